/**
 * What every format gives: the text of one report with what its file says of it, or why there is none. The text is
 * canonicalised after it; a format only takes it out of its wrapping.
 */
import { failure, type Problem, type ProblemCode, problem } from '../../../record/problem.ts'
import type { FileMetadata } from '../frame.ts'

export interface Found {
  readonly kind: 'found'
  readonly text: string
  /** Fields of an entry that are the report's own: they count as handed in, unless the caller hands in others. */
  readonly fields?: EntryFields | undefined
  /** What a page, letter or document says of itself: weighed against the text. */
  readonly file?: FileMetadata | undefined
  /** Where each page begins in the text, in UTF-16 units. */
  readonly pages?: readonly number[] | undefined
  /** The bytes were no UTF-8 where it stood, and were read as Windows-1252. */
  readonly isGuessed?: boolean | undefined
  readonly problems: readonly Problem[]
}

export interface EntryFields {
  /** ISO day. */
  readonly published?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
}

export type FoundItem = Found | { readonly kind: 'failed'; readonly problem: Problem }

export const failedItem = (code: ProblemCode, message: string): FoundItem => ({
  kind: 'failed',
  problem: failure(code, message),
})

/** P0116 for what was not read: "2 pictures". */
export const leftOut = (what: string): Problem => problem('P0116', `Left out: ${what}. The rest was read.`)

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** Text of a value that may be anything; undefined for what is no text or blank. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return text === '' ? undefined : text
}

/** A value as an object whose fields can be asked for; undefined for lists and plain values. */
export const objectOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? // An object that is no list is a record of unknown fields.
      (value as Readonly<Record<string, unknown>>)
    : undefined
