/**
 * The one report that a command is about: a file, one entry of a file that holds many (`table.csv#2`), or a record that
 * `hearsay read` wrote (`readings.jsonl#2`). Entries that are not asked for are not read by the model, and of
 * tables, JSON lines and dumps nothing behind the one asked for is read at all.
 */
import { createReadStream, existsSync } from 'node:fs'
import { startsAsObject } from '../../read/ingest/formats/json.ts'
import { findReports } from '../../read/ingest/found-reports.ts'
import type { Ingested } from '../../read/ingest/ingest.ts'
import { frameFound, type IngestAllOptions, type IngestItem, ingestOpened } from '../../read/ingest/ingest-all.ts'
import { mostBytesOf, type OpenFile, openFile } from '../../read/ingest/open-file.ts'
import { gather } from '../../read/ingest/peek.ts'
import { openReader } from '../../reader.ts'
import { HearsayError, type Problem, shorten } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import { EXIT, problemLine } from '../exit.ts'
import { type ReportOptions, readerOptions, sourceOptions } from '../options/report-options.ts'
import { fits, unfit } from './fitting.ts'
import { nameOfSource, problemOf } from './read-source.ts'
import { isRecord, recordOf, recordsOf } from './records.ts'
import { expandSources, type Source } from './sources.ts'

/** The reading meant by `path`; `undefined`, told on stderr, where it cannot be read. Throws E0101 where several are. */
export async function oneReading(
  path: string,
  options: ReportOptions,
  typed: ReadonlySet<string>,
): Promise<Reading | undefined> {
  const { file, entry } = entryOf(path)
  const [source, another] = await Array.fromAsync(expandSources([file]))
  if (!source || another) throw severalFiles(file, source?.kind === 'file' ? source.path : undefined)
  const found = source.kind === 'missing' ? source.problem : await oneOf(source, { file, entry, typed, options })
  if ('code' in found) {
    process.stderr.write(`${problemLine(found)}\n`)
    process.exitCode = EXIT.someFailed
    return undefined
  }
  if ('versions' in found) return found
  await using reader = await openReader(readerOptions(options))
  return await reader.read(found)
}

interface Asked {
  readonly file: string
  /** From 1; absent where the file is to hold one report alone. */
  readonly entry: number | undefined
  readonly typed: ReadonlySet<string>
  readonly options: ReportOptions
}

/** The report, the record or the failure that is asked for. The file is read no further than that. */
async function oneOf(
  source: Exclude<Source, { kind: 'missing' }>,
  asked: Asked,
): Promise<Ingested | Reading | Problem> {
  const name = nameOfSource(source)
  const stream = source.kind === 'stdin' ? process.stdin : createReadStream(source.path)
  try {
    return await pick(await openFile(stream, { ...sourceOptions(asked.options), source: name }), name, asked)
  } catch (error) {
    return problemOf(error, name)
  } finally {
    stream.destroy()
  }
}

async function pick(opened: OpenFile, name: string, asked: Asked): Promise<Ingested | Reading | Problem> {
  const how = { ...sourceOptions(asked.options), source: name }
  if (startsAsObject(opened.head)) {
    const [first = ''] = textOf(opened.head).split('\n', 1)
    if (opened.format === 'jsonl' && isRecord(first)) {
      refuseTyped(asked)
      return entryAt(recordsOf(opened.chunks, mostBytesOf(how)), asked, () => '').then((record) => record())
    }
    const bytes = opened.format === 'json' ? await gather(opened.chunks, mostBytesOf(how)) : undefined
    if (bytes && isRecord(textOf(bytes))) {
      refuseTyped(asked)
      return recordOf(textOf(bytes))
    }
    if (bytes) return pickReport(await openFile(bytes, how), how, asked)
  }
  return pickReport(opened, how, asked)
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).trimStart()

async function pickReport(file: OpenFile, how: IngestAllOptions, asked: Asked): Promise<Ingested | Problem> {
  checkFormat(file, asked)
  const isText = file.holds === 'one' && file.format === 'text'
  const found = isText ? wholeText(file, how) : entries(file, how)
  const item = await entryAt(found, asked, ({ title }) => title).then(({ framed }) => framed())
  return item.kind === 'failed' ? item.problem : item
}

interface Entry {
  readonly title: string
  readonly framed: () => IngestItem
}

async function* wholeText(file: OpenFile, how: IngestAllOptions): AsyncGenerator<Entry> {
  for await (const item of ingestOpened(file, how)) yield { title: '', framed: () => item }
}

/** Entries before the one that is asked for are taken out of their file, but not framed. */
async function* entries(file: OpenFile, how: IngestAllOptions): AsyncGenerator<Entry> {
  for await (const found of findReports(file, how)) {
    const { item, index } = found
    // Not an entry of the file but all of it cannot be read: told, whichever entry is asked for.
    if (item.kind === 'failed' && index === undefined) throw new HearsayError(item.problem.code, item.problem.message)
    yield {
      title: item.kind === 'failed' ? '' : shorten(item.fields?.title ?? item.text, 40),
      framed: () => frameFound(found, how),
    }
  }
}

/** So many entries are named where one has to be chosen. */
const NAMED = 3

/** The entry asked for, or the only one. Throws E0101 for one of several, E0102 where there are fewer. */
async function entryAt<One>(
  all: AsyncIterable<One>,
  { file, entry }: Asked,
  titleOf: (one: One) => string,
): Promise<One> {
  const first: One[] = []
  let count = 0
  for await (const one of all) {
    count++
    if (count === entry) return one
    if (first.length < NAMED) first.push(one)
    if (entry === undefined && count === NAMED) break
  }
  const [only, another] = first
  if (entry === undefined && another) throw severalEntries(file, first.map(titleOf))
  if (entry !== undefined || !only)
    throw new HearsayError('E0102', `${file} has no entry ${entry ?? 1}; its last is #${count}.`)
  return only
}

const severalEntries = (file: string, titles: readonly string[]): HearsayError => {
  const named = titles.map((title, i) => `${file}#${i + 1}${title ? ` (“${title}”)` : ''}`)
  return new HearsayError('E0101', `${file} holds several reports. Name one by its number: ${named.join(', ')}.`)
}

/** What a record was read with stands in it. Throws E0101. */
function refuseTyped({ typed, file }: Asked): void {
  const names = READ_WITH.filter((name) => typed.has(name)).map((name) => `--${name}`)
  if (names.length === 0) return
  const message = `${file} holds records that are read already; ${names.join(', ')} would change nothing. Leave it out.`
  throw new HearsayError('E0101', message)
}
const READ_WITH = 'date publisher url title type map split model'.split(' ')

function checkFormat({ format }: OpenFile, { typed, file }: Asked): void {
  for (const option of ['map', 'split'] as const)
    if (typed.has(option) && !fits(format, option)) throw unfit(option, file)
}

/** `table.csv#2` is the second entry of `table.csv`, unless a file of that very name exists. */
function entryOf(path: string): Pick<Asked, 'file' | 'entry'> {
  const [, file, entry] = /^(.+)#(\d+)$/u.exec(path) ?? []
  return file && entry && !existsSync(path) ? { file, entry: Number(entry) } : { file: path, entry: undefined }
}

const severalFiles = (path: string, first: string | undefined): HearsayError =>
  new HearsayError('E0101', `${path} leads to several files. Name one${first ? `, for example ${first}` : ''}.`)
