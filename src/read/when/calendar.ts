/**
 * Days of the proleptic Gregorian calendar as whole numbers, and back to ISO 8601.
 * Unit: epoch days, 1970-01-01 is 0. Years are astronomical (1 BC is 0). Algorithm for civil days: H. Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms"; weeks: ISO 8601; Easter: the anonymous Gregorian algorithm, and Meeus's Julian one.
 */
declare const unit: unique symbol

/** A day, counted from 1970-01-01. Only this module makes one. */
export type Day = number & { readonly [unit]: 'day' }

export interface Interval {
  readonly from: Day
  /** Exclusive. */
  readonly to: Day
}

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** The years that a record can hold with four digits and a sign. */
const MIN_YEAR = -9998
const MAX_YEAR = 9998

/** The day that an epoch day number stands for. */
export const dayOf = (number: number): Day => Math.trunc(number) as Day // whole, and only this module brands it

/** The epoch day of a date; months and days past their end run on, as in `Date.UTC`. */
export function civil(year: number, month = 1, day = 1): Day {
  const months = month - 1
  const y0 = year + Math.floor(months / 12)
  const m = (((months % 12) + 12) % 12) + 1
  const y = m <= 2 ? y0 - 1 : y0
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5)
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return dayOf(era * 146097 + dayOfEra - 719468 + day - 1)
}

/** Year, month and day of an epoch day. */
export function dateOf(day: Day): CivilDate {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

/** True for a date that the calendar has. */
export function isDate(year: number, month: number, day: number): boolean {
  return (
    inRange(year) && month >= 1 && month <= 12 && day >= 1 && day <= dateOf(dayOf(civil(year, month + 1, 1) - 1)).day
  )
}

export const inRange = (year: number): boolean => year >= MIN_YEAR && year <= MAX_YEAR

/** "Until 31 December 9999.": figures behind a day or month that end what is said; before a comma or a dash they may count ("On 3 May, 3500, mostly women, fled"). */
export const isFarYear = (figures: string, next: string | undefined): boolean =>
  /^(?:[03-9]\d{3}|\d{5,6})$/u.test(figures) && (next === undefined || /^[.!?;)\]"”’]$/u.test(next))

/** Monday 0 to Sunday 6. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7

export const addDays = (day: Day, days: number): Day => dayOf(day + days)

/** The same day of another month; the month's last where it is shorter (31 January plus one month is its February's last). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: number } = dateOf(day)
  const first = civil(year, month + months, 1)
  const last = dateOf(addDays(civil(year, month + months + 1, 1), -1)).day
  return addDays(first, Math.min(number, last) - 1)
}

/** Calendar units that intervals are made of. */
export type CalendarUnit =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

const YEARS: Readonly<Partial<Record<CalendarUnit, number>>> = { year: 1, decade: 10, century: 100 }
const MONTHS: Readonly<Partial<Record<CalendarUnit, number>>> = { month: 1, quarter: 3, half: 6 }

/** The calendar unit that holds `day`, moved by `shift` units. Weeks begin on Monday; seasons are the meteorological ones. */
export function unitAround(day: Day, of: CalendarUnit, shift = 0): Interval {
  const { year, month } = dateOf(day)
  const years = YEARS[of]
  if (years) {
    const first = (Math.floor(year / years) + shift) * years
    return { from: civil(first), to: civil(first + years) }
  }
  const months = MONTHS[of]
  if (months) {
    const first = (Math.floor((month - 1) / months) + shift) * months + 1
    return { from: civil(year, first), to: civil(year, first + months) }
  }
  if (of === 'season') {
    const first = Math.floor(month / 3) * 3 + shift * 3 // March 3, June 6; January and February are 0, December 12
    return { from: civil(year, first), to: civil(year, first + 3) }
  }
  const monday = addDays(day, shift * 7 - weekdayOf(day))
  if (of === 'week') return { from: monday, to: addDays(monday, 7) }
  if (of === 'weekend') return { from: addDays(monday, 5), to: addDays(monday, 7) }
  return { from: addDays(day, shift), to: addDays(day, shift + 1) }
}

/** The last of a weekday on or before `day`. */
export const weekdayBefore = (day: Day, weekday: number): Day =>
  addDays(day, -((((weekdayOf(day) - weekday) % 7) + 7) % 7))

/** Western Easter Sunday of a year. */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  return civil(year, Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1)
}

/** Orthodox Easter Sunday of a year, in the Gregorian calendar (Meeus's Julian rule and the days between the two calendars). */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const apart = Math.floor(year / 100) - Math.floor(year / 400) - 2 // 13 from 1900 to 2099
  return addDays(civil(year, Math.floor((d + e + 114) / 31), ((d + e + 114) % 31) + 1), apart)
}

/** ISO week of a day: its own year (which may not be the calendar's) and number. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 3 - weekdayOf(day))
  const { year } = dateOf(thursday)
  return { year, week: Math.floor((thursday - civil(year)) / 7) + 1 }
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0')
export const isoYear = (year: number): string => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4))
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${pad(month, 2)}`

/** `2024-03-14`; years before 1 BC as `-0043-03-15`. */
export function isoDay(day: Day): string {
  const { year, month, day: number } = dateOf(day)
  return `${isoMonth(year, month)}-${pad(number, 2)}`
}

/** The day that an ISO string begins with (`2024-03-14`, `2024-03-14T09:40+02:00`); absent where it is none. */
export function parseIsoDay(text: string): Day | undefined {
  const [, year, month, day] = /^(-?\d{4,6})-(\d{2})-(\d{2})(?:T|$)/u.exec(text) ?? []
  if (!year || !isDate(Number(year), Number(month), Number(day))) return undefined
  return civil(Number(year), Number(month), Number(day))
}
