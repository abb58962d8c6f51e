/**
 * Rules for what is counted from the report's day ("yesterday", "last week", "two years ago") or from a moment told of
 * before ("the next day", "three months later", "that evening").
 */
import {
  addDays,
  type CalendarUnit,
  civil,
  type Day,
  dateOf,
  type Interval,
  inRange,
  unitAround,
  weekdayOf,
} from './calendar.ts'
import { amountOf, type Kept, numberOf, wordsOf } from './classes.ts'
import { neighbour, type Place } from './place.ts'
import { direction } from './relative-words.ts'
import { shifted, unitFromReport } from './resolve.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { calendarValue, date, oneDay, timex, unresolved, type Value, vague } from './value.ts'
import { calendarUnit, calendarWord } from './vocabulary.ts'

const fromReport = (place: Place, days: number, more: Partial<Value> = {}): Value =>
  place.report === undefined
    ? unresolved(days < 0 ? 'PAST_REF' : days > 0 ? 'FUTURE_REF' : 'PRESENT_REF', 'day')
    : oneDay(addDays(place.report, days), 'report', { counted: place.report, ...more })

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

/** Counts from the moment told of last; `undefined` where none was. */
function fromTold(place: Place, count: number, unit: CalendarUnit): Value | undefined {
  const short = unit === 'day' || unit === 'week'
  const told = short ? place.lastDay : place.last
  return (
    told &&
    shifted({ day: told.from, precision: told.precision }, count, unit, {
      anchor: 'moment',
      of: told.index,
      counted: told.from,
    })
  )
}

/** The unit around the moment told of last, moved. */
function unitTold(place: Place, unit: CalendarUnit, shift: number): Value | undefined {
  const last = shift === 0 ? place.lastOpen : place.last
  if (!last) return undefined
  const around = unitAround(last.from, unit, shift)
  return inRange(dateOf(around.from).year)
    ? date(around, unit, 'moment', { of: last.index, counted: last.from })
    : undefined
}

const vagueSpan = (interval: Interval, value: 'PAST_REF' | 'FUTURE_REF', counted: Day): Value => ({
  timex3: timex('DATE', value),
  from: interval.from,
  to: interval.to,
  anchor: 'report',
  counted,
  fuzzy: true,
})

function counted(kept: Kept, place: Place, sign: 1 | -1, from: 'report' | 'moment'): Value | undefined {
  const amount = amountOf(kept)
  const unit = calendarUnit(wordsOf(kept, 'unit'))
  const half = place.tokens.slice(place.from, place.to).some(({ text }) => text === 'half')
  const value =
    amount?.value === undefined ? undefined : amount.value + (half && Number.isInteger(amount.value) ? 0.5 : 0)
  if (!unit) {
    // hours and minutes: the day they are counted from
    if (from === 'report') return fromReport(place, 0, { precision: 'day', fuzzy: true })
    return fromTold(place, 0, 'day')
  }
  if (value === undefined || !amount) return vagueCount(unit, place, sign, from)
  if (from === 'moment') return fromTold(place, sign * value, unit)
  if (place.report === undefined) return unresolved(sign < 0 ? 'PAST_REF' : 'FUTURE_REF', unit)
  return shifted({ day: place.report, precision: 'day' }, sign * value, unit, {
    anchor: 'report',
    counted: place.report,
  })
}

/** "a few years ago": somewhere within two to nine units, marked as a guess. */
function vagueCount(unit: CalendarUnit, place: Place, sign: 1 | -1, from: 'report' | 'moment'): Value {
  const start = from === 'report' ? place.report : place.last?.from
  const ref = sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
  if (start === undefined) return vague(ref)
  const [far, near] = [unitAround(start, unit, sign * 9), unitAround(start, unit, sign * 2)]
  if (!inRange(dateOf(far.from).year) || !inRange(dateOf(far.to).year)) return vague(ref)
  return vagueSpan(sign < 0 ? { from: far.from, to: near.to } : { from: near.from, to: far.to }, ref, start)
}

export const RELATIVE_RULES: readonly TimeRule[] = [
  timeRule(
    'today',
    'today, yesterday, tomorrow',
    '(the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight):which',
    { must: 'He met them yesterday in Cairo.', mustNot: 'He met them daily in Cairo.' },
    (kept, place) => {
      const which = wordsOf(kept, 'which')
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
      const end = second === undefined ? report : addDays(report, -((((((report + 3) % 7) + 7) % 7) - second + 7) % 7))
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
      if (!unit) return undefined
      if (unit === 'decade' && way === 'last' && place.report !== undefined) {
        const from = unitAround(place.report, 'year', -9).from
        const ten = { timex3: timex('DURATION', 'P10Y'), counted: place.report, fuzzy: true, tells: false }
        return date({ from, to: addDays(place.report, 1) }, 'decade', 'report', ten)
      }
      const article = place.tokens[place.from]?.text === 'the'
      if (unit === 'day' && !night && way === 'this') return unitFromReport(place, 'day', 0)
      if (unit === 'day' && !night)
        return article && wordsOf(kept, 'which') === 'next' ? fromTold(place, 1, 'day') : undefined
      if (
        article &&
        /^(?:next|previous)$/u.test(wordsOf(kept, 'which')) &&
        place.last &&
        place.last.from !== place.report
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
        /^(?:end|close|beginning|start|middle|rest|remainder|half|part|months|days|time|course)$/u.test(second)
      const out =
        /^(?:before|until)$/u.test(before) &&
        neighbour(place, 0) === 'is' &&
        /^(?:out|over|up)$/u.test(neighbour(place, 1))
      if (!unit || !(part || out) || third === 'same') return undefined
      return unitFromReport(place, unit, 0)
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
    '(AMOUNT (more|or so)? UNIT (or so|and a half)?|AMOUNT and a half UNIT) ago',
    { must: 'The pact was signed two years ago.', mustNot: 'The pact was signed two years later.' },
    (kept, place) => counted(kept, place, -1, 'report'),
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
  timeRule(
    'later',
    'so many units after the moment told of before',
    'AMOUNT UNIT (later|afterwards|afterward)',
    { must: 'He resigned in May 2016. Two years later he was back.', mustNot: 'He was back two years ago.' },
    (kept, place) => counted(kept, place, 1, 'moment'),
  ),
  timeRule(
    'earlier',
    'so many units before the moment told of before, else before the report’s day',
    'AMOUNT (UNIT|- UNIT) (earlier|before|previously|beforehand|prior)',
    { must: 'He was freed on Sunday. Two days earlier he had fallen ill.', mustNot: 'He was freed two days ago.' },
    (kept, place) => {
      if (
        place.tokens[place.to - 1]?.text === 'before' &&
        place.tokens[place.to]?.kind === 'word' &&
        !/^(?:and|but|when|in|at|on|while|with|by)$/u.test(neighbour(place, 0))
      )
        return undefined
      return counted(kept, place, -1, 'moment') ?? counted(kept, place, -1, 'report')
    },
  ),
  timeRule(
    'hours-later',
    'hours or minutes after the moment told of before: its day',
    'AMOUNT? UNITS (later|earlier)',
    { must: 'The plane left on Sunday. Hours later it was back.', mustNot: 'The plane left hours ago.' },
    (kept, place) => {
      const unit = calendarUnit(wordsOf(kept, 'units'))
      const word = place.tokens[place.to - 1]?.text ?? ''
      if (amountOf(kept) && unit) return undefined
      if (!unit) return fromTold(place, 0, 'day')
      return word === 'later' ? { ...vagueCount(unit, place, 1, 'moment') } : vagueCount(unit, place, -1, 'moment')
    },
  ),
  timeRule(
    'day-before-told',
    'the day, night, month or year before or after the moment told of',
    'the (ONE_UNIT|PART) (before|after|earlier)',
    { must: 'He spoke on Monday. He had been silent the day before.', mustNot: 'He spoke the day after.' },
    (kept, place) => {
      const later = place.tokens[place.to - 1]?.text === 'after'
      if (
        place.tokens[place.to]?.kind === 'word' &&
        !/^(?:and|but|when|in|at|on|while|with|by|to)$/u.test(neighbour(place, 0))
      )
        return undefined
      const part = wordsOf(kept, 'part') || (wordsOf(kept, 'one_unit') === 'night' ? 'night' : '')
      const unit = part ? 'day' : calendarUnit(wordsOf(kept, 'one_unit'))
      const value =
        unit && (unit === 'day' ? fromTold(place, later ? 1 : -1, 'day') : unitTold(place, unit, later ? 1 : -1))
      return value && part ? partOf(value, part) : value
    },
  ),
  timeRule(
    'next-told',
    'the following or same day, month, year as counted from the moment told of',
    '(the (very? next|following|previous|preceding|same):which|(that same|that|this same):which) (ONE_UNIT|PART)',
    { must: 'He was held on Sunday. The following day he was freed.', mustNot: 'The following rule holds.' },
    (kept, place) => {
      const which = wordsOf(kept, 'which')
      const shift = /next|following/u.test(which) ? 1 : /previous|preceding/u.test(which) ? -1 : 0
      const part = wordsOf(kept, 'part') || (wordsOf(kept, 'one_unit') === 'night' ? 'night' : '')
      const unit = part ? 'day' : calendarUnit(wordsOf(kept, 'one_unit'))
      if (!unit) return undefined
      if (!place.lastOpen) {
        if (place.report === undefined) return unresolved(shift < 0 ? 'PAST_REF' : 'FUTURE_REF', unit)
        const value = unitFromReport(place, unit, shift)
        return part ? partOf(value, part) : value
      }
      const value = unit === 'day' ? fromTold(place, shift, 'day') : unitTold(place, unit, shift)
      return value && part ? partOf(value, part) : value
    },
  ),
  timeRule(
    'day-of-telling',
    'the day that is told of',
    '(the day|the month|the year):which',
    { must: 'It was quiet on Monday. Later in the day shots were fired.', mustNot: 'The day of reckoning came.' },
    (kept, place) => {
      const unit = calendarUnit(wordsOf(kept, 'which').slice(4))
      if (!unit || neighbour(place, -1) !== 'in' || !/^(?:earlier|later|early|late)$/u.test(neighbour(place, -2)))
        return undefined
      return (place.narrative && unit !== 'day' && unitTold(place, unit, 0)) || unitFromReport(place, unit, 0)
    },
  ),
]
