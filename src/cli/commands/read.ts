/**
 * `hearsay read`: reports in, readings out. One report at a time is in memory; one that cannot be read is told, counted
 * and listed at the end, and the run goes on.
 */
import { Command, InvalidArgumentError, Option } from 'commander'
import { openReader } from '../../reader.ts'
import { type Include, toJSON } from '../../record/json.ts'
import { HearsayError, type Problem } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import { renderConllu } from '../../share/conllu.ts'
import { renderReading, VIEW_LAYERS, type ViewLayer } from '../../share/terminal/reading.ts'
import { EXIT, problemLine } from '../exit.ts'
import { write } from '../output.ts'
import { readSource } from '../read-source.ts'
import {
  addReportOptions,
  type ReportOptions,
  readerOptions,
  sourceOptions,
  terminalOptions,
} from '../report-options.ts'
import { expandSources } from '../sources.ts'

const FORMATS = ['json', 'jsonl', 'conllu'] as const
type Format = (typeof FORMATS)[number]

interface ReadOptions extends ReportOptions {
  readonly layer?: readonly ViewLayer[]
  readonly format?: Format
  readonly json?: true
  readonly jsonl?: true
  readonly include?: readonly Include[]
  readonly quiet?: true
}

export const readCommand = (): Command =>
  addReportOptions(
    new Command('read')
      .description('Read reports into records: what each says, and according to whom.')
      .argument(
        '<reports...>',
        'files, folders (every visible file below), "quoted/*/patterns", or - for standard input',
      )
      .option(
        '--layer <layer>',
        `show only this part of the record; may be given again: ${VIEW_LAYERS.join(', ')}`,
        addLayer,
      )
      .addOption(
        new Option('--format <format>', 'json: one record; jsonl: a record a line; conllu: words, tags, trees').choices(
          FORMATS,
        ),
      )
      .addOption(new Option('--json', 'the same as --format json').conflicts(['jsonl', 'format']))
      .addOption(new Option('--jsonl', 'the same as --format jsonl').conflicts('format'))
      .option('--include <part>', 'add to the JSON; part is: language (words, trees, raw spans)', parseInclude)
      .option('-q, --quiet', 'do not list failed reports on stderr'),
  )
    .action(readReports)
    .addHelpText(
      'after',
      `
Examples:
  $ hearsay read report.txt
  $ hearsay read reports/ --jsonl > readings.jsonl
  $ hearsay read report.txt --layer statements --layer frame
  $ hearsay read "2024/*/*.txt" --publisher "The Courier" --jsonl
  $ hearsay read table.csv --map text=body,date=published --jsonl
  $ hearsay read dump.txt --split "^Document \\d+ of \\d+$" --jsonl
  $ curl -s example.org/report.txt | hearsay read - --date 2024-03-14 --json

Exit codes: 0 done; 1 done, some reports failed (listed); 2 wrong use; 4 model missing or unfit; 130 interrupted.`,
    )

async function readReports(paths: readonly string[], options: ReadOptions): Promise<void> {
  const stopped = new AbortController()
  const stop = (): void => stopped.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const failed: Problem[] = []
  let done = 0
  const form = await formOf(paths, options)
  try {
    await using reader = await openReader(readerOptions(options))
    for await (const source of expandSources(paths)) {
      if (stopped.signal.aborted) break
      for await (const outcome of readSource(source, sourceOptions(options), reader, stopped.signal)) {
        if (outcome.kind === 'failed') {
          failed.push(outcome.problem)
          continue
        }
        if (form === 'json' && done > 0) throw oneRecordOnly()
        await write(shown(outcome.reading, form, options, done))
        done++
        if (stopped.signal.aborted) break
      }
    }
  } catch (error) {
    if (!stopped.signal.aborted) {
      listFailed(done, failed)
      throw error
    }
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
  tellEnd(done, failed, stopped.signal.aborted, options.quiet ?? false)
}

/** The form asked for. Throws E0101 where options do not go together, before anything is read. */
async function formOf(paths: readonly string[], options: ReadOptions): Promise<Format | undefined> {
  const form = options.json ? 'json' : options.jsonl ? 'jsonl' : options.format
  if (options.layer && form)
    throw new HearsayError(
      'E0101',
      `--layer chooses parts of the view for people, --${form} writes the whole record. Take one of the two.`,
    )
  if (options.include && form !== 'json' && form !== 'jsonl')
    throw new HearsayError('E0101', '--include adds to the JSON. Add --json or --jsonl.')
  if (form === 'json') {
    let sources = 0
    for await (const _ of expandSources(paths)) if (++sources > 1) throw oneRecordOnly()
  }
  return form
}

const oneRecordOnly = (): HearsayError =>
  new HearsayError('E0101', '--json writes one record, but more than one report was given. Use --jsonl.')

/** One reading in the form asked for. */
function shown(reading: Reading, form: Format | undefined, options: ReadOptions, index: number): string {
  const { include = [] } = options
  switch (form) {
    case 'json':
      return `${JSON.stringify(toJSON(reading, { include }), undefined, 2)}\n`
    case 'jsonl':
      return `${JSON.stringify(toJSON(reading, { include }))}\n`
    case 'conllu':
      return conlluOf(reading)
    case undefined: {
      const terminal = terminalOptions(options)
      const view = renderReading(reading, terminal, options.layer)
      return index === 0 ? view : `\n${'─'.repeat(Math.min(terminal.width, 100))}\n\n${view}`
    }
    default:
      return form satisfies never
  }
}

const conlluOf = ({ report, language }: Reading): string =>
  language ? renderConllu({ id: report.source ?? report.id, text: report.text, language }) : ''

/** What is left to say at the end, on stderr, and the exit code. Silent when all went well. */
function tellEnd(done: number, failed: readonly Problem[], interrupted: boolean, quiet: boolean): void {
  if (!quiet) listFailed(done, failed)
  if (interrupted) {
    process.stderr.write(
      `E0104  Interrupted after ${done} ${done === 1 ? 'report' : 'reports'}; what was written stands.\n`,
    )
  }
  process.exitCode = interrupted ? EXIT.interrupted : failed.length > 0 ? EXIT.someFailed : EXIT.done
}

function listFailed(done: number, failed: readonly Problem[]): void {
  const all = done + failed.length
  if (failed.length > 0 && all > 1) process.stderr.write(`${failed.length} of ${all} reports could not be read:\n`)
  for (const one of failed) process.stderr.write(`${problemLine(one)}\n`)
}

function addLayer(name: string, before: readonly ViewLayer[] = []): readonly ViewLayer[] {
  const layer = VIEW_LAYERS.find((one) => one === name)
  if (!layer) throw new InvalidArgumentError(`The layers are: ${VIEW_LAYERS.join(', ')}.`)
  return [...before, layer]
}

function parseInclude(text: string): readonly Include[] {
  if (text !== 'language') throw new InvalidArgumentError('The only part to include is: language.')
  return ['language']
}
