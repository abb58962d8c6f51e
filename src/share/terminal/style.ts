/**
 * The look of the terminal views: colour only where asked for, never as the only sign, and lines cut or wrapped to the
 * terminal's width in columns (a wide East Asian sign or an emoji takes two).
 */
import { stripVTControlCharacters, styleText } from 'node:util'

export interface TerminalOptions {
  /** Columns. */
  readonly width: number
  readonly colour: boolean
}

type Paint = (text: string) => string

export interface Style {
  readonly heading: Paint
  readonly label: Paint
  readonly value: Paint
  readonly words: Paint
  readonly faint: Paint
  readonly warning: Paint
}

/** Paints for one view; without colour each gives its text back. */
export function style({ colour }: TerminalOptions): Style {
  const paint =
    (format: Parameters<typeof styleText>[0]): Paint =>
    (text) =>
      colour ? styleText(format, text, { validateStream: false }) : text
  return {
    heading: paint('bold'),
    label: paint('cyan'),
    value: paint('bold'),
    words: paint('green'),
    faint: paint('dim'),
    warning: paint('yellow'),
  }
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u

/** Columns that a text takes, colour codes not counted. */
export function columns(text: string): number {
  let count = 0
  for (const { segment } of segments.segment(stripVTControlCharacters(text))) {
    if (/^[\p{Cc}\p{Mn}\u200B-\u200F]+$/u.test(segment)) continue
    count += WIDE.test(segment) ? 2 : 1
  }
  return count
}

/** The words of a report on one line, safe for a terminal: no control characters, white space as single blanks. */
export const oneLine = (words: string): string =>
  words
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()

/** `text` cut to `limit` columns, with an ellipsis where something was left out. */
export function cut(text: string, limit: number): string {
  if (columns(text) <= limit) return text
  let out = ''
  let used = 0
  for (const { segment } of segments.segment(text)) {
    const width = columns(segment)
    if (used + width > limit - 1) break
    out += segment
    used += width
  }
  return `${out.trimEnd()}…`
}

/** `text` padded with blanks to `width` columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)))

/** `text` in lines of at most `width` columns, broken at blanks; the first keeps its own indent, further ones get `indent`. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  const words = text.trimStart().split(' ')
  let line = text.slice(0, text.length - text.trimStart().length) + (words.shift() ?? '')
  for (const word of words) {
    if (columns(line) + 1 + columns(word) > width) {
      lines.push(line)
      line = indent + word
    } else line = `${line} ${word}`
  }
  return line.trim() ? [...lines, line] : lines
}
