/**
 * What a file is, from its head, and whether it holds one report or many. Reads: bytes, or a stream of them. Writes: the
 * format and the stream, of which nothing is lost: one report is then taken whole, many are taken out one by one.
 */
import type { Problem } from '../../record/problem.ts'
import { canonicalText, decode, MAX_BYTES } from './decode.ts'
import { binaryFormat, encodingOf } from './encodings.ts'
import type { FieldMap } from './formats/fields.ts'
import { binaryFormatOf, type Format, formatNamed, textFormatOf } from './formats/kinds.ts'
import type { IngestOptions } from './ingest.ts'
import { peek } from './peek.ts'

export interface IngestAllOptions extends IngestOptions {
  /** A format (`FORMATS`) or MIME type: taken as said, where it is one that is known. */
  readonly type?: string | undefined
  /** Which fields of rows and objects hold what; common names are known without it. */
  readonly map?: FieldMap | undefined
  /** Where one article of a text ends and the next begins. */
  readonly split?: RegExp | undefined
  readonly signal?: AbortSignal | undefined
}

/** A file that is read whole may be this many times larger than the largest text of one report. */
export const FILE_FACTOR = 32

export const mostBytesOf = ({ maxSize = MAX_BYTES }: IngestAllOptions): number => maxSize * FILE_FACTOR

export interface OpenFile {
  readonly format: Format
  /**
   * `one`: read whole, and mostly one report. `many`: read whole, a list. `stream`: a report at a time, of any size.
   */
  readonly holds: 'one' | 'many' | 'stream'
  readonly head: Uint8Array
  /** All bytes, to be read once. */
  readonly chunks: AsyncGenerator<Uint8Array>
}

/** Opens a file; nothing is decided by its end. */
export async function openFile(
  input: Uint8Array | AsyncIterable<Uint8Array>,
  options: IngestAllOptions,
): Promise<OpenFile> {
  const { head, chunks } = await peek(input, mostBytesOf(options))
  const format = formatOf(head, options)
  const isDump = options.split !== undefined && binaryFormat(head) === undefined && encodingOf(head) !== undefined
  const isStream = isDump || format === 'csv' || format === 'jsonl'
  const holds = isStream ? 'stream' : format === 'json' || format === 'feed' ? 'many' : 'one'
  return { format: isDump ? 'text' : format, holds, head, chunks }
}

function formatOf(head: Uint8Array, options: IngestAllOptions): Format {
  const named = options.type === undefined ? undefined : formatNamed(options.type)
  const known = named ?? binaryFormatOf(head)
  if (known) return known
  const decoded = textOf(head, options, Number.POSITIVE_INFINITY)
  return decoded.kind === 'text' ? textFormatOf(decoded.text, options) : 'text'
}

type FileText =
  | { readonly kind: 'text'; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** The text of a file, in the encoding that it declares or its bytes show. */
export function textOf(bytes: Uint8Array, options: IngestAllOptions, mostBytes = mostBytesOf(options)): FileText {
  const named = options.type === undefined ? undefined : formatNamed(options.type)
  const declared = named === 'text' || options.split ? undefined : declaredEncoding(bytes)
  return declared
    ? { kind: 'text', ...canonicalText(declared.decode(bytes), options) }
    : decode(bytes, { ...options, maxSize: mostBytes })
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
