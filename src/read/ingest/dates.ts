/**
 * Calendar days as the frame of a report writes them: stamps, datelines, addresses. Only days, never "yesterday": running
 * text is the business of `read/when`. Reads: a line's words. Writes: days with their place in the words (UTF-16 units).
 * No clock: a year that is not written is not known.
 */

export interface FoundDay {
  readonly start: number
  readonly end: number
  /** Absent where the words give none ("Oct 26"). */
  readonly year?: number | undefined
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** The other reading of 03/04/2024: month and day exchanged. */
  readonly swapped?: boolean | undefined
}

const MONTHS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may', 'may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const
const MONTH = `(?<month>${MONTHS.flat().join('|')})\\.?`
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?)'
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
/** An archive's reports may be old; years of three digits are none, and neither are those to come after this century. */
const YEAR = '(?<year>(?:1\\d|20)\\d{2})'

/** Ways to write a day, the more explicit first. `\b` would cut "Malé9": letters and digits are asked for by hand. */
const PATTERNS: readonly RegExp[] = [
  `${YEAR}(?<sep>[-./])(?<month>\\d{1,2})\\k<sep>${DAY}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,6})?(?:Z|[+-]\\d{2}:?\\d{2})?)?`,
  `${DAY}\\.? ?${MONTH},? ${YEAR}`,
  `${DAY}-${MONTH}-${YEAR}`,
  `${MONTH} ?${DAY},? ${YEAR}`,
  `${DAY}(?<sep>[./-])(?<month>\\d{1,2})\\k<sep>${YEAR}`,
  `${MONTH} ?${DAY}`,
  `${DAY} ${MONTH}`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${WEEKDAY},? (?:the )?)?${source}(?![\\p{L}\\p{N}])`, 'giu'))

/** What every pattern needs: a month's name, or digits beside a separator. Most lines end here, which halves the time of lists. */
const MAY_HOLD_DAY = /\d[-./]\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu

/** No frame holds more days; a table of dates would cost the square of its length. */
const MOST_DAYS = 40

/** The days that stand in `words`, in order, none inside another; at most 40. */
export function findDays(words: string): readonly FoundDay[] {
  if (!/\d/u.test(words) || !MAY_HOLD_DAY.test(words)) return []
  const found: FoundDay[] = []
  for (const pattern of PATTERNS) {
    for (const match of words.matchAll(pattern)) {
      if (found.length >= MOST_DAYS) break
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const day = dayOf(match.groups ?? {}, start, end)
      if (day) found.push(day)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function dayOf(groups: Record<string, string | undefined>, start: number, end: number): FoundDay | undefined {
  const year = groups.year === undefined ? undefined : Number(groups.year)
  const written = groups.month ?? ''
  const month = /^\d/u.test(written) ? Number(written) : monthNumber(written)
  const day = Number(groups.day)
  // 27/10/2023 is the order of most of the world; 10/27/2023 can only be the American one.
  const dayFirst = groups.sep !== undefined && Object.keys(groups)[0] === 'day'
  if (isDay(year, month, day)) {
    const other = dayFirst && groups.sep === '/' && day !== month && isDay(year, day, month)
    return { start, end, year, month, day, ...(other && { swapped: true }) }
  }
  if (dayFirst && isDay(year, day, month)) return { start, end, year, month: day, day: month }
  return undefined
}

const monthNumber = (word: string): number =>
  MONTHS.findIndex((names) => names.some((name) => name === word.toLowerCase())) + 1

function isDay(year: number | undefined, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate() // 2024: a leap year, for days without a year
}

/** `2024-03-14` of a day whose year is known or given. */
export function isoDay(found: FoundDay, year = found.year): string | undefined {
  if (year === undefined || !isDay(year, found.month, found.day)) return undefined
  return `${year}-${String(found.month).padStart(2, '0')}-${String(found.day).padStart(2, '0')}`
}

/** The day after an ISO day: the end of a half-open interval. */
export const dayAfter = (iso: string): string => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10)

/** Days from `a` to `b`, negative when `b` is earlier. */
export const daysBetween = (a: string, b: string): number => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000)

/** The year that brings month and day closest to an ISO day. */
export function yearNear(found: FoundDay, iso: string): number {
  const year = Number(iso.slice(0, 4))
  const distance = (y: number): number => {
    const day = isoDay(found, y)
    return day ? Math.abs(daysBetween(iso, day)) : Number.POSITIVE_INFINITY
  }
  return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best), year)
}

const ZONE =
  '(?:GMT|UTC|BST|CES?T|EES?T|ES?T|EDT|CDT|PDT|MDT|[CMP]ST|WAT|CAT|EAT|SAST|IST|PKT|MSK|TRT|AE[SD]T|NZ[SD]T|JST|KST|HKT|SGT|ET|local time)(?:[+-]\\d{1,2})?'
const CLOCK = '\\d{1,2}[:.h]\\d{2}(?::\\d{2})?'
/** A time of day: "17.31 BST", "4:12 pm", "18h20", "5 a.m.". */
export const TIME = new RegExp(
  `(?<![\\p{L}\\p{N}.:])(?:${CLOCK}(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?)(?: ?\\(?${ZONE}\\)?)?(?![\\p{L}\\p{N}])`,
  'giu',
)
