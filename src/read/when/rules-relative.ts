/**
 * Rules for what is counted from the report's day: "yesterday", "last week", "two years ago".
 */
import { addDays, addMonths, civil, dateOf, inRange, unitAround, weekdayBefore, weekdayOf } from './calendar.ts'
import { amountOf, type Kept, numberOf, wordsOf } from './classes.ts'
import { counted, dayTold, fromTold, unitTold, vagueCount } from './counting.ts'
import { neighbour, type Place } from './place.ts'
import { direction } from './relative-words.ts'
import { fromReport, namedSeason, unitFromReport } from './resolve.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { calendarValue, date, oneDay, partOf, timex, unresolved, type Value, vague } from './value.ts'
import { calendarUnit } from './vocabulary.ts'

/** "Today's world", "today's youth" are of no one day. */
const OF_THE_AGE = /^(?:world|youth|young|children|society|generation|standards?|terms|age|climate|money|prices)$/u

/** The paragraph tells of another year than the report's: "In 2015 he ran. By the end of the year he had lost." */
const isToldOf = ({ lastOpen, paragraph, report, narrative }: Place): boolean =>
  lastOpen?.yearStated === true &&
  (narrative || lastOpen.paragraph === paragraph) &&
  (report === undefined || dateOf(report).year !== dateOf(lastOpen.from).year)

function seasonBeforeLast(place: Place, month: number): Value {
  const value = namedSeason(place, month, 'last')
  if (value.from === undefined || value.to === undefined) return value
  const [from, to] = [addMonths(value.from, -12), addMonths(value.to, -12)]
  return { ...value, ...date({ from, to }, 'season', 'report', { counted: place.report }) }
}

/** "Three years ago tomorrow": that very day, so many units before. */
function countedToDay(kept: Kept, { report }: Place, from: string): Value | undefined {
  const [unit, count] = [wordsOf(kept, 'unit'), amountOf(kept)?.value]
  const months = { month: 1, year: 12, decade: 120 }[unit as 'month'] // absent for other units
  if (report === undefined || count === undefined || !Number.isInteger(count) || count > 2000) return undefined
  const day =
    numberOf(kept, 'weekday') === undefined
      ? addDays(report, from === 'tomorrow' ? 1 : from === 'yesterday' ? -1 : 0)
      : weekdayBefore(report, numberOf(kept, 'weekday') ?? 0)
  const days = unit === 'week' ? addDays(day, -7 * count) : unit === 'day' ? addDays(day, -count) : undefined
  const there = months ? addMonths(day, -months * count) : days
  return there === undefined || !inRange(dateOf(there).year) ? undefined : oneDay(there, 'report', { counted: report })
}

/** "Over the next year they will build": from the report's day, where the clause looks ahead and the day told lies behind. */
const isOfReport = (place: Place, way: 'last' | 'this' | 'next'): boolean =>
  way === 'next' &&
  place.report !== undefined &&
  !place.narrative &&
  (place.last?.from ?? place.report) < place.report &&
  place.ahead().ahead

export const RELATIVE_RULES: readonly TimeRule[] = [
  timeRule(
    'today',
    'today, yesterday, tomorrow',
    '(the? day before yesterday|the? day after tomorrow|today|yesterday|tomorrow|tonight):which',
    { must: 'He met them yesterday in Cairo.', mustNot: 'He met them daily in Cairo.' },
    (kept, place) => {
      const which = wordsOf(kept, 'which')
      const [token, before] = [place.tokens[place.from], place.tokens[place.from - 1]]
      if (token?.capital && before?.capital && (token.standsOut || place.tokens.length < 5)) return undefined // a name: "Ukraine Today"
      if (which === 'today' && neighbour(place, 1) === 's' && OF_THE_AGE.test(neighbour(place, 2))) return undefined
      if (which === 'tonight') return partOf(fromReport(place, 0), 'night')
      const days: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 }
      return fromReport(place, days[which] ?? (which.endsWith('yesterday') ? -2 : 2))
    },
  ),
  timeRule(
    'this-part',
    'a part of the report’s day or of the night before',
    '(this|last):which PART',
    { must: 'The envoy left this morning.', mustNot: 'The envoy left in this mourning.' },
    (kept, place) => {
      const part = wordsOf(kept, 'part')
      if (wordsOf(kept, 'which') === 'last' && neighbour(place, 0) === 'of') return undefined // "the last night of the camp"
      return partOf(fromReport(place, wordsOf(kept, 'which') === 'last' ? -1 : 0), part)
    },
  ),
  timeRule(
    'overnight',
    'the night to the report’s day or the day told of: both its days',
    'overnight (from WEEKDAY:first (to|into) WEEKDAY:second)?',
    { must: 'Shelling went on overnight.', mustNot: 'Shelling went on over nights.' },
    (kept, place) => {
      const { report } = place
      if (report === undefined) return unresolved('XXXX-XX-XXTNI', 'part of day')
      const second = numberOf(kept, 'second')
      const end = second === undefined ? report : weekdayBefore(report, second)
      const night = addDays(end, -1)
      return {
        ...date({ from: night, to: addDays(end, 1) }, 'part of day', 'report', { counted: report }),
        timex3: timex('TIME', `${calendarValue(end, 'day')}TNI`),
      }
    },
  ),
  timeRule(
    'unit-from-report',
    'last, this or next week, month, year and the like, counted from the report’s day',
    '(the? (last|past|previous|current|coming|next|upcoming):which|this (past|last|coming|current):which|this:which) ONE_UNIT',
    { must: 'It ended last month without a deal.', mustNot: 'It ended the month without a deal.' },
    (kept, place) => {
      const unit = calendarUnit(wordsOf(kept, 'one_unit'))
      const way = direction(wordsOf(kept, 'which'))
      const night = wordsOf(kept, 'one_unit') === 'night'
      if (!unit || (unit === 'quarter' && neighbour(place, 0) === 'century')) return undefined
      if (unit === 'decade' && way !== 'this' && place.report !== undefined) {
        const from = way === 'last' ? unitAround(place.report, 'year', -9).from : place.report
        const to = way === 'last' ? addDays(place.report, 1) : addMonths(place.report, 120)
        if (!inRange(dateOf(to).year)) return undefined
        const ten = { timex3: timex('DURATION', 'P10Y'), counted: place.report, fuzzy: true, tells: false }
        return date({ from, to }, 'decade', 'report', ten)
      }
      const article = place.tokens[place.from]?.text === 'the'
      if (unit === 'day' && !night && way === 'this') return unitFromReport(place, 'day', 0)
      if (unit === 'day' && !night)
        return article && wordsOf(kept, 'which') === 'next' ? fromTold(place, 1, 'day') : undefined
      if (
        article &&
        /^(?:next|previous)$/u.test(wordsOf(kept, 'which')) &&
        place.last &&
        place.last.from !== place.report &&
        !isOfReport(place, way)
      ) {
        return unitTold(place, unit, way === 'next' ? 1 : -1)
      }
      const over =
        unit === 'weekend' &&
        way === 'this' &&
        place.report !== undefined &&
        weekdayOf(place.report) < 3 &&
        !place.ahead().ahead
      const value = unitFromReport(place, unit, way === 'last' || over ? -1 : way === 'next' ? 1 : 0)
      return night ? partOf(value, 'night') : value
    },
  ),
  timeRule(
    'before-last',
    'the unit before the last one or after the next one',
    'the (ONE_UNIT|night:one|SEASON) (before last|after next):side',
    { must: 'They met the week before last.', mustNot: 'They met the week before the last vote.' },
    (kept, place) => {
      const season = numberOf(kept, 'season')
      const next = wordsOf(kept, 'side') === 'after next'
      if (season !== undefined) return next ? undefined : seasonBeforeLast(place, season)
      const night = wordsOf(kept, 'one') === 'night'
      const unit = night ? 'day' : calendarUnit(wordsOf(kept, 'one_unit'))
      if (!unit || (unit === 'day' && !night)) return undefined
      const value = unitFromReport(place, unit, next ? 2 : -2)
      return night ? partOf(value, 'night') : value
    },
  ),
  timeRule(
    'the-weekend',
    'the weekend: the last one that has begun, or the coming one where the clause looks ahead',
    'the ONE_UNIT',
    { must: 'Fighting eased over the weekend.', mustNot: 'Fighting eased over the weekends.' },
    (kept, place) => {
      if (wordsOf(kept, 'one_unit') !== 'weekend') return undefined
      const { report } = place
      if (report === undefined) return unresolved('PAST_REF', 'weekend')
      const here = unitAround(report, 'weekend')
      const ahead = /^(?:before|by|until)$/u.test(neighbour(place, -1)) || place.ahead().ahead
      return date(ahead || here.from <= report ? here : unitAround(report, 'weekend', -1), 'weekend', 'report', {
        counted: report,
      })
    },
  ),
  timeRule(
    'the-unit',
    'the running week, month or year where its end, start or rest is spoken of',
    'the (full|fiscal)? (day|week|month|year|decade|century):unit',
    { must: 'A deal should stand by the end of the month.', mustNot: 'The month was long.' },
    (kept, place) => {
      const unit = calendarUnit(wordsOf(kept, 'unit'))
      const [before, second, third] = [neighbour(place, -1), neighbour(place, -2), neighbour(place, -3)]
      const part =
        before === 'of' &&
        (/^(?:end|close|beginning|start|middle|rest|remainder|half|part|months|course)$/u.test(second) ||
          (second === 'days' && /^(?:first|last|final|closing|opening|early)$/u.test(third)))
      const out =
        /^(?:before|until)$/u.test(before) &&
        neighbour(place, 0) === 'is' &&
        /^(?:out|over|up)$/u.test(neighbour(place, 1))
      if (!unit || !(part || out) || third === 'same') return undefined
      if (unit === 'day') return dayTold(place)
      return (isToldOf(place) && unitTold(place, unit, 0)) || unitFromReport(place, unit, 0)
    },
  ),
  timeRule(
    'business-year',
    'a year of business: how long it is',
    'the (fiscal|full)? year',
    { must: 'Sales for the year ended June 30 fell.', mustNot: 'The year was long.' },
    (_, place) => {
      if (/^(?:ended|ending)$/u.test(neighbour(place, 0))) return { timex3: timex('DURATION', 'P1Y'), anchor: 'none' }
      return /^(?:for)$/u.test(neighbour(place, -1)) && !/^(?:of|in|when)$/u.test(neighbour(place, 0))
        ? unitFromReport(place, 'year', 0)
        : undefined
    },
  ),
  timeRule(
    'ago',
    'so many units before the report’s day',
    '(half:part (a|an)? UNIT|AMOUNT (more|or so)? UNIT (or so|and a half)?|AMOUNT and a half UNIT) (ago|back) (today|tonight|tomorrow|yesterday|WEEKDAY):from?',
    { must: 'The pact was signed two years ago.', mustNot: 'The pact was signed two years later.' },
    (kept, place) => {
      const from = wordsOf(kept, 'from')
      if (from) return countedToDay(kept, place, from)
      const [last, next] = [place.tokens[place.to - 1], place.tokens[place.to]]
      const isEnd = !next || next.kind === 'sign' || /^(?:that|when|and|but)$/u.test(next.text)
      return last?.text === 'back' && !isEnd ? undefined : counted(kept, place, -1, 'report')
    },
  ),
  timeRule(
    'weekdays-ago',
    'so many weekdays back',
    'AMOUNT WEEKDAYS ago',
    { must: 'It fell two Fridays ago.', mustNot: 'It fell on Fridays.' },
    (kept, { report }) => {
      const [count, weekday] = [amountOf(kept)?.value, numberOf(kept, 'weekdays') ?? 0]
      if (report === undefined || count === undefined || !(count >= 1 && count <= 60)) return undefined
      return oneDay(addDays(weekdayBefore(addDays(report, -1), weekday), -7 * Math.trunc(count - 1)), 'report', {
        counted: report,
      })
    },
  ),
  timeRule(
    'units-ago',
    'units before the report’s day, their number not said',
    'UNITS ago',
    { must: 'The pact was signed years ago.', mustNot: 'The pact was signed in two years.' },
    (kept, place) => {
      const unit = calendarUnit(wordsOf(kept, 'units'))
      return unit ? vagueCount(unit, place, -1, 'report') : vague('PAST_REF')
    },
  ),
  timeRule(
    'in-time',
    'so many units after the report’s day, as "time"',
    "AMOUNT UNIT '? s? '? time",
    { must: 'The vote is in two weeks’ time.', mustNot: 'The vote takes two weeks of time.' },
    (kept, place) => (neighbour(place, -1) === 'in' ? counted(kept, place, 1, 'report') : undefined),
  ),
  timeRule(
    'some-day',
    'a day to come that is not named',
    '(one day|some day|someday)',
    { must: 'They will one day rule the country.', mustNot: 'They will rule the country for one day.' },
    (_, place) =>
      /^(?:will|would|could|may|might|can|shall|ll|must)$/u.test(neighbour(place, -1))
        ? vague('FUTURE_REF')
        : undefined,
  ),
  timeRule(
    'from-now',
    'so many units after the report’s day',
    'AMOUNT UNIT from (now|today)',
    { must: 'The vote is three days from now.', mustNot: 'The vote is three days from the coast.' },
    (kept, place) => {
      const unit = calendarUnit(wordsOf(kept, 'unit'))
      const value = amountOf(kept)?.value
      const { report } = place
      const months = unit && { month: 1, year: 12, decade: 120 }[unit as 'month'] // absent for other units
      if (report === undefined || value === undefined || !months) return counted(kept, place, 1, 'report')
      const year = dateOf(report).year + value * (months / 12)
      if (!inRange(year)) return undefined
      const { month, day } = dateOf(report)
      return oneDay(civil(dateOf(report).year, month + Math.round(value * months), day), 'report', { counted: report })
    },
  ),
]
