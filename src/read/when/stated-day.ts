/**
 * The day that a text says it is: "It is Monday, March 4th", "Tonight is Friday, June 14th". Diaries, letters and
 * transcripts count "today" and "tomorrow" from there on, whatever day they were published.
 * Reads: the tokens before an expression, the day stated before. Writes: the expression's value on that day.
 */
import { addDays, weekdayOf } from './calendar.ts'
import type { Telling } from './place.ts'
import type { Found } from './scan.ts'
import type { Token } from './tokens.ts'
import { onDay, type Value } from './value.ts'

/** Rules that name a day by its date. */
const DATED = /^when\.(?:full-date|day-month|iso-date|slash-date|weekday-number)$/u
/** What may stand between "is" and the day. */
const BETWEEN = /^(?:now|currently|already|just|only|officially|on|the|,|-)$/u
/** How far a stated day may lie before the report's, in days: a diary of last year is put out this year. */
const REACH = 400

/** The expression's value where its sentence says that it is the running day; absent where it does not. */
export function dayStated(
  tokens: readonly Token[],
  { value, rules, from }: Found,
  telling: Telling,
): Value | undefined {
  const { report, stated } = telling
  if (value.from === undefined || value.to !== addDays(value.from, 1) || report === undefined) return undefined
  const [rule = ''] = rules
  const isWeekday = rule === 'when.weekday' && stated !== undefined
  if (!(DATED.test(rule) || isWeekday) || !isPresent(tokens, from)) return undefined
  const day = isWeekday ? addDays(report, (weekdayOf(value.from) - weekdayOf(report) + 7) % 7) : value.from
  const last = telling.published ?? report
  return day > last || last - day > REACH ? undefined : { ...value, ...onDay(value, day) }
}

/** "It is", "it's currently", "today is" before the expression. */
function isPresent(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  while (at > 0 && BETWEEN.test(tokens[at]?.text ?? '')) at--
  const short = tokens[at]?.text === 's' && tokens[at - 1]?.text === "'"
  if (!short && tokens[at]?.text !== 'is') return false
  return /^(?:it|today|tonight)$/u.test(tokens[at - (short ? 2 : 1)]?.text ?? '')
}
