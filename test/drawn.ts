/**
 * Drawn expectations: spans drawn as `~~~` under the text, each with its label below. A test compares drawings, so that
 * a failing one prints two pictures of the text and not two lists of numbers.
 *
 *   A delegation from Hamas landed in Moscow on Thursday for talks
 *   ~~~~~~~~~~~~~~~~~~~~~~~           ~~~~~~    ~~~~~~~~
 *   actor                             place     2023-10-26
 *
 * Spans that touch or overlap, and labels that would run into each other, go to further pairs of rows.
 */
import assert from 'node:assert/strict'
import { type Span, span } from '../src/record/span.ts'

export interface Labelled {
  readonly span: Span
  readonly label: string
}

/** The text of a drawing, and the spans drawn under it. Lines of text are joined by line feeds. */
export function readDrawing(drawing: string): { text: string; items: Labelled[] } {
  const lines = dedent(drawing)
  const texts: string[] = []
  const items: Labelled[] = []
  let shift = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (!isMarks(line)) {
      if (texts.length > 0) shift += (texts.at(-1)?.length ?? 0) + 1
      texts.push(line)
      continue
    }
    const labels = lines[++i] ?? ''
    const marks = [...line.matchAll(/~+/gu)]
    for (const [n, mark] of marks.entries()) {
      const next = marks[n + 1]?.index ?? Number.POSITIVE_INFINITY
      const label = labels.slice(mark.index, next).trim()
      items.push({ span: span(shift + mark.index, shift + mark.index + mark[0].length), label })
    }
  }
  return { text: texts.join('\n'), items }
}

/** The drawing of labelled spans under a text. A span over a line's end is drawn on each of its lines. */
export function draw(text: string, items: readonly Labelled[]): string {
  const out: string[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const here = items
      .map(({ span: at, label }) => ({
        from: Math.max(at.start - start, 0),
        to: Math.min(at.end - start, line.length),
        label,
      }))
      .filter((mark) => mark.from < mark.to)
      .sort((a, b) => a.from - b.from || b.to - a.to)
    out.push(line, ...rowsOf(here))
    start += line.length + 1
  }
  return out.join('\n')
}

/** Fails with both drawings unless `find` gives, for the drawing's text, exactly the spans and labels drawn. */
export function assertDrawn(drawing: string, find: (text: string) => readonly Labelled[]): void {
  const { text, items } = readDrawing(drawing)
  assert.equal(draw(text, find(text)), draw(text, items))
}

interface Mark {
  readonly from: number
  readonly to: number
  readonly label: string
}

function rowsOf(marks: readonly Mark[]): string[] {
  const rows: Mark[][] = []
  for (const mark of marks) {
    const row = rows.find((one) => {
      const last = one.at(-1)
      return last && Math.max(last.to, last.from + last.label.length) < mark.from
    })
    if (row) row.push(mark)
    else rows.push([mark])
  }
  return rows.flatMap((row) => [
    row.reduce((line, mark) => line.padEnd(mark.from) + '~'.repeat(mark.to - mark.from), ''),
    row.reduce((line, mark) => line.padEnd(mark.from) + mark.label, ''),
  ])
}

const isMarks = (line: string): boolean => /^[ ~]*~[ ~]*$/u.test(line)

/** The lines without the template's own first and last line break and common indent. */
function dedent(drawing: string): string[] {
  const lines = drawing
    .replace(/^\n/u, '')
    .replace(/\n[ ]*$/u, '')
    .split('\n')
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length))
  return lines.map((line) => line.slice(indent))
}
