/**
 * The words of time by kind, from knowledge/calendar.tsv, time-zones.tsv. Looked up in small letters; plurals of units,
 * weekdays, months, parts and seasons are known by their "s".
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import type { CalendarUnit } from './calendar.ts'

const CalendarWord = z.object({
  word: z.string(),
  kind: z.enum(['month', 'weekday', 'unit', 'part', 'season']),
  value: z.string().optional(),
  code: z.string().optional(),
  weak: z.literal('yes').optional(),
})
type CalendarWord = z.infer<typeof CalendarWord>

export interface Word {
  readonly word: string
  readonly kind: CalendarWord['kind']
  /** Month 1 to 12, weekday from Monday 0, first month of a season, minutes of noon and midnight; else `NaN`. */
  readonly number: number
  readonly code: string
  /** A common word besides: it counts only where its neighbours say so. */
  readonly weak: boolean
  readonly plural: boolean
}

const words = new Map<string, Word>()
for (const row of knowledgeTable('calendar.tsv', CalendarWord)) {
  const [hours, minutes] = (row.value ?? '').split(':')
  const number = row.kind === 'part' && minutes ? Number(hours) * 60 + Number(minutes) : Number(row.value ?? Number.NaN)
  const word: Word = {
    word: row.word,
    kind: row.kind,
    number,
    code: row.code ?? '',
    weak: row.weak === 'yes',
    plural: false,
  }
  words.set(row.word, word)
  const plural =
    row.word.endsWith('y') && row.kind === 'unit' && !/[aeo]y$/u.test(row.word)
      ? `${row.word.slice(0, -1)}ies`
      : `${row.word}s`
  if (!words.has(plural)) words.set(plural, { ...word, plural: true })
}
words.set('millennia', { ...(words.get('millennium') ?? neverMissing('millennium')), plural: true })

function neverMissing(word: string): never {
  throw new Error(`knowledge/calendar.tsv has no row for ${word}`)
}

/** The calendar word `text` (small letters), if it is one of `kind`. */
export function calendarWord(text: string, kind: Word['kind']): Word | undefined {
  const word = words.get(text)
  return word?.kind === kind ? word : undefined
}

/** All calendar words, in small letters. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(words.keys())

const Zone = z.object({ zone: z.string(), minutes: z.coerce.number().optional() })
const zones = new Map(knowledgeTable('time-zones.tsv', Zone).map((row) => [row.zone, row.minutes] as const))

/** Minutes east of UTC of a zone's abbreviation as written; `unknown` for one without a fixed offset; absent for no zone. */
export function zoneMinutes(abbreviation: string): number | 'unknown' | undefined {
  return zones.has(abbreviation) ? (zones.get(abbreviation) ?? 'unknown') : undefined
}

/** A unit as the calendar knows it: nights are days, generations have no calendar. */
export function calendarUnit(unit: string): CalendarUnit | undefined {
  switch (unit) {
    case 'day':
    case 'night':
      return 'day'
    case 'weekend':
    case 'week':
    case 'month':
    case 'quarter':
    case 'half':
    case 'season':
    case 'year':
    case 'decade':
    case 'century':
      return unit
    default:
      return undefined
  }
}
