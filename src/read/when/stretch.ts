/**
 * Two time expressions as one stretch: "from 1998 to 2000", "between 5 and 8 May", "on Wednesday and Thursday". The reading
 * guide counts such a pair as one moment.
 */
import { addDays, addMonths, type Day, dateOf, dayOf } from './calendar.ts'
import type { Found } from './scan.ts'
import type { Token } from './tokens.ts'
import { date, onDay, type Value } from './value.ts'

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? ''

/** The pair of `first` and the expression behind its connecting word, where the two make one stretch. */
export function stretchOf(
  tokens: readonly Token[],
  first: Found,
  phraseAt: (at: number) => Found | undefined,
): Found | undefined {
  if (first.value.from === undefined || first.value.to === undefined || first.value.timex3.type === 'DURATION')
    return undefined
  const link = text(tokens, first.to)
  if (!/^(?:to|until|till|through|and|-|into)$/u.test(link)) return undefined
  const opening = text(tokens, first.from - 1)
  const skipped = skip(tokens, first.to + 1)
  const plain = phraseAt(skipped)
  if (!plain || plain.value.timex3.type === 'DURATION') return undefined
  const second = overMidnight(first, goingOn(first, plain))
  const { from: start, to: end } = second.value
  const value = beforeEnd(first, second, onDayOf(second, inYearOf(first, second), first))
  const { from } = value
  if (from === undefined || start === undefined || end === undefined || start < from || end < (value.to ?? end))
    return undefined
  if (!joins(link, opening, value, second.value)) return undefined
  const clock =
    first.value.clock && second.value.clock ? { ...first.value.clock, to: second.value.clock.to } : undefined
  const whole: Value = { ...value, to: end, clock, precision: coarser(first.value, second.value) }
  return {
    from: first.from,
    to: second.to,
    value: whole,
    parts: [{ ...first, value }, second],
    rules: [...first.rules, ...second.rules.slice(0, 1), 'when.stretch'],
  }
}

const isWeekday = ({ rules }: Found): boolean => rules[0] === 'when.weekday' && rules.length === 1
const isAhead = ({ value }: Found): boolean =>
  value.from !== undefined && value.counted !== undefined && value.from > value.counted

/** "It rained from Monday to Friday", said on Thursday: the Monday before that Friday. */
function beforeEnd(first: Found, second: Found, value: Value): Value {
  const [start, end] = [value.from, second.value.from]
  const back = isWeekday(first) && isWeekday(second) && start !== undefined && end !== undefined && end < start
  return back ? { ...value, ...onDay(value, addDays(start, -7)) } : value
}

/** A month or a day of a month without its year. */
const isYearless = ({ rules }: Found): boolean => rules[0] === 'when.month' || rules[0] === 'when.day-month'

/** A time of day in figures that names no day of its own. */
const isDayless = ({ rules }: Found): boolean => rules[0] === 'when.clock' && rules.length === 1

/** "from 8 p.m. to 5 a.m.": the second is of the day after the first. */
function overMidnight(first: Found, second: Found): Found {
  const { value } = second
  const [start, end] = [first.value.clock, value.clock]
  if (!isDayless(second) || !start || !end || first.value.from === undefined) return second
  const day = addDays(first.value.from, end.from < start.from ? 1 : 0)
  return { ...second, value: { ...value, ...onDay(value, day) } }
}

/** "from 10 a.m. to 4 p.m. on Wednesday": the day of the second is the first's too. */
function onDayOf(second: Found, value: Value, first: Found): Value {
  return value.clock && isDayless(first) && !isDayless(second) && second.value.clock && second.value.from !== undefined
    ? { ...value, ...onDay(value, second.value.from), anchor: second.value.anchor, counted: second.value.counted }
    : value
}

/** "from November 20 to December 11": an end without a year is the first such time after the start. */
function goingOn(first: Found, second: Found): Found {
  const { value } = second
  const [start, end] = [first.value.from, value.from]
  if (isWeekday(first) && isWeekday(second) && start !== undefined && end !== undefined && end < start) {
    return isAhead(second) ? { ...second, value: { ...value, ...onDay(value, addDays(end, 7)) } } : second
  }
  if (!isYearless(second) || start === undefined || end === undefined || value.to === undefined) return second
  const years = end < start ? 1 : end - start > 366 ? -1 : 0
  const from = addMonths(end, 12 * years)
  if (years === 0 || from < start) return second
  const to = value.precision === 'month' ? addMonths(from, 1) : addDays(from, value.to - end)
  return { ...second, value: { ...value, ...date({ from, to }, value.precision ?? 'day', value.anchor) } }
}

/** "between May and June 1981": a month or day without a year takes that of the second, or the one before. */
function inYearOf(first: Found, second: Found): Value {
  const { value } = first
  if (!isYearless(first) || second.value.anchor !== 'calendar' || value.from === undefined || value.to === undefined)
    return value
  if (second.value.from === undefined) return value
  const { year } = dateOf(second.value.from)
  const inYear = (of: number): Day => addMonths(value.from ?? dayOf(0), 12 * (of - dateOf(value.from ?? dayOf(0)).year))
  const from = inYear(year) <= second.value.from ? inYear(year) : inYear(year - 1)
  const to = value.precision === 'month' ? addMonths(from, 1) : addDays(from, value.to - value.from)
  return { ...value, ...date({ from, to }, value.precision ?? 'day', 'calendar') }
}

/** Prepositions between the two: "on Monday and for most of Tuesday". */
function skip(tokens: readonly Token[], at: number): number {
  if (/^(?:on|in|at)$/u.test(text(tokens, at))) return at + 1
  if (
    text(tokens, at) === 'for' &&
    /^(?:most|much|part|all)$/u.test(text(tokens, at + 1)) &&
    text(tokens, at + 2) === 'of'
  )
    return at + 3
  return at
}

function joins(link: string, opening: string, first: Value, second: Value): boolean {
  const touches = second.from === first.to
  if (link === 'and')
    return opening === 'between' || (touches && isAlike(first, second) && IN_DAYS.test(first.precision ?? ''))
  if (opening === 'from') return true
  return link === '-' || link === 'through' || link === 'to' ? isAlike(first, second) : false
}

const isAlike = (first: Value, second: Value): boolean =>
  first.precision === second.precision || [first, second].every(({ precision }) => IN_DAYS.test(precision ?? ''))

const IN_DAYS = /^(?:day|part of day)$/u

const coarser = (first: Value, second: Value): Value['precision'] =>
  first.precision === second.precision
    ? first.precision
    : first.precision === 'day'
      ? second.precision
      : first.precision
