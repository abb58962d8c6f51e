/** The table of moments: a row for each time expression. */
import type { ReadingJson } from '../../record/schema.ts'
import { type Column, field, words } from './columns.ts'
import { accordingToColumns, problemColumn, reportColumns, ruleColumns } from './shared-columns.ts'

type Moment = ReadingJson['moments'][number]

export const momentColumns: readonly Column<Moment>[] = [
  ...reportColumns,
  field('id'),
  ...words<Moment>('span'),
  field('kind'),
  field('from'),
  field('to'),
  field('precision'),
  field('open'),
  field('fuzzy'),
  field('anchor.kind'),
  field('anchor.moment'),
  field('anchor.day'),
  field('reported'),
  field('timex3.type'),
  field('timex3.value'),
  field('timex3.mod'),
  field('timex3.quant'),
  field('timex3.freq'),
  field('accordingTo'),
  ...accordingToColumns<Moment>(),
  ...ruleColumns<Moment>('from', 'to', 'timex3'),
  problemColumn<Moment>(({ span }) => [span]),
]
