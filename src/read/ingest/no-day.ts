/**
 * The problem of a report whose day is not known, with the day that its own words come nearest to: "March 14" in a dateline or
 * a stamp, which lacks only its year.
 * Reads: text, blocks, days of datelines. Writes: problem P0106.
 */
import { type Problem, problem, shorten } from '../../record/problem.ts'
import { type Span, span, wordsAt } from '../../record/span.ts'
import type { Blocks } from './blocks.ts'
import { type FoundDay, findDays } from './dates.ts'

/** A day of a dateline or stamp, and its words. */
export interface PlacedDay {
  readonly day: FoundDay
  readonly at: Span
}

/** `fileDay`: when the file was made, which dates no report. */
export function noDay(text: string, blocks: Blocks, datelines: readonly PlacedDay[], fileDay?: string): Problem {
  const hint = fileDay ? ` The file was made on ${fileDay}, which need not be that day.` : ''
  const isNear = (one: PlacedDay): boolean => isWithoutYear(text, one)
  const inDateline = datelines.find(isNear)
  const near = inDateline ?? stamps(text, blocks).find(isNear)
  if (!near) {
    const message = `No day of publication was handed in or found in the text; hand it in with --date YYYY-MM-DD.${hint}`
    return problem('P0106', message)
  }
  const words = shorten(wordsAt(text, near.at).trim(), 30)
  const where = inDateline ? 'the dateline' : 'the line of day and time'
  const day = `YYYY-${two(near.day.month)}-${two(near.day.day)}`
  const message = `The day of publication is not known: "${words}" in ${where} has no year. If it is that day, hand in --date ${day} with its year.${hint}`
  return problem('P0106', message, { span: near.at })
}

/** No year, and no number behind that is meant for one ("31 December 9999"); a time of day may stand there. */
const isWithoutYear = (text: string, { day, at }: PlacedDay): boolean =>
  day.year === undefined && !/^,?\s+\d+(?![\d:.h])/u.test(text.slice(at.end, at.end + 12))
const two = (number: number): string => String(number).padStart(2, '0')

/** Lines searched at most. */
const MOST_LINES = 20

function stamps(text: string, { placed }: Blocks): readonly PlacedDay[] {
  const lines = placed.filter(
    ({ kind, by }) => (kind === 'furniture' || kind === 'byline' || kind === 'credit') && by !== 'ingest.copyright',
  )
  return lines
    .slice(0, MOST_LINES)
    .flatMap(({ start, end }) =>
      findDays(text.slice(start, end)).map((day) => ({ day, at: span(start + day.start, start + day.end) })),
    )
}
