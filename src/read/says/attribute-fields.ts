/**
 * Whose a figure or a moment is: the innermost statement whose claim holds it ("at least 220, according to the government").
 * A day inside a quotation that was said on another day than the report's is counted from the saying; the first value stays
 * as alternative (docs/design.md, principle 5).
 * Reads: statements, figures, moments. Writes: figures and moments with `accordingTo`.
 */
import type { Figure, Moment, Report, Statement } from '../../record/reading.ts'
import { contains, type Span } from '../../record/span.ts'
import { type Layout, lengthOf } from './layout.ts'

export interface Fields {
  readonly report: Report
  readonly layout: Layout
  readonly statements: readonly Statement[]
  readonly moments: readonly Moment[]
  readonly figures: readonly Figure[]
}

export function attributeFields({ statements, moments, figures }: Fields): {
  moments: readonly Moment[]
  figures: readonly Figure[]
} {
  const holder = holderOf(statements)
  const attributed = <Item extends Figure | Moment>(item: Item): Item => {
    const held = holder(item.span)
    return held ? { ...item, accordingTo: held.id } : item
  }
  return { moments: moments.map(attributed), figures: figures.map(attributed) }
}

/** The innermost statement whose claim holds a span: the one with the shortest claim, of equals the deepest. */
export function holderOf(statements: readonly Statement[]): (at: Span) => Statement | undefined {
  return (at) => {
    const holding = statements.filter(
      ({ content, doubtful }) => doubtful !== true && content.some((piece) => contains(piece, at)),
    )
    return holding.sort((a, b) => lengthOf(a.content) - lengthOf(b.content))[0]
  }
}
