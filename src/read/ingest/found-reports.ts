/**
 * The reports that a file holds, taken out of it but not framed yet: what a run hands on to the process that reads them.
 * Reads: an open file. Writes: items in the file's order, numbered where the file holds many.
 */
import type { Problem } from '../../record/problem.ts'
import { empty, tooLarge } from './decode.ts'
import type { FoundItem } from './formats/found.ts'
import { readJson, readJsonLines } from './formats/json.ts'
import type { Format } from './formats/kinds.ts'
import type { RichFormat } from './formats/parse.ts'
import { splitPieces } from './formats/split.ts'
import { readTable } from './formats/table.ts'
import { parseInThread } from './formats/thread.ts'
import { type IngestAllOptions, mostBytesOf, type OpenFile, textOf } from './open-file.ts'
import { gather } from './peek.ts'
import { type Guess, textPieces } from './pieces.ts'

/** Plain data, that can be sent to another process. */
export interface FoundReport {
  readonly item: FoundItem
  /** From 1, in a file that holds many. */
  readonly index?: number | undefined
  /** Of the file, such as its encoding; they touch the reports that hold more than ASCII. */
  readonly problems: readonly Problem[]
}

/** The reports of a file that is not plain text. Rejects when `signal` aborts. */
export async function* findReports(file: OpenFile, options: IngestAllOptions): AsyncGenerator<FoundReport> {
  if (file.holds === 'stream') yield* streamed(file, options)
  else yield* whole(file, options)
}

/** One report in memory at a time. */
async function* streamed({ format, head, chunks }: OpenFile, options: IngestAllOptions): AsyncGenerator<FoundReport> {
  const mostBytes = mostBytesOf(options)
  let guess: Guess | undefined
  const pieces = textPieces(chunks, head, mostBytes, (told) => {
    guess = told
  })
  const guessedFrom = (): number => guess?.from ?? Number.POSITIVE_INFINITY
  const items = options.split
    ? splitPieces(pieces, options.split, mostBytes)
    : format === 'csv'
      ? readTable(pieces, mostBytes, { ...options, guessedFrom })
      : readJsonLines(pieces, mostBytes, options)
  let index = 0
  for await (const item of items) {
    options.signal?.throwIfAborted()
    // The parser of tables reads ahead and says itself which rows were guessed; the others wait for each piece.
    const isGuessed = format !== 'csv' && guess !== undefined && item.kind === 'found'
    yield { item: isGuessed ? { ...item, isGuessed } : item, index: ++index, problems: [] }
  }
  if (index === 0) yield { item: { kind: 'failed', problem: empty() }, problems: [] }
}

async function* whole({ format, chunks }: OpenFile, options: IngestAllOptions): AsyncGenerator<FoundReport> {
  const mostBytes = mostBytesOf(options)
  const bytes = await gather(chunks, mostBytes)
  if (!bytes) return yield failed(tooLarge(mostBytes + 1, mostBytes))
  const decoded = isBinary(format) ? undefined : textOf(bytes, options)
  if (decoded?.kind === 'failed') return yield failed(decoded.problem)
  const { text, problems } = decoded ?? { text: bytes, problems: [] }
  const rich = (): Promise<readonly FoundItem[]> =>
    isRich(format)
      ? parseInThread({ format, content: text, url: options.url }, { signal: options.signal })
      : Promise.resolve([])
  const items = format === 'json' && typeof text === 'string' ? readJson(text, options) : await rich()
  yield* numbered(items, format === 'feed', problems, options.signal)
}

const isBinary = (format: Format): boolean => format === 'pdf' || format === 'docx' || format === 'mail'

const isRich = (format: Format): format is RichFormat => isBinary(format) || format === 'html' || format === 'feed'

const failed = (problem: Problem): FoundReport => ({ item: { kind: 'failed', problem }, problems: [] })

/** Numbers the items of a file that holds many; one alone, of a format that may hold one, has no number. */
async function* numbered(
  items: AsyncIterable<FoundItem> | Iterable<FoundItem>,
  isMany: boolean,
  problems: readonly Problem[],
  signal: AbortSignal | undefined,
): AsyncGenerator<FoundReport> {
  let held: FoundItem | undefined
  let count = 0
  for await (const item of items) {
    signal?.throwIfAborted()
    count++
    if (count === 1 && !isMany) {
      held = item
      continue
    }
    if (held) yield { item: held, index: 1, problems }
    held = undefined
    yield { item, index: count, problems }
  }
  if (held) yield { item: held, problems }
  if (count === 0) yield failed(empty())
}
