/**
 * `--format csv --out DIR`: the tables of statements, figures, moments, reports and problems, each in a file of the
 * folder, with their code book beside them.
 */
import { codeBookCsv } from '../../share/tables/code-book.ts'
import { tableHeads, tableRows } from '../../share/tables/tables.ts'
import type { Form } from './form.ts'

export const csvForm = (): Form => ({
  into: 'folder',
  heads: { ...files(tableHeads()), 'codebook.csv': codeBookCsv() },
  render: (reading) => files(tableRows(reading)),
})

/** Texts by the names of their files. */
const files = (tables: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tables).map(([name, text]) => [`${name}.csv`, text]))
