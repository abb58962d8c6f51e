/**
 * Rules for parts of a month or year that go by their number: "the second Tuesday in May", "the last week of May 2009".
 */
import { addDays, civil, type Day, type Interval, unitAround, weekdayOf } from './calendar.ts'
import { numberOf, wordsOf } from './classes.ts'
import type { Place } from './place.ts'
import { dayOfMonth, fullDate, monthAlone, monthOfYear, wholeYear } from './resolve.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { calendarValue, date, oneDay, timex, type Value } from './value.ts'

/** The month or year that the words name, with what it was counted from. */
function whole(place: Place, month: number | undefined, year: number | undefined): Value | undefined {
  if (month === undefined) return year === undefined ? undefined : wholeYear(year)
  return year === undefined ? monthAlone(place, month) : monthOfYear(year, month)
}

/** A day that is so many weekdays from the start, or the last one. */
function nthWeekday({ from, to }: Interval, weekday: number, number: number | 'last'): Day | undefined {
  if (number === 'last') return addDays(to, -1 - ((weekdayOf(addDays(to, -1)) - weekday + 7) % 7))
  const day = addDays(from, ((weekday - weekdayOf(from) + 7) % 7) + 7 * (number - 1))
  return number >= 1 && day < to ? day : undefined
}

/** Weeks of a month as people count them: its first seven days, the next seven; the last seven. */
function nthWeek({ from, to }: Interval, number: number | 'last'): Interval | undefined {
  if (number === 'last') return { from: addDays(to, -7), to }
  const start = addDays(from, 7 * (number - 1))
  return number >= 1 && number <= 4 ? { from: start, to: addDays(start, 7) } : undefined
}

const isLast = (words: string): boolean => words === 'last' || words === 'final'

export const NTH_RULES: readonly TimeRule[] = [
  timeRule(
    'nth-weekday',
    'a weekday by its number in a month',
    'the? (ORDINAL|last:edge) WEEKDAY (of|in) MONTH (,? YEAR)?',
    { must: 'The court opens on the first Monday in October.', mustNot: 'The first Monday of talks was in October.' },
    (kept, place) => {
      const month = whole(place, numberOf(kept, 'month'), numberOf(kept, 'year'))
      if (month?.from === undefined || month.to === undefined) return undefined
      const number = wordsOf(kept, 'edge') ? 'last' : (numberOf(kept, 'ordinal') ?? 0)
      const day = nthWeekday({ from: month.from, to: month.to }, numberOf(kept, 'weekday') ?? 0, number)
      return day === undefined ? undefined : oneDay(day, month.anchor, { counted: month.counted })
    },
  ),
  timeRule(
    'nth-week',
    'a week or a half of a month by its number: seven days each from its first, the last seven',
    'the? (ORDINAL|(last|final):edge) (week|half):unit (of|in) MONTH (,? YEAR)?',
    { must: 'It rained in the last week of May 2009.', mustNot: 'It rained in the last week of the war.' },
    (kept, place) => {
      const month = whole(place, numberOf(kept, 'month'), numberOf(kept, 'year'))
      if (month?.from === undefined || month.to === undefined) return undefined
      const { from, to } = month
      const number = isLast(wordsOf(kept, 'edge')) ? 'last' : (numberOf(kept, 'ordinal') ?? 0)
      const middle = addDays(from, 15)
      const half = number === 1 ? { from, to: middle } : { from: middle, to }
      const isHalf = wordsOf(kept, 'unit') === 'half'
      const days = isHalf
        ? number === 1 || number === 2 || number === 'last'
          ? half
          : undefined
        : nthWeek({ from, to }, number)
      if (!days) return undefined
      const week = timex('DATE', calendarValue(unitAround(days.from, 'week').from, 'week'))
      const named = isHalf ? { ...month.timex3, mod: number === 1 ? 'START' : 'END' } : week
      return date(days, isHalf ? 'month' : 'week', month.anchor, { counted: month.counted, timex3: named })
    },
  ),
  timeRule(
    'part-of-century',
    'a half, a quarter or a decade of a century or of a decade',
    'the? (ORDINAL:nth|(last|latter|final):edge) (half|quarter|third|decade):unit of the? (ORDINAL:number -? century|DECADE)',
    { must: 'It was built in the second half of the 19th century.', mustNot: 'It was built in the 19th century.' },
    (kept, _place) => {
      const [decade, number] = [numberOf(kept, 'decade'), numberOf(kept, 'number') ?? 0]
      const years = decade === undefined ? 100 : 10
      const first = decade ?? (number - 1) * 100
      const count = { half: 2, quarter: 4, third: 3, decade: 10 }[wordsOf(kept, 'unit') as 'half'] // the pattern's words
      const nth = wordsOf(kept, 'edge') ? count : (numberOf(kept, 'nth') ?? 0)
      if (first < 0 || first > 2100 || nth < 1 || nth > count || (years === 10 && count > 2)) return undefined
      const [start, end] = [nth - 1, nth].map((part) => first + Math.round((part * years) / count))
      const whole = calendarValue(civil(first), years === 100 ? 'century' : 'decade')
      const mod = nth === 1 ? { mod: 'START' } : nth === count ? { mod: 'END' } : {}
      return date({ from: civil(start ?? first), to: civil(end ?? first) }, 'decade', 'calendar', {
        timex3: timex('DATE', whole, mod),
      })
    },
  ),
  timeRule(
    'edge-day',
    'the first or last day of a year or month',
    'the? (first|last|final):edge day of (MONTH ,? YEAR|YEAR|MONTH)',
    { must: 'He left on the last day of 2009.', mustNot: 'He left on the last day of the talks.' },
    (kept, place) => {
      const time = whole(place, numberOf(kept, 'month'), numberOf(kept, 'year'))
      if (time?.from === undefined || time.to === undefined) return undefined
      const day = isLast(wordsOf(kept, 'edge')) ? addDays(time.to, -1) : time.from
      return oneDay(day, time.anchor, { counted: time.counted })
    },
  ),
  timeRule(
    'week-of',
    'the week or the weekend of a date',
    'the (week|weekend):unit of (MONTH DAY|the? DAY of? MONTH) (,? YEAR)?',
    { must: 'The hearing is set for the week of March 6.', mustNot: 'It was the week of the vote.' },
    (kept, place) => {
      const [month, day, year] = [numberOf(kept, 'month') ?? 0, numberOf(kept, 'day') ?? 0, numberOf(kept, 'year')]
      const value = year === undefined ? dayOfMonth(place, month, day) : fullDate(year, month, day)
      if (value?.from === undefined) return value
      const unit = wordsOf(kept, 'unit') === 'weekend' ? 'weekend' : 'week'
      return date(unitAround(value.from, unit), unit, value.anchor, { counted: value.counted })
    },
  ),
]
