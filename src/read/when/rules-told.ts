/**
 * Rules for what is counted from a moment told of before: "the next day", "three months later", "that evening".
 */
import { addDays, civil, type Day, dateOf, inRange, weekdayBefore, weekdayOf } from './calendar.ts'
import { amountOf, numberOf, wordsOf } from './classes.ts'
import { counted, fromTold, unitTold, vagueCount } from './counting.ts'
import { dayRightBehind } from './dated-happening.ts'
import { neighbour, type Place } from './place.ts'
import { monthOfYear, unitFromReport } from './resolve.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { date, oneDay, partOf, timex, unresolved, type Value } from './value.ts'
import { calendarUnit } from './vocabulary.ts'

/** "That October night": the day of the month that was told of last. */
function nightOfMonth({ lastDay, earlierDays }: Place, month: number, part: string): Value | undefined {
  const told = [lastDay, ...earlierDays].find((one) => one && dateOf(one.from).month === month)
  return told && partOf(oneDay(told.from, 'moment', { of: told.index, counted: told.from }), part)
}

/** "The Friday before Christmas", "the Monday after October 7". */
function weekdayBeside(named: { from: Day; to: number }, weekday: number, after: boolean): Value {
  const last = weekdayBefore(addDays(named.from, after ? 7 : -1), weekday)
  return oneDay(last, 'event', { counted: named.from, through: named.to })
}

/** "Two days after that he left", not "two days after that raid". */
function standsAlone({ tokens, to }: Place): boolean {
  const next = tokens[to]
  return next?.kind !== 'word' || /^(?:he|she|they|it|we|i|you|the|an?|and|but|when|there|in|on|at)$/u.test(next.text)
}

export const TOLD_RULES: readonly TimeRule[] = [
  timeRule(
    'month-told',
    'a month of the year that was told of, or of the next one',
    '((that|the following|the next|the same):which (WEEKDAY|MONTH PART?)|the WEEKDAY (after|before):side (that|this)?)',
    { must: 'It was founded in 2016. That November it split.', mustNot: 'It was founded by that party in November.' },
    (kept, place) => {
      const side = wordsOf(kept, 'side')
      const named = side ? dayRightBehind(place) : undefined
      if (named) return weekdayBeside(named, numberOf(kept, 'weekday') ?? 0, side === 'after')
      const { last } = place
      if (!last) return undefined
      if (side && !standsAlone(place)) return undefined
      const later = side === 'after' || /following|next/u.test(wordsOf(kept, 'which'))
      const [month, weekday] = [numberOf(kept, 'month'), numberOf(kept, 'weekday')]
      const told = { of: last.index, counted: last.from }
      if (weekday !== undefined && side === 'before')
        return oneDay(weekdayBefore(addDays(last.from, -1), weekday), 'moment', told)
      if (weekday !== undefined) {
        const after = later ? last.to : last.from
        const day = addDays(after, (weekday - weekdayOf(after) + 7) % 7)
        return oneDay(day, 'moment', told)
      }
      const { year } = dateOf(last.from)
      if (month === undefined || !inRange(year + 1)) return undefined
      const part = wordsOf(kept, 'part')
      if (part) return nightOfMonth(place, month, part)
      const taken =
        later && civil(year, month) <= last.from ? year + 1 : later && last.precision === 'year' ? year + 1 : year
      return { ...monthOfYear(taken, month), anchor: 'moment', ...told }
    },
  ),
  timeRule(
    'later',
    'so many units after the moment told of before; a date beside it settles the day',
    'AMOUNT UNIT (later|afterwards|afterward|after (that|this):pointed)',
    { must: 'He resigned in May 2016. Two years later he was back.', mustNot: 'He was back two years ago.' },
    (kept, place) => (wordsOf(kept, 'pointed') && !standsAlone(place) ? undefined : counted(kept, place, 1, 'moment')),
  ),
  timeRule(
    'earlier',
    'so many units before the moment told of before, else before the report’s day; a date beside it settles the day',
    'AMOUNT (UNIT|- UNIT) (earlier|before|previously|beforehand|prior|before (that|this):pointed)',
    { must: 'He was freed on Sunday. Two days earlier he had fallen ill.', mustNot: 'He was freed two days ago.' },
    (kept, place) => {
      if (wordsOf(kept, 'pointed') && !standsAlone(place)) return undefined
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
      if (!unit) return /^(?:second|minute|hour)$/u.test(wordsOf(kept, 'units')) ? fromTold(place, 0, 'day') : undefined
      return word === 'later' ? { ...vagueCount(unit, place, 1, 'moment') } : vagueCount(unit, place, -1, 'moment')
    },
  ),
  timeRule(
    'day-before-told',
    'the day, night, month or year before or after the moment told of',
    'the (ONE_UNIT|PART) (before|after|earlier):way (that|this):pointed?',
    { must: 'He spoke on Monday. He had been silent the day before.', mustNot: 'He spoke the day after.' },
    (kept, place) => {
      const later = wordsOf(kept, 'way') === 'after'
      const pointed = wordsOf(kept, 'pointed') !== ''
      if (pointed && !standsAlone(place)) return undefined
      if (
        !pointed &&
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
    'season-told',
    'the season of the year told of, or the first one after or before',
    '(that|that same|the same|the following|the next|the previous|the preceding):which SEASON',
    { must: 'He fell in May 2016. The following spring he was back.', mustNot: 'He fell that springtime of hope.' },
    (kept, place) => {
      const { lastOpen } = place
      const [which, month] = [wordsOf(kept, 'which'), numberOf(kept, 'season')]
      if (
        !lastOpen ||
        month === undefined ||
        (place.tokens[place.to - 1]?.text === 'fall' && neighbour(place, 0) === 'of')
      )
        return undefined
      const { year } = dateOf(lastOpen.from)
      const all = [year - 1, year, year + 1].map((one) => ({ from: civil(one, month), to: civil(one, month + 3) }))
      const taken = /following|next/u.test(which)
        ? all.find(({ from }) => from >= lastOpen.to)
        : /previous|preceding/u.test(which)
          ? all.findLast(({ to }) => to <= lastOpen.from)
          : (all.find(({ from, to }) => from <= lastOpen.from && lastOpen.from < to) ?? all[1])
      return taken && date(taken, 'season', 'moment', { of: lastOpen.index, counted: lastOpen.from })
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
    'ever-since',
    'from the moment told of last on',
    'ever since',
    {
      must: 'They fled in 2016. The house has stood empty ever since.',
      mustNot: 'It stood empty ever since they fled.',
    },
    (_, { last, report, tokens, to }) => {
      if (!last || last.from === report || (tokens[to] && tokens[to]?.kind !== 'sign')) return undefined
      const told = { of: last.index, counted: last.from, timex3: timex('DATE', 'PAST_REF'), tells: false }
      return date({ from: last.from, to: last.to }, last.precision, 'moment', told)
    },
  ),
  timeRule(
    'day-of-telling',
    'the day that is told of',
    '(the day|the week|the month|the year):which',
    { must: 'It was quiet on Monday. Later in the day shots were fired.', mustNot: 'The day of reckoning came.' },
    (kept, place) => {
      const unit = calendarUnit(wordsOf(kept, 'which').slice(4))
      if (!unit || neighbour(place, -1) !== 'in' || !/^(?:earlier|later|early|late)$/u.test(neighbour(place, -2)))
        return undefined
      return (place.narrative && unit !== 'day' && unitTold(place, unit, 0)) || unitFromReport(place, unit, 0)
    },
  ),
]
