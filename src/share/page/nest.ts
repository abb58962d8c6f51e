/**
 * Spans that overlap in any way, as a tree of pieces that nest, so that each can be an element in an element and none
 * hides another. Where two cross, the one that ends first stays whole and the other goes on in a further piece.
 * Offsets: UTF-16. Cost: the number of spans times the depth of their overlap.
 */
import { byPlace, type Span, span } from '../../record/span.ts'

export type Piece<Item> =
  | { readonly kind: 'text'; readonly span: Span }
  | { readonly kind: 'item'; readonly item: Item; readonly inside: readonly Piece<Item>[] }

interface OpenPiece<Item> {
  readonly item: Item
  readonly end: number
  readonly inside: Piece<Item>[]
}

/**
 * The pieces of the stretch `whole`, items cut to it, in order. An item without length stands between two letters, behind
 * all that ends there and before all that begins.
 */
export function nest<Item extends { readonly span: Span }>(
  whole: Span,
  items: readonly Item[],
): readonly Piece<Item>[] {
  const root: Piece<Item>[] = []
  const stack: OpenPiece<Item>[] = []
  let at: number = whole.start

  const inside = (): Piece<Item>[] => stack.at(-1)?.inside ?? root
  const textUpTo = (end: number): void => {
    if (end <= at) return
    inside().push({ kind: 'text', span: span(at, end) })
    at = end
  }
  const open = (item: Item, end: number): void => {
    const piece = { item, end, inside: [] }
    inside().push({ kind: 'item', item, inside: piece.inside })
    stack.push(piece)
  }
  /** Closes what ends up to `limit`, first ends first; what was opened inside it and goes on is opened again. */
  const closeUpTo = (limit: number): void => {
    for (;;) {
      const end = Math.min(...stack.map((piece) => piece.end))
      if (end > limit) return
      textUpTo(end)
      const closed = stack.splice(stack.findIndex((piece) => piece.end === end))
      for (const piece of closed) if (piece.end > end) open(piece.item, piece.end)
    }
  }

  const touching = items.filter(({ span: { start, end } }) =>
    start === end ? start >= whole.start && end <= whole.end : start < whole.end && end > whole.start,
  )
  for (const item of touching.sort(pointsFirst)) {
    const [start, end] = [Math.max(item.span.start, whole.start), Math.min(item.span.end, whole.end)]
    closeUpTo(start)
    textUpTo(start)
    if (start === end) inside().push({ kind: 'item', item, inside: [] })
    else open(item, end)
  }
  closeUpTo(whole.end)
  textUpTo(whole.end)
  return root
}

function pointsFirst<Item extends { readonly span: Span }>({ span: a }: Item, { span: b }: Item): number {
  const [first, second] = [Number(a.start < a.end), Number(b.start < b.end)]
  return a.start - b.start || first - second || byPlace(a, b)
}
