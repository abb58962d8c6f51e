/**
 * Readings as tables for R, pandas and spreadsheets: statements, figures, moments, reports, problems; CSV by RFC 4180
 * (UTF-8, a row of names, CRLF, marks only where needed), written by `csv-stringify`. Reads: a reading. Writes: rows for
 * each file, so that memory holds one report. Words stand exactly as in the report: see docs/guide/tables.md on cells that
 * a spreadsheet takes for formulas.
 */
import { stringify } from 'csv-stringify/sync'
import { toJSON } from '../../record/json.ts'
import type { Problem } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import type { ReadingJson } from '../../record/schema.ts'
import type { Cell, Column, IndexedReading } from './columns.ts'
import { figureColumns } from './figures.ts'
import { momentColumns } from './moments.ts'
import { problemColumns } from './problems.ts'
import { reportTableColumns } from './reports.ts'
import { statementColumns } from './statements.ts'

export interface Table {
  readonly name: TableName
  /** Where its items stand in the record; empty for the record itself. */
  readonly root: string
  readonly meaning: string
  readonly columns: readonly Omit<Column<never>, 'cell'>[]
  readonly rowsOf: (reading: IndexedReading) => readonly (readonly Cell[])[]
}

export const TABLE_NAMES = ['statements', 'figures', 'moments', 'reports', 'problems'] as const
export type TableName = (typeof TABLE_NAMES)[number]

function table<Item>(
  name: TableName,
  root: string,
  meaning: string,
  columns: readonly Column<Item>[],
  items: (reading: ReadingJson) => readonly Item[],
): Table {
  const rowsOf: Table['rowsOf'] = (indexed) =>
    items(indexed.reading).map((item) => columns.map(({ cell }) => cell(item, indexed)))
  return { name, root, meaning, columns, rowsOf }
}

export const TABLES: readonly Table[] = [
  table(
    'statements',
    'statements',
    'A row for each place where a report hands a claim to somebody.',
    statementColumns,
    (reading) => reading.statements,
  ),
  table('figures', 'figures', 'A row for each stated quantity.', figureColumns, (reading) => reading.figures),
  table('moments', 'moments', 'A row for each time expression.', momentColumns, (reading) => reading.moments),
  table('reports', '', 'A row for each report.', reportTableColumns, (reading) => [reading]),
  table(
    'problems',
    'problems',
    'A row for each problem, and for each report that could not be read.',
    problemColumns,
    (reading) => reading.problems,
  ),
]

export interface TableOptions {
  /**
   * For people who open the files in a spreadsheet: a byte order mark, by which it knows UTF-8, and an apostrophe before
   * cells that it would run as formulas. The words of such a cell are then no longer those of the report.
   */
  readonly spreadsheet?: boolean | undefined
}

/** The rows of one reading for each table, as CSV lines without their row of names. */
export function tableRows(reading: Reading, options: TableOptions = {}): Readonly<Record<TableName, string>> {
  const indexed = indexedReading(toJSON(reading))
  return byName(({ rowsOf }) => csvLines(rowsOf(indexed), options))
}

/** The row of column names of each table. */
export const tableHeads = ({ spreadsheet }: TableOptions = {}): Readonly<Record<TableName, string>> =>
  byName(({ columns }) => (spreadsheet ? '\uFEFF' : '') + csvLines([columns.map(({ name }) => name)]))

/** The row of the problems' table for a report that could not be read. */
export function failureRow({ code, severity, message, source }: Problem, options: TableOptions = {}): string {
  return csvLines([[undefined, source, code, severity, message, undefined, undefined, undefined]], options)
}

/** Lines of CSV. A line feed alone asks for quotation marks too, which the library does not see beside CRLF. */
export const csvLines = (rows: readonly (readonly Cell[])[], { spreadsheet = false }: TableOptions = {}): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/u,
      cast: { boolean: String },
      escape_formulas: spreadsheet,
    },
  )

function byName(text: (table: Table) => string): Readonly<Record<TableName, string>> {
  const [statements, figures, moments, reports, problems] = TABLES.map(text)
  return {
    statements: statements ?? '',
    figures: figures ?? '',
    moments: moments ?? '',
    reports: reports ?? '',
    problems: problems ?? '',
  }
}

function indexedReading(reading: ReadingJson): IndexedReading {
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
    new Map(items.map((item) => [item.id, item]))
  return {
    reading,
    actors: byId(reading.actors),
    statements: byId(reading.statements),
    moments: byId(reading.moments),
  }
}
