/**
 * Moments as whole days, as the scorers want them: the reading guide reduces times of day to their day. Half-open.
 */
export interface Days {
  readonly from: string | undefined
  readonly to: string | undefined
}

/** `2024-03-14T10:00` to `2024-03-14T11:00` is the 14th to the 15th; an end at midnight stays where it is. */
export function wholeDays(moment: { readonly from?: string | undefined; readonly to?: string | undefined }): Days {
  return { from: moment.from && dayOf(moment.from), to: moment.to && dayAfterUnlessWhole(moment.to) }
}

const dayOf = (iso: string): string => iso.split('T')[0] ?? iso

function dayAfterUnlessWhole(iso: string): string {
  const [day = iso, time] = iso.split('T')
  return time === undefined || time.startsWith('00:00') ? day : nextDay(day)
}

/** The day after, by the proleptic Gregorian calendar; a day that `Date` cannot hold stays as it is. */
export function nextDay(day: string): string {
  const parts = /^(-?\d{4,6})-(\d\d)-(\d\d)$/u.exec(day)
  if (!parts) return day
  const date = new Date(0)
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + 1)
  const year = date.getUTCFullYear()
  if (Number.isNaN(year)) return day
  const sign = year < 0 ? '-' : ''
  const [month, dayOfMonth] = [date.getUTCMonth() + 1, date.getUTCDate()].map((part) => String(part).padStart(2, '0'))
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${month}-${dayOfMonth}`
}
