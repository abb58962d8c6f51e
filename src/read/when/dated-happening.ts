/**
 * A date that stands with a happening or with a count of days: "the eve of the referendum of October 20", "three days later,
 * on March 18". It settles the day where counting could only guess.
 * Reads: the tokens behind an expression. Writes: the day that they name.
 */
import type { Day } from './calendar.ts'
import { CLASSES, holidayOf } from './classes.ts'
import type { Place } from './place.ts'
import { dayOfMonth, fullDate, recurring } from './resolve.ts'
import type { Value } from './value.ts'

/** How many words may stand between a happening's article and its date. */
const REACH = 6

/** The date of the happening behind the expression: "(the eve of) the referendum of October 20, 2024". */
export function happeningDate(place: Place): Day | undefined {
  const { tokens, to } = place
  if (!/^(?:the|an?|his|her|its|their|that|this|our)$/u.test(tokens[to]?.text ?? '')) return undefined
  for (let at = to + 2; at < to + REACH; at++) {
    const token = tokens[at]
    if (!token || (token.kind !== 'word' && token.text !== "'" && token.text !== '-')) return undefined
    if (/^(?:of|on)$/u.test(token.text)) {
      const day = dateAt(place, at + 1)
      if (day !== undefined) return day
    }
  }
  return undefined
}

/** The date in apposition behind a count: "(three days later), on March 18", "(three weeks after) the last round, on March 18". */
export function appositionDate(place: Place): Day | undefined {
  const { tokens, to } = place
  let comma = to
  while (comma < to + REACH && tokens[comma]?.kind === 'word') comma++
  if (tokens[comma]?.text !== ',') return undefined
  const on = tokens[comma + 1]?.text === 'on'
  return on || comma === to ? dateAt(place, on ? comma + 2 : comma + 1) : undefined
}

/** A day that goes by its name or its date right behind the expression: "(a week before) Christmas", "(ten days after) March 3". */
export function dayRightBehind(place: Place): { from: Day; to: number; value: Value } | undefined {
  const { tokens, to } = place
  const holiday = CLASSES.HOLIDAY(tokens, to)
  const named = holiday && holidayOf({ holiday: holiday.value })
  const value = named && recurring(place, named.inYear, 'day')
  const day = value ? { value, next: holiday.next } : dayOfMonthAt(place, to)
  if (day?.value.from === undefined || /^['’-]$/u.test(tokens[day.next]?.text ?? '')) return undefined
  return { from: day.value.from, to: day.next, value: day.value }
}

/** A day of a month at token `at`, with its year or without. */
function dateAt(place: Place, at: number): Day | undefined {
  return dayOfMonthAt(place, at)?.value.from
}

function dayOfMonthAt(place: Place, at: number): { value: Value; next: number } | undefined {
  const { tokens } = place
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  const first = CLASSES.MONTH(tokens, start) ?? CLASSES.DAY(tokens, start)
  const isMonth = first !== undefined && CLASSES.MONTH(tokens, start) !== undefined
  const middle = first && (tokens[first.next]?.text === 'of' && !isMonth ? first.next + 1 : first.next)
  const second = middle === undefined ? undefined : CLASSES[isMonth ? 'DAY' : 'MONTH'](tokens, middle)
  if (!first || !second) return undefined
  const [month, day] = isMonth ? [first.value, second.value] : [second.value, first.value]
  if (typeof month !== 'number' || typeof day !== 'number') return undefined
  const year = CLASSES.YEAR(tokens, tokens[second.next]?.text === ',' ? second.next + 1 : second.next)
  const value = typeof year?.value === 'number' ? fullDate(year.value, month, day) : dayOfMonth(place, month, day)
  return value && { value, next: year?.next ?? second.next }
}
