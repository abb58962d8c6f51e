/**
 * The library's front: a reader that is opened once and reads any number of reports, and `read` for one.
 */
import { type Ingested, type IngestOptions, ingestText } from './read/ingest/ingest.ts'
import { readReport } from './read/read.ts'
import { failure, HearsayError, isProblemCode, type Problem } from './record/problem.ts'
import type { Reading } from './record/reading.ts'

/** A report to read: its text with what is known of it, or what `ingest` made of its bytes. */
export type ReportInput = ({ readonly text: string } & Omit<IngestOptions, 'maxSize' | 'type'>) | Ingested

export interface CallOptions {
  /** Stops the work between two batches; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** What `readAll` gives for each report, in order. */
export type Item =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly source: string; readonly problem: Problem }

export interface Reader extends AsyncDisposable {
  /** One report's reading. Rejects with a `HearsayError` whose code is a problem's (P01xx) when it cannot be read. */
  read(input: ReportInput, options?: CallOptions): Promise<Reading>
  /** The readings of many reports, one at a time, in order; one that cannot be read is given as `failed`. */
  readAll(reports: Iterable<ReportInput> | AsyncIterable<ReportInput>, options?: CallOptions): AsyncGenerator<Item>
}

/**
 * Opens a reader. Close it with `await using`, or by `reader[Symbol.asyncDispose]()`.
 * @example
 * await using reader = await openReader()
 * const reading = await reader.read({ text: 'Moscow said on Thursday ...', published: '2024-03-14' })
 */
export async function openReader(): Promise<Reader> {
  const read = (input: ReportInput, options: CallOptions = {}): Promise<Reading> =>
    readReport('report' in input ? input : ingestText(input.text, input), options.signal)
  return {
    read: async (input, options) => read(input, options),
    async *readAll(reports, options = {}) {
      let number = 0
      for await (const input of reports) {
        options.signal?.throwIfAborted()
        number++
        yield await itemOf(() => read(input, options), sourceOf(input) ?? `report ${number}`)
      }
    },
    [Symbol.asyncDispose]: async () => {},
  }
}

let shared: Promise<Reader> | undefined

/** One report's reading, by a reader that is opened at the first call and shared by all. */
export async function read(input: ReportInput, options: CallOptions = {}): Promise<Reading> {
  shared ??= openReader()
  return (await shared).read(input, options)
}

const sourceOf = (input: ReportInput): string | undefined => ('report' in input ? input.report.source : input.source)

async function itemOf(read: () => Promise<Reading>, source: string): Promise<Item> {
  try {
    return { kind: 'reading', reading: await read() }
  } catch (error) {
    if (!(error instanceof HearsayError) || !isProblemCode(error.code)) throw error
    return { kind: 'failed', source, problem: failure(error.code, error.message, { source }) }
  }
}
