/**
 * Places between two letters of the text where the page puts a sign: the number of a statement before its claim, a question
 * mark before what stayed open, the number of a page.
 * Reads: statements, open, pages. Writes: points; their spans are empty.
 */
import { type Reading, type Statement, slice } from '../../record/reading.ts'
import { type Span, span } from '../../record/span.ts'
import { oneLine } from '../terminal/style.ts'

export type Point =
  | { readonly kind: 'number' | 'doubt'; readonly span: Span; readonly item: string; readonly label: string }
  | { readonly kind: 'page'; readonly span: Span; readonly number: number }

export function pointsOf(reading: Reading): readonly Point[] {
  const { report, statements, open = [] } = reading
  return [
    ...(report.pages ?? []).map(({ number, span: at }) => ({ kind: 'page', number, span: before(at) }) as const),
    ...statements.flatMap((statement) => {
      const place = claimOf(statement)
      return place ? [numberAt(reading, statement, place)] : []
    }),
    ...open
      .filter(({ span: at }) => at.end > at.start)
      .map(({ id, span: at }) => ({ kind: 'doubt', item: id, span: before(at), label: 'not sure' }) as const),
  ]
}

/** Where the claim begins; a statement without one ("declined to comment") is its cue. */
const claimOf = ({ content, cue, speaker }: Statement): Span | undefined => content[0] ?? cue[0] ?? speaker.span

function numberAt(reading: Reading, { id, speaker }: Statement, place: Span): Point {
  const by = speaker.span ? oneLine(slice(reading, speaker.span)) : 'nobody named'
  return { kind: 'number', item: id, span: before(outside(reading.report.text, place)), label: `said by ${by}` }
}

/** The place with the opening marks before it: the number stands before the quotation mark, not behind it. */
function outside(text: string, { start, end }: Span): Span {
  let first: number = start
  while (first > 0 && start - first < 3 && OPENING.has(text.charAt(first - 1))) first--
  return span(first, end)
}
const OPENING = new Set('“‘«„"\'([')

const before = ({ start }: Span): Span => span(start, start)
