/**
 * The types of a reading in memory. They derive from the public schema: the same shape, with UTF-16 spans (no words,
 * `slice(reading, span)` gives them) where JSON has code points beside words.
 */
import type { ReadingJson, SpanJson } from './schema.ts'
import { type Span, wordsAt } from './span.ts'

/** `T` with in-memory spans in place of the public ones, all fields read-only. */
type InMemory<T> = T extends SpanJson
  ? Span
  : T extends readonly (infer Item)[]
    ? readonly InMemory<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: InMemory<T[Key]> }
      : T

export type Reading = InMemory<ReadingJson>
export type Report = Reading['report']
export type Block = Report['blocks'][number]
export type Credit = Report['credits'][number]
export type Dateline = NonNullable<Report['dateline']>
export type Published = NonNullable<Report['published']>
export type Mention = Reading['mentions'][number]
export type Actor = Reading['actors'][number]
export type Moment = Reading['moments'][number]
export type Timex3 = Moment['timex3']
export type Place = Reading['places'][number]
export type Figure = Reading['figures'][number]
export type Statement = Reading['statements'][number]
export type CodedEvent = Reading['events'][number]
export type Versions = Reading['versions']
export type LanguageJson = NonNullable<Reading['language']>

/** The words that a span of a reading covers. */
export const slice = (reading: { readonly report: Pick<Report, 'text'> }, at: Span): string =>
  wordsAt(reading.report.text, at)
