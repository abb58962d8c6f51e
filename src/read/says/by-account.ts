/**
 * Claims handed to somebody by a noun of telling or counting: "by General Okello's account, the rebels fled", "over in an hour,
 * on the ministry's telling", "40, by their count, 70 by that of the police", "a town that is, in its mayor's words, “a grave”".
 * "By our count" is the report's own. Reads: words with their tags, quotations. Writes: drafts, for cues that nobody has read.
 */
import type { Span } from '../../record/span.ts'
import type { Sentence, Word } from '../language/layers.ts'
import type { Draft } from './draft.ts'
import { type Layout, wordRange } from './layout.ts'
import { formAt } from './tree.ts'

export function byAccount(layout: Layout, { words: all }: Sentence): readonly Draft[] {
  const words = all.slice(0, 300)
  const drafts: Draft[] = []
  for (let i = 0; i < words.length; i++) {
    const frame = frameAt(words, i, drafts.length > 0)
    if (!frame) continue
    const content = claimOf(layout, words, frame)
    if (content.length === 0) continue
    drafts.push({
      ...{ by: 'says.cue.account', cue: [frame.cue], source: frame.source, content, via: [] },
      ...{ isSure: true, evidence: {} },
    })
    i = frame.end - 1
  }
  return drafts
}

/** Words `[start, end)` that hand a claim to somebody. */
interface Frame {
  readonly start: number
  readonly end: number
  readonly cue: Span
  readonly source: Span
  readonly sort: Sort
}
/** Counts may stand right beside their number; words and views are set off by a mark. */
type Sort = 'count' | 'words' | 'view'

const NOUNS: readonly { readonly prepositions: RegExp; readonly nouns: RegExp; readonly sort: Sort }[] = [
  { prepositions: /^(?:by|on)$/u, nouns: /^(?:telling|reckoning|version|admission)$/u, sort: 'count' },
  {
    prepositions: /^by$/u,
    nouns: /^(?:accounts?|counts?|tally|estimates?|estimation|calculations?|figures)$/u,
    sort: 'count',
  },
  { prepositions: /^in$/u, nouns: /^(?:telling|retelling|reckoning|version|estimate|estimation)$/u, sort: 'count' },
  { prepositions: /^in$/u, nouns: /^(?:words|phrase|description)$/u, sort: 'words' },
  { prepositions: /^in$/u, nouns: /^(?:view|opinion|eyes|judge?ment|assessment)$/u, sort: 'view' },
]
const sortOf = (preposition: string, noun: string): Sort | undefined =>
  NOUNS.find(({ prepositions, nouns }) => prepositions.test(preposition) && nouns.test(noun))?.sort

const POSSESSIVE = /^(?:his|her|its|their)$/u
const QUALIFIES = /^(?:own|latest|last|first|initial|official)$/u
const ANY = /^(?:all|one|some|several|most|many|other)$/u
const GENITIVE = /^['’]s?$/u
/** The most words of an owner. */
const LONGEST = 10

/** `isGapped`: a phrase before has told the noun that "that of the police" stands for. */
function frameAt(words: readonly Word[], i: number, isGapped: boolean): Frame | undefined {
  const preposition = formAt(words, i)
  if (!/^(?:by|on|in)$/u.test(preposition)) return undefined
  const next = formAt(words, i + 1)
  if (preposition === 'by' && ANY.test(next) && /^accounts?$/u.test(formAt(words, i + 2)))
    return frame(words, { start: i, end: i + 3, cue: [i, i + 2], source: [i + 1, i + 2], sort: 'count' })
  if (isGapped && /^(?:that|those)$/u.test(next)) return ofOwner(words, { start: i, noun: i + 1, sort: 'count' })
  if (next === 'the') {
    const sort = sortOf(preposition, formAt(words, i + 2))
    if (sort && formAt(words, i + 3) === 'of') return ofOwner(words, { start: i, noun: i + 2, sort })
  }
  return ofPossessive(words, i)
}

/** "in [his own] words", "by [the army's] latest count", "three by [their wives'] count". */
function ofPossessive(words: readonly Word[], i: number): Frame | undefined {
  const isPronoun = POSSESSIVE.test(formAt(words, i + 1))
  if (isPronoun) {
    const noun = behindQualifiers(words, i + 2)
    const sort = formAt(words, noun) === 'eyes' ? undefined : sortOf(formAt(words, i), formAt(words, noun)) // "tears in his eyes"
    if (sort && formAt(words, noun + 1) !== 'of' && words[noun + 1]?.upos !== 'NOUN')
      return frame(words, { start: i, end: noun + 1, cue: [noun, noun], source: [i + 1, i + 1], sort })
  }
  let last = isPronoun ? i + 2 : i + 1
  while (last - i < LONGEST && isOwner(words[last]) && !GENITIVE.test(formAt(words, last + 1))) last++
  if (!isOwner(words[last]) || !GENITIVE.test(formAt(words, last + 1))) return undefined
  const noun = behindQualifiers(words, last + 2)
  const sort = sortOf(formAt(words, i), formAt(words, noun))
  // "by the minister's words of praise", "by the court's figures committee"
  if (!sort || formAt(words, noun + 1) === 'of' || words[noun + 1]?.upos === 'NOUN') return undefined
  return frame(words, { start: i, end: noun + 1, cue: [noun, noun], source: [i + 1, last], sort })
}

function behindQualifiers(words: readonly Word[], from: number): number {
  let noun = from
  while (QUALIFIES.test(formAt(words, noun))) noun++
  return noun
}

const isOwner = (word: Word | undefined): boolean =>
  word !== undefined && (/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|CCONJ)$/u.test(word.upos ?? '') || /^\p{Lu}/u.test(word.form))

/** "by the count of [the union]", "by that of [the police]". */
function ofOwner(
  words: readonly Word[],
  { start, noun, sort }: { readonly start: number; readonly noun: number; readonly sort: Sort },
): Frame | undefined {
  if (formAt(words, noun + 1) !== 'of') return undefined
  let last = noun + 1
  // "by the count of the Red Cross and 80 by that of the army": the next number is another count.
  const isNext = (at: number): boolean =>
    (at > noun + 2 && words[at]?.upos === 'NUM') || (JOINT.test(formAt(words, at)) && words[at + 1]?.upos === 'NUM')
  while (
    last - noun < LONGEST &&
    !isNext(last + 1) &&
    (isOwner(words[last + 1]) || GENITIVE.test(formAt(words, last + 1)))
  )
    last++
  while (/^(?:ADP|CCONJ|DET)$/u.test(words[last]?.upos ?? '')) last--
  if (last <= noun + 1) return undefined
  return frame(words, { start, end: last + 1, cue: [start, noun + 1], source: [noun + 2, last], sort })
}

type Pair = readonly [number, number]
const frame = (
  words: readonly Word[],
  { start, end, cue, source, sort }: Pick<Frame, 'start' | 'end' | 'sort'> & { cue: Pair; source: Pair },
): Frame => ({ start, end, sort, cue: wordRange(words, ...cue), source: wordRange(words, ...source) })

const BOUND = /^(?:[;:.!?()–—]|-)$/u
const JOINT = /^(?:and|or|but|that|because|while|when|where|if|as|so|yet|though|although|then)$/u

function claimOf(layout: Layout, words: readonly Word[], { start, end, sort }: Frame): readonly Span[] {
  const [left, right] = boundsOf(words, start, end)
  const hasComma = formAt(words, start - 1) === ','
  const hasCommaBehind = formAt(words, end) === ','
  const isSetOff = start === left || hasComma || hasCommaBehind || end >= right || isMark(words[end])
  if (sort !== 'count' && !isSetOff) return []
  // "misled by the company's accounts" tells who misled; beside a number the noun hands it on.
  if (formAt(words, start) === 'by' && start > left && !hasComma && !tellsNumber(words, [left, start - 1])) return []
  const before: Pair = [left, hasComma ? start - 2 : start - 1]
  const after: Pair = [hasCommaBehind ? end + 1 : end, right - 1]
  const isBehindQuote = !hasComma && isMark(words[before[1]])
  const quoted = !isBehindQuote && /^["“‘']$/u.test(formAt(words, after[0]))
  // "is, in his words, “a grave”" tells of whom; "found, in its words, “a grave”" does not
  if (quoted && hasComma && words[before[1]]?.upos === 'AUX') return [...piece(words, before), ...piece(words, after)]
  if (quoted || before[1] < before[0] || JOINT.test(formAt(words, before[1]))) return piece(words, after)
  if (sort === 'words' && !layout.speechAt(words[before[1]]?.span.start ?? 0) && end < right && !hasCommaBehind)
    return []
  if (!hasComma) {
    const number = numberBefore(words, before)
    if (number) return piece(words, number)
  }
  const isOpen = !isClause(words, before) || words[before[1]]?.upos === 'AUX'
  const goesOn = hasComma && hasCommaBehind && isOpen && !JOINT.test(formAt(words, after[0]))
  return goesOn ? [...piece(words, before), ...piece(words, after)] : piece(words, before)
}

const tellsNumber = (words: readonly Word[], [first, last]: Pair): boolean =>
  words.slice(first, last + 1).some((word) => word.upos === 'NUM' || isMark(word))

/** The clause between semicolons, colons and dashes. */
function boundsOf(words: readonly Word[], start: number, end: number): Pair {
  let left = start
  while (left > 0 && !isBound(words, left - 1)) left--
  let right = end
  while (right < words.length && !isBound(words, right)) right++
  return [left, right]
}

const isBound = (words: readonly Word[], i: number): boolean => {
  const word = words[i]
  const isGlued = word?.form === '-' && words[i - 1]?.span.end === word.span.start
  return word !== undefined && BOUND.test(word.form) && !isGlued
}

/** "six", "some 2,000 of them", "well over 1,000" right before: what is counted so, and nothing else of the sentence. */
function numberBefore(words: readonly Word[], [from, last]: Pair): Pair | undefined {
  let first = last
  while (first > from && last - first < MOST && !/^(?:,|and|or|but)$/u.test(formAt(words, first - 1))) first--
  const inside = words.slice(first, last + 1)
  if (last - first >= MOST || inside.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return undefined
  return inside.some(({ upos }) => upos === 'NUM') || isMark(words[first]) ? [first, last] : undefined
}
const MOST = 6

const isClause = (words: readonly Word[], [first, last]: Pair): boolean =>
  words
    .slice(first, last + 1)
    .some(({ upos, xpos }) => /^(?:VERB|AUX)$/u.test(upos ?? '') && !/^VB[GN]?$/u.test(xpos ?? ''))

const isMark = (word: Word | undefined): boolean => /^["“”‘’']$/u.test(word?.form ?? '')

/** The words from one to the other, both inclusive, without commas at their ends. */
function piece(words: readonly Word[], [first, last]: Pair): readonly Span[] {
  let [from, to] = [first, last]
  while (from <= to && formAt(words, from) === ',') from++
  while (to >= from && formAt(words, to) === ',') to--
  return from > to ? [] : [wordRange(words, from, to)]
}
