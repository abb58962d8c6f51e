/**
 * A report as the rules of this folder ask it: the sentence and the words of a span, the tree over them, the quotations.
 * Reads: text, words (their tree where there is one), quotations. Words are numbered within their sentence, from 0.
 */
import { PlaceIndex } from '../../record/place-index.ts'
import type { Report } from '../../record/reading.ts'
import { overlaps, type Span, span, wordsAt } from '../../record/span.ts'
import type { Language, Quotation, Sentence, Word } from '../language/layers.ts'

/** Words of one sentence, first and last inclusive. */
export interface Stretch {
  readonly sentence: Sentence
  readonly number: number
  readonly first: number
  readonly last: number
}

export interface Layout {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  /** Number of the sentence that holds an offset, or of the last one before it. */
  readonly sentenceAt: (offset: number) => number
  /** The words of the sentence in which a span begins that the span touches. */
  readonly stretchOf: (at: Span) => Stretch | undefined
  /** The innermost quotation of speech around an offset, by its number. */
  readonly speechAt: (offset: number) => number | undefined
  /** The quotations that share words with one of these places, in the order of the text. */
  readonly quotationsAt: (places: readonly Span[]) => readonly Quotation[]
}

export function layoutOf(
  report: Pick<Report, 'text'>,
  { sentences, quotations }: Pick<Language, 'sentences' | 'quotations'>,
): Layout {
  const sentenceAt = (offset: number): number => lastAtMost(sentences, (one) => one.span.start, offset)
  const speeches = new PlaceIndex<{ readonly at: Span; readonly number: number }>()
  for (const [number, { kind, pieces }] of quotations.entries())
    for (const at of kind === 'speech' ? pieces : []) speeches.add({ at, number }, [at])
  const quoted = new PlaceIndex(quotations, ({ pieces }) => pieces)
  return {
    text: report.text,
    sentences,
    quotations,
    sentenceAt,
    stretchOf: (at) => {
      const number = sentenceAt(at.start)
      const sentence = sentences[number]
      if (!sentence) return undefined
      const first = firstEndingBehind(sentence.words, at.start)
      if ((sentence.words[first]?.span.start ?? at.end) >= at.end) return undefined
      let last = first
      while (last + 1 < sentence.words.length && (sentence.words[last + 1]?.span.start ?? at.end) < at.end) last++
      return { sentence, number, first, last }
    },
    speechAt: (offset) => {
      const around = speeches.touching(span(offset, offset + 1))
      return [...around].sort((a, b) => a.at.end - a.at.start - (b.at.end - b.at.start))[0]?.number
    },
    quotationsAt: (places) => quoted.touching(...places),
  }
}

/** The last of items in ascending order whose place is not above `limit`; 0 where none is. */
function lastAtMost<T>(items: readonly T[], placeOf: (item: T) => number, limit: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item && placeOf(item) <= limit) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** The number of the first word that ends behind an offset; words stand in the order of the text. */
function firstEndingBehind(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.span.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Small letters, straight apostrophes. */
export function small(words: string): string {
  const lowered = words.toLowerCase()
  return lowered.includes('’') ? lowered.replaceAll('’', "'") : lowered
}

export function smallAt(layout: Pick<Layout, 'text'>, at: Span): string {
  const words = small(wordsAt(layout.text, at))
  return UNEVEN.test(words) ? words.replace(/\s+/gu, ' ') : words
}
/** Any blank but one between two words. */
const UNEVEN = /\s\s|[^\S ]/u

/** The word of a stretch whose head stands outside of it; without a tree the last one before a preposition or a comma. */
export function headOf({ sentence, first, last }: Stretch): number {
  const { words } = sentence
  let best: number | undefined
  for (let i = first; i <= last; i++) {
    const head = words[i]?.head
    if (head === undefined || words[i]?.upos === 'PUNCT') continue
    const isOutside = head === 0 || head - 1 < first || head - 1 > last
    if (isOutside && (best === undefined || !NOUN.has(words[best]?.upos ?? ''))) best = i
  }
  return best ?? surfaceHead(words, first, last)
}
const NOUN = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])

function surfaceHead(words: readonly Word[], first: number, last: number): number {
  for (let i = first + 1; i <= last; i++) {
    if (ENDS_HEAD.test(words[i]?.form ?? '')) return i - 1
  }
  return last
}
const ENDS_HEAD = /^(?:of|for|in|at|on|from|with|who|which|that|to|by|close|familiar|,|\(|–|—)$/u

export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, at) => sum + at.end - at.start, 0)

export const touches = (a: readonly Span[], b: readonly Span[]): boolean => a.some((x) => b.some((y) => overlaps(x, y)))

export function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return sum
}

/** The span from one word of a sentence to another, both inclusive. */
export const wordRange = (words: readonly Word[], first: number, last: number): Span =>
  span(words[first]?.span.start ?? 0, words[last]?.span.end ?? words[first]?.span.end ?? 0)
