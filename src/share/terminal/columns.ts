/**
 * Text in columns of a terminal: how wide it is, cut, padded, wrapped. A wide East Asian sign or an emoji takes two columns,
 * a combining mark none (`string-width`, after Unicode's East Asian Width); colour codes are not counted.
 */
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'

/** Columns that a text takes. */
export const columns = (text: string): number => (PLAIN.test(text) ? text.length : stringWidth(text))

/** Latin letters, quotation marks, dashes, arrows, lines: a column each, and most of what is measured. */
const PLAIN = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u2192\u2260\u2500-\u257F]*$/u

/** The widest of some texts, in columns. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, columns(text)), 0)

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** `text` cut to `limit` columns, with an ellipsis where something was left out. Takes no colour codes. */
export function cut(text: string, limit: number): string {
  if (columns(text) <= limit) return text
  return limit < 1 ? '' : `${broken(text, limit - 1).head.trimEnd()}…`
}

/** The most signs that fit in `limit` columns, and the rest. */
function broken(text: string, limit: number): { head: string; rest: string } {
  let head = ''
  let used = 0
  for (const { segment } of segments.segment(text)) {
    const width = columns(segment)
    if (used + width > limit) break
    head += segment
    used += width
  }
  return { head, rest: text.slice(head.length) }
}

/** `text` padded with blanks to `width` columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)))

/**
 * `text` in lines of at most `width` columns, broken at blanks, and inside a word only where it is wider than a line; the
 * first line keeps its own indent, further ones get `indent`.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  const words = text.trim().split(' ')
  let line = text.slice(0, text.length - text.trimStart().length) + (words.shift() ?? '')
  let used = columns(line)
  const breakInside = (): void => {
    while (used > width) {
      const { head, rest } = broken(line, width)
      if (head.trim() === '') return // the indent alone is wider than the line
      lines.push(head)
      line = indent + rest
      used = columns(line)
    }
  }
  breakInside()
  for (const word of words) {
    const more = columns(word)
    if (used + 1 + more > width) {
      lines.push(line)
      line = indent + word
      used = columns(indent) + more
      breakInside()
    } else {
      line += ` ${word}`
      used += 1 + more
    }
  }
  return line.trim() ? [...lines, line] : lines
}

/** The first `most` lines of `text` wrapped to `width` columns; an ellipsis ends the last where there is more. */
export function clip(text: string, width: number, most: number): string[] {
  const lines = wrap(text, width)
  if (lines.length <= most) return lines
  const last = cut(lines.slice(most - 1).join(' '), width)
  return [...lines.slice(0, most - 1), last]
}

/**
 * Pieces that must not be broken, joined by `between`, in lines of at most `width` columns. They may hold colour codes; one
 * that is wider than a line is cut and loses them.
 */
export function flow(pieces: readonly string[], width: number, between = '  '): string[] {
  const lines: string[] = []
  for (const whole of pieces) {
    const piece = columns(whole) > width ? cut(stripVTControlCharacters(whole), width) : whole
    const last = lines.at(-1)
    if (last !== undefined && columns(last) + columns(between) + columns(piece) <= width) {
      lines[lines.length - 1] = last + between + piece
    } else lines.push(piece)
  }
  return lines
}

/**
 * Lines of words with notes at their right edge: in the last line where there is room, else in lines of their own.
 */
export function withNotes(lines: readonly string[], notes: readonly string[], width: number): string[] {
  if (notes.length === 0) return [...lines]
  const rows = flow(notes, width)
  const [only = '', another] = rows
  const last = lines.at(-1) ?? ''
  const isBeside = another === undefined && columns(last) + GAP + columns(only) <= width
  const right = (note: string, before: string): string => `${pad(before, width - columns(note))}${note}`
  if (isBeside) return [...lines.slice(0, -1), right(only, last)]
  return [...lines, ...rows.map((row) => right(row, ''))]
}
/** Blanks between words and notes at least. */
const GAP = 3
