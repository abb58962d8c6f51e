/**
 * The year of a day or month that stands without it, from the date behind: "June 15 and July 3, 1900", "13 January [O.S. 1
 * January] 1900".
 * Reads: the tokens behind an expression.
 */
import { CLASSES } from './classes.ts'
import type { Place } from './place.ts'
import type { Token } from './tokens.ts'

/** How many tokens a second date in brackets may have. */
const REACH = 9

export function yearBehind({ tokens, to }: Place, month: number): number | undefined {
  const sign = tokens[to]?.text ?? ''
  if (/^[([]$/u.test(sign)) {
    const close = tokens.findIndex(({ text }, at) => at > to && at < to + REACH && /^[)\]]$/u.test(text))
    return close < 0 ? undefined : yearAt(tokens, close + 1)
  }
  if (/^[)\]]$/u.test(sign)) return yearAt(tokens, to + 1)
  if (!/^(?:and|or|,|\/)$/u.test(sign)) return undefined
  const second = monthAndYearAt(tokens, to + 1)
  return second && (month <= second.month ? second.year : second.year - 1)
}

/** "In May and June of 2009", "May, June or July 2009": the year of a month that others follow, the last one with its year. */
export function yearOfMonths({ tokens, to }: Place, month: number): number | undefined {
  let [at, before] = [to, month]
  for (let months = 0; months < 4; months++) {
    while (JOINING.test(tokens[at]?.text ?? '')) at++
    const next = at > to ? numberAt('MONTH', tokens, at) : undefined
    if (!next || next.value <= before) return undefined
    before = next.value
    const year = yearAt(tokens, /^(?:of|in|,)$/u.test(tokens[next.next]?.text ?? '') ? next.next + 1 : next.next)
    if (year !== undefined) return year
    at = next.next
  }
  return undefined
}
const JOINING = /^(?:,|and|or|\/|early|late|mid|-)$/u

const yearAt = (tokens: readonly Token[], at: number): number | undefined => numberAt('YEAR', tokens, at)?.value

/** The month and the year of a whole date: "July 3, 1900", "3 July 1900". */
function monthAndYearAt(tokens: readonly Token[], at: number): { month: number; year: number } | undefined {
  const first = numberAt('MONTH', tokens, at)
  const day = numberAt('DAY', tokens, first?.next ?? at)
  const month = first ?? (day && numberAt('MONTH', tokens, day.next))
  const end = first ? day?.next : month?.next
  if (!day || !month || end === undefined) return undefined
  const year = yearAt(tokens, tokens[end]?.text === ',' ? end + 1 : end)
  return year === undefined ? undefined : { month: month.value, year }
}

function numberAt(
  name: 'DAY' | 'MONTH' | 'YEAR',
  tokens: readonly Token[],
  at: number,
): { value: number; next: number } | undefined {
  const read = CLASSES[name](tokens, at)
  return typeof read?.value === 'number' ? { value: read.value, next: read.next } : undefined
}
