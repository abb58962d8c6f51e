/**
 * The day of a report, how it is known, and what it was weighed against.
 * Reads: text, blocks, datelines, what was handed in, what the file's metadata say. Writes: `published`, problems P0106 and
 * P0107. Order of trust: handed in, metadata, stamp, dateline, address, a day in title or text. A year that no words give
 * is not made up: a dateline's "Oct 26" takes it from another sign of the same report, or stays out. No clock is asked.
 */
import { HearsayError, type Problem, problem, shorten } from '../../record/problem.ts'
import type { Published } from '../../record/reading.ts'
import { span, wordsAt } from '../../record/span.ts'
import type { PublishedBy } from '../../record/values.ts'
import { type Blocks, datelinesIn } from './blocks.ts'
import { dayAfter, daysBetween, type FoundDay, findDays, isoDay, yearNear } from './dates.ts'
import { SAME_WORDS, type Sign, settleSwaps, swap } from './day-sign.ts'
import { noDay, type PlacedDay } from './no-day.ts'

/** A day that a file's own metadata state, with the field that does. */
export interface MetadataDay {
  /** ISO day. */
  readonly from: string
  /** For people: "datePublished of the page's JSON-LD". */
  readonly field: string
  /**
   * `update`: of a later change. `file`: when the file was made, which may be years after the report; it dates no report,
   * but gives a dateline its year.
   */
  readonly of?: 'update' | 'file' | undefined
}

export interface DayEvidence {
  readonly published?: Published | undefined
  readonly problems: readonly Problem[]
}

/** How far two signs may lie apart before it is a problem, in days: copy is filed a day or two before it is printed. */
const TOLERANCE: Readonly<Record<PublishedBy, number>> = {
  given: 0,
  metadata: 1,
  stamp: 2,
  dateline: 4,
  url: 2,
  text: Number.POSITIVE_INFINITY,
}

const ORDER: readonly PublishedBy[] = ['given', 'metadata', 'stamp', 'dateline', 'url', 'text']

export function dayOfReport(
  text: string,
  blocks: Blocks,
  handedIn: {
    published?: string | undefined
    url?: string | undefined
    days?: readonly MetadataDay[] | undefined
  },
): DayEvidence {
  const { days = [] } = handedIn
  const made = days.find((day) => day.of === 'file')
  const sure = [
    ...given(handedIn.published),
    ...metadataDays(days),
    ...stamps(text, blocks),
    ...datelines(blocks),
    ...urlDay(handedIn.url),
  ]
  const signs = [...sure, ...textDays(text, blocks)]
  const signed = withYears(text, blocks, signs, handedIn.url, made)
  signed.sort((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by) || a.rank - b.rank)
  const [best, ...others] = signed
  if (!best) return { problems: [noDay(text, blocks, datelineDays(blocks), made?.from)] }
  const weighed = [...others, ...(made ? [madeSign(made)] : [])].map((one) => ({
    from: one.from,
    by: one.by,
    ...(one.span && { span: one.span }),
    reason: reasonOf(best, one),
  }))
  const published = {
    from: best.from,
    to: dayAfter(best.from),
    by: best.by,
    ...(best.span && { span: best.span }),
    weighed,
  }
  return { published, problems: conflicts(text, best, others) }
}

function metadataDays(days: readonly MetadataDay[]): readonly Sign[] {
  return days.flatMap((day, rank) => {
    if (day.of === 'file') return []
    const update = day.of === 'update'
    const note = update ? UPDATE : day.field
    return [{ from: day.from, by: 'metadata' as const, rank: rank + (update ? 100 : 0), note }]
  })
}

/** The day the file was made: weighed, never chosen. */
const madeSign = (made: MetadataDay): Sign => ({ from: made.from, by: 'metadata', rank: 1000, note: made.field })

function reasonOf(best: Sign, other: Sign): string {
  const apart = daysBetween(best.from, other.from)
  const distance =
    apart === 0
      ? 'the same day'
      : `${Math.abs(apart)} ${Math.abs(apart) === 1 ? 'day' : 'days'} ${apart < 0 ? 'earlier' : 'later'}`
  return other.note ? `${distance}; ${other.note}` : distance
}

function conflicts(text: string, best: Sign, others: readonly Sign[]): readonly Problem[] {
  const far = others.find(
    (one) => Math.abs(daysBetween(best.from, one.from)) > TOLERANCE[one.by] && one.note !== UPDATE && !one.ruledOut,
  )
  if (!far) return []
  const shown = far.span
    ? `"${shorten(wordsAt(text, far.span), 30)}"`
    : far.by === 'metadata'
      ? far.note
      : `the address`
  if (far.note?.startsWith(SAME_WORDS)) {
    const message = `${shown} can be ${best.from} or ${far.from}; read as ${best.from}. If it is the other, hand in --date.`
    return [problem('P0107', message, far.span ? { span: far.span } : {})]
  }
  const message = `The day is ${best.from} (${best.by}), but ${shown} says ${far.from} (${far.by}). Check it, or hand in --date.`
  return [problem('P0107', message, far.span ? { span: far.span } : {})]
}

const UPDATE = 'the day of an update'

/** The day handed in: an ISO day, or an instant whose own day counts. Throws `HearsayError` E0103. */
function given(published: string | undefined): readonly Sign[] {
  if (published === undefined) return []
  const [, day = '', year, month, date] = INSTANT.exec(published) ?? []
  const iso = isoDay({ start: 0, end: 0, month: Number(month), day: Number(date) }, Number(year))
  if (iso !== day || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) {
    throw new HearsayError(
      'E0103',
      `The day of publication "${shorten(published, 30)}" is not a date. Use YYYY-MM-DD, from ${FIRST_YEAR}-01-01 on.`,
    )
  }
  return [{ from: iso, by: 'given', rank: 0 }]
}

/** Of the proleptic Gregorian calendar; the first that four digits without a nought give. */
const FIRST_YEAR = 1000
const LAST_YEAR = 9998 // the day after has four digits too

/** An ISO 8601 day, alone or with a time and perhaps a zone. */
const INSTANT =
  /^((\d{4})-(\d{2})-(\d{2}))(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/u

/** Stamps weighed at most: a live blog may have hundreds. */
const MOST_STAMPS = 20

function stamps(text: string, { placed }: Blocks): readonly Sign[] {
  const signs: Sign[] = []
  for (const block of placed) {
    if (signs.length >= MOST_STAMPS) break
    if (block.kind !== 'furniture' && block.kind !== 'byline' && block.kind !== 'credit') continue
    const words = text.slice(block.start, block.end)
    if (block.by === 'ingest.copyright') continue
    for (const day of findDays(words)) {
      const iso = isoDay(day)
      if (!iso) continue
      const update = /(?:updated?|modified|correction)\b[^|]{0,25}$/iu.test(words.slice(0, day.start))
      const at = span(block.start + day.start, block.start + day.end)
      signs.push({
        from: iso,
        by: 'stamp',
        span: at,
        rank: signs.length + (update ? 100 : 0),
        note: update ? UPDATE : undefined,
      })
      if (day.swapped) signs.push(...swap(day, at, 'stamp', 1000))
    }
  }
  return signs
}

function datelines(blocks: Blocks): readonly Sign[] {
  return datelineDays(blocks).flatMap(({ day, at }, i) => {
    const from = isoDay(day)
    return from ? [{ from, by: 'dateline' as const, span: at, rank: i }] : []
  })
}

/** Datelines weighed at most: a round-up has one an item. */
const MOST_DATELINES = 10

/** Days of the first datelines, with years or without, in order. */
function datelineDays(blocks: Blocks): readonly PlacedDay[] {
  const first = blocks.placed.filter((block) => block.kind === 'dateline').slice(0, MOST_DATELINES)
  return first
    .flatMap((block) => datelinesIn(blocks, block))
    .flatMap(({ at, found: { day } }) => (day ? [{ day, at: span(at + day.start, at + day.end) }] : []))
}

/** "/2023/10/27/", "-2023-10-27", "20231027" in an address. */
function urlDay(url: string | undefined): readonly Sign[] {
  const match =
    url === undefined
      ? undefined
      : /(?<!\d)(?<year>(?:19|20)\d{2})(?<sep>[/-]?)(?<month>\d{2})\k<sep>(?<day>\d{2})(?!\d)/u.exec(url)
  const { year, month, day } = match?.groups ?? {}
  const [found] = findDays(`${year}-${month}-${day}`)
  const from = found && isoDay(found)
  return from ? [{ from, by: 'url', rank: 0 }] : []
}

/** Days of titles and of the text weighed at most, and how often "today" is looked behind for one. */
const MOST_TEXT_DAYS = 20
const MOST_TODAYS = 200

/** Full days in titles, and days that the text itself calls today. */
function textDays(text: string, { placed }: Blocks): readonly Sign[] {
  const signs: Sign[] = []
  const weigh = (day: FoundDay, from: number): void => {
    const iso = isoDay(day)
    // An old year in a headline is its subject's: "Letter of 14 October 1866 found".
    if (!iso || signs.length >= MOST_TEXT_DAYS || Number(day.year) < 1900) return
    signs.push({ from: iso, by: 'text', span: span(from + day.start, from + day.end), rank: signs.length })
  }
  for (const block of placed) {
    if (signs.length >= MOST_TEXT_DAYS) return signs
    if (block.kind !== 'title') continue
    for (const day of findDays(text.slice(block.start, block.end))) weigh(day, block.start)
  }
  let todays = 0
  for (const match of text.matchAll(/\btoday,? \(?(?:on )?(?<day>[^().;]{6,40})/giu)) {
    if (signs.length >= MOST_TEXT_DAYS || ++todays > MOST_TODAYS) break
    const words = match.groups?.day ?? ''
    const [day] = findDays(words)
    if (day?.start === 0) weigh(day, match.index + match[0].indexOf(words))
  }
  return signs
}

/** Adds datelines without a year, dated by the other signs, by a copyright line, or by the address. */
function withYears(
  text: string,
  blocks: Blocks,
  signs: readonly Sign[],
  url: string | undefined,
  made?: MetadataDay,
): Sign[] {
  const settled = settleSwaps(text, signs)
  const known = settled.find((sign) => sign.by !== 'text') ?? settled[0]
  const open = datelineDays(blocks).filter(({ day }) => day.year === undefined)
  const year = yearElsewhere(text, blocks, url)
  const dated = open.flatMap(({ day, at }, rank) => {
    const stated = known ? yearNear(day, known.from) : year
    const from = stated === undefined ? made && dayBefore(day, made.from) : isoDay(day, stated)
    const note = known
      ? OTHER_YEAR
      : stated === undefined
        ? 'its year is that of the file'
        : 'its year stands elsewhere in the report'
    return from ? [{ from, by: 'dateline' as const, span: at, rank: rank + 10, note }] : []
  })
  return [...settled, ...dated]
}

const OTHER_YEAR = 'its year is that of the other sign'

/** A dateline's day in the weeks before its file was made: a file made later, or before it, tells no year. */
function dayBefore(day: FoundDay, made: string): string | undefined {
  const from = isoDay(day, yearNear(day, made))
  const apart = from === undefined ? -1 : daysBetween(from, made)
  return apart >= 0 && apart <= 45 ? from : undefined
}

/** A year alone in a copyright line, or in the path of the address. */
function yearElsewhere(text: string, { placed }: Blocks, url: string | undefined): number | undefined {
  const copyright = placed.find((block) => block.by === 'ingest.copyright')
  const [words] = copyright ? (text.slice(copyright.start, copyright.end).match(/\b(?:19|20)\d{2}\b/u) ?? []) : []
  const [, path] = /\/((?:19|20)\d{2})(?:\/|$)/u.exec(url ?? '') ?? []
  const year = path ?? words
  return year === undefined ? undefined : Number(year)
}
