/**
 * JSON and JSON lines as reports: one object, a list of them, or a list inside an object (`articles`, `items`, ...).
 * Reads: text (of JSON lines, pieces of it) and a mapping of fields. Writes: an item for each object, in order; of JSON
 * lines one is in memory at a time.
 */
import { problem, shorten } from '../../../record/problem.ts'
import { canonicalText, tooLarge } from '../decode.ts'
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

/** One object a line; a line of more than `mostUnits` is a failure and is not kept. */
export async function* readJsonLines(
  pieces: AsyncIterable<string>,
  mostUnits: number,
  options: EntryOptions = {},
): AsyncGenerator<FoundItem> {
  let number = 0
  for await (const { line, length } of linesOf(pieces, mostUnits)) {
    number++
    if (line === undefined) yield { kind: 'failed', problem: tooLarge(length, mostUnits) }
    else if (line.trim() !== '') yield await readJsonLine(line, number, options)
  }
}

/** The report of one line; `number` is for the complaint. */
export async function readJsonLine(line: string, number: number, options: EntryOptions = {}): Promise<FoundItem> {
  try {
    // Control characters are none in JSON; spaces stand for them, as elsewhere.
    const { text, problems } = canonicalText(line)
    const item = await itemOf(JSON.parse(text), options)
    const replaced = problems.filter(({ code }) => code === 'P0110').map(({ code, message }) => problem(code, message))
    return item.kind === 'found' && replaced.length > 0 ? { ...item, problems: [...replaced, ...item.problems] } : item
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return failedItem('P0112', `Line ${number} is not JSON: ${reason(error)}. The other lines were read.`)
  }
}

/** The lines of a text that comes in pieces; without `line` where it is longer than `mostUnits`. */
async function* linesOf(
  pieces: AsyncIterable<string>,
  mostUnits: number,
): AsyncGenerator<{ line: string | undefined; length: number }> {
  let parts: string[] = []
  let length = 0
  const add = (part: string): void => {
    length += part.length
    if (length <= mostUnits) parts.push(part)
    else parts = []
  }
  const take = (): { line: string | undefined; length: number } => {
    const taken = { line: length > mostUnits ? undefined : parts.join(''), length }
    parts = []
    length = 0
    return taken
  }
  for await (const piece of pieces) {
    let start = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      add(piece.slice(start, end))
      yield take()
      start = end + 1
    }
    add(piece.slice(start))
  }
  if (length > 0) yield take()
}

async function itemOf(entry: unknown, options: EntryOptions): Promise<FoundItem> {
  const object = objectOf(entry)
  if (!object) return failedItem('P0117', `Expected an object, found ${shorten(JSON.stringify(entry), 40)}.`)
  return entryItem(objectOf(object._source) ?? object, options)
}

/** True for bytes that begin as an object, also behind a byte order mark or white space that an editor put there. */
export const startsAsObject = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('{')

/** True where a text is one object of its own, no list of entries in an object: a line of JSON lines. */
export function isEntryLine(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line)
    return objectOf(value) !== undefined && entriesOf(value)[0] === value
  } catch {
    return false // no JSON is no line of JSON lines
  }
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
