/**
 * `hearsay read - --jsonl` with JSON lines on standard input: a filter, which answers each line with one line as it comes.
 * Reads: bytes. Writes: a task for each line, blank ones too, so that answers can be laid beside what was asked.
 */
import { decode, tooLarge } from '../../read/ingest/decode.ts'
import { type FoundItem, failedItem } from '../../read/ingest/formats/found.ts'
import { isEntryLine, readJsonLine, startsAsObject } from '../../read/ingest/formats/json.ts'
import { formatNamed } from '../../read/ingest/formats/kinds.ts'
import { FILE_FACTOR } from '../../read/ingest/open-file.ts'
import type { SourceOptions } from '../input/read-source.ts'
import { STDIN_NAME } from '../input/sources.ts'
import { byteLines } from './byte-lines.ts'
import type { Task } from './task.ts'

export interface FilterInput {
  readonly isFilter: boolean
  /** All bytes, those looked at too. */
  readonly chunks: AsyncGenerator<Uint8Array>
}

/**
 * Looks at the first line: a whole object that is one report makes a filter, and so does `--type jsonl`. Nothing after the
 * first line is waited for.
 */
export async function openFilter(input: AsyncIterable<Uint8Array>, options: SourceOptions): Promise<FilterInput> {
  const iterator = input[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield* taken
    taken.length = 0
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  if (options.type !== undefined || options.split)
    return { isFilter: !options.split && formatNamed(options.type ?? '') === 'jsonl', chunks: chunks() }
  let length = 0
  for (let hasEnded = false; !hasEnded && length < options.maxSize * FILE_FACTOR; ) {
    const { value, done } = await iterator.next()
    if (done) break
    taken.push(value)
    length += value.length
    hasEnded = value.includes(0x0a)
    if (taken.length === 1 && !startsAsObject(value)) return { isFilter: false, chunks: chunks() }
  }
  const [line = ''] = new TextDecoder().decode(Buffer.concat(taken)).split('\n', 1)
  return { isFilter: isEntryLine(line), chunks: chunks() }
}

export async function* filterTasks(chunks: AsyncIterable<Uint8Array>, options: SourceOptions): AsyncGenerator<Task> {
  let index = 0
  let upTo = 0
  const mostBytes = options.maxSize * FILE_FACTOR
  for await (const { bytes, length } of byteLines(chunks, mostBytes)) {
    index++
    upTo += length + 1
    const item = bytes ? await itemOf(bytes, index, options) : failure(tooLarge(length, mostBytes))
    yield { source: STDIN_NAME, index, upTo, of: { kind: 'found', found: { item, index, problems: [] } } }
  }
}

const failure = (problem: ReturnType<typeof tooLarge>): FoundItem => ({ kind: 'failed', problem })

async function itemOf(line: Uint8Array, index: number, options: SourceOptions): Promise<FoundItem> {
  const decoded = decode(line, { maxSize: Number.POSITIVE_INFINITY })
  if (decoded.kind === 'failed') return failedItem(decoded.problem.code, decoded.problem.message)
  const item = await readJsonLine(decoded.text, index, options)
  const isGuessed = decoded.problems.some(({ code }) => code === 'P0104')
  return item.kind === 'found' && isGuessed ? { ...item, isGuessed } : item
}
