/**
 * Named days and periods ("Christmas Eve", "Ramadan") and the days they fall on in a year.
 * Reads: time tokens, knowledge/holidays.tsv.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import { HearsayError } from '../../record/problem.ts'
import {
  addDays,
  civil,
  type Day,
  dateOf,
  easter,
  type Interval,
  orthodoxEaster,
  parseIsoDay,
  weekdayOf,
} from './calendar.ts'
import { type Token, timeTokens } from './tokens.ts'

const Row = z.object({
  name: z.string(),
  when: z.string(),
  days: z.coerce.number().int().optional(),
  until: z.string().optional(),
})

export interface Holiday {
  readonly kind: 'holiday'
  readonly name: string
  /** Its days in a year; absent for a year that the table does not have. */
  readonly inYear: (year: number) => Interval | undefined
  /** Happened once: the same whatever the report's day. */
  readonly once: boolean
  readonly next: number
}

interface Named {
  readonly words: readonly string[]
  readonly name: string
  readonly inYear: Holiday['inYear']
  readonly once: boolean
}

const rows = knowledgeTable('holidays.tsv', Row)
const byFirstWord = new Map<string, Named[]>()
for (const row of rows) {
  const words = timeTokens(row.name, 0).map((token) => token.text)
  const dates = row.when.split(' ')
  const named: Named = {
    words,
    name: row.name,
    inYear: row.until === undefined ? daysIn(row.when, row.days ?? 1) : daysUntil(row.when, row.until),
    once: dates.length === 1 && parseIsoDay(row.when) !== undefined,
  }
  const [first = ''] = words
  byFirstWord.set(
    first,
    [...(byFirstWord.get(first) ?? []), named].sort((a, b) => b.words.length - a.words.length),
  )
}

/** True for a word (small letters) that a holiday's name begins with. */
export const isHolidayWord = (word: string): boolean => byFirstWord.has(word)

/** The longest named day that begins at token `at`. */
export function holidayAt(tokens: readonly Token[], at: number): Holiday | undefined {
  const token = tokens[at]
  if (!token || (token.kind === 'word' && !token.capital)) return undefined
  const named = byFirstWord.get(token.text)?.find((one) => one.words.every((word, i) => tokens[at + i]?.text === word))
  return (
    named && {
      kind: 'holiday',
      name: named.name,
      inYear: named.inYear,
      once: named.once,
      next: at + named.words.length,
    }
  )
}

function daysIn(when: string, days: number): Holiday['inYear'] {
  const from = firstDay(when)
  return (year) => {
    const first = from(year)
    return first === undefined ? undefined : { from: first, to: addDays(first, days) }
  }
}

/** From the first day of one row to the first day of another. */
function daysUntil(when: string, name: string): Holiday['inYear'] {
  const [from, to] = [firstDay(when), firstDay(rows.find((row) => row.name === name)?.when ?? name)]
  return (year) => {
    const [first, end] = [from(year), to(year)]
    return first === undefined || end === undefined || end <= first ? undefined : { from: first, to: end }
  }
}

/** Reads the `when` column; the forms are explained in the table's head. */
function firstDay(when: string): (year: number) => Day | undefined {
  const fixed = /^(\d\d)-(\d\d)$/u.exec(when)
  if (fixed) return (year) => civil(year, Number(fixed[1]), Number(fixed[2]))
  const feast = /^(easter|orthodox)([+-]\d+)$/u.exec(when)
  if (feast) return (year) => addDays((feast[1] === 'easter' ? easter : orthodoxEaster)(year), Number(feast[2]))
  const nth = /^(\d\d)\/(-?\d)\/(\d)(?:\+(\d))?$/u.exec(when)
  if (nth) return (year) => nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3]), Number(nth[4] ?? 0))
  const dates = when.split(' ').map(parseIsoDay)
  if (dates.some((date) => date === undefined)) {
    throw new HearsayError('E0402', `knowledge/holidays.tsv: "${when}" is no day. See the forms in the table's head.`)
  }
  return (year) => dates.find((date) => date !== undefined && (dates.length === 1 || dateOf(date).year === year))
}

function nthWeekday(year: number, month: number, n: number, weekday: number, plus: number): Day {
  const first = civil(year, month, 1)
  if (n > 0) return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7 + plus)
  const last = addDays(civil(year, month + 1, 1), -1)
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + plus)
}
