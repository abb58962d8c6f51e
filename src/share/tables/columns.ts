/**
 * Columns of tables: each has a name, a cell for an item, and the field of the record that it shows, from which the code
 * book takes type, values and meaning. Reads: items of the public JSON (offsets in code points). Names are the fields' own
 * in snake_case. Words stand in three columns (the words, first code point, code point after the last); words in several
 * pieces have a fourth one with each piece as `start:end`, and their start and end are those of the whole stretch.
 */
import type { ReadingJson, SpanJson } from '../../record/schema.ts'

/** `undefined` is an empty cell: not stated. */
export type Cell = string | number | boolean | undefined

export interface Column<Item> {
  readonly name: string
  readonly cell: (item: Item, reading: IndexedReading) => Cell
  /** Where the field stands in an item of the record: `speaker.kind`; absent for columns with a `meaning` of their own. */
  readonly field?: string | undefined
  /** The field is one of the whole reading (`report.id`) and not of the row's item. */
  readonly ofReading?: true | undefined
  /** The column whose words this one places: the code book then says "First code point of speaker." */
  readonly of?: string | undefined
  /** What the code book says of columns that are put together from several fields. */
  readonly meaning?: string | undefined
  readonly type?: string | undefined
}

/** A reading with its items by id. */
export interface IndexedReading {
  readonly reading: ReadingJson
  readonly actors: ReadonlyMap<string, ReadingJson['actors'][number]>
  readonly statements: ReadonlyMap<string, ReadingJson['statements'][number]>
  readonly moments: ReadonlyMap<string, ReadingJson['moments'][number]>
}

/** Between the words of two pieces: the sign of scholars for an omission. */
export const OMISSION = ' [...] '

/** One column for a number, a word or a truth value, or for a list of them, parted by spaces. */
export function field<Item>(path: string, name = columnName(path)): Column<Item> {
  return { name, field: path, cell: (item) => plainCell(valueAt(item, path)) }
}

/** A field of the reading that a row's item stands in. */
export function readingField(path: string, name: string): Column<unknown> {
  return { name, field: path, ofReading: true, cell: (_, { reading }) => plainCell(valueAt(reading, path)) }
}

/** Three columns for words that stand in one place. */
export function words<Item>(path: string, name = columnName(path)): readonly Column<Item>[] {
  const at = (item: Item): SpanJson | undefined => spansAt(item, path)[0]
  return [
    { name: name || 'words', field: path, cell: (item) => at(item)?.words },
    { name: joined(name, 'start'), field: `${path}.start`, of: name || 'words', cell: (item) => at(item)?.start },
    { name: joined(name, 'end'), field: `${path}.end`, of: name || 'words', cell: (item) => at(item)?.end },
  ]
}

/** Four columns for words in pieces. */
export function pieces<Item>(path: string, name = columnName(path)): readonly Column<Item>[] {
  const all = (item: Item): readonly SpanJson[] => spansAt(item, path)
  return [
    {
      name,
      field: path,
      cell: (item) =>
        all(item)
          .map((piece) => piece.words)
          .join(OMISSION) || undefined,
    },
    { name: joined(name, 'start'), field: `${path}.start`, of: name, cell: (item) => all(item)[0]?.start },
    { name: joined(name, 'end'), field: `${path}.end`, of: name, cell: (item) => all(item).at(-1)?.end },
    {
      name: joined(name, 'spans'),
      type: 'text',
      meaning: `Each piece of ${name} as start:end, parted by spaces; "${OMISSION.trim()}" stands between the words of two.`,
      cell: (item) =>
        all(item)
          .map(({ start, end }) => `${start}:${end}`)
          .join(' ') || undefined,
    },
  ]
}

/** A column that no one field of the record holds. */
export function made<Item>(name: string, meaning: string, cell: Column<Item>['cell'], type = 'text'): Column<Item> {
  return { name, meaning, cell, type }
}

/** `timex3.value` is `timex3_value`, `accordingTo` is `according_to`; `span` is the words of what stands before it. */
const columnName = (path: string): string =>
  path
    .replace(/(?:^|\.)span$/u, '')
    .replaceAll('.', '_')
    .replace(/\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`)

const joined = (name: string, part: string): string => (name === '' ? part : `${name}_${part}`)

function valueAt(item: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined,
      item,
    )
}

function plainCell(value: unknown): Cell {
  if (Array.isArray(value)) return value.length > 0 ? value.map(String).join(' ') : undefined
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

function spansAt(item: unknown, path: string): readonly SpanJson[] {
  return [valueAt(item, path)].flat().filter(isSpan)
}

const isSpan = (value: unknown): value is SpanJson =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'words' in value
