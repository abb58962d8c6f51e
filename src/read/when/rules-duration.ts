/**
 * Rules for how long something lasts: "twenty-four hours", "the past three months", "for weeks".
 * TIMEX3: durations are ISO 8601 periods (`P3M`, `PT24H`), `X` for a number not said.
 */
import { addDays, addMonths, civil, type Day, dateOf, type Interval, inRange } from './calendar.ts'
import { amountOf, type Kept, wordsOf } from './classes.ts'
import { numberWord } from './numbers.ts'
import { neighbour, type Place } from './place.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { timex, type Value } from './value.ts'
import { calendarWord } from './vocabulary.ts'

const CODES: Readonly<Record<string, readonly [code: string, times: number]>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  night: ['D', 1],
  weekend: ['D', 2],
  week: ['W', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['M', 3],
  half: ['M', 6],
  year: ['Y', 1],
  decade: ['Y', 10],
  generation: ['E', 1],
  century: ['Y', 100],
  millennium: ['Y', 1000],
}

/** `P3M`, `PT24H`, `PXY`. */
export function period(count: number | undefined, unit: string): string {
  const [code = 'D', times = 1] = CODES[unit] ?? []
  const clock = code.startsWith('T')
  const letter = clock ? code.slice(1) : code
  if (count === undefined) {
    const own =
      times === 1 ? letter : ({ decade: 'E', century: 'C', millennium: 'L', quarter: 'Q' }[unit as 'decade'] ?? letter) // the others have no letter of their own
    return clock ? `PTX${letter}` : `PX${own}`
  }
  const number = count * times
  if (Number.isInteger(number)) return `P${clock ? 'T' : ''}${number}${letter}`
  const finer: Readonly<Record<string, readonly [string, number]>> = { Y: ['M', 12], TH: ['M', 60], TM: ['S', 60] }
  const step = finer[code]
  const whole = Math.floor(number)
  if (step)
    return `P${clock ? 'T' : ''}${whole ? `${whole}${letter}` : ''}${Math.round((number - whole) * step[1])}${step[0]}`
  return `P${clock ? 'T' : ''}${number}${letter}`
}

const duration = (value: string, more: Partial<Value> = {}): Value => ({
  timex3: timex('DURATION', value),
  anchor: 'none',
  ...more,
})

/** So many units before or after a day. */
function stretch(from: Day, count: number, unit: string): Interval | undefined {
  const [code = 'D', times = 1] = CODES[unit] ?? []
  const number = count * times
  if (Math.abs(number) > 20000) return undefined
  const [day, week] = [code === 'D', code === 'W']
  const months = code === 'M' ? number : code === 'Y' ? number * 12 : undefined
  if (!day && !week && months === undefined) return undefined
  const reached =
    months === undefined ? addDays(from, Math.round(week ? number * 7 : number)) : addMonths(from, Math.round(months))
  if (!inRange(dateOf(reached).year)) return undefined
  return reached < from ? { from: reached, to: from } : { from, to: reached }
}

/** "The past 24 hours" may begin on the day before the report's. */
function hoursAround(report: Day, hours: number, ahead: boolean): Interval | undefined {
  const days = Math.ceil(hours / 24)
  if (hours < 12 || days > 20000) return undefined
  return ahead
    ? { from: report, to: addDays(report, days + 1) }
    : { from: addDays(report, -days), to: addDays(report, 1) }
}

/** "The last few days" are three and the report's: a guess at their number, as all lengths that are not said are. */
function fewAround(report: Day, unit: string, ahead: boolean): Interval | undefined {
  const days = stretch(report, ahead ? FEW : -FEW, unit)
  return days && (ahead ? days : { from: days.from, to: addDays(report, 1) })
}
const FEW = 3

/** Words that make "three-year" an age or a thing's name. */
const AGE_AFTER = /^(?:old|olds|older)$/u

/** "$5 million a year", "four flights a week": so much in each unit, no length. */
function isRate({ tokens, from }: Place): boolean {
  if (!/^an?$/u.test(tokens[from]?.text ?? '')) return false
  const before = tokens[from - 1]
  if (before?.kind === 'number' || MEASURES.test(before?.text ?? '')) return true
  return (
    /[^s]s$/u.test(before?.text ?? '') &&
    [2, 3].some((steps) => {
      const token = tokens[from - steps]
      return token?.kind === 'number' || numberWord(token?.text ?? '', 'unit', 'ten') !== undefined
    })
  )
}
const MEASURES = /^(?:million|billion|thousand|percent|%|tons|tonnes|barrels|dollars|euros|pounds|people)$/u

function plainDuration(kept: Kept, place: Place): Value | undefined {
  const amount = amountOf(kept)
  const unit = wordsOf(kept, 'unit')
  if (!amount || !unit || isRate(place)) return undefined
  const next = neighbour(place, 0)
  const after = neighbour(place, 1)
  if (place.tokens[place.to - 1]?.standsOut && place.tokens[place.to]?.standsOut) return undefined // "the Six-Day War"
  if (AGE_AFTER.test(next) || (next === '-' && AGE_AFTER.test(after)) || (next === 'of' && after === 'age'))
    return undefined
  const first = place.tokens[place.from]
  if (/^0\d{3}$/u.test(first?.text ?? '')) return undefined // "0430 hrs" is a time of day
  if (amount.value === 1 && unit === 'day' && /^(?:he|she|they|it|we|i)$/u.test(neighbour(place, -1))) return undefined // "he one day hopes"
  const last = place.tokens[place.to - 1]
  const word = calendarWord(last?.text ?? '', 'unit')
  if (word?.word === 'second' && !word.plural) return undefined
  if (word?.plural && /^an?$/u.test(first?.text ?? '') && place.to - place.from === 2) return undefined // "a months-long siege"
  if (unit === 'quarter' || ((amount.value ?? 0) > 1000 && !word?.plural)) return undefined
  if (
    amount.value !== undefined &&
    amount.value > 1 &&
    word &&
    !word.plural &&
    !place.tokens.slice(place.from, place.to).some((token) => token.text === '-') &&
    first?.kind === 'word' &&
    first.text !== 'half'
  ) {
    // "two year" is said, "nine hour" too; "three second place" is not
    if (unit === 'second' || unit === 'minute') return undefined
  }
  if (first?.text === 'some' && amount.value === undefined) return undefined
  if (unit === 'night' || unit === 'weekend')
    return amount.value === undefined || amount.value > 1 || /^(?:one|a)$/u.test(first?.text ?? '') === false
      ? duration(period(amount.value, unit))
      : undefined
  return duration(period(amount.value, unit))
}

const SIZES = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']
const isFiner = (fine: string, coarse: string): boolean =>
  SIZES.indexOf(fine) >= 0 && SIZES.indexOf(fine) < SIZES.indexOf(coarse)

export const DURATION_RULES: readonly TimeRule[] = [
  timeRule(
    'duration',
    'a number of units: how long something lasts',
    'AMOUNT (more|additional|full|trading|whole|straight|consecutive|long)? -? UNIT (or so|or two)?',
    { must: 'They were held for twenty days.', mustNot: 'The 52-year-old was held.' },
    (kept, place) => plainDuration(kept, place),
  ),
  timeRule(
    'duration-between',
    'a length between two numbers of units',
    'AMOUNT:least (to|or|-) AMOUNT UNITS',
    { must: 'Repairs take two to three weeks.', mustNot: 'Repairs take from two to three.' },
    (kept) => {
      const least = amountOf(kept, 'least')
      return least && duration(period(least.value, wordsOf(kept, 'units')), { fuzzy: true })
    },
  ),
  timeRule(
    'duration-two-units',
    'two units together',
    'AMOUNT:one UNIT:coarse (,|and)? AMOUNT:two UNIT:fine',
    { must: 'The siege lasted one year and two months.', mustNot: 'The siege lasted two months.' },
    (kept) => {
      const [one, two] = [amountOf(kept, 'one'), amountOf(kept, 'two')]
      const [coarse, fine] = [wordsOf(kept, 'coarse'), wordsOf(kept, 'fine')]
      if (one?.value === undefined || two?.value === undefined || !isFiner(fine, coarse)) return undefined
      const [first, second] = [period(one.value, coarse), period(two.value, fine)]
      const bothClock = first.startsWith('PT')
      if (bothClock !== second.startsWith('PT')) return duration(`${first}${second.slice(1)}`)
      return duration(`${first}${second.slice(bothClock ? 2 : 1)}`)
    },
  ),
  timeRule(
    'duration-half',
    'half a unit, or one and a half',
    '((a|one):whole UNIT:first and a half|half (a|an)? UNIT:only)',
    { must: 'They waited a year and a half.', mustNot: 'They waited in a half.' },
    (kept) => {
      const [whole, half] = [wordsOf(kept, 'first'), wordsOf(kept, 'only')]
      return duration(whole ? period(1.5, whole) : period(0.5, half))
    },
  ),
  timeRule(
    'past-units',
    'so many units up to the report’s day, or from it on',
    'the? (last|past|previous|next|coming|following|latest):which (couple:pair|AMOUNT:least (to|or|-|,) AMOUNT|AMOUNT) (trading|full)? UNIT',
    { must: 'In the past three months prices fell.', mustNot: 'In three months prices fell.' },
    (kept, place) => {
      const pair = wordsOf(kept, 'pair') ? ({ kind: 'amount', value: 2, next: place.to } as const) : undefined
      const amount = pair ?? amountOf(kept, 'least') ?? amountOf(kept)
      const unit = wordsOf(kept, 'unit')
      if (!amount) return undefined
      const value = duration(
        period(
          amount.value === 24 && unit === 'hour' ? 1 : amount.value,
          amount.value === 24 && unit === 'hour' ? 'day' : unit,
        ),
      )
      const ahead = /^(?:next|coming|following)$/u.test(wordsOf(kept, 'which'))
      const { report, lastDated } = place
      if (ahead && unit === 'year' && amount.value !== undefined && place.narrative && lastDated) {
        const last = dateOf(lastDated.from).year + Math.ceil(amount.value)
        const to = inRange(last + 1) ? civil(last + 1) : undefined // somewhere in the last of the years
        return { ...value, from: lastDated.from, to, anchor: 'moment', of: lastDated.index, fuzzy: true }
      }
      const few = place.tokens.slice(place.from, place.to).some(({ text }) => text === 'few')
      if (report === undefined || (amount.value === undefined && !few)) return { ...value, fuzzy: true }
      const days =
        amount.value === undefined
          ? fewAround(report, unit, ahead)
          : unit === 'hour'
            ? hoursAround(report, amount.value, ahead)
            : stretch(addDays(report, 1), ahead ? amount.value : -amount.value, unit)
      return days ? { ...value, from: days.from, to: days.to, anchor: 'report', counted: report, fuzzy: true } : value
    },
  ),
  timeRule(
    'first-units',
    'the first or last units of something',
    'the? (first|last|final|opening|early|initial) (AMOUNT UNITS|UNITS)',
    { must: 'Profit rose in the first nine months.', mustNot: 'Profit rose in nine firms.' },
    (kept, place) => {
      const amount = amountOf(kept)
      if (!amount && !/^(?:the)$/u.test(place.tokens[place.from]?.text ?? '')) return undefined
      return duration(period(amount?.value, wordsOf(kept, 'units')))
    },
  ),
  timeRule(
    'these-units',
    'units pointed at, their number said',
    '(the|those|these|his|her|their|its) AMOUNT UNITS',
    { must: 'In the nine months sales fell.', mustNot: 'The nine fell.' },
    (kept) => duration(period(amountOf(kept)?.value, wordsOf(kept, 'units'))),
  ),
  timeRule(
    'unit-long',
    'one unit long',
    'ONE_UNIT - long',
    { must: 'The dockers held another day-long strike.', mustNot: 'It was a long day.' },
    (kept, place) =>
      /^(?:an?|one|\d+)$/u.test(neighbour(place, -1)) ? undefined : duration(period(1, wordsOf(kept, 'one_unit'))),
  ),
  timeRule(
    'bare-units',
    'units without a number, as how long something lasts',
    '(UNITS (- long)?|the UNITS)',
    { must: 'They had waited for years.', mustNot: 'The years of the locust.' },
    (kept, place) => {
      const unit = wordsOf(kept, 'units')
      const article = place.tokens[place.from]?.text === 'the'
      const stretch =
        neighbour(place, -1) === 'over' ||
        /^that (?:followed|passed)$/u.test(`${neighbour(place, 0)} ${neighbour(place, 1)}`)
      if (article) return stretch ? duration(period(undefined, unit), { fuzzy: true }) : undefined
      const long = place.to - place.from > 1
      if (neighbour(place, 0) === 'apart' || (neighbour(place, -1) === 'of' && neighbour(place, -2) === 'matter'))
        return undefined
      if (
        !long &&
        !/^(?:for|in|within|after|over|take|took|taken|lasted|last|weeks|of|only|just|many)$/u.test(
          neighbour(place, -1),
        )
      )
        return undefined
      if (
        /^(?:of|in|after|over)$/u.test(neighbour(place, -1)) &&
        unit !== 'week' &&
        unit !== 'year' &&
        unit !== 'month' &&
        unit !== 'decade' &&
        unit !== 'century' &&
        unit !== 'day'
      )
        return undefined
      if (unit === 'second' || unit === 'quarter' || unit === 'night' || unit === 'weekend') return undefined
      return duration(period(undefined, unit), { fuzzy: true })
    },
  ),
  timeRule(
    'a-while',
    'a time of no stated length',
    '(a while|some time)',
    { must: 'It will take a while.', mustNot: 'It fell while it rained.' },
    (_, place) =>
      /^(?:for|in|take|took|taken|last|lasted|after|within|quite|been)$/u.test(neighbour(place, -1))
        ? duration('PXX', { fuzzy: true })
        : undefined,
  ),
]
