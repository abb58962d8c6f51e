/**
 * Who speaks: the words found by rule or model, or, where they are missing or stand in the claim, the cue's subject in the
 * tree; a passive without an agent has no speaker. "Citing Y" makes Y the speaker.
 * Reads: drafts, tree. Writes: drafts with sources.
 */
import { evidence } from '../../record/evidence.ts'
import { overlaps, type Span, wordsAt } from '../../record/span.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, smallAt } from './layout.ts'
import { speakingNoun } from './noun-cues.ts'
import { speakerEnds } from './speaker-ends.ts'
import { isPassiveOf, subjectBeside, subjectOf } from './subjects.ts'

export function withSpeaker(layout: Layout, draft: Draft): Draft {
  const source = draft.source && speakerEnds(layout, draft.source)
  const cue = draft.cue[0]
  if (source && source.end > source.start) {
    if (cue && isPassiveOf(layout, cue, source)) return passive(layout, draft, cue, source)
    return cue ? beside(layout, { ...draft, source }, cue, source) : { ...draft, source }
  }
  if (!cue || NOBODY.test(smallAt(layout, cue))) return { ...draft, source: undefined }
  const found = subjectOf(layout, cue)
  const noun = found ? undefined : itself(layout, cue)
  if (noun) return withEvidence({ ...draft, source: noun }, 'speaker', evidence('says.speaker.noun-itself', noun))
  if (!found || draft.content.some((piece) => overlaps(piece, found.span)) || NO_ONE.test(smallAt(layout, found.span)))
    return { ...draft, source: undefined }
  return withEvidence({ ...draft, source: found.span }, 'speaker', evidence(found.by, found.span))
}

/** The cue's own subject, where it stands beside it and the words found stand further off. */
function beside(layout: Layout, draft: Draft, cue: Span, source: Span): Draft {
  const subject = subjectBeside(layout, cue)
  if (!subject || overlaps(subject, source) || draft.content.some((piece) => overlaps(piece, subject))) return draft
  const between = (at: Span): string => layout.text.slice(Math.min(at.end, cue.end), Math.max(at.start, cue.start))
  if (/^\s*$/u.test(between(source))) return draft
  const alternatives = [
    { value: wordsAt(layout.text, source), reason: 'it stands further from the cue than its subject' },
  ]
  return withEvidence(
    { ...draft, source: subject },
    'speaker',
    evidence('says.speaker.beside', subject, { alternatives }),
  )
}

const itself = (layout: Layout, cue: Span): Span | undefined => {
  const sentence = layout.sentences[layout.sentenceAt(cue.start)]
  return sentence && speakingNoun(sentence, cue)
}

/** Who was told or asked hears: the agent speaks, else nobody named. */
function passive(layout: Layout, draft: Draft, cue: Span, subject: Span): Draft {
  const agent = subjectOf(layout, cue)
  const reason = 'the cue is a passive: its subject is spoken to or of'
  const alternatives = [{ value: wordsAt(layout.text, subject), reason }]
  return withEvidence(
    { ...draft, source: agent?.span },
    'speaker',
    evidence('says.speaker.passive', agent?.span ?? cue, { alternatives }),
  )
}

/** Cues that name no source by their nature. */
const NOBODY =
  /^(?:reportedly|allegedly|purportedly|supposedly|apparently)$|^(?:it )?(?:is|are|was|were|has been|have been|had been) (?:\w+ )?(?:believed|thought|understood|expected|feared|known|said|reported|alleged|rumou?red|learn(?:ed|t)|estimated|assumed|claimed|told)\b/u
const NO_ONE = /^(?:it|there|what|that|this)$/u
