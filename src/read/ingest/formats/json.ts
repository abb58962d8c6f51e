/**
 * JSON and JSON lines as reports: one object, a list of them, or a list inside an object (`articles`, `items`, ...).
 * Reads: text and a mapping of fields. Writes: an item for each object, in order, one line in memory at a time.
 */
import { shorten } from '../../../record/problem.ts'
import { type EntryOptions, entryItem } from './fields.ts'
import { type FoundItem, failedItem, objectOf } from './found.ts'

/** Lists that interfaces and exports wrap their entries in. */
const WRAPPERS = [
  'articles',
  'items',
  'results',
  'stories',
  'documents',
  'docs',
  'hits',
  'data',
  'records',
  'news',
  'response',
]

export async function* readJson(text: string, options: EntryOptions = {}): AsyncGenerator<FoundItem> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    yield failedItem(
      'P0112',
      `Expected JSON, which ends too early or is broken: ${reason(error)}. Fetch the file again.`,
    )
    return
  }
  const entries = entriesOf(value)
  if (entries.length === 0) yield failedItem('P0117', 'Expected objects with reports, found none in the JSON.')
  for (const entry of entries) yield await itemOf(entry, options)
}

export async function* readJsonLines(text: string, options: EntryOptions = {}): AsyncGenerator<FoundItem> {
  let start = 0
  for (let number = 1; start < text.length; number++) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, end).trim()
    start = end + 1
    if (line === '') continue
    try {
      yield await itemOf(JSON.parse(line), options)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      yield failedItem('P0112', `Line ${number} is not JSON: ${reason(error)}. The other lines were read.`)
    }
  }
}

async function itemOf(entry: unknown, options: EntryOptions): Promise<FoundItem> {
  const object = objectOf(entry)
  if (!object) return failedItem('P0117', `Expected an object, found ${shorten(JSON.stringify(entry), 40)}.`)
  return entryItem(objectOf(object._source) ?? object, options)
}

/** The entries of a value: of a list its own, of an object those of the first list of objects that wraps entries. */
function entriesOf(value: unknown, depth = 0): readonly unknown[] {
  if (Array.isArray(value)) return value
  const object = objectOf(value)
  if (!object) return []
  for (const name of depth < 3 ? WRAPPERS : []) {
    const inner = object[name]
    const list = Array.isArray(inner) ? inner : objectOf(inner) ? entriesOf(inner, depth + 1) : []
    if (list.some((one) => objectOf(one) !== undefined)) return list
  }
  return depth === 0 ? [object] : []
}

const reason = (error: unknown): string => shorten(error instanceof Error ? error.message : String(error), 80)
