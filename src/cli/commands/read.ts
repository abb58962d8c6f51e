/**
 * `hearsay read`: reports in, readings out. One report at a time is in memory; one that cannot be read is told, counted
 * and listed at the end, and the run goes on.
 */
import { Command, Option } from 'commander'
import { openReader } from '../../reader.ts'
import { HearsayError, type Problem } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import { VIEW_LAYERS } from '../../share/terminal/reading.ts'
import { EXIT, problemLine } from '../exit.ts'
import { type ChoosingOptions, FORMATS, formNamed, formNameOf } from '../forms/choose.ts'
import type { Form } from '../forms/form.ts'
import { ListOption, ofOneRun } from '../options.ts'
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

interface ReadOptions extends ReportOptions, ChoosingOptions {
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
      .addOption(
        new ListOption(
          '--layer <layer>',
          'show only this part of the record; may be given again, or with commas',
          VIEW_LAYERS,
        ).conflicts(['json', 'jsonl', 'format']),
      )
      .addOption(
        new Option('--format <format>', 'json: one record; jsonl: a record a line; conllu: words, tags, trees').choices(
          FORMATS,
        ),
      )
      .addOption(ofOneRun(new Option('--json', 'the same as --format json').conflicts(['jsonl', 'format'])))
      .addOption(ofOneRun(new Option('--jsonl', 'the same as --format jsonl').conflicts('format')))
      .addOption(ofOneRun(new ListOption('--include <part>', 'add to the JSON: words, trees, raw spans', ['language'])))
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
  const form = formNamed(formNameOf(options), { ...options, terminal: terminalOptions(options) })
  if (form.oneOnly !== undefined) await checkOne(paths, form.oneOnly)
  try {
    await using reader = await openReader(readerOptions(options))
    for await (const source of expandSources(paths)) {
      if (stopped.signal.aborted) break
      for await (const outcome of readSource(source, sourceOptions(options), reader, stopped.signal)) {
        if (outcome.kind === 'failed') {
          failed.push(outcome.problem)
          continue
        }
        if (form.oneOnly !== undefined && done > 0) throw new HearsayError('E0101', form.oneOnly)
        if (form.between !== undefined && done > 0) await write(form.between)
        await write(textOf(form, outcome.reading))
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

/** Throws E0101 with the form's own sentence where the paths lead to more than one source, before anything is read. */
async function checkOne(paths: readonly string[], sentence: string): Promise<void> {
  let sources = 0
  for await (const _ of expandSources(paths)) if (++sources > 1) throw new HearsayError('E0101', sentence)
}

/** The text of a form that writes one output. */
function textOf(form: Form, reading: Reading): string {
  const text = form.render(reading)
  return typeof text === 'string' ? text : Object.values(text).join('')
}

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
