/**
 * Who speaks: the words found by rule or model, or, where they are missing or stand in the claim, the cue's subject in the
 * tree; a passive without an agent has no speaker. "Citing Y" makes Y the speaker.
 * Reads: drafts, tree. Writes: drafts with sources.
 */
import { evidence } from '../../record/evidence.ts'
import { overlaps, type Span, span, wordsAt } from '../../record/span.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, smallAt } from './layout.ts'
import { subjectOf } from './subjects.ts'

export function withSpeaker(layout: Layout, draft: Draft): Draft {
  const source = draft.source && trimmed(layout, draft.source)
  if (source && source.end > source.start) return { ...draft, source }
  const cue = draft.cue[0]
  if (!cue || NOBODY.test(smallAt(layout, cue))) return { ...draft, source: undefined }
  const found = subjectOf(layout, cue)
  if (!found || draft.content.some((piece) => overlaps(piece, found.span)) || NO_ONE.test(smallAt(layout, found.span)))
    return { ...draft, source: undefined }
  return withEvidence({ ...draft, source: found.span }, 'speaker', evidence(found.by, found.span))
}

/** Cues that name no source by their nature. */
const NOBODY =
  /^(?:reportedly|allegedly|purportedly|supposedly|apparently)$|^(?:it )?(?:is|are|was|were|has been|have been|had been) (?:\w+ )?(?:believed|thought|understood|expected|feared|known|said|reported|alleged|rumou?red|learn(?:ed|t)|estimated|assumed|claimed|told)\b/u
const NO_ONE = /^(?:it|there|what|that|this)$/u

/** Without a possessive ending, a comma, a preposition of the cue's. */
function trimmed(layout: Layout, source: Span): Span {
  const words = wordsAt(layout.text, source)
  const lead = /^(?:[\s,“”"(]|(?:by|to|from|according to)\s)*/u.exec(words)?.[0].length ?? 0
  const tail = /(?:['’]s)?[\s,:“”"]*$/u.exec(words.slice(lead))?.[0].length ?? 0
  return span(source.start + lead, Math.max(source.start + lead, source.end - tail))
}
