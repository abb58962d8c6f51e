/**
 * Rules for days counted from a happening: "three days after the hijacking", "on the eve of the talks", and, where the clause
 * has a day of its own, "on Thursday, three days after attackers wiped the system" (the day of the attack).
 */
import { addDays, type Day } from './calendar.ts'
import { amountOf, type Kept, numberOf, wordsOf } from './classes.ts'
import { appositionDate, dayRightBehind, happeningDate } from './dated-happening.ts'
import { neighbour, type Place, type Told } from './place.ts'
import { shifted } from './resolve.ts'
import { period } from './rules-duration.ts'
import { isDay } from './telling.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { oneDay, partOf, timex, type Value } from './value.ts'
import { calendarUnit, calendarWord } from './vocabulary.ts'

const STOPS =
  /^(?:of|in|on|at|for|to|from|by|with|and|or|that|which|who|when|between|over|against|near|after|before|until|as|but|while|he|she|it|they|we|an?|the|his|her|its|their|this|these|those|two|three|some|many|most|all)$/u
const VERBS =
  /^(?:had|has|have|was|were|is|are|said|did|will|would|came|went|took|began|met|left|set|shut|fell|rose|broke|hit|struck|fled|lost|won|held|made|gave|sent|saw|ran|spoke|stood|flew|burnt|opens?|begins?|[a-z]+ed)$/u

interface Named {
  readonly nouns: readonly string[]
  /** Token index behind its words. */
  readonly to: number
}

/** The nouns that may name a happening in the words behind the expression; none for a clause with its own verb. */
function nounsBehind({ tokens, to }: Place, clauses: 'no clause' | 'any'): Named {
  const first = tokens[to]?.text ?? ''
  if (!/^(?:the|a|an|his|her|its|their|that|this|our)$/u.test(first)) return { nouns: [], to }
  let nouns: string[] = []
  let at = to + 1
  for (; at < to + 7; at++) {
    const token = tokens[at]
    if (!token || (token.kind !== 'word' && token.text !== "'" && token.text !== '-')) break
    const { text } = token
    if (STOPS.test(text)) break
    if (VERBS.test(text) && nouns.length > 0) {
      if (clauses === 'no clause') return { nouns: [], to }
      break
    }
    if (text === "'")
      nouns = [] // "the mission's arrival" is the arrival's day
    else if (text.length > 2) nouns.push(text)
  }
  return { nouns, to: at }
}

/** The value with the words of its happening: "the eve of the vote". */
const withHappening = (value: Value, place: Place): Value => {
  const { nouns, to } = nounsBehind(place, 'no clause')
  return nouns.length === 0 ? value : { ...value, through: to }
}

/** The day of the happening named behind the expression. */
function eventDay(place: Place, clauses: 'no clause' | 'any'): Told | undefined {
  const { nouns } = nounsBehind(place, clauses)
  return nouns.length === 0 ? undefined : place.happened(nouns)
}

const countedFrom = ({ from, index }: Told): Counted => ({
  anchor: 'event',
  of: index,
  counted: from,
})

/** The day of the happening behind the expression: the date that stands with it, else the day it was told of. */
function dayOfHappening(place: Place): (Pick<Told, 'from' | 'precision'> & { counted: Counted }) | undefined {
  const named = happeningDate(place)
  if (named !== undefined) return { from: named, precision: 'day', counted: { anchor: 'event', counted: named } }
  const event = eventDay(place, 'any')
  return event && { from: event.from, precision: event.precision, counted: countedFrom(event) }
}
type Counted = Pick<Value, 'anchor' | 'of' | 'counted'>

/** A day behind the report's that no clause looks ahead to: it was counted from the wrong day. */
const isTooLate = (day: Day, place: Place): boolean =>
  place.report !== undefined && day > place.report && !place.ahead().ahead

function beside(kept: Kept, place: Place, way: 1 | -1): Value | undefined {
  const named = dayRightBehind(place)
  const counted = { anchor: 'event' as const, counted: named?.from }
  const event = named ? { from: named.from, precision: 'day' as const, counted } : dayOfHappening(place)
  if (!event) return undefined
  const part = wordsOf(kept, 'part') || (wordsOf(kept, 'one_unit') === 'night' ? 'night' : '')
  const unit = part ? 'day' : calendarUnit(wordsOf(kept, 'one_unit'))
  const value = unit && shifted({ day: event.from, precision: event.precision }, way, unit, event.counted)
  if (named && value) return { ...(part ? partOf(value, part) : value), through: named.to }
  if (value?.from !== undefined && isTooLate(value.from, place)) return undefined
  return value && withHappening(part && calendarWord(part, 'part') ? partOf(value, part) : value, place)
}

function unitsFromEvent(kept: Kept, place: Place): Value | undefined {
  const unit = calendarUnit(wordsOf(kept, 'unit'))
  const count = amountOf(kept)?.value
  if (count === undefined || !unit) return undefined
  const after = wordsOf(kept, 'way') === 'after'
  const here = place.last?.sentence === place.sentence ? place.last : undefined
  const fine = unit === 'day' || unit === 'week'
  if (here && fine && !isDay(here)) return undefined
  if (here && after) {
    const value = shifted({ day: here.from, precision: here.precision }, -count, unit, countedFrom(here))
    return value && here.precision === 'month' && unit === 'year'
      ? monthBefore(here.from, here.to, count, value)
      : value
  }
  if (here) return oneDay(here.from, 'event', countedFrom(here))
  const named = fine ? appositionDate(place) : undefined
  if (named !== undefined) return oneDay(named, 'event', { counted: named })
  const event = eventDay(place, 'no clause')
  const value =
    event && shifted({ day: event.from, precision: event.precision }, after ? count : -count, unit, countedFrom(event))
  return value?.from !== undefined && isTooLate(value.from, place) ? undefined : value
}

/** "It's the second day", "today is day five"; not "it is not". */
const isNow = (place: Place): boolean =>
  /^(?:is|s)$/u.test(neighbour(place, -1)) && !/^(?:not|there)$/u.test(neighbour(place, -2))

/** A day of the stretch told of last. */
function dayOfStretch({ lastDay }: Place, number: number): Value | undefined {
  return lastDay && number > 1 && lastDay.to - lastDay.from >= number
    ? oneDay(addDays(lastDay.from, number - 1), 'moment', { of: lastDay.index, counted: lastDay.from })
    : undefined
}

/** "On Monday, day five of the siege", "day five, on 3 March": the day that stands beside. */
function dayBeside(place: Place): Day | undefined {
  const { last, sentence, tokens, from } = place
  const before = last?.sentence === sentence && last.tokenAfter === from - 1 && tokens[from - 1]?.text === ','
  return last && before && isDay(last) ? last.from : appositionDate(place)
}

/** "A week before Christmas", "ten days after March 3". TIMEX3 marks the length and the date one by one. */
function unitsFromDate(kept: Kept, place: Place): Value | undefined {
  const [unit, count] = [calendarUnit(wordsOf(kept, 'unit')), amountOf(kept)?.value]
  const date = unit && count !== undefined ? dayRightBehind(place) : undefined
  if (!unit || count === undefined || !date) return undefined
  const sign = wordsOf(kept, 'way') === 'before' ? -1 : 1
  const value = shifted({ day: date.from, precision: 'day' }, sign * count, unit, {
    anchor: 'event',
    counted: date.from,
  })
  const length = timex('DURATION', period(count, wordsOf(kept, 'unit')))
  const parts = [
    { from: place.from, to: place.to - 1, timex3: length },
    { from: place.to, to: date.to, timex3: date.value.timex3 },
  ]
  return value && { ...value, through: date.to, parts }
}

export const EVENT_RULES: readonly TimeRule[] = [
  timeRule(
    'units-from-event',
    'so many units after or before a happening whose day is known',
    'AMOUNT UNIT (after|before):way',
    {
      must: 'The ship was hijacked on Monday. A navy came two days after the hijacking.',
      mustNot: 'He came two days later.',
    },
    (kept, place) => {
      const dated = unitsFromDate(kept, place)
      if (dated) return dated
      const value = unitsFromEvent(kept, place)
      const length = timex('DURATION', period(amountOf(kept)?.value, wordsOf(kept, 'unit')))
      return value && withHappening({ ...value, kind: 'DATE', timex3: length }, place)
    },
  ),
  timeRule(
    'day-beside-event',
    'the day or night before or after a happening whose day is known',
    'the (ONE_UNIT|PART) (after|before):way',
    { must: 'They split on Monday. Fights came the day after the split.', mustNot: 'They split a day after.' },
    (kept, place) => beside(kept, place, wordsOf(kept, 'way') === 'after' ? 1 : -1),
  ),
  timeRule(
    'nth-day',
    'a day of something by its number: of the days told of last, where they are so many',
    'the? ORDINAL (day|night)',
    { must: 'The session was on 2 and 3 March. They left on the second day.', mustNot: 'The day two men came.' },
    (kept, place) => {
      const number = numberOf(kept, 'ordinal') ?? 0
      if (isNow(place) && place.report !== undefined) return oneDay(place.report, 'report', { counted: place.report })
      return dayOfStretch(place, number)
    },
  ),
  timeRule(
    'day-number',
    'a day by its number, once one such day is known: by the day beside it, by "it is", by an earlier one',
    'day AMOUNT',
    {
      must: 'On Monday, day five of the siege, guns fell silent. Day seven was quiet.',
      mustNot: 'The day two men came was quiet.',
    },
    (kept, place) => {
      const number = amountOf(kept)?.value ?? 0
      const next = place.tokens[place.to]
      if (number < 1 || number > 999 || (next?.kind === 'word' && !/^(?:of|and|or|was|is|in)$/u.test(next.text)))
        return undefined
      const known = dayBeside(place) ?? (isNow(place) ? place.report : undefined)
      if (known !== undefined) {
        const counted = { anchor: 'report' as const, counted: place.report }
        return { ...oneDay(known, counted.anchor, counted), dayOne: addDays(known, 1 - number) }
      }
      const { dayOne } = place
      return (
        dayOfStretch(place, number) ??
        (dayOne === undefined ? undefined : oneDay(addDays(dayOne, number - 1), 'event', { counted: dayOne }))
      )
    },
  ),
  timeRule(
    'eve-of-event',
    'the day before a happening whose day is known',
    'the eve of',
    {
      must: 'The talks opened on Monday. On the eve of the talks a shell fell.',
      mustNot: 'They stand on the eve of war.',
    },
    (_, place) => {
      const event = dayOfHappening(place)
      return event && withHappening(oneDay(addDays(event.from, -1), 'event', event.counted), place)
    },
  ),
  timeRule(
    'its-eve',
    'the day before the day told of last',
    'its eve',
    { must: 'Union Day fell on Monday. On its eve shops were shut.', mustNot: 'Its evening was quiet.' },
    (_, { lastDay }) =>
      lastDay && oneDay(addDays(lastDay.from, -1), 'moment', { of: lastDay.index, counted: lastDay.from }),
  ),
  timeRule(
    'day-of-event',
    'the day of a happening whose day is known',
    'the (ONE_UNIT|PART) of',
    { must: 'They landed on Monday. A probe began on the day of the landing.', mustNot: 'It was the day of days.' },
    (kept, place) => {
      if (wordsOf(kept, 'one_unit') !== 'day' && wordsOf(kept, 'one_unit') !== 'night' && !wordsOf(kept, 'part'))
        return undefined
      const event = place.tokens[place.to]?.text === 'the' ? eventDay(place, 'no clause') : undefined
      return event && withHappening(oneDay(event.from, 'event', countedFrom(event)), place)
    },
  ),
]

/** "in November 2017, a year after …": the same month of the other year. */
function monthBefore(from: Day, to: Day, years: number, value: Value): Value {
  const month = shifted({ day: from, precision: 'month' }, -years * 12, 'month', { anchor: 'event' })
  return month
    ? { ...value, timex3: month.timex3, from: month.from, to: month.to, precision: 'month' }
    : { ...value, to }
}
