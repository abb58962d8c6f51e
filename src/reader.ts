/**
 * The library's front: a reader that is opened once and reads any number of reports, and `read` for one.
 */
import { type Ingested, type IngestOptions, ingestText } from './read/ingest/ingest.ts'
import { type Encoder, openEncoder } from './read/language/encoder.ts'
import { SHIPPED_MODEL } from './read/language/model-file.ts'
import { readReport } from './read/read.ts'
import { readInProcesses } from './reader-jobs.ts'
import { failure, HearsayError, isProblemCode, type Problem, shorten } from './record/problem.ts'
import type { Reading } from './record/reading.ts'
import { BACKENDS, type Backend } from './record/values.ts'

/** A report to read: its text with what is known of it, or what `ingest` made of its bytes. */
export type ReportInput = ({ readonly text: string } & Omit<IngestOptions, 'maxSize' | 'type'>) | Ingested

export interface CallOptions {
  /** Stops the work between two batches; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

export interface ManyOptions extends CallOptions {
  /**
   * Processes that read at the same time, each with a model of its own (some 400 MB); 1 reads in this one. More than the machine
   * has cores help nothing. A process that dies costs the report it read.
   */
  readonly jobs?: number | undefined
}

/** What `readAll` gives for each report, in order. */
export type Item =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly source: string; readonly problem: Problem }

export interface Reader extends AsyncDisposable {
  /** The runtime in use. */
  readonly backend: Backend
  /** One report's reading. Rejects with a `HearsayError` whose code is a problem's (P01xx) when it cannot be read. */
  read(input: ReportInput, options?: CallOptions): Promise<Reading>
  /**
   * The readings of many reports, in order, one at a time or by `jobs` processes; one that cannot be read is given as `failed`.
   * @example
   * for await (const item of reader.readAll(reports, { jobs: 2 })) {
   *   if (item.kind === 'failed') console.error(item.source, item.problem.message)
   * }
   */
  readAll(reports: Iterable<ReportInput> | AsyncIterable<ReportInput>, options?: ManyOptions): AsyncGenerator<Item>
}

export interface ReaderOptions {
  /** The runtime of the model: `auto` takes the native one where it loads, else WebAssembly; `none` reads by rules alone. */
  readonly backend?: 'auto' | Backend | undefined
  /** A folder with another model than the shipped one. */
  readonly model?: URL | undefined
}

/**
 * Opens a reader. Close it with `await using`, or by `reader[Symbol.asyncDispose]()`, which waits for the reports under way
 * and may be called again.
 * @example
 * await using reader = await openReader()
 * const reading = await reader.read({ text: 'Moscow said on Thursday ...', published: '2024-03-14' })
 */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const encoder = await encoderFor(options)
  const { model } = options
  const underWay = new Set<Promise<Reading>>()
  let closed: Promise<void> | undefined
  const checkOpen = (): void => {
    if (closed) throw new HearsayError('E0101', 'The reader is closed. Open another with openReader().')
  }
  const read = async (input: ReportInput, { signal }: CallOptions = {}): Promise<Reading> => {
    checkOpen()
    const reading = readReport(ingestedOf(input), { encoder, signal })
    underWay.add(reading)
    return reading.finally(() => underWay.delete(reading))
  }
  const close = async (): Promise<void> => {
    await Promise.allSettled(underWay)
    await encoder?.close()
  }
  return {
    backend: encoder?.backend ?? 'none',
    read,
    async *readAll(reports, options = {}) {
      const { jobs = 1, signal } = options
      checkJobs(jobs)
      checkOpen()
      if (jobs > 1) {
        const settings = { backend: encoder?.backend ?? 'none', model: model?.href } as const
        return yield* readInProcesses(reports, { jobs, settings, signal, nameOf })
      }
      let number = 0
      for await (const input of reports) {
        options.signal?.throwIfAborted()
        number++
        yield await itemOf(() => read(input, options), nameOf(input, number))
      }
    },
    [Symbol.asyncDispose]: () => (closed ??= close()),
  }
}

/** Not every program is checked by a compiler: what is no text is told as such. Throws P0117. */
function ingestedOf(input: ReportInput): Ingested {
  if (typeof input === 'object' && input !== null) {
    if ('report' in input) return input
    if (typeof input.text === 'string') return ingestText(input.text, input)
  }
  throw new HearsayError('P0117', "Expected a report's text as { text: '...' }, or what ingest() gives; found neither.")
}

async function encoderFor({ backend = 'auto', model = SHIPPED_MODEL }: ReaderOptions): Promise<Encoder | undefined> {
  if (!['auto', ...BACKENDS].includes(backend))
    throw new HearsayError('E0103', `No backend is called ${shorten(backend)}. Take auto, ${BACKENDS.join(', ')}.`)
  if (!(model instanceof URL))
    throw new HearsayError('E0103', "Expected the model's folder as a URL: new URL('file:///my/model/').")
  if (backend === 'none') return undefined
  return openEncoder({ backend, modelDir: model })
}

let shared: Promise<Reader> | undefined

/** One report's reading, by a reader that is opened at the first call and shared by all. */
export async function read(input: ReportInput, options: CallOptions = {}): Promise<Reading> {
  shared ??= openReader().catch((error: unknown) => {
    shared = undefined // the next call may find the model mended
    throw error
  })
  return (await shared).read(input, options)
}

/** Throws E0103. */
function checkJobs(jobs: number): void {
  if (!Number.isInteger(jobs) || jobs < 1)
    throw new HearsayError('E0103', `Expected a whole number of jobs from 1, found ${shorten(String(jobs))}.`)
}

const nameOf = (input: ReportInput, number: number): string => sourceOf(input) ?? `report ${number}`

const sourceOf = (input: ReportInput): string | undefined =>
  typeof input === 'object' && input !== null && 'report' in input ? input.report.source : input?.source

async function itemOf(read: () => Promise<Reading>, source: string): Promise<Item> {
  try {
    return { kind: 'reading', reading: await read() }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error
    const code = error.code === 'E0103' ? 'P0118' : error.code // a day handed in that is none is this report's trouble
    if (!isProblemCode(code)) throw error
    return { kind: 'failed', source, problem: failure(code, error.message, { source }) }
  }
}
