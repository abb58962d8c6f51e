/**
 * The whole days that a TIMEX3 calendar value stands for, half-open: year, month, day (a time of day gives its day), ISO
 * week, weekend, season (the meteorological one), quarter, half, decade, century. ISO 24617-1, section on TIMEX3.
 */
import type { Days } from './days.ts'

type Civil = readonly [year: number, month: number, day: number]

/** `undefined` where the value is none of these: unknown parts (`XXXX-WXX-4`), durations, `PRESENT_REF`. */
export function timexDays(value: string): Days | undefined {
  const found = FORMS.map(({ form, days }) => ({ match: form.exec(value), days })).find(({ match }) => match)
  if (!found?.match) return undefined
  const [year = 0, second = 0, third = 0] = found.match.slice(1).map(Number)
  const [from, to] = found.days(year, second, third)
  return { from: isoDay(from), to: isoDay(to) }
}

/** Months and days outside of their range run on, as `Date` has it. */
const FORMS: readonly {
  form: RegExp
  days: (year: number, second: number, third: number) => readonly [Civil, Civil]
}[] = [
  {
    form: /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/u,
    days: (y, m, d) => [
      [y, m, d],
      [y, m, d + 1],
    ],
  },
  {
    form: /^(\d{4})-(\d\d)$/u,
    days: (y, m) => [
      [y, m, 1],
      [y, m + 1, 1],
    ],
  },
  {
    form: /^(\d{4})$/u,
    days: (y) => [
      [y, 1, 1],
      [y + 1, 1, 1],
    ],
  },
  {
    form: /^(\d{4})-Q([1-4])$/u,
    days: (y, q) => [
      [y, 3 * q - 2, 1],
      [y, 3 * q + 1, 1],
    ],
  },
  ...['SP', 'SU', 'FA', 'WI'].map((season, index) => ({
    form: new RegExp(`^(\\d{4})-${season}$`, 'u'),
    days: (y: number): readonly [Civil, Civil] => [
      [y, 3 * index + 3, 1],
      [y, 3 * index + 6, 1],
    ],
  })),
  {
    form: /^(\d{4})-H([12])$/u,
    days: (y, h) => [
      [y, 6 * h - 5, 1],
      [y, 6 * h + 1, 1],
    ],
  },
  { form: /^(\d{4})-W(\d\d)$/u, days: (y, w) => [monday(y, w, 0), monday(y, w, 7)] },
  { form: /^(\d{4})-W(\d\d)-WE$/u, days: (y, w) => [monday(y, w, 5), monday(y, w, 7)] },
  {
    form: /^(\d{3})X?$/u,
    days: (decade) => [
      [decade * 10, 1, 1],
      [decade * 10 + 10, 1, 1],
    ],
  },
  {
    form: /^(\d{2})(?:XX)?$/u,
    days: (century) => [
      [century * 100, 1, 1],
      [century * 100 + 100, 1, 1],
    ],
  },
]

/** The Monday of an ISO week (week 1 holds January 4), moved by some days. */
function monday(year: number, week: number, shift: number): Civil {
  const weekday = (dateOf([year, 1, 4]).getUTCDay() + 6) % 7 // from Monday
  return [year, 1, 4 - weekday + 7 * (week - 1) + shift]
}

function dateOf([year, month, day]: Civil): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}

const isoDay = (civil: Civil): string => dateOf(civil).toISOString().slice(0, 10)
