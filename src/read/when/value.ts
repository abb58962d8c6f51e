/**
 * What a time expression stands for, before it becomes a moment of the record: days (and minutes) as numbers, the TIMEX3
 * value beside them, and what it was counted from. TIMEX3: ISO 24617-1 (ISO-TimeML), clause on the TIMEX3 tag; values of
 * weeks, seasons, parts of the day and vague references as in TimeML 1.2.1.
 */
import type { Alternative } from '../../record/evidence.ts'
import type { Timex3 } from '../../record/reading.ts'
import type { Anchor, MomentKind, Precision } from '../../record/values.ts'
import { addDays, type Day, dateOf, type Interval, isoDay, isoMonth, isoWeek, isoYear } from './calendar.ts'
import { calendarWord } from './vocabulary.ts'

export interface Value {
  /** As TIMEX3 marks the words. */
  readonly timex3: Timex3
  /** What the record takes it for, where that is not TIMEX3's type: "three days after the raid" is a day. */
  readonly kind?: MomentKind | undefined
  /** Days, half-open; an absent end is not known or open. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** Minutes from midnight of `from` and of the day before `to`, with minutes east of UTC. */
  readonly clock?: { readonly from: number; readonly to: number; readonly zone?: number | undefined } | undefined
  readonly precision?: Precision | undefined
  readonly anchor: Anchor
  /** The day it was counted from. */
  readonly counted?: Day | undefined
  /** Number, among the moments found so far, of the one it was counted from. */
  readonly of?: number | undefined
  readonly fuzzy?: boolean | undefined
  /** Relative, and nothing to count from. */
  readonly unresolved?: boolean | undefined
  readonly alternatives?: readonly Alternative[] | undefined
  /** Token index where the words end, where that is behind what the rule's pattern read: "the eve of the vote". */
  readonly through?: number | undefined
  /** The times that TIMEX3 marks one by one where the record has one stretch; token indices of the sentence, half-open. */
  readonly parts?: readonly { readonly from: number; readonly to: number; readonly timex3: Timex3 }[] | undefined
  /** The first of the numbered days that it is one of: "day five of the siege". */
  readonly dayOne?: Day | undefined
  /** Has days that a later expression can count from. */
  readonly tells?: boolean | undefined
}

export const timex = (type: MomentKind, value: string, more: Omit<Timex3, 'type' | 'value'> = {}): Timex3 => ({
  type,
  value,
  ...more,
})

/** A calendar interval with its value in TIMEX3. */
export function date(interval: Interval, precision: Precision, anchor: Anchor, more: Partial<Value> = {}): Value {
  return {
    timex3: timex('DATE', calendarValue(interval.from, precision)),
    from: interval.from,
    to: interval.to,
    precision,
    anchor,
    tells: true,
    ...more,
  }
}

/** The TIMEX3 value of the unit that begins on a day: `1998-03-12`, `1998-W11`, `1998-Q1`, `199` (decade), `19` (century). */
export function calendarValue(from: Day, precision: Precision): string {
  const { year, month } = dateOf(from)
  switch (precision) {
    case 'century':
      return isoYear(year).slice(0, -2)
    case 'decade':
      return isoYear(year).slice(0, -1)
    case 'year':
      return isoYear(year)
    case 'half':
      return `${isoYear(year)}-H${month < 7 ? 1 : 2}`
    case 'quarter':
      return `${isoYear(year)}-Q${Math.floor((month - 1) / 3) + 1}`
    case 'season':
      return `${isoYear(year)}-${SEASON_CODES[Math.floor((month % 12) / 3)] ?? 'WI'}`
    case 'month':
      return isoMonth(year, month)
    case 'week':
    case 'weekend': {
      const week = isoWeek(from)
      return `${isoYear(week.year)}-W${String(week.week).padStart(2, '0')}${precision === 'weekend' ? '-WE' : ''}`
    }
    default:
      return isoDay(from)
  }
}
const SEASON_CODES = ['WI', 'SP', 'SU', 'FA']

/** A day as a value. */
export const oneDay = (day: Day, anchor: Anchor, more: Partial<Value> = {}): Value =>
  date({ from: day, to: addDays(day, 1) }, 'day', anchor, more)

/** What a value of one day becomes on another: its time of day stays. */
export const onDay = (value: Value, day: Day): Pick<Value, 'from' | 'to' | 'timex3'> => ({
  from: day,
  to: addDays(day, 1),
  timex3: { ...value.timex3, value: value.timex3.value.replace(/^[^T]*/u, isoDay(day)) },
})

/** A part of a day: its day, and TIMEX3's code for the part (`1998-02-13TNI`, `T12:00` for noon). */
export function partOf(value: Value, part: string): Value {
  const word = calendarWord(part, 'part')
  if (!word) return value
  const day = value.timex3.value.replace(/T.*$/u, '')
  return {
    ...value,
    timex3: timex('TIME', `${day}T${word.code}`, value.timex3.mod ? { mod: value.timex3.mod } : {}),
    precision: 'part of day',
  }
}

/** A vague reference: no days, TIMEX3's PAST_REF, PRESENT_REF or FUTURE_REF. */
export const vague = (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): Value => ({
  timex3: timex('DATE', value),
  anchor: 'none',
  fuzzy: true,
})

/** Relative to the report's day, which is not known. */
export const unresolved = (value: string, precision: Precision): Value => ({
  timex3: timex('DATE', value),
  anchor: 'none',
  precision,
  unresolved: true,
})
