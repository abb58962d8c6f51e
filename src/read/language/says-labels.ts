/**
 * Who-says readings without a cue word: a headline's colon or dash ("Ceasefire near: sources", "Minister: talks go on") and a
 * transcript's speaker labels ("RAO: ..."). Reads: prepared clauses. Writes: raw says without a cue.
 */
import type { Span } from '../../record/span.ts'
import { type Clause, wordSpan } from './clause.ts'
import { speakerNoun } from './cue-lexicon.ts'
import type { RawSays } from './layers.ts'

export function labelSays(clauses: readonly Clause[]): readonly RawSays[] {
  const headlines = clauses.filter((clause, i) => isHeadline(clauses, clause, i))
  return [...headlines.flatMap((clause) => [headline(clause) ?? [], laterParts(clause)].flat()), ...transcript(clauses)]
}

/** A title or heading block, or a short first paragraph of one sentence without a stop. */
function isHeadline(clauses: readonly Clause[], { sentence, words }: Clause, i: number): boolean {
  if (sentence.block) return sentence.block === 'title' || sentence.block === 'heading'
  const isAlone = clauses[i + 1]?.sentence.paragraph !== sentence.paragraph
  return i === 0 && isAlone && words.length <= 20 && !/[.!?]/u.test(words.at(-1)?.form ?? '.')
}

function headline(clause: Clause): RawSays | undefined {
  const { small, words } = clause
  const colon = small.findIndex((_, i) => i > 0 && isBreak(clause, i) && clause.quoted[i] === 0)
  if (colon < 1 || colon > words.length - 2) return undefined
  const last = small.lastIndexOf(small[colon] ?? '')
  const tail = words.length - last - 1
  if (tail <= 4 && last >= 2 && isSource(clause, last + 1, words.length)) {
    return says('lexical.headline-source-last', clause, [last + 1, words.length], [0, last])
  }
  if (small[colon] !== ':' || colon > 5 || words.length - colon < 4 || !isSource(clause, 0, colon)) return undefined
  return says('lexical.headline-source-first', clause, [0, colon], [colon + 1, claimEnd(clause, colon + 1)])
}

/** "Five freed in Kharat; mediator: talks go on": each part behind a semicolon may name its own speaker. */
function laterParts(clause: Clause): readonly RawSays[] {
  const { small, words } = clause
  return small.flatMap((sign, semicolon): readonly RawSays[] => {
    if (sign !== ';') return []
    const [from, to] = [semicolon + 1, claimEnd(clause, semicolon + 1)]
    const colon = from + small.slice(from, from + 6).indexOf(':')
    if (colon <= from || to - colon < 3 || small.slice(from, colon).includes(',')) return []
    // No place and no name is written so: "Kharat: quiet night" tells where, "mine owner: ‘not our charge’" who.
    const isNoun = /^\p{Ll}{3,}$/u.test(words[colon - 1]?.form ?? '') && !OWN_VOICE.test(small[colon - 1] ?? '')
    if (!isNoun && !isSource(clause, from, colon)) return []
    return [says('lexical.headline-source-first', clause, [from, colon], [colon + 1, to])]
  })
}

/** A colon, a dash or a hyphen between blanks: "Deal near - sources". */
const isBreak = ({ small, words }: Clause, i: number): boolean =>
  /^[:–—]$/u.test(small[i] ?? '') || (small[i] === '-' && (words[i - 1]?.span.end ?? 0) < (words[i]?.span.start ?? 0))

/** Ends with a noun of those who speak: "sources", "health ministry". */
const isSource = (clause: Clause, from: number, to: number): boolean =>
  speakerNoun(clause.small[to - 1] ?? '') !== undefined && !clause.small.slice(from, to).includes(',')

function claimEnd(clause: Clause, from: number): number {
  const semicolon = clause.small.indexOf(';', from)
  return semicolon < 0 ? clause.words.length : semicolon
}

function says(
  by: string,
  clause: Clause,
  source: readonly [number, number],
  content: readonly [number, number],
): RawSays {
  let [from, to] = content
  while (from < to && /^["“”‘’'.,]$/u.test(clause.small[from] ?? '')) from++
  while (from < to && /^["“”‘’'.,]$/u.test(clause.small[to - 1] ?? '')) to--
  return {
    by,
    cue: [],
    source: [wordSpan(clause, ...source)],
    content: from < to ? [wordSpan(clause, from, to)] : [],
    addressee: [],
  }
}

interface Turn {
  readonly label: Span
  /** The last word in capitals: "RAO" of "MEGHANA RAO (anchor)". */
  readonly name: string
  readonly content: Span[]
}

function lastName({ words, small }: Clause, label: number): string {
  const bracket = small.indexOf('(')
  return words[(bracket > 0 && bracket < label ? bracket : label) - 1]?.form ?? ''
}

/** The turns of a transcript: paragraphs that open with a label in capitals, one of which speaks again. */
function transcript(clauses: readonly Clause[]): readonly RawSays[] {
  const turns: Turn[] = []
  let turn: Turn | undefined
  let paragraph = -1
  for (const clause of clauses) {
    const { sentence } = clause
    const opens = sentence.paragraph !== paragraph
    paragraph = sentence.paragraph
    const label = opens ? labelEnd(clause) : 0
    if (label > 0) {
      turn = { label: wordSpan(clause, 0, label), name: lastName(clause, label), content: [] }
      if (!OWN_VOICE.test(clause.small.slice(0, label).join(' '))) turns.push(turn)
    } else if (sentence.block || (opens && turn && turn.content.length > 0)) {
      turn = undefined
      continue
    }
    const from = label > 0 ? label + 1 : 0
    if (turn && from < clause.words.length) turn.content.push(wordSpan(clause, from, clause.words.length))
  }
  if (new Set(turns.map((one) => one.name)).size === turns.length) return [] // slugs of briefs: "SOFIA:"
  return turns
    .filter((one) => one.content.length > 0)
    .map(({ label, content }) => ({
      by: 'lexical.label',
      cue: [],
      source: [label],
      content: merged(content),
      addressee: [],
    }))
}

/** One piece for sentences that follow each other. */
function merged(content: readonly Span[]): readonly Span[] {
  const first = content[0]
  const last = content.at(-1)
  return first && last ? [{ start: first.start, end: last.end }] : content
}

/** Number of words of a label in capitals, with what stands in brackets, before its colon; 0 for none. */
function labelEnd({ words, small }: Clause): number {
  const colon = small.indexOf(':')
  if (colon < 1 || colon > 12) return 0
  let inBrackets = false
  for (let i = 0; i < colon; i++) {
    const form = words[i]?.form ?? ''
    if (form === '(') inBrackets = true
    if (!inBrackets && !/^[\p{Lu}\p{M}.'’-]+$/u.test(form)) return 0
    if (form === ')') inBrackets = false
  }
  return /^\p{Lu}{2,}/u.test(words[0]?.form ?? '') || colon > 1 ? colon : 0
}

/** Hosts and voice-overs are the report's own voice. */
const OWN_VOICE =
  /\b(?:host|presenter|voice-?over|narrator|moderator|studio|vo|headline|caption|photo|update|correction|live)\b/u
