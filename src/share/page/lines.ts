/**
 * The lines of a report's text, and which items touch each.
 * Offsets: UTF-16. Cost: a look-up for each item and line that it touches.
 */
import { type Span, span } from '../../record/span.ts'

export interface Line {
  readonly span: Span
  /** True where no blank line stands before it. */
  readonly tight: boolean
}

/** Lines that hold more than white space; what stands between two lines is not shown. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (const { 0: words, index } of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    if (words.trim() === '') continue
    const gap = text.slice(lines.at(-1)?.span.end ?? 0, index)
    const breaks = gap.match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0
    lines.push({ span: span(index, index + words.length), tight: lines.length > 0 && breaks < 2 })
  }
  return lines
}

/** For each line the items that touch it, in the order given. */
export function byLine<Item extends { readonly span: Span }>(
  lines: readonly Line[],
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const sorted: Item[][] = lines.map(() => [])
  for (const item of items) {
    for (let index = firstLine(lines, item.span.start); index < lines.length; index++) {
      if ((lines[index]?.span.start ?? 0) > item.span.end) break
      sorted[index]?.push(item)
    }
  }
  return sorted
}

/** The first line that ends at or behind an offset. */
function firstLine(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.span.end ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
