/**
 * `hearsay explain REPORT [WHAT]`: how a value of a reading was reached; without WHAT, what there is to explain.
 */
import { Command, Option } from 'commander'
import { type Explanation, explain } from '../../explain/explain.ts'
import { findItems, standsIn } from '../../explain/find.ts'
import { itemsOf } from '../../explain/items.ts'
import { valueLine } from '../../explain/value-line.ts'
import type { Reading } from '../../record/reading.ts'
import { renderExplanation, renderItems } from '../../share/terminal/explanation.ts'
import { oneReading } from '../input/one-report.ts'
import { ofOneRun } from '../options/options.ts'
import { addReportOptions, type ReportOptions } from '../options/report-options.ts'
import { typedOn } from '../options/together.ts'
import { type ViewOptions, verboseOption, viewOptions } from '../options/view-options.ts'
import { write } from '../output.ts'

interface ExplainOptions extends ReportOptions, ViewOptions {
  readonly json?: true
}

export const explainCommand = (): Command =>
  addReportOptions(
    new Command('explain')
      .description(
        'Say in plain words how a value was read: its words, the rule or model head, what it was weighed against.',
      )
      .argument(
        '<report>',
        'a report, an entry of a file with many ("table.csv#2"), a record that `hearsay read` wrote, or - for standard input',
      )
      .argument(
        '[what...]',
        'short names that the view shows (s3, f1), ids, words of the report, or "report" for its frame; without any, what can be explained is listed',
      )
      .addOption(verboseOption('ids as they stand in the record', ['json']))
      .addOption(ofOneRun(new Option('--json', 'write the explanation as JSON'))),
  )
    .action(explainOne)
    .addHelpText(
      'after',
      `
Examples:
  $ hearsay explain report.txt                what can be explained
  $ hearsay explain report.txt s3             how the third statement was read
  $ hearsay explain report.txt "at least 220" the same by words
  $ hearsay explain report.txt report         how day, title and blocks are known
  $ hearsay explain table.csv#2 f1            a figure of the table's second report
  $ hearsay explain readings.jsonl#7 s1       from records that are read already`,
    )

async function explainOne(
  path: string,
  what: readonly string[],
  options: ExplainOptions,
  command: Command,
): Promise<void> {
  const reading = await oneReading(path, options, typedOn(command))
  if (!reading) return
  if (what.length === 0) return write(listed(reading, options))
  const explanations = asked(reading, what).map((one) => explain(reading, one))
  return write(options.json ? inJson(explanations) : `${explanations.map((one) => shown(one, options)).join('\n\n')}\n`)
}

/** Words that stand in the report one after the other are one question, also without marks for the shell; else each is. */
const asked = (reading: Reading, what: readonly string[]): readonly string[] =>
  standsIn(reading, what.join(' ')) || !what.every((one) => one === 'report' || findItems(reading, one).length > 0)
    ? [what.join(' ')]
    : what

const shown = (explanation: Explanation, options: ExplainOptions): string =>
  renderExplanation(explanation, viewOptions(options)).join('\n')

const inJson = (explanations: readonly Explanation[]): string =>
  `${JSON.stringify(explanations.length === 1 ? explanations[0] : explanations, undefined, 2)}\n`

function listed(reading: Reading, options: ExplainOptions): string {
  if (!options.json) return `${renderItems(reading, viewOptions(options)).join('\n')}\n`
  const items = itemsOf(reading).map((item) => ({
    ...{ id: item.id, short: item.short, kind: item.kind },
    says: valueLine(reading, item),
  }))
  return `${JSON.stringify(items, undefined, 2)}\n`
}
