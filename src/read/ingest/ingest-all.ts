/**
 * Any file to the reports in it, each with its frame: the format is found by what the bytes hold. Reads: bytes, what was
 * handed in, a mapping of fields or a separator where one is stated. Writes: results in the file's order; of a file with
 * many reports each has its number, which its source carries too (`table.csv#12`). One bad report stops no other.
 */
import { type Problem, problem } from '../../record/problem.ts'
import { canonicalText, decode, empty, isEmpty, tooLarge } from './decode.ts'
import type { FieldMap } from './formats/fields.ts'
import type { Found, FoundItem } from './formats/found.ts'
import { readJson, readJsonLines } from './formats/json.ts'
import { binaryFormatOf, type Format, formatNamed, textFormatOf } from './formats/kinds.ts'
import { pagesOf } from './formats/pages.ts'
import type { RichFormat } from './formats/parse.ts'
import { splitText } from './formats/split.ts'
import { readTable } from './formats/table.ts'
import { parseInThread } from './formats/thread.ts'
import type { FileMetadata } from './frame.ts'
import { frameText, type IngestOptions, type IngestResult, MAX_BYTES, tryIngest } from './ingest.ts'

export interface IngestAllOptions extends IngestOptions {
  /** A format (`FORMATS`) or MIME type: taken as said, where it is one that is known. */
  readonly type?: string | undefined
  /** Which fields of rows and objects hold what; common names are known without it. */
  readonly map?: FieldMap | undefined
  /** Where one article of a text ends and the next begins. */
  readonly split?: RegExp | undefined
  readonly signal?: AbortSignal | undefined
}

/** `index` counts from 1, for files that hold many reports. */
export type IngestItem = IngestResult & { readonly index?: number | undefined }

/** A file may be this many times larger than the largest text of one report. */
export const FILE_FACTOR = 32

/**
 * The reports of a file, one after the other. Throws `HearsayError` E0103 for a bad `published`; rejects when `signal`
 * aborts.
 * @example
 * for await (const item of ingestAll(bytes, { source: 'table.csv', map: { text: 'body' } })) {
 *   if (item.kind === 'failed') console.error(item.problem.message)
 * }
 */
export async function* ingestAll(bytes: Uint8Array, options: IngestAllOptions = {}): AsyncGenerator<IngestItem> {
  const { maxSize = MAX_BYTES, source } = options
  if (bytes.length > maxSize * FILE_FACTOR) {
    yield { kind: 'failed', problem: tooLarge(bytes.length, maxSize * FILE_FACTOR, source) }
    return
  }
  const opened = options.split ? textOf(bytes, options, 'text') : open(bytes, options)
  if (opened.kind === 'failed') {
    yield opened
    return
  }
  const { format } = opened
  if (format === 'text' && !options.split) {
    yield tryIngest(bytes, options)
    return
  }
  const isMany = options.split !== undefined || format === 'csv' || format === 'jsonl' || format === 'feed'
  yield* resultsOf(itemsOf(opened, bytes, options), isMany, opened.problems, options)
}

type Opened =
  | { readonly kind: 'opened'; readonly format: Format; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** The format, and for all but archives and letters the text. */
function open(bytes: Uint8Array, options: IngestAllOptions): Opened {
  const named = options.type === undefined ? undefined : formatNamed(options.type)
  const binary = binaryFormatOf(bytes)
  const format = named ?? binary
  if (format === 'pdf' || format === 'docx' || format === 'mail')
    return { kind: 'opened', format, text: '', problems: [] }
  return textOf(bytes, options, named)
}

function textOf(bytes: Uint8Array, options: IngestAllOptions, named: Format | undefined): Opened {
  const { maxSize = MAX_BYTES } = options
  const declared = named === 'text' ? undefined : declaredEncoding(bytes)
  const decoded = declared
    ? { kind: 'text' as const, ...canonicalText(declared.decode(bytes), options) }
    : decode(bytes, { ...options, maxSize: maxSize * FILE_FACTOR })
  if (decoded.kind === 'failed') return decoded
  const format = named ?? textFormatOf(decoded.text, options)
  return { kind: 'opened', format, text: decoded.text, problems: decoded.problems }
}

/** A decoder of the encoding that a page or an XML file declares in its first kilobyte, where it is none that bytes show by themselves. */
function declaredEncoding(bytes: Uint8Array): { decode(bytes: Uint8Array): string } | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (!head.trimStart().startsWith('<')) return undefined
  const [, label] = /(?:charset\s*=\s*["']?|<\?xml[^>]{0,100}\sencoding\s*=\s*["'])([\w-]{3,30})/iu.exec(head) ?? []
  if (label === undefined || /^utf-?(?:8|16)/iu.test(label)) return undefined
  try {
    return new TextDecoder(label)
  } catch {
    return undefined // no encoding has this name; the bytes are asked
  }
}

async function* itemsOf(
  { format, text }: Opened & { kind: 'opened' },
  bytes: Uint8Array,
  options: IngestAllOptions,
): AsyncGenerator<FoundItem> {
  const rich = async (name: RichFormat, content: string | Uint8Array): Promise<readonly FoundItem[]> =>
    parseInThread({ format: name, content, url: options.url }, { signal: options.signal })
  if (options.split) return yield* splitText(text, options.split)
  switch (format) {
    case 'json':
      return yield* readJson(text, options)
    case 'jsonl':
      return yield* readJsonLines(text, options)
    case 'csv':
      return yield* readTable(text, options)
    case 'html':
    case 'feed':
      return yield* await rich(format, text)
    case 'mail':
    case 'pdf':
    case 'docx':
      return yield* await rich(format, bytes)
    case 'text':
      return
    default:
      return format satisfies never
  }
}

/** Numbers the items of a file that holds many; one alone, of a format that may hold one, has no number. */
async function* resultsOf(
  items: AsyncIterable<FoundItem>,
  isMany: boolean,
  problems: readonly Problem[],
  options: IngestAllOptions,
): AsyncGenerator<IngestItem> {
  let held: FoundItem | undefined
  let count = 0
  for await (const item of items) {
    options.signal?.throwIfAborted()
    count++
    if (count === 1 && !isMany) {
      held = item
      continue
    }
    if (held) yield numbered(held, 1, problems, options)
    held = undefined
    yield numbered(item, count, problems, options)
  }
  if (held) yield resultOf(held, problems, options)
  if (count === 0) yield { kind: 'failed', problem: empty(options.source) }
}

function numbered(item: FoundItem, index: number, problems: readonly Problem[], options: IngestAllOptions): IngestItem {
  const source = `${options.source ?? ''}#${index}`
  return { ...resultOf(item, problems, { ...options, source }), index }
}

function resultOf(item: FoundItem, fileProblems: readonly Problem[], options: IngestAllOptions): IngestResult {
  const { maxSize = MAX_BYTES, source } = options
  const placed = (one: Problem): Problem => (source === undefined ? one : { ...one, source })
  if (item.kind === 'failed') return { kind: 'failed', problem: placed(item.problem) }
  const { text, problems } = canonicalText(item.text, options)
  if (isEmpty(text)) return { kind: 'failed', problem: empty(source) }
  if (text.length > maxSize) return { kind: 'failed', problem: tooLarge(text.length, maxSize, source) }
  const before = [...withoutPlaces(fileProblems, text), ...item.problems, ...problems].map(placed)
  const result = frameText(text, before, withFields(options, item), fileOf(options, item))
  return result.kind === 'report' && item.pages
    ? { ...result, report: { ...result.report, pages: pagesOf(text, item.pages) } }
    : result
}

/** Problems of the file's encoding, for the reports they can touch. Places in the file are none in the report. */
const withoutPlaces = (problems: readonly Problem[], text: string): readonly Problem[] =>
  /[^\u0000-\u007F]/u.test(text) ? problems.map(({ code, message }) => problem(code, message)) : []

/** The entry's own fields, unless others were handed in. */
const withFields = (options: IngestAllOptions, { fields = {} }: Found): IngestOptions => ({
  ...options,
  published: options.published ?? fields.published,
  publisher: options.publisher ?? fields.publisher,
  url: options.url ?? fields.url,
  title: options.title ?? fields.title,
})

/** A day handed in beside the entry's own: the latter is weighed. */
function fileOf({ published }: IngestAllOptions, { fields, file }: Found): FileMetadata | undefined {
  if (published === undefined || fields?.published === undefined) return file
  return { ...file, days: [{ from: fields.published, field: "the entry's own field" }, ...(file?.days ?? [])] }
}
