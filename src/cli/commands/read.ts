/**
 * `hearsay read`: reports in, readings out. One that cannot be read is told, counted and listed at the end, and the run goes
 * on. Options are here; the run itself is in `run/`.
 */
import { statSync } from 'node:fs'
import { Command, Option } from 'commander'
import { HearsayError } from '../../record/problem.ts'
import { VIEW_LAYERS } from '../../share/terminal/reading.ts'
import { EXIT, problemLine } from '../exit.ts'
import { type ChoosingOptions, FORMATS, formNameOf } from '../forms/choose.ts'
import { parseJobs } from '../options/jobs.ts'
import { ListOption, ofOneRun } from '../options/options.ts'
import { addReportOptions, type ReportOptions, readerOptions, sourceOptions } from '../options/report-options.ts'
import { typedOn } from '../options/together.ts'
import { type ViewOptions, verboseOption, viewOptions } from '../options/view-options.ts'
import { wantsColour } from '../output.ts'
import { interruptedSentence } from '../run/interrupted.ts'
import { PROGRESS, type ProgressKind } from '../run/progress.ts'
import { type RunOptions, run } from '../run/run.ts'
import { runSettings } from '../run/run-settings.ts'
import { summaryJson, summaryLines } from '../run/summary.ts'
import { Tally } from '../run/tally.ts'

interface ReadOptions extends ReportOptions, ChoosingOptions, ViewOptions {
  readonly out?: string
  readonly resume?: true
  readonly force?: true
  readonly jobs: number
  readonly progress: ProgressKind
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
        new Option(
          '--format <format>',
          'json: one record; jsonl: a record a line; conllu: words, tags, trees; csv: tables in the folder --out; csv-excel: the same for a double click',
        ).choices(FORMATS),
      )
      .addOption(ofOneRun(new Option('--json', 'the same as --format json').conflicts(['jsonl', 'format'])))
      .addOption(ofOneRun(new Option('--jsonl', 'the same as --format jsonl').conflicts('format')))
      .addOption(ofOneRun(new ListOption('--include <part>', 'add to the JSON: words, trees, raw spans', ['language'])))
      .addOption(
        ofOneRun(
          new Option(
            '--html <path>',
            'write a page to look at; a folder (pages/) gets a page a report and a list',
          ).conflicts(['json', 'jsonl', 'format', 'layer', 'include', 'out', 'resume']),
        ),
      )
      .addOption(
        ofOneRun(new Option('--out <file>', 'write to a file instead of stdout, with a log beside it (FILE.log)')),
      )
      .addOption(
        ofOneRun(
          new Option(
            '--resume',
            'go on with --out where an earlier run stopped; begins it where there is none',
          ).conflicts('json'),
        ),
      )
      .addOption(
        ofOneRun(new Option('--force', 'write --out or --html anew, also where it exists').conflicts('resume')),
      )
      .addOption(
        new Option('--jobs <number>', 'processes that read at the same time; auto: one a core')
          .argParser(parseJobs)
          .default(1),
      )
      .addOption(
        new Option('--progress <kind>', 'on stderr; auto: a line on a terminal; json: JSON lines for programs')
          .choices(PROGRESS)
          .default('auto'),
      )
      .addOption(
        verboseOption('rules, scores, cues and furniture, and no list cut short', ['json', 'jsonl', 'format', 'html']),
      )
      .option('-q, --quiet', 'list neither failed reports nor counts on stderr'),
  )
    .action(readReports)
    .addHelpText(
      'after',
      `
Examples:
  $ hearsay read report.txt
  $ hearsay read reports/ --jsonl > readings.jsonl
  $ hearsay read report.txt --layer statements --layer frame
  $ hearsay read report.txt --html page.html
  $ hearsay read "2024/*/*.txt" --publisher "The Courier" --jsonl
  $ hearsay read table.csv --map text=body,date=published --jsonl
  $ hearsay read reports/ --format csv --out tables/
  $ hearsay read dump.txt --split "^Document \\d+ of \\d+$" --jsonl
  $ hearsay read reports/ --jsonl --out readings.jsonl --jobs 2 --resume
  $ cat articles.jsonl | hearsay read - --jsonl | jq .report.title
  $ curl -s example.org/report.txt | hearsay read - --date 2024-03-14 --json

Exit codes: 0 done; 1 done, some reports failed (listed); 2 wrong use; 4 model missing or unfit; 130 interrupted.`,
    )

/** Ctrl-C, an orderly end, and a terminal that is closed. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

async function readReports(paths: readonly string[], options: ReadOptions, command: Command): Promise<void> {
  const stopped = new AbortController()
  const stop = (): void => stopped.abort()
  for (const signal of STOPPING) process.once(signal, stop)
  const tally = new Tally()
  const begun = performance.now()
  let isFilter = false
  let asked: RunOptions | undefined
  try {
    asked = runOptions(paths, options, typedOn(command))
    isFilter = (await run(asked, tally, stopped.signal)).isFilter
  } catch (error) {
    if (!stopped.signal.aborted) {
      tellEnd(tally, begun, options, false)
      throw error
    }
  } finally {
    for (const signal of STOPPING) process.off(signal, stop)
  }
  if (!isFilter || options.progress === 'json') tellEnd(tally, begun, options, stopped.signal.aborted)
  if (stopped.signal.aborted && asked) tellInterrupted(tally, asked)
  process.exitCode = stopped.signal.aborted
    ? EXIT.interrupted
    : tally.failed + tally.failedBefore > 0
      ? EXIT.someFailed
      : EXIT.done
}

/** Throws E0101 where options do not go together, before anything is read. */
function runOptions(paths: readonly string[], options: ReadOptions, typed: ReadonlySet<string>): RunOptions {
  const { html } = options
  const path = html ?? options.out
  if ((options.resume || options.force) && path === undefined)
    throw new HearsayError('E0101', `--${options.resume ? 'resume' : 'force'} goes with --out: name the file.`)
  if (paths.filter((one) => one === '-').length > 1)
    throw new HearsayError('E0101', 'Standard input (-) is named twice, and can be read once.')
  const toRead: Omit<RunOptions, 'output'> = {
    paths,
    mustFit: (['map', 'split'] as const).find((one) => typed.has(one)),
    source: sourceOptions(options),
    reader: readerOptions(options),
    formName: formNameOf(options),
    form: {
      layer: options.layer,
      include: options.include,
      terminal: viewOptions(options, path === undefined ? process.stdout : FILE),
      html: html === undefined ? undefined : { isFolder: /[/\\]$/u.test(html) || isFolder(html) },
    },
    jobs: options.jobs,
    progress: {
      kind: options.quiet && options.progress === 'auto' ? 'none' : options.progress,
      toFile: path !== undefined,
      colour: options.color && wantsColour(process.stderr),
    },
  }
  return {
    ...toRead,
    output: {
      path,
      resume: options.resume ?? false,
      force: options.force ?? false,
      settings: () => runSettings(toRead),
    },
  }
}

/** A file is written alike on every terminal. */
const FILE = { isTTY: false } as const

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** What is left to say at the end, on stderr. */
function tellEnd(tally: Tally, begun: number, options: ReadOptions, interrupted: boolean): void {
  const { out = options.html, progress, quiet } = options
  const ending = { tally, seconds: (performance.now() - begun) / 1000, interrupted, out }
  if (progress === 'json') process.stderr.write(`${JSON.stringify(summaryJson(ending))}\n`)
  else if (!quiet) for (const line of summaryLines(ending)) process.stderr.write(`${line}\n`)
}

function tellInterrupted({ reports }: Tally, { formName, form, output, progress }: RunOptions): void {
  if (progress.kind === 'json') return
  const isOne = formName === 'json' || form.html?.isFolder === false
  const kind = isOne ? 'whole' : formName === 'html' ? 'pages' : 'log'
  const message = interruptedSentence({ ...output, reports: isOne && formName === 'html' ? 0 : reports, kind })
  process.stderr.write(`${problemLine({ code: 'E0104', message })}\n`)
}
