/** The table of figures: a row for each stated quantity. */
import type { ReadingJson } from '../../record/schema.ts'
import { type Column, field, type IndexedReading, made, words } from './columns.ts'
import { accordingToColumns, problemColumn, reportColumns, ruleColumns } from './shared-columns.ts'

type Figure = ReadingJson['figures'][number]

export const figureColumns: readonly Column<Figure>[] = [
  ...reportColumns,
  field('id'),
  ...words<Figure>('span'),
  made('value', 'The number as stated, where it is one; of two ("3 to 5") stated has both.', oneNumber, 'number'),
  { ...field<Figure>('stated'), type: 'numbers, parted by spaces' },
  field('bound'),
  field('min'),
  field('max'),
  field('unit'),
  field('role'),
  ...words<Figure>('counted.span'),
  field('counted.head'),
  field('counted.nationality'),
  field('counted.group'),
  field('counted.actor'),
  field('asOf'),
  made('as_of_from', 'First day of that moment.', ({ asOf }, { moments }) =>
    asOf === undefined ? undefined : moments.get(asOf)?.from,
  ),
  field('accordingTo'),
  ...accordingToColumns<Figure>(),
  made('clashes_with', 'Ids of figures of the same report that cannot hold beside it, parted by spaces.', clashesOf),
  ...ruleColumns<Figure>('value'),
  problemColumn<Figure>(({ span }) => [span]),
]

function oneNumber({ stated }: Figure): number | undefined {
  return stated.length === 1 ? stated[0] : undefined
}

function clashesOf({ id }: Figure, { reading }: IndexedReading): string | undefined {
  const others = (reading.clashes ?? [])
    .filter(({ figures }) => figures.includes(id))
    .flatMap(({ figures }) => figures.filter((one) => one !== id))
  return [...new Set(others)].join(' ') || undefined
}
