/**
 * The two sorts of trouble. A *problem* is about the input: it has a code, a place, a sentence, and the run goes on.
 * An *error* is about the program or its setting: it is thrown. Every code stands once, here, and has a heading in
 * docs/reference/errors.md (a test checks it).
 */
import type { Span } from './span.ts'

/** Problems: P01 input and frame, P02 language, P03 moments, P04 figures, P05 statements. */
export const PROBLEM_CODES = {
  P0101: 'The input is empty.',
  P0102: 'The input is binary, not text.',
  P0103: 'The input is larger than the limit.',
  P0104: 'The encoding was not declared and is not UTF-8.',
  P0105: 'Some bytes could not be decoded.',
  P0106: 'The day of the report is not known.',
  P0107: 'Two signs of the day of the report differ.',
  P0108: 'The file cannot be read.',
  P0109: 'The report holds nothing but furniture.',
  P0110: 'Control characters were replaced by spaces.',
  P0111: 'The file is encrypted.',
  P0112: 'The file is cut off or damaged.',
  P0113: 'The file holds no text, only pictures of it.',
  P0114: 'The file unpacks to more than the limit.',
  P0115: 'The file took too long to read.',
  P0116: 'A part of the file was left out.',
  P0117: 'No field of the entry holds the text of a report.',
  P0118: 'A day in the file cannot be read for sure.',
  P0119: 'The reading of the report broke off.',
  P0120: 'A field that the mapping names is not there.',
  P0121: 'A separator stands nowhere in the file.',
  P0201: 'The report is not in English.',
  P0202: 'A part of the report is not in English.',
  P0301: 'A time expression has no date to count from.',
} as const

/** Errors: E01 use, E02 output, E03 model, E04 knowledge files, E05 records. */
export const ERROR_CODES = {
  E0101: 'The command was used wrongly.',
  E0102: 'Nothing was found to read.',
  E0103: 'A setting has a value that cannot be used.',
  E0104: 'The work was interrupted.',
  E0105: 'Nothing of the reading has this name or these words.',
  E0106: 'The config file cannot be used.',
  E0107: 'A worker process could not be started.',
  E0201: 'The output cannot be written.',
  E0202: 'The output exists already.',
  E0203: 'The output cannot be gone on with.',
  E0204: 'Another run writes to the output.',
  E0301: 'The model is missing.',
  E0302: 'The model file is not the one its manifest names.',
  E0303: 'The model does not fit this version of the program.',
  E0304: 'No model runtime could be loaded.',
  E0401: 'A knowledge file cannot be read.',
  E0402: 'A line of a knowledge file is not right.',
  E0403: 'A rule of a knowledge file is not right.',
  E0501: 'The record is not valid.',
  E0502: 'The record is of a version this program does not know.',
} as const

export type ProblemCode = keyof typeof PROBLEM_CODES
export type ErrorCode = keyof typeof ERROR_CODES

/** Something about the input that a person should know. `span` is where; `source` is the file or stream. */
export interface Problem {
  readonly code: ProblemCode
  /** One sentence: what was expected, what was found (shortened), what to do next. */
  readonly message: string
  readonly severity: 'warning' | 'failure'
  readonly span?: Span | undefined
  readonly source?: string | undefined
}

export function problem(code: ProblemCode, message: string, where: { span?: Span; source?: string } = {}): Problem {
  return { code, message, severity: 'warning', ...where }
}

/** A problem after which the report is not read at all. */
export function failure(code: ProblemCode, message: string, where: { span?: Span; source?: string } = {}): Problem {
  return { code, message, severity: 'failure', ...where }
}

/** Thrown for everything that is the program's or its setting's fault; `code` is one of `ERROR_CODES`. */
export class HearsayError extends Error {
  readonly code: ErrorCode | ProblemCode

  constructor(code: ErrorCode | ProblemCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'HearsayError'
    this.code = code
  }
}

/** `text` on one line, cut to `limit` signs with an ellipsis: for messages. */
export function shorten(text: string, limit = 60): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`
}

/** True for the code of a problem, false for an error's. */
export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEM_CODES, code)
