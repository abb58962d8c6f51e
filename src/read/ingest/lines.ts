/**
 * The lines of a report as a layout sees them: where each stands, what is blank around it, what shape it has.
 * Reads: text. Writes: lines (not blank ones). Offsets: UTF-16 units of the report's text, half-open, without the white
 * space at a line's edges.
 */
import { type Span, span } from '../../record/span.ts'

export interface Line {
  readonly span: Span
  readonly words: string
  /** A blank line, or the text's edge, stands before it. */
  readonly blankBefore: boolean
  readonly blankAfter: boolean
}

/** All lines that hold something, in order. Linear in the text: a megabyte of blank lines costs one pass. */
export function linesOf(text: string): readonly Line[] {
  const lines: { span: Span; words: string; blankBefore: boolean; blankAfter: boolean }[] = []
  let blank = true
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const words = text.slice(start, end).trim()
    const last = lines.at(-1)
    if (words === '') {
      if (last) last.blankAfter = true
      blank = true
    } else {
      const from = text.indexOf(words, start)
      lines.push({ span: span(from, from + words.length), words, blankBefore: blank, blankAfter: false })
      blank = false
    }
    start = end + 1
  }
  const last = lines.at(-1)
  if (last) last.blankAfter = true
  return lines
}

/**
 * Lines of a text that was broken at a width joined to paragraphs; other texts stay as they are. A text counts as broken
 * when three lines and a third of those that touch the next one go on in small letters. Line breaks become spaces in
 * `words`, so that places in them stay places in the text.
 */
export function unwrap(text: string, lines: readonly Line[]): readonly Line[] {
  const touching = lines.filter((line) => !line.blankAfter)
  const goesOn = (line: Line, next: Line | undefined): boolean => !line.blankAfter && /^\p{Ll}/u.test(next?.words ?? '')
  const broken = lines.filter((line, i) => goesOn(line, lines[i + 1])).length
  if (broken < 3 || broken * 3 < touching.length) return lines
  const width = touching.reduce((most, line) => Math.max(most, line.words.length), 0)
  const paragraphs: Line[][] = []
  let isOpen = false
  for (const [i, line] of lines.entries()) {
    if (isOpen) paragraphs.at(-1)?.push(line)
    else paragraphs.push([line])
    isOpen = !line.blankAfter && (line.words.length * 3 > width * 2 || goesOn(line, lines[i + 1]))
  }
  return paragraphs.map((paragraph) => joinLines(text, paragraph))
}

function joinLines(text: string, paragraph: readonly Line[]): Line {
  const [first, last] = [paragraph[0], paragraph.at(-1)]
  if (!first || !last) throw new RangeError('A paragraph has lines.')
  if (first === last) return first
  const at = span(first.span.start, last.span.end)
  return { ...first, span: at, words: text.slice(at.start, at.end).replaceAll('\n', ' '), blankAfter: last.blankAfter }
}

/** The part `[from, to)` of a line, in units of its words, without white space at its edges. */
export function part(line: Line, from: number, to: number): Span {
  const words = line.words.slice(from, to)
  const start = line.span.start + from + (words.length - words.trimStart().length)
  return span(start, Math.max(start, start + words.trim().length))
}

/** Ends as a sentence does: a stop, perhaps with closing marks after it. */
export const endsSentence = (words: string): boolean => /[.!?…][)\]"'”’»]*$/u.test(words)

/** Ends with a full stop, which a heading does not. */
export const endsWithStop = (words: string): boolean => /[.…][)\]"'”’»]*$/u.test(words)

/** Begins as an item of a list. */
export const isBullet = (words: string): boolean =>
  /^(?:[•●▪‣*–—-]\s|\d{1,2}[.)]\s|\([a-z\d]{1,3}\)\s)/u.test(words) && !/^- .* -$/u.test(words)

/** No small letter, at least three capitals. */
export const isCapitals = (words: string): boolean =>
  !/\p{Ll}/u.test(words) && (words.slice(0, 300).match(/\p{Lu}/gu)?.length ?? 0) >= 3

/** A speaker's label before what he says: "RAO:", "MS HALVORSEN:", "MEGHANA RAO (anchor):". */
export const SPEAKER_LABEL = /^\p{Lu}[\p{Lu}.'’ -]{0,40}(?:\([^()]{1,60}\))?:\s/u

/**
 * Running text: a paragraph, an item of a list, something said. Everything else is a line that the layout sets apart.
 * Titles run to 150 signs without a stop, the shortest paragraphs of wire copy to 20 with one.
 */
export function isRunning(words: string): boolean {
  if (words.length > 160) return true
  if (SPEAKER_LABEL.test(words) && endsSentence(words)) return true
  // A closing credit or mark may hide the stop: "... last November. (QNA)".
  if (words.length > 60 && /\p{Ll}[.!?]["”’)]?\s\S/u.test(words) && /(?:\s\p{Ll}+){3}/u.test(words)) return true
  if (TALLY.test(words)) return true
  if (isBullet(words)) return !isCapitals(words) && words.split(/\s+/u).length >= 4
  if (/[:;,–]$/u.test(words)) return words.length > 20 && /\p{Ll}/u.test(words) && /\s\p{Ll}/u.test(words)
  // "They left." is text, "Washington, D.C." is not.
  if (endsWithStop(words.replace(/\b[ap]\.m\.$/iu, ''))) return /\s\p{Ll}\S*$/u.test(words) || isSentence(words)
  return endsSentence(words) && words.length > 90
}

/** An entry of a list of figures: "Treated and discharged: 4,257". */
const TALLY = /^\p{Lu}[\p{L} ]{2,40}:\s(?:some |about |at least )?\d[\d,.]*$/u

const isSentence = (words: string): boolean => words.split(/\s+/u).length >= 4 && /\s\p{Ll}/u.test(words)
