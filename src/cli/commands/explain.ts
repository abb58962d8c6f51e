/**
 * `hearsay explain REPORT [ID]`: how a value of a reading was reached; without an id, what there is to explain.
 */
import { Command } from 'commander'
import { explain } from '../../explain/explain.ts'
import { itemsOf, valueLine } from '../../explain/items.ts'
import { openReader, type Reader } from '../../reader.ts'
import { parseReading } from '../../record/json.ts'
import { HearsayError } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import { renderExplanation, renderItems } from '../../share/terminal/explanation.ts'
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
  if (id !== undefined) {
    const explanation = explain(reading, id)
    const lines = options.json
      ? [JSON.stringify(explanation, undefined, 2)]
      : renderExplanation(explanation, terminalOptions(options))
    return write(`${lines.join('\n')}\n`)
  }
  if (!options.json) return write(`${renderItems(reading, terminalOptions(options)).join('\n')}\n`)
  const items = itemsOf(reading).map((item) => ({ id: item.id, kind: item.kind, says: valueLine(reading, item) }))
  return write(`${JSON.stringify(items, undefined, 2)}\n`)
}

/** The reading of a report or of a record; `undefined`, told on stderr, where it cannot be read. */
async function readingOf(path: string, options: ExplainOptions): Promise<Reading | undefined> {
  const { signal } = new AbortController()
  const [source, another] = await Array.fromAsync(expandSources([path]))
  if (!source || another)
    throw new HearsayError('E0102', `${path} leads to ${source ? 'more than one report' : 'no report'}; name one.`)
  let opened: Reader | undefined
  const lazily: Pick<Reader, 'read'> = {
    read: async (input, call) => {
      opened ??= await openReader(readerOptions(options))
      return opened.read(input, call)
    },
  }
  try {
    const outcomes = readSource(source, sourceOptions(options), lazily, signal, recordIn)
    const { value: outcome } = await outcomes.next()
    if (!outcome) return undefined
    if (!(await outcomes.next()).done)
      throw new HearsayError('E0102', `${path} holds more than one report; explain takes one.`)
    if (outcome.kind === 'reading') return outcome.reading
    process.stderr.write(`${problemLine(outcome.problem)}\n`)
    process.exitCode = EXIT.someFailed
    return undefined
  } finally {
    await opened?.[Symbol.asyncDispose]()
  }
}

/** The reading in a record of `hearsay read --json`; `undefined` for anything else, which is a report. */
function recordIn(bytes: Uint8Array): Reading | undefined {
  if (bytes[0] !== '{'.charCodeAt(0)) return undefined
  const text = new TextDecoder().decode(bytes)
  return /"versions":\s*\{\s*"schema"/u.test(text) ? parseReading(text) : undefined
}
