/**
 * `--format csv --out DIR`: the tables of statements, figures, moments, reports and problems, each in a file of the
 * folder, with their code book beside them. A report that cannot be read has a row among the problems. `csv-excel` is the
 * same for people who open the files by a double click.
 */
import { codeBookCsv } from '../../share/tables/code-book.ts'
import { failureRow, type TableOptions, tableHeads, tableRows } from '../../share/tables/tables.ts'
import type { Form, TextByFile } from './form.ts'

export const csvForm = (): Form => formOf({})
export const csvExcelForm = (): Form => formOf({ spreadsheet: true })

const formOf = (options: TableOptions): Form => ({
  into: 'folder',
  heads: { ...files(tableHeads(options)), 'codebook.csv': codeBookCsv(options) },
  render: (reading) => files(tableRows(reading, options)),
  renderFailed: ({ source, problem }) => files({ problems: failureRow({ ...problem, source }, options) }),
})

/** Texts by the names of their files. */
const files = (tables: Readonly<Record<string, string>>): TextByFile =>
  Object.fromEntries(Object.entries(tables).map(([name, text]) => [`${name}.csv`, text]))
