/**
 * One source of the command line to the readings of its reports, or to the reasons why not. What is wrong with a report is
 * given back; what is wrong with the program is thrown.
 */
import { createReadStream } from 'node:fs'
import { addAbortSignal } from 'node:stream'
import type { FieldMap } from '../../read/ingest/formats/fields.ts'
import type { Format } from '../../read/ingest/formats/kinds.ts'
import { tooLarge } from '../../read/ingest/ingest.ts'
import { ingestAll } from '../../read/ingest/ingest-all.ts'
import { FILE_FACTOR } from '../../read/ingest/open-file.ts'
import type { Reader } from '../../reader.ts'
import { failure, HearsayError, isProblemCode, type Problem } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import { type Source, STDIN_NAME } from './sources.ts'

export interface SourceOptions {
  readonly published?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly type?: Format | undefined
  readonly map?: FieldMap | undefined
  readonly split?: RegExp | undefined
  /** Bytes of one report's text; files of other formats may be `FILE_FACTOR` times as large. */
  readonly maxSize: number
}

export type SourceOutcome =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly problem: Problem }

/**
 * Reads the reports of one source, in order: most files hold one, tables, feeds and dumps many. Rejects when `signal`
 * aborts, and for errors that are not about this input.
 */
export async function* readSource(
  source: Source,
  options: SourceOptions,
  reader: Pick<Reader, 'read'>,
  signal: AbortSignal,
): AsyncGenerator<SourceOutcome> {
  if (source.kind === 'missing') return yield { kind: 'failed', problem: source.problem }
  const name = nameOfSource(source)
  const failed = (problem: Problem): SourceOutcome => ({ kind: 'failed', problem })
  const maxBytes = options.maxSize * FILE_FACTOR
  if (source.kind === 'file' && source.bytes > maxBytes) return yield failed(tooLarge(source.bytes, maxBytes, name))
  try {
    const bytes = await readBytes(source, maxBytes, signal)
    yield* outcomesOf(bytes, name, options, reader, signal)
  } catch (error) {
    if (signal.aborted) throw error
    yield failed(problemOf(error, name))
  }
}

/** The same for bytes that are there, named for the reader. */
export async function* readSourceBytes(
  bytes: Uint8Array,
  name: string,
  options: SourceOptions,
  reader: Pick<Reader, 'read'>,
  signal: AbortSignal,
): AsyncGenerator<SourceOutcome> {
  try {
    yield* outcomesOf(bytes, name, options, reader, signal)
  } catch (error) {
    if (signal.aborted) throw error
    yield { kind: 'failed', problem: problemOf(error, name) }
  }
}

async function* outcomesOf(
  bytes: Uint8Array,
  source: string,
  options: SourceOptions,
  reader: Pick<Reader, 'read'>,
  signal: AbortSignal,
): AsyncGenerator<SourceOutcome> {
  for await (const item of ingestAll(bytes, { ...options, source, signal })) {
    if (item.kind === 'failed') yield item
    else yield { kind: 'reading', reading: await reader.read(item, { signal }) }
  }
}

/** The failure behind an error that is about this source. Throws the error where it is not. */
export function problemOf(error: unknown, name: string): Problem {
  if (error instanceof HearsayError && isProblemCode(error.code))
    return failure(error.code, error.message, { source: name })
  if (isSystemError(error)) return failure('P0108', `${name}: ${systemReason(error)}`, { source: name })
  throw error
}

/** The bytes of a file, a device or standard input; nothing is read past the limit. Throws P0103 where there is more. */
async function readBytes(
  source: Exclude<Source, { kind: 'missing' }>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const stream = source.kind === 'stdin' ? process.stdin : createReadStream(source.path, { end: maxBytes })
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of addAbortSignal(signal, stream)) {
    chunks.push(chunk)
    length += chunk.length
    if (length > maxBytes) {
      const { code, message } = tooLarge(length, maxBytes, nameOfSource(source))
      throw new HearsayError(code, message)
    }
  }
  return Buffer.concat(chunks)
}

export const nameOfSource = (source: Exclude<Source, { kind: 'missing' }>): string =>
  source.kind === 'stdin' ? STDIN_NAME : source.path

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'the file may not be read (permission).',
  EISDIR: 'this is a folder.',
  EMFILE: 'too many files are open.',
  ENOENT: 'the file is gone.',
}

const systemReason = (error: NodeJS.ErrnoException): string =>
  REASONS[error.code ?? ''] ?? `the file cannot be read (${error.code}).`
