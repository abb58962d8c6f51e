/**
 * Entries with named fields (objects, rows) as reports. Reads: an entry and a mapping, where one is given. Writes: the
 * report's text and fields, problems P0117, P0118 and P0120. Names known without a mapping are those of newspaper4k, trafilatura,
 * news-please, CC-News, GDELT's article lists, news interfaces and schema.org; case and signs between words do not count.
 */
import { HearsayError, type Problem, problem, shorten } from '../../../record/problem.ts'
import { dayOfField } from './day-fields.ts'
import { type EntryFields, type FoundItem, failedItem, objectOf, textOf } from './found.ts'
import { looksLikeMarkup, markupText } from './markup.ts'

const ROLES = ['text', 'date', 'title', 'publisher', 'url'] as const
type FieldRole = (typeof ROLES)[number]
/** Which field of an entry holds what; a dot leads into an object ("source.name"). */
export type FieldMap = Readonly<Partial<Record<FieldRole, string>>>

/** Asked in this order; the first that holds something counts. */
const KNOWN: Readonly<Record<FieldRole, readonly string[]>> = {
  text: [
    ...[
      'text',
      'maintext',
      'articlebody',
      'body',
      'bodytext',
      'fulltext',
      'content',
      'articletext',
      'article',
      'story',
    ],
    ...['contentencoded', 'contenttext', 'contenthtml', 'rawtext', 'plaintext'],
  ],
  date: [
    ...['published', 'date', 'datepublished', 'publishdate', 'datepublish', 'publishedat', 'publishedon', 'pubdate'],
    ...['publicationdate', 'publisheddate', 'publishtime', 'firstpublished', 'seendate', 'day', 'timestamp'],
  ],
  title: ['title', 'headline', 'heading', 'articletitle', 'webtitle'],
  publisher: [
    ...['publisher', 'sitename', 'metasitename', 'sourcehostname', 'outlet', 'newspaper', 'publication', 'sourcename'],
    ...['source', 'sourcedomain', 'hostname', 'domain'],
  ],
  url: ['url', 'link', 'canonicallink', 'canonicalurl', 'sourceurl', 'weburl', 'documentidentifier', 'permalink'],
}

const foldField = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** True where the names are those of a table of reports: a field for the text, and another one that is known. */
export function areReportFields(names: readonly string[], map?: FieldMap): boolean {
  if (!names.every(isColumnName)) return false
  const folded = names.map(foldField)
  const mapped = Object.values(map ?? {}).every((name) => folded.includes(foldField(name)))
  if (map?.text !== undefined && mapped) return true
  const roles = ROLES.filter((role) => KNOWN[role].some((name) => folded.includes(name)))
  return roles.includes('text') && roles.length > 1
}

/** A few words, and no sentence: "Text, date, and title: three words, he said." opens a text. */
const isColumnName = (name: string): boolean =>
  name.length <= 60 && name.split(/\s+/u).length <= 5 && !/[.!?;"“”]$/u.test(name)

/** `text=body,date=published`, added to what was said before. Throws `HearsayError` E0103. */
export function parseFieldMap(words: string, before: FieldMap = {}): FieldMap {
  const map: Partial<Record<FieldRole, string>> = { ...before }
  for (const pair of words.split(',')) {
    const [name = '', field = ''] = pair.split('=').map((part) => part.trim())
    const role = ROLES.find((one) => one === name)
    if (!role || field === '') {
      const message = `"${shorten(pair, 40)}" maps no field. Write ROLE=FIELD, with a role of: ${ROLES.join(', ')}.`
      throw new HearsayError('E0103', message)
    }
    const other = map[role]
    if (other !== undefined && other !== field)
      throw new HearsayError(
        'E0103',
        `"${role}" is mapped to "${shorten(other, 30)}" and to "${shorten(field, 30)}". Keep one of the two.`,
      )
    map[role] = field
  }
  return map
}

/** P0120 in words, for a mapping to a column that is not among these. */
export function missingColumn(map: FieldMap, columns: readonly string[]): string | undefined {
  const folded = columns.map(foldField)
  for (const role of ROLES) {
    const name = map[role]
    if (name !== undefined && !folded.includes(foldField(name)))
      return missingField(role, name, columns, 'Nothing of the table was read.')
  }
  return undefined
}

function missingField(role: FieldRole, name: string, names: readonly string[], effect: string): string {
  const found = shorten(names.slice(0, 20).join(', '), 80)
  return `Expected the field "${shorten(name, 40)}" of --map ${role}=, found: ${found}. ${effect}`
}

export interface EntryOptions {
  readonly map?: FieldMap | undefined
  /** The column's other days can only be read so. */
  readonly monthFirst?: boolean | undefined
  readonly dayFirst?: boolean | undefined
}

/** The report of one entry; P0117 where no field holds a text. */
export async function entryItem(
  entry: Readonly<Record<string, unknown>>,
  options: EntryOptions = {},
): Promise<FoundItem> {
  const folded = new Map(Object.entries(entry).map(([name, value]) => [foldField(name), value]))
  const fieldOf = (role: FieldRole): unknown => {
    const mapped = options.map?.[role]
    if (mapped !== undefined) return entry[mapped] ?? folded.get(foldField(mapped)) ?? deepValue(entry, mapped)
    return KNOWN[role].map((name) => folded.get(name)).find((value) => plainText(value) !== undefined)
  }
  const written = plainText(fieldOf('text'))
  if (written === undefined) {
    const empty = Object.keys(entry).find((name) => isTextField(name, options.map))
    if (empty !== undefined) return failedItem('P0117', `Expected a text in the field "${empty}", found none.`)
    const names = shorten(Object.keys(entry).slice(0, 20).join(', '), 120)
    return failedItem(
      'P0117',
      `Expected a field with the report's text, found: ${names}. Name it with --map text=FIELD.`,
    )
  }
  // A cell that is empty is there.
  const missing = ROLES.flatMap((role) => {
    const field = options.map?.[role]
    if (field === undefined || fieldOf(role) !== undefined || folded.has(foldField(field))) return []
    return problem('P0120', missingField(role, field, Object.keys(entry), 'The entry was read without it.'))
  })
  const text = looksLikeMarkup(written) ? await markupText(written) : written
  const { published, problems } = publishedOf(fieldOf('date'), options)
  const fields: EntryFields = {
    published,
    title: plainText(fieldOf('title')),
    publisher: plainText(fieldOf('publisher')),
    url: plainText(fieldOf('url')),
  }
  return { kind: 'found', text, fields, problems: [...missing, ...problems] }
}

const isTextField = (name: string, map: FieldMap | undefined): boolean =>
  map?.text === undefined ? KNOWN.text.includes(foldField(name)) : foldField(name) === foldField(map.text)

function publishedOf(value: unknown, options: EntryOptions): { published?: string; problems: readonly Problem[] } {
  const words = plainText(value)
  if (words === undefined) return { problems: [] }
  const found = dayOfField(value)
  if (!found) {
    const message = `Expected a day, found "${shorten(words, 40)}"; the day was left open. Write YYYY-MM-DD.`
    return { problems: [problem('P0118', message)] }
  }
  if (found.swapped === undefined || options.dayFirst) return { published: found.day, problems: [] }
  if (options.monthFirst) return { published: found.swapped, problems: [] }
  const message = `"${shorten(words, 40)}" can be ${found.day} or ${found.swapped}; read as ${found.day}. Write YYYY-MM-DD.`
  return { published: found.day, problems: [problem('P0118', message)] }
}

/** A text, the `name` of an object, or the texts of a list as paragraphs. */
function plainText(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.flatMap((part) => textOf(part) ?? [])
    return parts.length > 0 ? parts.join('\n\n') : undefined
  }
  return textOf(value) ?? textOf(objectOf(value)?.name)
}

function deepValue(entry: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => objectOf(value)?.[name], entry)
}
