/**
 * CSV and TSV as reports: the first row names the columns, each further row is a report. The delimiter is the sign that
 * parts the first row in most cells. Reads: pieces of text and a mapping. Writes: an item for each row, in order. `csv-parse` reads
 * the rows as a stream; the first rows are looked at together, to tell 03/04/2024 by the column's other days.
 */
import { pipeline, Readable } from 'node:stream'
import { shorten } from '../../../record/problem.ts'
import { isDayFirst, isMonthFirst } from './day-fields.ts'
import { type EntryOptions, entryItem, type FieldMap, missingColumn } from './fields.ts'
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

export interface TableOptions {
  readonly map?: FieldMap | undefined
  /** From which byte of the pieces, as UTF-8, the encoding was guessed; asked when a row is there. */
  readonly guessedFrom?: () => number
}

/** The rows of a text that comes in pieces; a row of more than `mostUnits` ends the table. */
export async function* readTable(
  pieces: AsyncIterable<string>,
  mostUnits: number,
  options: TableOptions = {},
): AsyncGenerator<FoundItem> {
  const { head, all } = await withHead(pieces)
  const delimiter = delimiterOf(head)
  if (delimiter === undefined) {
    yield failedItem(
      'P0117',
      'Expected a table with a row of column names, found one column. Is the delimiter a comma?',
    )
    return
  }
  const first: PlacedRow[] = []
  let entries: EntryOptions | undefined
  const itemOf = async ({ row, endByte }: PlacedRow, order: EntryOptions): Promise<FoundItem> => {
    const item = await entryItem(row, order)
    const isGuessed = endByte > (options.guessedFrom?.() ?? Number.POSITIVE_INFINITY)
    return isGuessed && item.kind === 'found' ? { ...item, isGuessed } : item
  }
  try {
    for await (const one of rowsOf(all, head, delimiter, mostUnits)) {
      const missing = first.length === 0 && options.map && missingColumn(options.map, one.columns)
      if (missing) {
        yield failedItem('P0120', missing)
        return
      }
      if (entries) {
        yield await itemOf(one, entries)
        continue
      }
      first.push(one)
      if (first.length < LOOKED_AT) continue
      entries = orderOf(first, options.map)
      for (const row of first) yield await itemOf(row, entries)
    }
  } catch (error) {
    if (!isCsvError(error)) throw error
    if (!entries) for (const one of first) yield await itemOf(one, orderOf(first, options.map))
    const why = shorten(error instanceof Error ? error.message : String(error), 100)
    yield failedItem('P0112', `The table ends too early or is broken: ${why}. The rows before were read.`)
    return
  }
  if (!entries) for (const one of first) yield await itemOf(one, orderOf(first, options.map))
  if (first.length === 0) yield failedItem('P0101', 'The table has column names, but no rows.')
}

interface PlacedRow {
  readonly row: Readonly<Record<string, string>>
  /** Of the table; a short row has fewer. */
  readonly columns: readonly string[]
  /** Where it ends in the pieces, in bytes of UTF-8. */
  readonly endByte: number
}

async function* rowsOf(
  pieces: AsyncIterable<string>,
  head: string,
  delimiter: string,
  mostUnits: number,
): AsyncGenerator<PlacedRow> {
  const { parse } = await import('csv-parse')
  let columns: readonly string[] = []
  const parser = parse({
    delimiter,
    columns: (names: readonly string[]) => {
      const named = names.slice(0, MOST_COLUMNS).map((name, i) => name.trim() || `column ${i + 1}`)
      columns = named
      return named
    },
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: mostUnits,
    // In tab-separated tables quotation marks are often just that.
    ...(delimiter === '\t' && !head.includes('\t"') && { quote: null }),
  })
  // An error of the pieces goes on to the parser, whose loop throws it.
  pipeline(Readable.from(pieces), parser, () => {})
  for await (const { record, info } of parser) yield { row: record, columns, endByte: info.bytes }
}

const isCsvError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('CSV_')

/** Units of the text that are asked how the table is written. */
const HEAD_UNITS = 262_144

/** The beginning of a text, and all of it. */
async function withHead(pieces: AsyncIterable<string>): Promise<{ head: string; all: AsyncIterable<string> }> {
  const iterator = pieces[Symbol.asyncIterator]()
  let head = ''
  while (head.length < HEAD_UNITS) {
    const { value, done } = await iterator.next()
    if (done) break
    head += value
  }
  async function* all(): AsyncGenerator<string> {
    yield* chunksOf(head)
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { head, all: all() }
}

/** Chunks of a text, so that rows come before the whole is parsed. */
function* chunksOf(text: string, units = 65_536): Generator<string> {
  for (let start = 0; start < text.length; ) {
    // A pair of surrogates stays together.
    const last = text.charCodeAt(start + units - 1)
    const end = start + units + (last >= 0xd800 && last < 0xdc00 ? 1 : 0)
    yield text.slice(start, end)
    start = end
  }
}

function orderOf(rows: readonly PlacedRow[], map: FieldMap | undefined): EntryOptions {
  const cells = rows.flatMap(({ row }) => Object.values(row).filter((cell) => cell.length < 40))
  const [monthFirst, dayFirst] = [isMonthFirst(cells), isDayFirst(cells)]
  return { map, monthFirst: monthFirst && !dayFirst, dayFirst: dayFirst && !monthFirst }
}
