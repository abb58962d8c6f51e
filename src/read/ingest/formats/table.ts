/**
 * CSV and TSV as reports: the first row names the columns, each further row is a report. The delimiter is the sign that
 * parts the first row in most cells. Reads: text and a mapping. Writes: an item for each row, in order. `csv-parse` reads
 * the rows as a stream; the first rows are looked at together, to tell 03/04/2024 by the column's other days.
 */
import { Readable } from 'node:stream'
import { shorten } from '../../../record/problem.ts'
import { isDayFirst, isMonthFirst } from './day-fields.ts'
import { type EntryOptions, entryItem, type FieldMap } from './fields.ts'
import { type FoundItem, failedItem } from './found.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Rows looked at for the order of day and month. */
const LOOKED_AT = 200
const MOST_COLUMNS = 1000

/** The sign that parts the first row, outside of quotation marks; undefined where it is one cell. */
export function delimiterOf(text: string): string | undefined {
  const row = firstRow(text).replace(/"(?:[^"]|"")*"/gu, '')
  const counts = DELIMITERS.map((sign) => ({ sign, count: row.split(sign).length - 1 }))
  const best = counts.reduce((most, one) => (one.count > most.count ? one : most))
  return best.count > 0 ? best.sign : undefined
}

/** The cells of the first row, for telling a table from a text. */
export function headerOf(text: string): readonly string[] {
  const delimiter = delimiterOf(text)
  if (delimiter === undefined) return []
  return firstRow(text)
    .split(delimiter)
    .map((cell) => cell.trim().replace(/^"|"$/gu, ''))
}

const firstRow = (text: string): string => text.slice(0, 20_000).trimStart().split('\n', 1)[0] ?? ''

export async function* readTable(
  text: string,
  options: { readonly map?: FieldMap | undefined } = {},
): AsyncGenerator<FoundItem> {
  const delimiter = delimiterOf(text)
  if (delimiter === undefined) {
    yield failedItem(
      'P0117',
      'Expected a table with a row of column names, found one column. Is the delimiter a comma?',
    )
    return
  }
  const head: Row[] = []
  let entries: EntryOptions | undefined
  try {
    for await (const row of rowsOf(text, delimiter)) {
      if (entries) {
        yield await entryItem(row, entries)
        continue
      }
      head.push(row)
      if (head.length < LOOKED_AT) continue
      entries = orderOf(head, options.map)
      for (const one of head) yield await entryItem(one, entries)
    }
  } catch (error) {
    if (!entries) for (const one of head) yield await entryItem(one, orderOf(head, options.map))
    const why = shorten(error instanceof Error ? error.message : String(error), 100)
    yield failedItem('P0112', `The table ends too early or is broken: ${why}. The rows before were read.`)
    return
  }
  if (!entries) for (const one of head) yield await entryItem(one, orderOf(head, options.map))
  if (head.length === 0) yield failedItem('P0101', 'The table has column names, but no rows.')
}

type Row = Readonly<Record<string, string>>

async function* rowsOf(text: string, delimiter: string): AsyncGenerator<Row> {
  const { parse } = await import('csv-parse')
  const parser = parse({
    delimiter,
    columns: (names: readonly string[]) =>
      names.slice(0, MOST_COLUMNS).map((name, i) => name.trim() || `column ${i + 1}`),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // In tab-separated tables quotation marks are often just that.
    ...(delimiter === '\t' && !text.includes('\t"') && { quote: null }),
  })
  Readable.from(chunksOf(text)).pipe(parser)
  for await (const row of parser) yield row
}

/** Pieces of a text, so that rows come before the whole is parsed. */
function* chunksOf(text: string, units = 65_536): Generator<string> {
  for (let start = 0; start < text.length; ) {
    // A pair of surrogates stays together.
    const last = text.charCodeAt(start + units - 1)
    const end = start + units + (last >= 0xd800 && last < 0xdc00 ? 1 : 0)
    yield text.slice(start, end)
    start = end
  }
}

function orderOf(rows: readonly Row[], map: FieldMap | undefined): EntryOptions {
  const cells = rows.flatMap((row) => Object.values(row).filter((cell) => cell.length < 40))
  const [monthFirst, dayFirst] = [isMonthFirst(cells), isDayFirst(cells)]
  return { map, monthFirst: monthFirst && !dayFirst, dayFirst: dayFirst && !monthFirst }
}
