/**
 * The code book of the tables: a row for each column, with type, values and meaning. Reads: the tables' columns and the
 * record's JSON Schema, whose descriptions it repeats. Writes: CSV, to stand beside the tables, and a page for the docs.
 */
import { jsonSchema } from '../../record/schema.ts'
import { csvLines, TABLES, type Table, type TableOptions } from './tables.ts'

export interface CodeBookRow {
  readonly table: string
  readonly column: string
  readonly type: string
  /** The closed set of values, parted by "; "; empty for open ones. */
  readonly values: string
  readonly meaning: string
  /** Where it stands in the record; empty for columns put together from several fields. */
  readonly field: string
}

/** All columns of all tables, in their order. Throws `RangeError` for a column whose field is not in the schema. */
export function codeBook(): readonly CodeBookRow[] {
  const schema = jsonSchema()
  return TABLES.flatMap((table) => table.columns.map((column) => rowOf(table, column, schema)))
}

const HEAD = ['table', 'column', 'type', 'values', 'meaning', 'field'] as const

export const codeBookCsv = ({ spreadsheet }: TableOptions = {}): string =>
  (spreadsheet ? '\uFEFF' : '') +
  csvLines([HEAD, ...codeBook().map((row) => HEAD.map((name) => row[name] || undefined))])

/** The page docs/reference/code-book.md. */
export function codeBookPage(): string {
  const rows = codeBook()
  const parts = TABLES.map(({ name, meaning }) => {
    const lines = rows
      .filter(({ table }) => table === name)
      .map((row) => `| \`${row.column}\` | ${row.type} | ${escaped(meaningWithValues(row))} |`)
    return [`## ${name}.csv`, '', meaning, '', '| column | type | meaning |', '|---|---|---|', ...lines, ''].join('\n')
  })
  return `# Code book of the tables\n\n${INTRODUCTION}\n\n${parts.join('\n')}`
}

const INTRODUCTION = `Made from the record's schema by \`npm run docs\`; \`codebook.csv\` beside the tables says the same. An empty cell means: not
stated. Offsets count Unicode code points of \`text\` in \`reports.csv\`, half-open. What each value stands for, and where it ends: the
[reading guide](../reading-guide.md).`

const meaningWithValues = ({ meaning, values }: CodeBookRow): string =>
  values === '' ? meaning : `${meaning} Values: ${values}.`

const escaped = (words: string): string => words.replaceAll('|', '\\|')

function rowOf(table: Table, column: Table['columns'][number], schema: object): CodeBookRow {
  const base = { table: table.name, column: column.name }
  if (column.field === undefined)
    return { ...base, type: column.type ?? 'text', values: '', meaning: column.meaning ?? '', field: '' }
  const path = column.ofReading || table.root === '' ? column.field : `${table.root}[].${column.field}`
  const found = schemaAt(schema, path)
  return {
    ...base,
    type: column.type ?? typeOf(found),
    values: valuesOf(found).join('; '),
    meaning: column.meaning ?? meaningOf(textIn(found, 'description'), column.of),
    field: path,
  }
}

/** "First code point." of the column `speaker` is "First code point of speaker." */
const meaningOf = (description: string, of: string | undefined): string =>
  of === undefined ? description : description.replace(/\.$/u, ` of ${of}.`)

/** The part of a JSON Schema for `statements[].speaker.kind`: through properties, and through the items of lists. */
function schemaAt(schema: unknown, path: string): unknown {
  let part = schema
  for (const name of path.replaceAll('[]', '').split('.')) {
    part = propertyOf(propertyOf(itemsOf(part), 'properties'), name)
    if (part === undefined) throw new RangeError(`The record has no field ${path}: a table has a column for it.`)
  }
  return part
}

const itemsOf = (schema: unknown): unknown => propertyOf(schema, 'items') ?? schema

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
}

function textIn(schema: unknown, name: string): string {
  const value = propertyOf(schema, name)
  return typeof value === 'string' ? value : ''
}

function valuesOf(schema: unknown): readonly string[] {
  const values = propertyOf(itemsOf(schema), 'enum')
  return Array.isArray(values) ? values.map(String) : []
}

function typeOf(schema: unknown): string {
  const type = textIn(itemsOf(schema), 'type')
  if (/^\^-\?\\d\{4/u.test(textIn(schema, 'pattern'))) return 'day'
  return type === 'string' || type === 'object' ? 'text' : type === 'boolean' ? 'true or empty' : type
}
