/**
 * One sign of the day of a report, and its second reading where the words have two (03/04/2024).
 * Reads: text, signs. Writes: signs, of which each pair has one that stands and one that only is weighed.
 */
import type { Span } from '../../record/span.ts'
import type { PublishedBy } from '../../record/values.ts'
import { daysBetween, type FoundDay, findDays, isoDay } from './dates.ts'

export interface Sign {
  readonly from: string
  readonly by: PublishedBy
  readonly span?: Span | undefined
  /** Later ones of one `by` are trusted less: an update after a publication. */
  readonly rank: number
  readonly note?: string | undefined
  /** A reading that another sign ruled out: weighed, no problem. */
  readonly ruledOut?: boolean | undefined
}

/** How the note of the reading begins that lost against another of the same words. */
export const SAME_WORDS = 'the same words with the'
const SWAPPED = `${SAME_WORDS} month first`

/** 03/04/2024 read the American way, for weighing. */
export function swap(day: FoundDay, at: Span, by: PublishedBy, rank: number): readonly Sign[] {
  const from = isoDay({ ...day, month: day.day, day: day.month })
  return from ? [{ from, by, span: at, rank, note: SWAPPED }] : []
}

/**
 * Of the two readings of 03/04/2024, the one nearer to another sign, or to a day that the text names, stands; without any,
 * day first, unless the words beside it are American ("a.m. EST").
 */
export function settleSwaps(text: string, signs: readonly Sign[]): Sign[] {
  // Both readings of some words share one span object.
  const monthFirsts = new Map(signs.filter((sign) => sign.note === SWAPPED).map((sign) => [sign.span, sign]))
  const [first] = monthFirsts.values()
  if (!first) return [...signs]
  const isPair = (sign: Sign): boolean => sign.span !== undefined && monthFirsts.has(sign.span)
  const dayFirsts = new Map(
    signs.filter((sign) => isPair(sign) && sign.note !== SWAPPED).map((sign) => [sign.span, sign]),
  )
  const inText = findDays(text).flatMap((day) =>
    day.swapped ? [] : (isoDay(day, day.year ?? Number(first.from.slice(0, 4))) ?? []),
  )
  const others = [...signs.filter((sign) => !isPair(sign)).map((sign) => sign.from), ...inText]
  const near = (one: Sign): number => Math.min(...others.map((other) => Math.abs(daysBetween(one.from, other))), 1e6)
  return signs.map((sign) => {
    const monthFirst = monthFirsts.get(sign.span)
    const dayFirst = dayFirsts.get(sign.span)
    if (!sign.span || !monthFirst || !dayFirst) return sign
    const american = /\b(?:E[SD]T|C[SD]T|P[SD]T|M[SD]T|ET)\b/u.test(text.slice(sign.span.end, sign.span.end + 25))
    const nearer = near(monthFirst) - near(dayFirst)
    const winner = nearer < 0 || (nearer === 0 && american) ? monthFirst : dayFirst
    const note = winner === sign ? undefined : `${SAME_WORDS} ${winner === monthFirst ? 'day' : 'month'} first`
    return {
      ...sign,
      rank: winner === sign ? Math.min(monthFirst.rank, dayFirst.rank) : 1000,
      note,
      ruledOut: winner !== sign && (nearer !== 0 || american),
    }
  })
}
