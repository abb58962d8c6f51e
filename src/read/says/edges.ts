/**
 * What stands at the edges of a claim and is no part of it here: the conjunction that leads to it, and the quotation marks
 * around its pieces. Other conventions (PolNeAR, PARC) count them in: with these spans a claim can be written either way.
 * Reads: a claim's pieces, quotations. Writes: conjunction and marks.
 */
import { type Span, span } from '../../record/span.ts'
import type { Layout } from './layout.ts'

export interface Edges {
  readonly conjunction?: Span | undefined
  readonly marks: readonly Span[]
}

const CONJUNCTION = /\b(?:that|whether|if)[\s,]*[“"'‘`]{0,2}$/iu

export function edgesOf(layout: Layout, content: readonly Span[]): Edges {
  const near = layout.quotationsAt(content.map((piece) => around(piece, NEAR)))
  const opening = near.flatMap(({ marks, closed }) => (closed ? marks.slice(0, -1) : marks))
  const closing = near.flatMap(({ marks, closed }) => (closed ? marks.slice(-1) : []))
  const marks = content.flatMap((piece) => [
    ...opening.filter(
      (mark) => mark.end <= piece.start && piece.start - mark.end <= 3 && isBare(layout, mark.end, piece.start),
    ),
    ...closing.filter(
      (mark) => mark.start >= piece.end && mark.start - piece.end <= 4 && isBare(layout, piece.end, mark.start),
    ),
  ])
  return { conjunction: conjunctionBefore(layout, content[0]), marks }
}

/** Units of text beyond which a mark is not the claim's. */
const NEAR = 5

const around = ({ start, end }: Span, reach: number): Span => span(Math.max(0, start - reach), end + reach)

const isBare = (layout: Layout, from: number, to: number): boolean =>
  /^[^\p{L}\p{N}]*$/u.test(layout.text.slice(from, to))

function conjunctionBefore(layout: Layout, first: Span | undefined): Span | undefined {
  if (!first) return undefined
  const from = Math.max(0, first.start - 14)
  const found = CONJUNCTION.exec(layout.text.slice(from, first.start))
  if (!found) return undefined
  const start = from + found.index
  return span(start, start + (/^\p{L}+/u.exec(found[0])?.[0].length ?? 0))
}

/** "head of the mission," of "Ann Lee, head of the mission,": what stands behind the first comma, with the one that closes it. */
export function appositionIn({ text }: Pick<Layout, 'text'>, source: Span): Span | undefined {
  const comma = text.slice(source.start, source.end).indexOf(', ')
  if (comma < 0) return undefined
  return span(source.start + comma + 2, text[source.end] === ',' ? source.end + 1 : source.end)
}
