/**
 * How two moments lie to each other, as intervals: the same, one inside the other, overlapping, apart, or not to be told.
 * "On Tuesday" against "on 25 October" is agreement where both are one day. Pure; used within a report and across reports.
 */
import type { Moment } from '../../record/reading.ts'

type MomentRelation = 'equal' | 'inside' | 'holds' | 'overlaps' | 'before' | 'after' | 'unknown'

export interface MomentsRelated {
  /** Of the first to the second: `inside` when the second holds it, `before` when it ends first. */
  readonly relation: MomentRelation
  /** In words, with both intervals. */
  readonly reason: string
}

type Bounds = Pick<Moment, 'from' | 'to' | 'open' | 'fuzzy'>

/** The relation of two moments. Open ends reach without limit; a fuzzy one is never called equal. */
export function relateMoments(first: Bounds, second: Bounds): MomentsRelated {
  const [a, b] = [boundsOf(first), boundsOf(second)]
  if (!a || !b) {
    const which = !a && !b ? 'neither has any' : `the ${a ? 'second' : 'first'} has none`
    return { relation: 'unknown', reason: `no days to compare: ${which}` }
  }
  const both = `${words(first)} and ${words(second)}`
  const related = (relation: MomentRelation, how: string): MomentsRelated => ({ relation, reason: `${both}: ${how}` })
  if (a.to <= b.from) return related('before', 'the first ends before the second begins')
  if (b.to <= a.from) return related('after', 'the first begins when the second has ended')
  if (a.from === b.from && a.to === b.to) {
    if (!first.fuzzy && !second.fuzzy) return related('equal', 'the same days')
    return related('overlaps', 'the same days, but the edges are not sharp')
  }
  if (a.from >= b.from && a.to <= b.to) return related('inside', 'the first lies inside the second')
  if (a.from <= b.from && a.to >= b.to) return related('holds', 'the second lies inside the first')
  return related('overlaps', 'they share some days')
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Minutes from 1970 UTC; a time without a zone is taken as it stands. Absent where a moment has no days at all. */
function boundsOf({ from, to }: Bounds): Range | undefined {
  if (from === undefined && to === undefined) return undefined
  const range = {
    from: from === undefined ? Number.NEGATIVE_INFINITY : instant(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : instant(to),
  }
  return Number.isNaN(range.from) || Number.isNaN(range.to) || range.from >= range.to ? undefined : range
}

function instant(iso: string): number {
  const [, sign = '', year = '', month = '', day = '', hour = '0', minute = '0', zone = 'Z'] =
    /^(-?)(\d{4,6})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?)?$/u.exec(iso) ?? []
  const date = new Date(0)
  date.setUTCFullYear(Number(`${sign}${year}`), Number(month) - 1, Number(day))
  const offset =
    zone === 'Z' ? 0 : Number(`${zone.slice(0, 1)}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)))
  return year === '' ? Number.NaN : date.getTime() / 60_000 + Number(hour) * 60 + Number(minute) - offset
}

/** `2024-03-14`, `2024-03-01 to 2024-03-31`, `from 2024-03-01`, `until 2024-03-31`: last days included, as people write. */
export function words({ from, to }: Pick<Moment, 'from' | 'to'>): string {
  if (from === undefined) return to === undefined ? 'no stated time' : `until ${lastDay(to)}`
  if (to === undefined) return `from ${from}`
  if (from.includes('T')) return from
  return lastDay(to) === from ? from : `${from} to ${lastDay(to)}`
}

function lastDay(exclusive: string): string {
  if (exclusive.includes('T')) return exclusive
  const end = instant(exclusive)
  if (Number.isNaN(end)) return exclusive
  const day = new Date((end - 24 * 60) * 60_000)
  const year = day.getUTCFullYear()
  const shown = year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
  return `${shown}-${String(day.getUTCMonth() + 1).padStart(2, '0')}-${String(day.getUTCDate()).padStart(2, '0')}`
}
