/**
 * Any file to the reports in it, each with its frame: the format is found by what the bytes hold. Reads: bytes or a stream of
 * them, what was handed in, a mapping of fields or a separator where one is stated. Writes: results in the file's order; of
 * a file with many reports each has its number, which its source carries too (`table.csv#12`). One bad report stops no other.
 */
import { type Problem, problem } from '../../record/problem.ts'
import { canonicalText, empty, encodingProblems, isEmpty, MAX_BYTES, tooLarge } from './decode.ts'
import type { Found } from './formats/found.ts'
import { pagesOf } from './formats/pages.ts'
import { type FoundReport, findReports } from './found-reports.ts'
import type { FileMetadata } from './frame.ts'
import { frameText, type IngestOptions, type IngestResult, tryIngest } from './ingest.ts'
import { type IngestAllOptions, mostBytesOf, type OpenFile, openFile } from './open-file.ts'
import { gather } from './peek.ts'
import { withoutSite } from './site-name.ts'

export type { IngestAllOptions } from './open-file.ts'

/** `index` counts from 1, for files that hold many reports. */
export type IngestItem = IngestResult & { readonly index?: number | undefined }

/**
 * The reports of a file, one after the other. Of tables, JSON lines and split texts that come as a stream one report is in
 * memory at a time; other files are read whole. Throws `HearsayError` E0103 for a bad `published`; rejects when `signal`
 * aborts.
 * @example
 * for await (const item of ingestAll(createReadStream('table.csv'), { source: 'table.csv', map: { text: 'body' } })) {
 *   if (item.kind === 'failed') console.error(item.problem.message)
 * }
 */
export async function* ingestAll(
  input: Uint8Array | AsyncIterable<Uint8Array>,
  options: IngestAllOptions = {},
): AsyncGenerator<IngestItem> {
  yield* ingestOpened(await openFile(input, options), options)
}

/** The same for a file that was opened already. */
export async function* ingestOpened(file: OpenFile, options: IngestAllOptions = {}): AsyncGenerator<IngestItem> {
  if (file.holds === 'one' && file.format === 'text') yield await ingestOne(file.chunks, options)
  else for await (const found of findReports(file, options)) yield frameFound(found, options)
}

/** Plain text is taken as it stands. */
async function ingestOne(chunks: AsyncIterable<Uint8Array>, options: IngestAllOptions): Promise<IngestItem> {
  const bytes = await gather(chunks, mostBytesOf(options))
  if (bytes) return tryIngest(bytes, options)
  return { kind: 'failed', problem: tooLarge(mostBytesOf(options) + 1, mostBytesOf(options), options.source) }
}

/** The report that was found in a file, with its frame. */
export function frameFound({ item, index, problems }: FoundReport, options: IngestAllOptions): IngestItem {
  if (index === undefined) return resultOf(item, problems, options)
  const source = `${options.source ?? ''}#${index}`
  return { ...resultOf(item, problems, { ...options, source }), index }
}

function resultOf(
  item: FoundReport['item'],
  fileProblems: readonly Problem[],
  options: IngestAllOptions,
): IngestResult {
  const { maxSize = MAX_BYTES, source } = options
  const placed = (one: Problem): Problem => (source === undefined ? one : { ...one, source })
  if (item.kind === 'failed') return { kind: 'failed', problem: placed(item.problem) }
  const { text, problems } = canonicalText(item.text, options)
  if (isEmpty(text)) return { kind: 'failed', problem: empty(source) }
  if (text.length > maxSize) return { kind: 'failed', problem: tooLarge(text.length, maxSize, source) }
  const guessed = item.isGuessed ? encodingProblems(text, {}) : []
  const before = [...guessed, ...withoutPlaces(fileProblems, text), ...item.problems, ...problems].map(placed)
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
  title: options.title ?? (fields.title && withoutSite(fields.title, fields)),
})

/** A day handed in beside the entry's own: the latter is weighed. */
function fileOf({ published }: IngestAllOptions, { fields, file }: Found): FileMetadata | undefined {
  if (published === undefined || fields?.published === undefined) return file
  return { ...file, days: [{ from: fields.published, field: "the entry's own field" }, ...(file?.days ?? [])] }
}
