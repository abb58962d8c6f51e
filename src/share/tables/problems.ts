/**
 * The table of problems: a row for each thing about a report that a person should know, and for each report that could not
 * be read, so that reports.csv and the failures here account for every input.
 */
import type { ReadingJson } from '../../record/schema.ts'
import { type Column, field, readingField, words } from './columns.ts'

type ProblemJson = ReadingJson['problems'][number]

export const problemColumns: readonly Column<ProblemJson>[] = [
  readingField('report.id', 'report_id'),
  {
    ...readingField('report.source', 'source'),
    cell: ({ source }: ProblemJson, { reading }) => source ?? reading.report.source,
  },
  field('code'),
  field('severity'),
  field('message'),
  ...words<ProblemJson>('span'),
]
