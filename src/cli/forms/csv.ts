/**
 * `--format csv --out DIR`: the tables of statements, figures, moments, reports and problems, each in a file of the
 * folder, with their code book beside them. A report that cannot be read has a row among the problems.
 */
import { codeBookCsv } from '../../share/tables/code-book.ts'
import { failureRow, tableHeads, tableRows } from '../../share/tables/tables.ts'
import type { Form, TextByFile } from './form.ts'

export const csvForm = (): Form => ({
  into: 'folder',
  heads: { ...files(tableHeads()), 'codebook.csv': codeBookCsv() },
  render: (reading) => files(tableRows(reading)),
  renderFailed: ({ source, problem }) => files({ problems: failureRow({ ...problem, source }) }),
})

/** Texts by the names of their files. */
const files = (tables: Readonly<Record<string, string>>): TextByFile =>
  Object.fromEntries(Object.entries(tables).map(([name, text]) => [`${name}.csv`, text]))
