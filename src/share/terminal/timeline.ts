/**
 * The dated moments of a report in their order, each with its days, a bar and its words, where there are three or more; the
 * report's own day stands among them. A bar's steps are the edges of the moments, not lengths of time.
 * Reads: moments, report. Writes: lines of text.
 */
import { shortNames } from '../../explain/items.ts'
import { momentDays, withWeekday } from '../../explain/wording.ts'
import { type Moment, type Reading, slice } from '../../record/reading.ts'
import { cut, pad, widest } from './columns.ts'
import { restLine } from './rest.ts'
import { oneLine, type PageOptions, style } from './style.ts'

/** A timeline is drawn from so many dated moments on. */
const FEWEST = 3
/** Rows in the page. */
const MOST = 16
const BAR_WIDTH = 28
const NARROWEST_BAR = 8
const DAYS_WIDTH = 24

interface Row {
  readonly short: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly days: string
  readonly words: string
  readonly isReport?: boolean
}

export function renderTimeline(reading: Reading, options: PageOptions): string[] {
  const dated = rowsOf(reading)
  if (dated.length < FEWEST) return []
  const look = style(options)
  const shown = options.brief ? dated.slice(0, MOST) : dated
  const rows = [...shown, ...reportRow(reading)].sort(inTime)
  const days = Math.min(DAYS_WIDTH, widest(rows.map((row) => row.days)))
  const wordsWidth = Math.min(28, widest(rows.map((row) => row.words)))
  const width = Math.min(BAR_WIDTH, options.width - days - wordsWidth - 10)
  const edges = [...new Set(rows.flatMap(({ from, to }) => [from, to].filter((edge) => edge !== undefined)))].sort(
    early,
  )
  const step = (edge: string): number => Math.round((edges.indexOf(edge) / Math.max(1, edges.length - 1)) * (width - 1))
  return [
    `${look.heading('When, in order')} ${look.faint('(steps, not to scale)')}`,
    ...rows.map((row) => {
      const drawn = width < NARROWEST_BAR ? '' : `  ${look.value(pad(bar(row, step, width), width))}`
      const words = cut(row.words, Math.max(8, options.width - days - (drawn ? width + 2 : 0) - 8))
      const text = `${pad(cut(row.days, days), days)}${drawn}  ${row.isReport ? look.faint(words) : words}`
      return `  ${look.label(pad(row.short, 4))}${text}`
    }),
    ...restLine(dated.length - shown.length, 'moments', options),
  ]
}

/** Moments with days, edges sharp enough to draw. */
function rowsOf(reading: Reading): readonly Row[] {
  const names = shortNames(reading)
  return reading.moments
    .filter(({ from, to, fuzzy }: Moment) => (from !== undefined || to !== undefined) && !fuzzy)
    .map((moment) => ({
      short: names.get(moment.id) ?? '',
      from: moment.from,
      to: moment.to,
      days: momentDays(moment),
      words: oneLine(slice(reading, moment.span)),
    }))
    .sort(inTime)
}

function reportRow({ report: { published } }: Reading): readonly Row[] {
  if (!published) return []
  const { from, to } = published
  return [{ short: '', from, to, days: withWeekday(from), words: "the report's own day", isReport: true }]
}

function bar({ from, to, isReport }: Row, step: (edge: string) => number, width: number): string {
  const [start, end] = [from === undefined ? 0 : step(from), to === undefined ? width - 1 : step(to)]
  const [first, last] = [from === undefined ? '◂' : '├', to === undefined ? '▸' : '┤']
  const line = (isReport ? '╌' : '─').repeat(Math.max(0, end - start - 1))
  const point = from === undefined ? '◂' : to === undefined ? '▸' : '│'
  return ' '.repeat(start) + (end > start ? first + line + last : point)
}

/** By where it begins; one without a beginning stands where it ends. */
const inTime = (a: Row, b: Row): number =>
  early(a.from ?? a.to ?? '', b.from ?? b.to ?? '') || early(a.to ?? '~', b.to ?? '~')

/** By time; ISO strings with years before 0 sort backwards and need their sign. */
function early(a: string, b: string): number {
  const [isBc, isOtherBc] = [a.startsWith('-'), b.startsWith('-')]
  if (isBc !== isOtherBc) return isBc ? -1 : 1
  const order = a < b ? -1 : a > b ? 1 : 0
  return isBc ? -order : order
}
