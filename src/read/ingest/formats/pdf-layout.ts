/**
 * The pieces of text on a PDF's pages as lines and paragraphs. Reads: pieces with their place and height, in the order of
 * the file. Writes: lines, then one text; where each page begins in it (UTF-16 units). Lengths are in PDF points.
 */

/** A piece of text as pdf.js gives it; `transform` holds its place at 4 and 5. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

export interface PdfLine {
  readonly words: string
  readonly y: number
  readonly left: number
  readonly right: number
  readonly height: number
}

/** Pieces on one height are a line; a gap wider than a quarter of the height is a space. */
export function pdfLines(items: readonly PdfItem[]): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let line: PdfLine | undefined
  for (const item of items) {
    const [x, y] = [item.transform[4] ?? 0, item.transform[5] ?? 0]
    if (item.str.trim() === '') {
      if (item.str !== '' && line && !line.words.endsWith(' ')) line = { ...line, words: `${line.words} ` }
      continue
    }
    const height = item.height || line?.height || 10
    if (line && Math.abs(line.y - y) < height * 0.5 && x >= line.left) {
      const gap = x - line.right > height * 0.25 && !/\s$/u.test(line.words) && !/^\s/u.test(item.str) ? ' ' : ''
      line = {
        ...line,
        words: line.words + gap + item.str,
        right: x + item.width,
        height: Math.max(line.height, height),
      }
      continue
    }
    if (line) lines.push(line)
    line = { words: item.str, y, left: x, right: x + item.width, height }
  }
  if (line) lines.push(line)
  return lines
    .map((one) => ({ ...one, words: one.words.replace(/\s+/gu, ' ').trim() }))
    .filter((one) => one.words !== '')
}

/**
 * Pages without page numbers, and from the second page on without the lines at their edges that come back on most pages.
 * Edges are those of the page and those of its order in the file, where heads may come first or last.
 */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): {
  pages: readonly (readonly PdfLine[])[]
  removed: number
} {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const folded = new Set([...edgesOf(page)].map((line) => foldCounter(line.words)))
    for (const words of folded) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  let removed = 0
  const kept = pages.map((page, i) => {
    const heads = [...edgesOf(page)].filter(({ words }) => {
      const folded = foldCounter(words)
      const comesBack = i > 0 && (counts.get(folded) ?? 0) * 3 >= pages.length * 2
      return /^(?:page )?#(?: (?:of|\/) #)?$/u.test(folded) || comesBack
    })
    removed += heads.length
    return page.filter((line) => !heads.includes(line))
  })
  return { pages: kept, removed }
}

function edgesOf(page: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const byHeight = page.toSorted((a, b) => b.y - a.y)
  const edges = [page.at(0), page.at(1), page.at(-2), page.at(-1), byHeight.at(0), byHeight.at(-1)]
  return new Set(edges.filter((line) => line !== undefined))
}

const foldCounter = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\d+/gu, '#')
    .replace(/[–—-]\s*#\s*[–—-]/gu, '#')
    .trim()

/** The text of the pages: full lines go on, a gap or another size parts paragraphs, a hyphen at a line's end is joined. */
export function joinParagraphs(pages: readonly (readonly PdfLine[])[]): { text: string; starts: readonly number[] } {
  let text = ''
  const starts: number[] = []
  for (const page of pages) {
    const right = page.reduce((most, line) => Math.max(most, line.right), 0)
    const spacing = lowerQuartile(page.flatMap((line, i) => gapAbove(page, i, line)))
    for (const [i, line] of page.entries()) {
      const above = page[i - 1]
      const between = above ? breakBetween(above, line, right, spacing) : pageBreak(text, line)
      const last = text.at(-1)
      // "govern-" and "ment": a compound's own hyphen is lost in few cases ("Franco-" and "Prussian" keeps it).
      if (between === ' ' && last === '-' && /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.words))
        text = text.slice(0, -1)
      else if (text !== '' && !(between === ' ' && last === '-')) text += between
      if (i === 0) starts.push(text.length)
      text += line.words
    }
    if (page.length === 0) starts.push(text.length)
  }
  return { text, starts }
}

const gapAbove = (page: readonly PdfLine[], i: number, line: PdfLine): readonly number[] => {
  const above = page[i - 1]
  const gap = above ? above.y - line.y : 0
  return gap > 0 ? [gap] : []
}

function breakBetween(above: PdfLine, line: PdfLine, right: number, spacing: number): ' ' | '\n' | '\n\n' {
  const gap = above.y - line.y
  const size = line.height / above.height
  if (size > 1.15 || size < 0.87 || gap > spacing * 1.3 || gap < 0) return '\n\n'
  const width = right - Math.min(above.left, line.left)
  const isFull = above.right > right - width * 0.15
  // Where paragraphs are single lines all distances are those between paragraphs: 1.2 of the height is usual within one.
  const isWide = gap > above.height * 1.45
  if (isWide && (!isFull || ENDS_SENTENCE.test(above.words))) return '\n\n'
  return isFull ? ' ' : '\n'
}

const ENDS_SENTENCE = /[.!?]["”’)]?$/u

/** A sentence goes on over the page's end where the next page opens with a small letter. */
const pageBreak = (text: string, line: PdfLine): ' ' | '\n\n' =>
  !/[.!?:]["”’)]?$/u.test(text) && /^\p{Ll}/u.test(line.words) ? ' ' : '\n\n'

/** Of the distances between lines: most lines of a paragraph touch, so that a low one is that within paragraphs. */
function lowerQuartile(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 4)] ?? 12
}
