/**
 * Rules for days and months: with a year, without one, as weekdays, as named days.
 */
import {
  addDays,
  addMonths,
  civil,
  dateOf,
  inRange,
  isDate,
  isFarYear,
  parseIsoDay,
  unitAround,
  weekdayOf,
} from './calendar.ts'
import { fullYear, numberOf, wordsOf } from './classes.ts'
import type { Place } from './place.ts'
import { direction, goesWithTime, relativeYear, standsBehind, yearOf } from './relative-words.ts'
import { bareWeekday, dayOfMonth, fullDate, monthAlone, monthOfYear, namedMonth, namedWeekday } from './resolve.ts'
import { partsShared } from './rules-set.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { calendarValue, date, oneDay, timex, unresolved, type Value } from './value.ts'

/** From one day of a month to another. TIMEX3 gives the length; two days joined by "and" it marks one by one, and the first counts. */
function daysOfMonth(
  place: Place,
  month: number,
  first: number,
  last: number,
  year: number | undefined,
): Value | undefined {
  if (first > last) return undefined
  const start = year === undefined ? dayOfMonth(place, month, first) : fullDate(year, month, first)
  if (start?.from === undefined) return undefined
  const { year: reached } = dateOf(start.from)
  if (!isDate(reached, month, last)) return undefined
  const to = addDays(civil(reached, month, last), 1)
  const and = place.tokens.findIndex(({ text }, at) => at > place.from && at < place.to && text === 'and')
  if (and < 0) return { ...start, to, kind: 'DATE', timex3: timex('DURATION', `P${last - first + 1}D`) }
  const second = timex('DATE', calendarValue(addDays(to, -1), 'day'))
  const pair = [
    { from: place.from, to: and, timex3: start.timex3 },
    { from: and + 1, to: place.to, timex3: second },
  ]
  return { ...start, to, ...(last === first + 1 && { parts: pair }) }
}

/** Years in which "29 February next" may lie. */
const YEARS_AROUND = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]

/** "31 December 9999.", "12 March 12024.": the number behind is a year that no report tells of, so no other year is taken. */
function hasFarYear({ tokens, to }: Place): boolean {
  const isDay = tokens[to]?.kind === 'number' && (tokens[to]?.number ?? 0) <= 31 // of "March" in "March 12, 12024"
  const behind = isDay ? to + 1 : to
  const at = tokens[behind]?.text === ',' ? behind + 1 : behind
  const [number, next] = [tokens[at], tokens[at + 1]]
  return number?.kind === 'number' && !number.glued && isFarYear(number.text, next?.text)
}

export const DATE_RULES: readonly TimeRule[] = [
  timeRule(
    'iso-date',
    'a date in figures, year first',
    'ISO_DATE',
    { must: 'The order of 2024-02-29 was signed.', mustNot: 'The order 2024-02-30 was signed.' },
    (kept) => {
      const words = wordsOf(kept, 'iso_date').toUpperCase()
      const day = words.startsWith('0000') ? undefined : parseIsoDay(words) // an empty field, not 1 BC
      return day === undefined ? undefined : oneDay(day, 'calendar')
    },
  ),
  timeRule(
    'slash-date',
    'a date in figures with its year last; month first unless that is no month',
    'DIGITS:first (/|-|.) DIGITS:second (/|-|.) DIGITS:third',
    { must: 'Signed on 10/27/2023 in Doha.', mustNot: 'The ratio was 10/27 in Doha.' },
    (kept, place) => {
      const [first = 0, second = 0, third = 0] = ['first', 'second', 'third'].map((name) => numberOf(kept, name))
      if (place.tokens.slice(place.from + 1, place.to).some((token) => !token.glued)) return undefined
      const signs = [place.tokens[place.from + 1]?.text, place.tokens[place.from + 3]?.text]
      if (signs[0] !== signs[1]) return undefined
      const year = third >= 1000 ? third : third < 100 && signs[0] === '/' ? fullYear(third) : undefined
      if (year === undefined || !inRange(year)) return undefined
      const [month, day] = first > 12 || signs[0] === '.' ? [second, first] : [first, second]
      const value = fullDate(year, month, day)
      const other = first <= 12 && second <= 12 && first !== second && isDate(year, day, month)
      if (!value || !other) return value
      const reason = signs[0] === '.' ? 'read with the month first' : 'read with the day first'
      return {
        ...value,
        alternatives: [{ value: `${year}-${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}`, reason }],
      }
    },
  ),
  timeRule(
    'september-11',
    'the day that goes by its figures',
    '9 / 11',
    { must: 'Security tightened after 9/11 everywhere.', mustNot: 'Only 9 of 11 came.' },
    (_, place) => (place.tokens[place.from + 1]?.glued ? fullDate(2001, 9, 11) : undefined),
  ),
  timeRule(
    'full-date',
    'day, month and year',
    '(WEEKDAY ,?)? (MONTH the? DAY (,|of)? (ad|a . d .)? (YEAR|SHORT_YEAR|EARLY_YEAR)|DAY (-|/) MONTH (-|/) YEAR|the? DAY (day? of)? MONTH ,? (ad|a . d .)? (YEAR|SHORT_YEAR|YY|EARLY_YEAR))',
    { must: 'He was freed on Friday, October 20, 2023.', mustNot: 'He was freed on October 20.' },
    (kept, place) => {
      const year = yearOf(kept)
      const [month, day] = [numberOf(kept, 'month'), numberOf(kept, 'day')]
      if (year === undefined || month === undefined || day === undefined) return undefined
      return kept.yy !== undefined && place.tokens[place.to]?.kind === 'half-day'
        ? undefined
        : fullDate(year, month, day)
    },
  ),
  timeRule(
    'day-month',
    'day and month without a year: the last one, or the next where the clause looks ahead',
    '(WEEKDAY ,?)? (MONTH the? DAY|the? DAY (day? of)? MONTH)',
    { must: 'Talks began on Oct. 7 in Cairo.', mustNot: 'Talks began in October 2023.' },
    (kept, place) =>
      hasFarYear(place) ? undefined : dayOfMonth(place, numberOf(kept, 'month') ?? 0, numberOf(kept, 'day') ?? 0),
  ),
  timeRule(
    'date-of-year',
    'day or month with a year that is counted: "14 July last year"',
    '(MONTH DAY?|the? DAY of? MONTH|the? SEASON) ,? (of|in)? (last year|this year|next year|that year|that same year|the same year|the following year|the next year|the previous year):year',
    { must: 'It was signed in March last year.', mustNot: 'It was signed last year in a hurry.' },
    (kept, place) => {
      const year = relativeYear(wordsOf(kept, 'year'), place)
      const [month, day, season] = [numberOf(kept, 'month'), numberOf(kept, 'day'), numberOf(kept, 'season')]
      if (year === undefined || !inRange(year)) return undefined
      const counted = /^(?:that|the)/u.test(wordsOf(kept, 'year'))
        ? { anchor: 'moment' as const, of: place.lastOpen?.index }
        : { anchor: 'report' as const, counted: place.report }
      if (season !== undefined)
        return date(unitAround(civil(year, season), 'season'), 'season', counted.anchor, counted)
      if (month === undefined) return undefined
      if (day === undefined) return { ...monthOfYear(year, month), ...counted }
      const value = fullDate(year, month, day)
      return value && { ...value, ...counted }
    },
  ),
  timeRule(
    'days-of-month',
    'two days of one month as one stretch',
    '(MONTH DAY:first (-|to|and|through|until|,) DAY:second (,? YEAR)?|the? DAY:first (-|to|and|through|until) the? DAY:second of? MONTH (,? YEAR)?)',
    { must: 'Clashes went on from October 7 to 9 in the south.', mustNot: 'Clashes went on from October 7.' },
    (kept, place) => {
      const [first, second, month] = [numberOf(kept, 'first'), numberOf(kept, 'second'), numberOf(kept, 'month')]
      if (first === undefined || second === undefined || month === undefined) return undefined
      const comma = place.tokens.slice(place.from, place.to).some((token) => token.text === ',')
      return comma && yearOf(kept) === undefined ? undefined : daysOfMonth(place, month, first, second, yearOf(kept))
    },
  ),
  timeRule(
    'days-listed',
    'three days of one month that follow each other',
    '(MONTH DAY:first , DAY:second ,? and DAY:last (,? YEAR)?|the? DAY:first , DAY:second ,? and DAY:last of? MONTH (,? YEAR)?)',
    { must: 'Shops shut on March 5, 6 and 7.', mustNot: 'On March 5, 16 and 27 people were held.' },
    (kept, place) => {
      const [first = 0, second = 0, last = 0] = ['first', 'second', 'last'].map((name) => numberOf(kept, name))
      if (second !== first + 1 || last !== second + 1) return undefined
      return daysOfMonth(place, numberOf(kept, 'month') ?? 0, first, last, yearOf(kept))
    },
  ),
  timeRule(
    'month-year',
    'a month of a year',
    'MONTH ,? (of|in)? (YEAR|SHORT_YEAR|EARLY_YEAR)',
    { must: 'Elected in October 2021, he resigned.', mustNot: 'Elected in October, he resigned.' },
    (kept) => {
      const [year, month] = [yearOf(kept), numberOf(kept, 'month')]
      return year === undefined || month === undefined ? undefined : monthOfYear(year, month)
    },
  ),
  timeRule(
    'month',
    'a month without a year: the last one, or the next where the clause looks ahead',
    'MONTH',
    { must: 'The port closed in October.', mustNot: 'It may march on.' },
    (kept, place) => (hasFarYear(place) ? undefined : monthAlone(place, numberOf(kept, 'month') ?? 1)),
  ),
  timeRule(
    'named-month',
    'last, this or next with a month or a day of it',
    '(this? (last|past|this|next|coming|previous):which MONTH DAY?|(MONTH DAY?|the? DAY (day? of)? MONTH) (last|next|past):which)',
    { must: 'The port closed last October.', mustNot: 'The last port closed in October.' },
    (kept, place) => {
      if (!goesWithTime(place)) return undefined
      const [month, day] = [numberOf(kept, 'month') ?? 1, numberOf(kept, 'day')]
      const which = direction(wordsOf(kept, 'which'))
      const { lastDated, narrative, report } = place
      const told = standsBehind(place) && (narrative || report === undefined) ? lastDated : undefined
      const now = told?.from ?? report
      if (now === undefined || (day === undefined && !told)) return namedMonth(place, month, which)
      const { year } = dateOf(now)
      const days = YEARS_AROUND.map((shift) => year + shift)
        .filter((one) => inRange(one) && isDate(one, month, day ?? 1))
        .map((one) => civil(one, month, day ?? 1))
      const taken =
        which === 'this'
          ? days.find((one) => dateOf(one).year === year)
          : which === 'last'
            ? days.findLast((one) => (day === undefined ? addMonths(one, 1) <= now : one < now))
            : days.find((one) => one > now)
      if (taken === undefined) return undefined
      const counted = told
        ? { anchor: 'moment' as const, of: told.index }
        : { anchor: 'report' as const, counted: report }
      const { year: reached } = dateOf(taken)
      return { ...(day === undefined ? monthOfYear(reached, month) : oneDay(taken, 'report')), ...counted }
    },
  ),
  timeRule(
    'day-instant',
    'a day of this, the last or the next month, as letters and courts write it',
    'the? DAY (inst|instant|ult|ultimo|prox|proximo):which',
    { must: 'Your note of the 3d inst. came.', mustNot: 'The instant 3 shots fell they ran.' },
    (kept, { report, tokens, to, from }) => {
      const day = numberOf(kept, 'day') ?? 0
      const isOrdinal = tokens.slice(from, to).some(({ kind }) => kind === 'ordinal')
      if (report === undefined || !isOrdinal) return undefined
      const which = wordsOf(kept, 'which')
      const shift = which.startsWith('ult') ? -1 : which.startsWith('prox') ? 1 : 0
      const month = addMonths(unitAround(report, 'month').from, shift)
      const { year, month: of } = dateOf(month)
      return isDate(year, of, day) ? oneDay(addDays(month, day - 1), 'report', { counted: report }) : undefined
    },
  ),
  timeRule(
    'weekday-number',
    'a weekday with its number in the month: the nearest such day',
    'WEEKDAY ,? the DAY',
    { must: 'They meet on Friday the 22nd.', mustNot: 'They meet on Friday the whole day.' },
    (kept, place) => {
      const [weekday, day] = [numberOf(kept, 'weekday'), numberOf(kept, 'day') ?? 0]
      const { report } = place
      if (report === undefined || place.tokens[place.to - 1]?.kind !== 'ordinal') return undefined
      const { year, month } = dateOf(report)
      const days = [0, -1, 1, -2, 2, -3, 3, -4, 4].flatMap((shift) => {
        const first = civil(year, month + shift)
        const { year: its, month: of } = dateOf(first)
        return isDate(its, of, day) && weekdayOf(addDays(first, day - 1)) === weekday ? [addDays(first, day - 1)] : []
      })
      return days[0] === undefined ? undefined : oneDay(days[0], 'report', { counted: report })
    },
  ),
  timeRule(
    'weekday',
    'a weekday alone: the report’s day or the last one before it, the next where the clause looks ahead',
    'WEEKDAY',
    { must: 'The delegation landed on Tuesday.', mustNot: 'The Tuesdays paper is out.' },
    (kept, place) => (partsShared(place) ? undefined : bareWeekday(place, numberOf(kept, 'weekday') ?? 0)),
  ),
  timeRule(
    'weekday-of-week',
    'a weekday of the last, this or the next week',
    'WEEKDAY of? (last|this|next):which week',
    { must: 'The envoy left on Friday of last week.', mustNot: 'The envoy left on Friday, last week was quiet.' },
    (kept, place) => {
      const { report } = place
      const weekday = numberOf(kept, 'weekday') ?? 0
      if (report === undefined) return unresolved(`XXXX-WXX-${weekday + 1}`, 'day')
      const which = wordsOf(kept, 'which')
      const week = unitAround(report, 'week', which === 'last' ? -1 : which === 'next' ? 1 : 0)
      return oneDay(addDays(week.from, weekday), 'report', { counted: report })
    },
  ),
  timeRule(
    'named-weekday',
    'last, this or next with a weekday',
    '(this? (last|past|this|next|coming|previous):which WEEKDAY|WEEKDAY (last|next|past):which)',
    { must: 'The delegation landed last Friday.', mustNot: 'The last delegation landed on Friday.' },
    (kept, place) =>
      goesWithTime(place)
        ? namedWeekday(place, numberOf(kept, 'weekday') ?? 0, direction(wordsOf(kept, 'which')))
        : undefined,
  ),
]
