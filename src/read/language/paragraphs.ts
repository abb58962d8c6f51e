/**
 * Cuts a text into paragraphs: blocks are paragraphs of their own, the rest is cut at blank lines and at line ends that
 * are no wrapping. Reads: text, blocks. Writes: paragraphs in order, together holding every visible character.
 */
import { byPlace, type Span, span, trim } from '../../record/span.ts'
import type { BlockKind } from '../../record/values.ts'

export interface Paragraph {
  readonly span: Span
  readonly block?: BlockKind | undefined
}

export function findParagraphs(
  text: string,
  blocks: readonly { readonly kind: BlockKind; readonly span: Span }[],
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  const width = wrapWidth(text)
  let at = 0
  const add = (start: number, end: number, block?: BlockKind): void => {
    for (const piece of cutAtLines(text, start, end, width)) {
      const held = trim(text, piece)
      if (held.end > held.start) paragraphs.push({ span: held, ...(block && { block }) })
    }
  }
  for (const block of [...blocks].sort((a, b) => byPlace(a.span, b.span))) {
    if (block.span.start < at) continue // a block inside another one
    add(at, block.span.start)
    add(block.span.start, block.span.end, block.kind)
    at = block.span.end
  }
  add(at, text.length)
  return paragraphs
}

function* cutAtLines(text: string, start: number, end: number, width: number): Generator<Span> {
  let from = start
  let lineStart = start
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== 0x0a) continue
    if (!isWrapped(text, lineStart, at, end, width)) {
      yield span(from, at)
      from = at + 1
    }
    lineStart = at + 1
  }
  yield span(from, end)
}

/** True when the line end at `at` only wraps: the next line's first word would not have fitted on this line. */
function isWrapped(text: string, lineStart: number, at: number, end: number, width: number): boolean {
  if (width === 0) return false
  let wordEnd = at + 1
  while (wordEnd < end && !/\s/u.test(text.charAt(wordEnd))) wordEnd++
  const word = wordEnd - at - 1
  return word > 0 && at - lineStart <= width && at - lineStart + 1 + word > width
}

/**
 * The column at which the text is wrapped by line ends, 0 for a text that is not. A wrapped text has many lines near one
 * width and none much longer; one with a paragraph a line has not.
 */
function wrapWidth(text: string): number {
  const lengths = text.split('\n').map((line) => line.trimEnd().length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest < 50 || longest > 100) return 0
  const near = lengths.filter((length) => length > longest - 15).length
  return near >= 3 && near * 3 > lengths.filter((length) => length > 0).length ? longest : 0
}
