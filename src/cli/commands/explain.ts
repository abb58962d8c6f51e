/**
 * `hearsay explain REPORT [ID]`: how a value of a reading was reached; without an id, what there is to explain.
 */
import { Command } from 'commander'
import { explain } from '../../explain/explain.ts'
import { openReader } from '../../reader.ts'
import { parseReading } from '../../record/json.ts'
import { HearsayError } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import { renderExplanation, renderItems } from '../../share/terminal/explanation.ts'
import { EXIT, problemLine } from '../exit.ts'
import { write } from '../output.ts'
import { readBytes, readSource } from '../read-source.ts'
import {
  addReportOptions,
  type ReportOptions,
  readerOptions,
  sourceOptions,
  terminalOptions,
} from '../report-options.ts'
import { expandSources } from '../sources.ts'

interface ExplainOptions extends ReportOptions {
  readonly json?: true
}

export const explainCommand = (): Command =>
  addReportOptions(
    new Command('explain')
      .description(
        'Say in plain words how a value was read: its words, the rule or model head, what it was weighed against.',
      )
      .argument('<report>', 'a report, or a record that `hearsay read --json` wrote; - for standard input')
      .argument('[id]', 'id of an item, its beginning, or "report"; without one all ids are listed')
      .option('--json', 'write the explanation as JSON'),
  )
    .action(explainOne)
    .addHelpText(
      'after',
      `
Examples:
  $ hearsay explain report.txt                 list the ids of everything read
  $ hearsay explain report.txt report          how the day of the report is known
  $ hearsay explain record.json figure-held    how that figure was read`,
    )

async function explainOne(path: string, id: string | undefined, options: ExplainOptions): Promise<void> {
  const reading = await readingOf(path, options)
  if (!reading) return
  if (id === undefined) return write(`${renderItems(reading, terminalOptions(options)).join('\n')}\n`)
  const explanation = explain(reading, id)
  if (options.json) return write(`${JSON.stringify(explanation, undefined, 2)}\n`)
  return write(`${renderExplanation(explanation, terminalOptions(options)).join('\n')}\n`)
}

/** The reading of a report or of a record; `undefined`, told on stderr, where the report cannot be read. */
async function readingOf(path: string, options: ExplainOptions): Promise<Reading | undefined> {
  const { signal } = new AbortController()
  for await (const source of expandSources([path])) {
    if (source.kind === 'file' && source.path.endsWith('.json')) {
      return parseReading(new TextDecoder().decode(await readBytes(source, options.maxSize, signal)))
    }
    await using reader = await openReader(readerOptions(options))
    const outcome = await readSource(source, sourceOptions(options), reader, signal)
    if (outcome.kind === 'reading') return outcome.reading
    process.stderr.write(`${problemLine(outcome.problem)}\n`)
    process.exitCode = EXIT.someFailed
    return undefined
  }
  throw new HearsayError('E0102', `${path}: nothing to read.`)
}
