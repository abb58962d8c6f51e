/**
 * One source of the command line to one reading, or to the reason why not. What is wrong with a report is given back;
 * what is wrong with the program is thrown.
 */
import { readFile } from 'node:fs/promises'
import { tooLarge, tryIngest } from '../read/ingest/ingest.ts'
import type { Reader } from '../reader.ts'
import { failure, HearsayError, isProblemCode, type Problem } from '../record/problem.ts'
import type { Reading } from '../record/reading.ts'
import type { Source } from './sources.ts'

export interface SourceOptions {
  readonly published?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  /** Bytes. */
  readonly maxSize: number
}

export type Outcome =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** Reads one source. Rejects when `signal` aborts, and for errors that are not about this input. */
export async function readSource(
  source: Source,
  options: SourceOptions,
  reader: Reader,
  signal: AbortSignal,
): Promise<Outcome> {
  if (source.kind === 'missing') return { kind: 'failed', problem: source.problem }
  const name = source.kind === 'stdin' ? 'standard input' : source.path
  const failed = (problem: Problem): Outcome => ({ kind: 'failed', problem })
  if (source.kind === 'file' && source.bytes > options.maxSize)
    return failed(tooLarge(source.bytes, options.maxSize, name))
  try {
    const bytes = await readBytes(source, options.maxSize, signal)
    const ingested = tryIngest(bytes, { ...options, source: name })
    if (ingested.kind === 'failed') return ingested
    return { kind: 'reading', reading: await reader.read(ingested, { signal }) }
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof HearsayError && isProblemCode(error.code))
      return failed(failure(error.code, error.message, { source: name }))
    if (isSystemError(error)) return failed(failure('P0108', `${name}: ${systemReason(error)}`, { source: name }))
    throw error
  }
}

/** The bytes of a file, or of standard input. */
export const readBytes = (
  source: Exclude<Source, { kind: 'missing' }>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> => (source.kind === 'stdin' ? readStdin(maxBytes, signal) : readFile(source.path, { signal }))

/** Standard input to its end, or to the first byte over the limit. */
async function readStdin(maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  const stop = (): void => void process.stdin.destroy(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const chunk of process.stdin) {
      chunks.push(chunk)
      length += chunk.length
      if (length > maxBytes) {
        const { code, message } = tooLarge(length, maxBytes, 'standard input')
        throw new HearsayError(code, message)
      }
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
  return Buffer.concat(chunks)
}

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
