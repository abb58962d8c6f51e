/**
 * A speaker's words with the whole of the clause that tells which one is meant ("two officers [who asked not to be named]",
 * "sources [familiar with the talks]"), or without it where it only adds something behind a comma and breaks off. In wire/train
 * such a clause is a part of the speaker's words in 25 of 29, and in none of 13 in which he says something else; behind a comma,
 * where he keeps his name back, in 12 of 36.
 * Reads: drafts, words with their tree. Writes: drafts with the speaker's words.
 */
import { type Evidence, evidence } from '../../record/evidence.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import { overlaps, type Span, sameSpan, span, wordsAt } from '../../record/span.ts'
import type { Word } from '../language/layers.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, wordRange } from './layout.ts'
import { childrenOf, formAt, hangsOn } from './tree.ts'

export function withWholeClauses(layout: Layout, drafts: readonly Draft[]): readonly Draft[] {
  const cues = new PlaceIndex(
    drafts.filter(({ isSure }) => isSure),
    ({ cue }) => cue,
  )
  return drafts.map((draft) => {
    const found = draft.source && clauseOf(layout, draft, draft.source, cues)
    const source = found && withoutRelative(layout, found.source)
    if (!source || source.end <= source.start || (draft.source && sameSpan(source, draft.source))) return draft
    return withEvidence({ ...draft, source }, 'speaker', found.evidence)
  })
}

interface Found {
  readonly source: Span
  readonly evidence: Evidence
}

/** A sentence of more words is a list or a table. */
const MOST_WORDS = 300

function clauseOf(layout: Layout, draft: Draft, source: Span, cues: PlaceIndex<Draft>): Found | undefined {
  const stretch = layout.stretchOf(source)
  const words = stretch?.sentence.words ?? []
  if (!stretch || words.length > MOST_WORDS || words[stretch.last]?.span.end !== source.end) return undefined
  const { first, last } = stretch
  // "Paris, which [denies]": readers of some schools take the pronoun for the speaker, of others the noun; both find their words.
  if (RELATIVE.test(formAt(words, last)) && last > first) return undefined
  const taken = [draft.content, draft.cue, draft.via, draft.addressee ?? []].flat()
  for (let head = first + 1; head < words.length; head++) {
    const noun = (words[head]?.head ?? 0) - 1
    if (noun < first || noun > last || noun >= head || !TELLS_WHICH.test(words[head]?.deprel ?? '')) continue
    const from = startOf(words, head, noun)
    if (from > last + 1 || from <= first || (from === last + 1 && !isRelative(words, from, head))) continue
    const own = ownSubject(words, { head, from, last }, draft.cue)
    if (own) return { source: own, evidence: evidence('says.speaker.subject', own) }
    const to = endOf(words, head, taken)
    if (to <= last) continue
    const isAdded = formAt(words, from - 1) === ','
    const clause = wordRange(words, from, to)
    const isSaying = cues.touching(clause).some((other) => other !== draft)
    if (!isAdded && !isSaying && !breaksOff(words, { head, to, from }, taken)) {
      const whole = withReason(layout, wordRange(words, first, to), taken)
      return { source: whole, evidence: evidence('says.speaker.whole-clause', whole) }
    }
    const end = isAdded ? from - 2 : from - 1
    if (from > last || end < first) continue
    const bare = wordRange(words, first, end)
    return { source: bare, evidence: evidence('says.speaker.without-clause', bare) }
  }
  return undefined
}

const TELLS_WHICH = /^(?:acl(?::relcl)?|amod)$/u
const RELATIVE = /^(?:who|that|which|whose|whom|where)$/u

const isRelative = (words: readonly Word[], from: number, head: number): boolean =>
  words[head]?.deprel === 'acl:relcl' && RELATIVE.test(formAt(words, from))

/** The first word of the clause: all before its head that hangs on it, as far as the noun. */
function startOf(words: readonly Word[], head: number, noun: number): number {
  let from = head
  while (from - 1 > noun && hangsOn(words, from - 1, head) && formAt(words, from - 1) !== ',') from--
  return from
}

interface Clause {
  readonly head: number
  readonly from: number
}

/** "a statement which [the ministry] refused to confirm": the cue is the clause's own, and so is who speaks. */
function ownSubject(
  words: readonly Word[],
  { head, from, last }: Clause & { last: number },
  cue: readonly Span[],
): Span | undefined {
  const verb = words[head]
  if (!verb || !cue.some((at) => overlaps(at, verb.span))) return undefined
  const subject = childrenOf(words, head).find((i) => i >= from && i < head && words[i]?.deprel === 'nsubj')
  if (subject === undefined || subject > last || RELATIVE.test(formAt(words, subject))) return undefined
  let start = subject
  while (start > from && hangsOn(words, start - 1, subject)) start--
  return wordRange(words, start, subject)
}

/** The last word in a row that hangs on the clause's head; marks and what the statement has elsewhere end it. */
function endOf(words: readonly Word[], head: number, taken: readonly Span[]): number {
  let to = head
  while (to + 1 < words.length && hangsOn(words, to + 1, head)) {
    const next = words[to + 1]
    if (!next || (next.upos === 'PUNCT' && next.form !== '-') || taken.some((at) => overlaps(at, next.span))) break
    to++
  }
  return to
}

/** It ends in a verb's helper or a preposition, or goes on in what the statement has elsewhere. */
function breaksOff(
  words: readonly Word[],
  { head, from, to }: Clause & { to: number },
  taken: readonly Span[],
): boolean {
  if (to <= from || /^(?:AUX|ADP|DET|SCONJ|PART|CCONJ)$/u.test(words[to]?.upos ?? '')) return true
  const [clause, next] = [wordRange(words, from, to), words[to + 1]]
  if (taken.some((at) => overlaps(at, clause))) return true
  return next !== undefined && hangsOn(words, to + 1, head) && taken.some((at) => overlaps(at, next.span))
}

/** "who requested anonymity [because of the risk]": the reason goes with the clause. */
function withReason({ text }: Layout, source: Span, taken: readonly Span[]): Span {
  if (!/\b(?:anonymity|named|identified|names?)$/u.test(wordsAt(text, source))) return source
  const next = Math.min(source.end + 120, ...taken.map(({ start }) => start).filter((start) => start >= source.end))
  const words = REASON.exec(text.slice(source.end, next))?.[0].trimEnd() ?? ''
  return span(source.start, source.end + words.length)
}
const REASON = /^ (?:because|for fear|out of fear|due to|given|as (?:he|she|they))\b[^,.;:“”"\n]{3,90}/u

/** "Saudi Arabia[, to which]" */
function withoutRelative({ text }: Layout, source: Span): Span {
  const tail = /,?(?: \p{Ll}+)? (?:who|which|whom|whose)$/u.exec(wordsAt(text, source))?.[0].length ?? 0
  return span(source.start, source.end - tail)
}
