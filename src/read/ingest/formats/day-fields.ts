/**
 * The day in a field that should hold one: ISO, RFC 5322, "20240314T093000Z", Unix seconds or milliseconds, or as people
 * write it. Reads: a field's value. Writes: an ISO day, and the other reading of 03/04/2024. The field's own zone counts:
 * no instant is moved to another one, but for Unix times, which are in UTC.
 */
import { findDays, isoDay } from '../dates.ts'
import { textOf } from './found.ts'

export interface FieldDay {
  readonly day: string
  /** The day with month and day exchanged, where the words can mean both. */
  readonly swapped?: string | undefined
}

export function dayOfField(value: unknown): FieldDay | undefined {
  const words = textOf(value)
  if (words === undefined || words.length > 200) return undefined
  if (/^[-−]\d/u.test(words)) return undefined // "-1000-01-01": a year before the first one, in no report
  const compact = /^(?<year>(?:1\d|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?:T?\d{4,6}Z?)?$/u.exec(words)?.groups
  if (compact) return dayOf(`${compact.year}-${compact.month}-${compact.day}`)
  if (/^\d{9,10}(?:\.\d{1,9})?$/u.test(words)) return unixDay(Number(words) * 1000)
  if (/^\d{12,13}$/u.test(words)) return unixDay(Number(words))
  const spaced = words.replace(/^(\d{4}[-./]\d{1,2}[-./]\d{1,2})[T ]\d.*$/u, '$1')
  return dayOf(spaced)
}

function dayOf(words: string): FieldDay | undefined {
  const [found] = findDays(words)
  const day = found && isoDay(found)
  if (!found || !day) return undefined
  const swapped = found.swapped ? isoDay({ ...found, month: found.day, day: found.month }) : undefined
  return { day, swapped }
}

/** A Unix time of the years 1980 to 2100. */
function unixDay(ms: number): FieldDay | undefined {
  return ms > 315_532_800_000 && ms < 4_102_444_800_000 ? { day: new Date(ms).toISOString().slice(0, 10) } : undefined
}

/** True where one of the days can only be read with the month first (03/14/2024): the others of the column then are, too. */
export const isMonthFirst = (values: readonly unknown[]): boolean =>
  values.some((value) => {
    const [, first = '', second = ''] = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}\b/u.exec(textOf(value) ?? '') ?? []
    return Number(first) <= 12 && Number(second) > 12
  })

/** True where one can only be read with the day first (14/03/2024). */
export const isDayFirst = (values: readonly unknown[]): boolean =>
  values.some((value) => Number(/^\s*(\d{1,2})\/\d{1,2}\/\d{4}\b/u.exec(textOf(value) ?? '')?.[1] ?? 0) > 12)
