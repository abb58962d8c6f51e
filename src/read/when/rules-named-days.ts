/**
 * Rules for named days and periods: "Christmas Day", "last Easter".
 */
import { dateOf, type Interval, inRange, weekdayOf } from './calendar.ts'
import { holidayOf, numberOf, wordsOf } from './classes.ts'
import type { Holiday } from './holidays.ts'
import type { Place } from './place.ts'
import { relativeYear } from './relative-words.ts'
import { recurring } from './resolve.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { calendarValue, date, timex, unresolved, type Value } from './value.ts'

/** A holiday of seven days from a Monday is a week. */
const sizeOf = ({ from, to }: Interval): 'day' | 'week' => (to - from === 7 && weekdayOf(from) === 0 ? 'week' : 'day')

/** "The Easter before": that of the year before the one told of last. */
function holidayBefore(holiday: Holiday, { lastOpen: last, tokens, to }: Place): Value | undefined {
  if (!last || (tokens[to] && tokens[to]?.kind !== 'sign')) return undefined
  const { year } = dateOf(last.from)
  const days = [year - 1, year].map(holiday.inYear).findLast((one) => one && one.to <= last.from)
  return days && date(days, sizeOf(days), 'moment', { of: last.index, counted: last.from })
}

export const NAMED_DAY_RULES: readonly TimeRule[] = [
  timeRule(
    'holiday',
    'a named day',
    '((last|this|next):which? HOLIDAY (YEAR|of YEAR|(last year|this year|next year):which)?|(last year|this year|next year):which HOLIDAY|the HOLIDAY before:which)',
    { must: 'Shops stay shut on Christmas Day.', mustNot: 'The day of the christmas sale.' },
    (kept, place) => {
      const holiday = holidayOf(kept)
      if (!holiday) return undefined
      const stated = numberOf(kept, 'year')
      const which = wordsOf(kept, 'which')
      const { report } = place
      const anchored = { anchor: 'report' as const, counted: report }
      if (holiday.once) {
        const days = holiday.inYear(2000)
        if (!days) return undefined
        const years = Math.round((days.to - days.from) / 365.25)
        const war = { timex3: timex('DURATION', `P${years}Y`), tells: false }
        return date(days, years > 0 ? 'year' : 'day', 'calendar', years > 0 ? war : {})
      }
      const year = stated ?? (which.endsWith('year') ? relativeYear(which, place) : undefined)
      if (year !== undefined) {
        const days = inRange(year) ? holiday.inYear(year) : undefined
        return (
          days &&
          date(days, sizeOf(days), stated === undefined ? 'report' : 'calendar', stated === undefined ? anchored : {})
        )
      }
      if (which === 'before') return holidayBefore(holiday, place)
      if (report === undefined) return unresolved('XXXX-XX-XX', 'day')
      const { year: now } = dateOf(report)
      const all = [now - 2, now - 1, now, now + 1].flatMap((one) => holiday.inYear(one) ?? [])
      const taken =
        which === 'last'
          ? all.findLast((one) => one.to <= report)
          : which === 'next'
            ? all.find((one) => one.from > report)
            : undefined
      if (taken) return date(taken, sizeOf(taken), 'report', anchored)
      const value = recurring(place, holiday.inYear, 'day')
      if (value?.from === undefined || value.to === undefined) return value
      const size = sizeOf({ from: value.from, to: value.to })
      return { ...value, precision: size, timex3: timex('DATE', calendarValue(value.from, size)) }
    },
  ),
]
