/**
 * Counting units from the report's day or from a moment told of before: "two years ago", "three days later", "a few years ago".
 * Reads: what a pattern kept, the place. Writes: values with what they were counted from.
 */
import { addDays, type CalendarUnit, type Day, dateOf, type Interval, inRange, unitAround } from './calendar.ts'
import { amountOf, CLASSES, type Kept, wordsOf } from './classes.ts'
import { appositionDate } from './dated-happening.ts'
import type { Place, Told } from './place.ts'
import { fromReport, shifted, wholeYear } from './resolve.ts'
import { isDay } from './telling.ts'
import { date, oneDay, timex, unresolved, type Value, vague } from './value.ts'
import { calendarUnit } from './vocabulary.ts'

/**
 * Counts from the moment told of last; `undefined` where none was. Days and weeks count from a day, and from the latest one told
 * that does not lead past the report, unless the clause looks ahead.
 */
export function fromTold(place: Place, count: number, unit: CalendarUnit): Value | undefined {
  const from = (told: Told): Value | undefined =>
    shifted({ day: told.from, precision: told.precision }, count, unit, {
      anchor: 'moment',
      of: told.index,
      counted: told.from,
    })
  const { last, lastDay, earlierDays, report } = place
  if (unit !== 'day' && unit !== 'week') return last && from(last)
  if (!lastDay) return undefined
  const latest = from(lastDay)
  if (count <= 0 || report === undefined || (latest?.from ?? report) <= report || place.ahead().ahead) return latest
  return earlierDays.map(from).find((value) => value?.from !== undefined && value.from <= report)
}

/** "On Saturday, eight days later" is that Saturday; "three days later, on March 18" the day named. */
function namedBeside(place: Place, days: number): Value | undefined {
  const { last, lastDay, earlierDays, tokens, from } = place
  if (last && isDay(last) && last.sentence === place.sentence && last.tokenAfter === from - 1)
    if (tokens[from - 1]?.text === ',') return oneDay(last.from, 'moment', { of: last.index, counted: last.from })
  const named = appositionDate(place)
  if (named === undefined || Math.abs(days) > 20000) return undefined
  const start = [lastDay, ...earlierDays].find((told) => told && sameDate(addDays(told.from, days), named))
  return start
    ? oneDay(addDays(start.from, days), 'moment', { of: start.index, counted: start.from })
    : oneDay(named, 'calendar')
}

/** "120 years later, in 1862", "in 1862, 120 years later": the year named settles the count. */
function yearBeside({ last, sentence, tokens, from, to }: Place, unit: CalendarUnit): Value | undefined {
  if (!/^(?:year|decade|century)$/u.test(unit)) return undefined
  const before = last?.sentence === sentence && last.tokenAfter === from - 1 && tokens[from - 1]?.text === ','
  if (last && before && last.precision === 'year')
    return date({ from: last.from, to: last.to }, 'year', 'moment', { of: last.index, counted: last.from })
  if (tokens[to]?.text !== ',' || tokens[to + 1]?.text !== 'in') return undefined
  const year = CLASSES.YEAR(tokens, to + 2)
  return typeof year?.value === 'number' ? wholeYear(year.value) : undefined
}

const sameDate = (one: Day, other: Day): boolean => {
  const [first, second] = [dateOf(one), dateOf(other)]
  return first.month === second.month && first.day === second.day
}

/** The unit around the moment told of last, moved. */
export function unitTold(place: Place, unit: CalendarUnit, shift: number): Value | undefined {
  const last = shift === 0 ? place.lastOpen : place.last
  if (!last) return undefined
  const around = unitAround(last.from, unit, shift)
  return inRange(dateOf(around.from).year)
    ? date(around, unit, 'moment', { of: last.index, counted: last.from })
    : undefined
}

/** The day that a time of day belongs to: the one told of in this or the last paragraph, else the report's. */
export function dayTold(place: Place): Value {
  const { lastDay, report, paragraph } = place
  const near = lastDay && paragraph - lastDay.paragraph <= 1 && (report === undefined || report - lastDay.from <= 7)
  if (near) return oneDay(addDays(lastDay.to, -1), 'moment', { of: lastDay.index, counted: lastDay.from })
  return report === undefined ? unresolved('XXXX-XX-XX', 'day') : oneDay(report, 'report', { counted: report })
}

const vagueSpan = (interval: Interval, value: 'PAST_REF' | 'FUTURE_REF', counted: Day): Value => ({
  timex3: timex('DATE', value),
  from: interval.from,
  to: interval.to,
  anchor: 'report',
  counted,
  fuzzy: true,
})

export function counted(kept: Kept, place: Place, sign: 1 | -1, from: 'report' | 'moment'): Value | undefined {
  const amount = amountOf(kept)
  const word = wordsOf(kept, 'unit')
  const unit = word === 'fortnight' ? 'week' : calendarUnit(word)
  const isHalf = wordsOf(kept, 'part') === 'half'
  const said = place.tokens.slice(place.from, place.to).map(({ text }) => text)
  const half = said.some((text, at) => text === 'half' && said[at - 1] === 'a')
  const number = isHalf
    ? 0.5
    : amount?.value === undefined
      ? undefined
      : amount.value + (half && Number.isInteger(amount.value) ? 0.5 : 0)
  const value = number !== undefined && word === 'fortnight' ? 2 * number : number
  if (!unit && !/^(?:second|minute|hour)$/u.test(word))
    return from === 'report' ? vague(sign < 0 ? 'PAST_REF' : 'FUTURE_REF') : undefined
  if (!unit) {
    // hours and minutes: the day they are counted from
    if (from === 'report') return fromReport(place, 0, { precision: 'day', fuzzy: true })
    return fromTold(place, 0, 'day')
  }
  if (value === undefined) return vagueCount(unit, place, sign, from)
  const days = unit === 'day' ? sign * value : unit === 'week' ? sign * value * 7 : undefined
  if (from === 'moment') {
    const beside = days === undefined ? yearBeside(place, unit) : namedBeside(place, days)
    return beside ?? fromTold(place, sign * value, unit)
  }
  if (place.report === undefined) return unresolved(sign < 0 ? 'PAST_REF' : 'FUTURE_REF', unit)
  return shifted({ day: place.report, precision: 'day' }, sign * value, unit, {
    anchor: 'report',
    counted: place.report,
  })
}

/** "a few years ago": somewhere within two to nine units, marked as a guess. */
export function vagueCount(unit: CalendarUnit, place: Place, sign: 1 | -1, from: 'report' | 'moment'): Value {
  const start = from === 'report' ? place.report : place.last?.from
  const ref = sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
  if (start === undefined) return vague(ref)
  const [far, near] = [unitAround(start, unit, sign * 9), unitAround(start, unit, sign * 2)]
  if (!inRange(dateOf(far.from).year) || !inRange(dateOf(far.to).year)) return vague(ref)
  return vagueSpan(sign < 0 ? { from: far.from, to: near.to } : { from: near.from, to: far.to }, ref, start)
}
