/**
 * Bytes to canonical text: the one text that every span of a reading counts in. It never changes after this.
 * Reads: bytes. Writes: text with LF line ends, no byte order mark, no control characters; problems P0104, P0105, P0110;
 * failures P0101 to P0103.
 */
import { failure, type Problem, problem } from '../../record/problem.ts'
import { span } from '../../record/span.ts'
import { binaryFormat, encodingOf, textOf } from './encodings.ts'

/** Largest input read without `--max-size`, in bytes. */
export const MAX_BYTES = 2 * 1024 * 1024

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface DecodeOptions {
  /** In bytes. */
  readonly maxSize?: number | undefined
  readonly source?: string | undefined
}

/** The text of some bytes, or why there is none. */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const where = options.source === undefined ? {} : { source: options.source }
  const { maxSize = MAX_BYTES } = options
  if (bytes.length > maxSize) return { kind: 'failed', problem: tooLarge(bytes.length, maxSize, options.source) }
  const format = binaryFormat(bytes)
  const encoding = format ? undefined : encodingOf(bytes)
  if (!encoding) {
    const found = format ?? 'bytes that no text has'
    const message = `Expected text, found ${found}. Convert it to text first.`
    return { kind: 'failed', problem: failure('P0102', message, where) }
  }
  const raw = textOf(bytes, encoding)
  const { text, problems } = canonicalText(raw, options)
  const foreign = encoding === 'windows-1252' ? encodingProblems(text, where) : []
  if (isEmpty(text)) return { kind: 'failed', problem: empty(options.source) }
  return { kind: 'text', text, problems: [...foreign, ...problems] }
}

/** The failure P0103 for an input of `bytes` over the limit: for callers that know the size before they read it. */
export function tooLarge(bytes: number, maxBytes: number, source?: string): Problem {
  const message = `The input has ${bytes} bytes, the limit is ${maxBytes}. Raise it with --max-size, or split the input.`
  return failure('P0103', message, source === undefined ? {} : { source })
}

export const isEmpty = (text: string): boolean => !/[^\s\uFFFD]/u.test(text)

/** The failure P0101. */
export const empty = (source?: string): Problem =>
  failure('P0101', 'The input holds no words. Hand in the report as text.', source === undefined ? {} : { source })

/**
 * Canonical form of a text that came as a string: no byte order mark, LF line ends, no control characters (a space stands
 * in their place, so that words they part stay apart) and no lone surrogates (U+FFFD in their place).
 */
export function canonicalText(raw: string, options: DecodeOptions = {}): { text: string; problems: Problem[] } {
  const lines = lineFeeds(raw.replace(/^\uFEFF/u, ''))
  const where = options.source === undefined ? {} : { source: options.source }
  const problems: Problem[] = []
  const clean = lines.replace(CONTROL, ' ')
  const controls = lines.match(CONTROL)?.length ?? 0
  if (controls > 0) {
    const first = lines.search(CONTROL_ONCE)
    const message = `${controls} control ${controls === 1 ? 'character was' : 'characters were'} replaced by spaces; the first stood at ${first}.`
    problems.push(problem('P0110', message, { ...where, span: span(first, first + 1) }))
  }
  const text = clean.toWellFormed()
  const broken = text.indexOf('\uFFFD')
  if (broken >= 0) {
    const count = text.split('\uFFFD').length - 1
    const message = `${count} ${count === 1 ? 'character' : 'characters'} could not be decoded, the first at ${broken}; U+FFFD stands for each.`
    problems.push(problem('P0105', message, { ...where, span: span(broken, broken + 1) }))
  }
  return { text, problems }
}

/** Every line end as LF; form feeds and vertical tabs part pages and lines of scanned text. */
export const lineFeeds = (text: string): string => text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')

/** C0 and C1 controls but for tab, line feed, vertical tab and form feed. */
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu
const CONTROL_ONCE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/u

/** P0104 for a text read as Windows-1252, at the first character that is not ASCII: the one whose reading hangs on the guess. */
export function encodingProblems(text: string, where: { source?: string }): Problem[] {
  const first = text.search(/[^\u0000-\u007F]/u)
  if (first < 0) return []
  const words = text.slice(Math.max(0, first - 15), first + 15).replace(/\s+/gu, ' ')
  const message = `The bytes are not UTF-8; read as Windows-1252. Check "${words}", or convert the input to UTF-8.`
  return [problem('P0104', message, { ...where, span: span(first, first + 1) })]
}
