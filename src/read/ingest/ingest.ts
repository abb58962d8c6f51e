/**
 * Bytes of one report to its frame. Reads: bytes and what was handed in with them. Writes: a report and its problems, or the
 * failure that kept it from being read. Plain text so far; each further format turns its bytes to text and metadata here.
 */
import { HearsayError, type Problem } from '../../record/problem.ts'
import type { Report } from '../../record/reading.ts'
import { canonicalText, decode, empty, isEmpty } from './decode.ts'
import { type FileMetadata, frameReport, type Metadata } from './frame.ts'
import { findLanguage } from './language.ts'

export { MAX_BYTES, tooLarge } from './decode.ts'

export interface IngestOptions extends Metadata {
  /** MIME type, where the sender gave one; `text/plain` is what is read. */
  readonly type?: string | undefined
  /** Largest input read, in bytes; `MAX_BYTES` if absent. */
  readonly maxSize?: number | undefined
}

export interface Ingested {
  readonly report: Report
  readonly problems: readonly Problem[]
}

/** A report, or the one problem for which there is none. */
export type IngestResult =
  | ({ readonly kind: 'report' } & Ingested)
  | { readonly kind: 'failed'; readonly problem: Problem }

/** Reads bytes without throwing for what is wrong with them: for runs over many reports. Throws E0103 for a bad `published`. */
export function tryIngest(bytes: Uint8Array, options: IngestOptions = {}): IngestResult {
  const decoded = decode(bytes, options)
  if (decoded.kind === 'failed') return decoded
  return frameText(decoded.text, decoded.problems, options)
}

/** The report of a canonical text, or the failure P0201. */
export function frameText(
  text: string,
  before: readonly Problem[],
  options: IngestOptions,
  file?: FileMetadata,
): IngestResult {
  const { language, problem } = findLanguage(text, options.source)
  if (problem?.severity === 'failure') return { kind: 'failed', problem }
  const { report, problems } = frameReport(text, { ...metadataOf(options), file }, language)
  return { kind: 'report', report, problems: [...before, ...(problem ? [problem] : []), ...problems] }
}

/**
 * The report of some bytes. Throws `HearsayError` with the failure's code (P0101 empty, P0102 binary, P0103 too large, P0201
 * not English), and E0103 when `published` is no date.
 */
export function ingest(bytes: Uint8Array, options: IngestOptions = {}): Ingested {
  return orThrow(tryIngest(bytes, options))
}

/** The same for a text in memory. Its line ends and control characters are made canonical first. Throws as `ingest` does. */
export function ingestText(text: string, options: IngestOptions = {}): Ingested {
  const canonical = canonicalText(text, options)
  if (isEmpty(canonical.text)) throw failed(empty(options.source))
  return orThrow(frameText(canonical.text, canonical.problems, options))
}

function orThrow(result: IngestResult): Ingested {
  if (result.kind === 'failed') throw failed(result.problem)
  return { report: result.report, problems: result.problems }
}

const failed = (problem: Problem): HearsayError =>
  // A failure's code is one of the codes an error may carry.
  new HearsayError(problem.code, problem.message)

const metadataOf = ({ published, publisher, url, title, source }: IngestOptions): Metadata => ({
  published,
  publisher,
  url,
  title,
  source,
})
