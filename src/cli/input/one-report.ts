/**
 * The one report that a command is about: a file, one entry of a file that holds many (`table.csv#2`), or a record that
 * `hearsay read` wrote (`readings.jsonl#2`). Entries that are not asked for are not read by the model.
 */
import { existsSync } from 'node:fs'
import { startsAsObject } from '../../read/ingest/formats/json.ts'
import { openFile } from '../../read/ingest/open-file.ts'
import { openReader, type Reader, type ReportInput } from '../../reader.ts'
import { parseReading } from '../../record/json.ts'
import { HearsayError, shorten } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import { SCHEMA_VERSION } from '../../record/schema.ts'
import { EXIT, problemLine } from '../exit.ts'
import { type ReportOptions, readerOptions, sourceOptions } from '../options/report-options.ts'
import { fits, unfit } from './fitting.ts'
import { readSource, type SourceOptions, type SourceOutcome } from './read-source.ts'
import { expandSources } from './sources.ts'

/** The reading meant by `path`; `undefined`, told on stderr, where it cannot be read. Throws E0101 where several are. */
export async function oneReading(
  path: string,
  options: ReportOptions,
  typed: ReadonlySet<string>,
): Promise<Reading | undefined> {
  const { file, entry } = entryOf(path)
  const [source, another] = await Array.fromAsync(expandSources([file]))
  if (!source || another) throw severalFiles(file, source?.kind === 'file' ? source.path : undefined)
  const held: ReportInput[] = []
  const how = sourceOptions(options)
  const outcomes = readSource(source, how, keeping(held), new AbortController().signal, async (bytes) => {
    const record = recordIn(bytes, { file, entry })
    if (record) refuseTyped(typed, file)
    else await checkFormat(bytes, file, how, typed)
    return record
  })
  const found = await pick(outcomes, { file, entry, held })
  if (found.kind === 'record') return found.reading
  if (found.kind === 'failed') {
    process.stderr.write(`${problemLine(found.problem)}\n`)
    process.exitCode = EXIT.someFailed
    return undefined
  }
  await using reader = await openReader(readerOptions(options))
  return await reader.read(found.input)
}

/** What a record was read with stands in it. Throws E0101. */
function refuseTyped(typed: ReadonlySet<string>, file: string): void {
  const names = READ_WITH.filter((name) => typed.has(name)).map((name) => `--${name}`)
  if (names.length === 0) return
  const message = `${file} holds records that are read already; ${names.join(', ')} would change nothing. Leave it out.`
  throw new HearsayError('E0101', message)
}
const READ_WITH = 'date publisher url title type map split model'.split(' ')

async function checkFormat(bytes: Uint8Array, file: string, how: SourceOptions, typed: ReadonlySet<string>) {
  const { format } = await openFile(bytes, { ...how, source: file })
  for (const option of ['map', 'split'] as const)
    if (typed.has(option) && !fits(format, option)) throw unfit(option, file)
}

interface Asked {
  readonly file: string
  /** From 1; absent where the file is to hold one report alone. */
  readonly entry: number | undefined
}

/** `table.csv#2` is the second entry of `table.csv`, unless a file of that very name exists. */
function entryOf(path: string): Asked {
  const [, file, entry] = /^(.+)#(\d+)$/u.exec(path) ?? []
  return file && entry && !existsSync(path) ? { file, entry: Number(entry) } : { file: path, entry: undefined }
}

/** A reader that only keeps what it is handed. */
const keeping = (held: ReportInput[]): Pick<Reader, 'read'> => ({
  read: async (input) => {
    held.push(input)
    return UNREAD
  },
})
const UNREAD: Reading = {
  report: { id: 'unread', text: '', language: 'und', blocks: [], credits: [] },
  ...{ mentions: [], actors: [], moments: [], places: [], figures: [], statements: [], events: [], problems: [] },
  versions: { schema: SCHEMA_VERSION, knowledge: '', backend: 'none' },
}

type Picked =
  | { readonly kind: 'record'; readonly reading: Reading }
  | { readonly kind: 'report'; readonly input: ReportInput }
  | Extract<SourceOutcome, { kind: 'failed' }>

/** So many entries are named where one has to be chosen. */
const NAMED = 3

async function pick(
  outcomes: AsyncIterable<SourceOutcome>,
  { file, entry, held }: Asked & { readonly held: readonly ReportInput[] },
): Promise<Picked> {
  const all: Picked[] = []
  for await (const outcome of outcomes) {
    const input = held.at(-1)
    if (outcome.kind === 'failed') all.push(outcome)
    else if (outcome.reading === UNREAD && input) all.push({ kind: 'report', input })
    else return { kind: 'record', reading: outcome.reading } // the entry was chosen where the records were told apart
    if (all.length === (entry ?? NAMED)) break
  }
  const [only, another] = all
  const isUnread = only?.kind === 'failed' && all.length === 1 // too large, say: what it holds is not known
  const meant = entry === undefined || isUnread ? only : all[entry - 1]
  if (!meant) throw new HearsayError('E0102', `${file} has no entry ${entry ?? 1}; its last is #${all.length}.`)
  if (entry === undefined && another) throw severalEntries(file, all.map(titleOf))
  return meant
}

function titleOf(picked: Picked): string {
  if (picked.kind !== 'report') return ''
  const { title, text = '' } = 'report' in picked.input ? picked.input.report : picked.input
  return shorten(title ?? text, 40)
}

const severalEntries = (file: string, titles: readonly string[]): HearsayError => {
  const named = titles.map((title, i) => `${file}#${i + 1}${title ? ` (“${title}”)` : ''}`)
  return new HearsayError('E0101', `${file} holds several reports. Name one by its number: ${named.join(', ')}.`)
}

const severalFiles = (path: string, first: string | undefined): HearsayError =>
  new HearsayError('E0101', `${path} leads to several files. Name one${first ? `, for example ${first}` : ''}.`)

/** The reading in records of `hearsay read --json` or `--jsonl`; `undefined` for anything else, which is a report. */
function recordIn(bytes: Uint8Array, { file, entry }: Asked): Reading | undefined {
  if (!startsAsObject(bytes)) return undefined
  const text = new TextDecoder().decode(bytes).trimStart()
  const [first = ''] = text.split('\n', 1)
  const isOneALine = first.trimEnd().endsWith('}')
  if (!/"versions":\s*\{\s*"schema"/u.test(isOneALine ? first : text)) return undefined
  if (!isOneALine) return parseReading(text)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (entry === undefined && lines.length > 1)
    throw severalEntries(
      file,
      lines.slice(0, NAMED).map(() => ''),
    )
  const line = lines[(entry ?? 1) - 1]
  if (line === undefined)
    throw new HearsayError('E0102', `${file} has no entry ${entry}; its last is #${lines.length}.`)
  return parseReading(line)
}
