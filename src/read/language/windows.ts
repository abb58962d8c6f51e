/**
 * A report in windows for who-says and events: whole paragraphs up to a number of words, where these would fill less than
 * half of it sentences; before each the last sentence of what came before, for the cue that claims what follows.
 * Reads: sentences (datelines, bylines, credits, teasers and furniture are left out: GUIDE, "Which text counts").
 * Writes: words in one row, and windows over them by number, half-open. The limits are the model's, from its manifest.
 */
import type { BlockKind } from '../../record/values.ts'
import type { Sentence, Word } from './layers.ts'
import type { Manifest } from './model-file.ts'
import { quotationInputs } from './word-shape.ts'

const NOT_READ: ReadonlySet<BlockKind | undefined> = new Set<BlockKind>([
  'dateline',
  'byline',
  'credit',
  'teaser',
  'furniture',
])

/** The words of a report that are read for who says what, in one row. */
export interface WordRow {
  readonly words: readonly Word[]
  /** The quotation input of each word, by paragraph. */
  readonly quotes: readonly number[]
  /** Numbers of the words that open a sentence, in order. */
  readonly sentences: readonly number[]
  readonly paragraphs: readonly number[]
}

export function wordRow(sentences: readonly Sentence[]): WordRow {
  const words: Word[] = []
  const sentenceStarts: number[] = []
  const paragraphs: number[] = []
  let paragraph: number | undefined
  for (const sentence of sentences) {
    if (NOT_READ.has(sentence.block) || sentence.words.length === 0) continue
    if (sentence.paragraph !== paragraph) paragraphs.push(words.length)
    paragraph = sentence.paragraph
    sentenceStarts.push(words.length)
    for (const word of sentence.words) words.push(word)
  }
  const quotes = paragraphs.flatMap((start, index) =>
    quotationInputs(words.slice(start, paragraphs[index + 1]).map(({ form }) => form)),
  )
  return { words, quotes, sentences: sentenceStarts, paragraphs }
}

/** Words `[context, own)` stand before the window's own words `[own, end)`. */
export interface Window {
  readonly context: number
  readonly own: number
  readonly end: number
}

/** Windows in order, together with every word once as own. `piecesOf`: how many pieces the words `[from, to)` have. */
export function windowsOf(
  row: WordRow,
  limits: Manifest['limits'],
  piecesOf: (from: number, to: number) => number,
): readonly Window[] {
  const total = row.words.length
  const paragraphs = new Set([...row.paragraphs, total])
  const edges = [...row.sentences, total]
  const windows: Window[] = []
  for (let own = 0; own < total; ) {
    const end = endOfWindow(own, edges, paragraphs, limits)
    const before = edges.findLast((edge) => edge < own) ?? 0
    const context = own === 0 ? 0 : Math.max(before, own - limits.contextWords)
    windows.push(...thatFit({ context, own, end }, limits.pieces, piecesOf))
    own = end
  }
  return windows
}

function endOfWindow(
  own: number,
  edges: readonly number[],
  paragraphs: ReadonlySet<number>,
  { windowWords, longestSentenceInWindow }: Manifest['limits'],
): number {
  const total = edges.at(-1) ?? own
  const fitting = edges.filter((edge) => own < edge && edge <= own + windowWords)
  const whole = fitting.findLast((edge) => paragraphs.has(edge))
  if (whole !== undefined && (whole === total || whole - own >= Math.floor(windowWords / 2))) return whole
  const next = edges.find((edge) => edge > own) ?? total
  return fitting.at(-1) ?? Math.min(next, own + longestSentenceInWindow)
}

/** The window, or where its words have too many pieces (addresses, foreign scripts) without context, then in halves. */
function thatFit(window: Window, most: number, piecesOf: (from: number, to: number) => number): readonly Window[] {
  const { context, own, end } = window
  if (end - own <= 1 || piecesOf(context, end) <= most)
    return [context < own && end - own <= 1 ? { ...window, context: own } : window]
  if (context < own) return thatFit({ context: own, own, end }, most, piecesOf)
  const middle = (own + end) >> 1
  return [
    ...thatFit({ context, own, end: middle }, most, piecesOf),
    ...thatFit({ context: middle, own: middle, end }, most, piecesOf),
  ]
}

/** Numbers, counted from the window's first word, of the words before which a break stands. */
export function breaksOf({ paragraphs }: WordRow, { context, own, end }: Window): readonly number[] {
  const places = new Set([...paragraphs, own].filter((place) => context < place && place < end))
  return [...places].sort((a, b) => a - b).map((place) => place - context)
}
