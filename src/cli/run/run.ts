/**
 * A run of `hearsay read`: tasks from what was named, each read here or in a process of its own, outcomes written in the
 * order of the tasks. In memory are the reports under way and those that wait for one before them, never all.
 */
import { addAbortSignal } from 'node:stream'
import { openReader, type ReaderOptions } from '../../reader.ts'
import { HearsayError } from '../../record/problem.ts'
import { inOrder } from '../../scale/in-order.ts'
import { openPool } from '../../scale/pool.ts'
import { type FormName, formNamed } from '../forms/choose.ts'
import type { Form, FormOptions } from '../forms/form.ts'
import { checkFitting, type Fitting } from '../input/fitting.ts'
import type { SourceOptions } from '../input/read-source.ts'
import { expandSources } from '../input/sources.ts'
import { type FilterInput, openFilter } from './filter.ts'
import { openOutput } from './open-output.ts'
import type { Output, OutputOptions } from './output.ts'
import { filesOf, leadsTo } from './own-paths.ts'
import { openProgress, type Progress, type ProgressOptions, tellNotice } from './progress.ts'
import { failedOutcome, fault, readTask } from './read-task.ts'
import { spareReports } from './spared-reports.ts'
import type { Tally } from './tally.ts'
import type { Done, Task } from './task.ts'
import { tasksOf } from './tasks.ts'
import type { WorkerSettings } from './worker-entry.ts'

export interface RunOptions {
  readonly paths: readonly string[]
  /** An option that was typed for them, and that one of them must be able to take. */
  readonly mustFit?: Fitting | undefined
  readonly source: SourceOptions
  readonly reader: ReaderOptions
  readonly formName: FormName
  readonly form: FormOptions
  readonly output: Omit<OutputOptions, 'spare' | 'notice'>
  /** Processes; 1 reads in this one. */
  readonly jobs: number
  readonly progress: ProgressOptions
}

/** Reports under way or waiting for their turn, for each process: one that takes long should not hold up the others. */
const AHEAD = 16

/** Runs to the end, or until `stopped` aborts. What was done stands in `tally` also when this rejects. */
export async function run(options: RunOptions, tally: Tally, stopped: AbortSignal): Promise<{ isFilter: boolean }> {
  const ended = new AbortController()
  try {
    return await runUntil(options, tally, AbortSignal.any([stopped, ended.signal]))
  } finally {
    ended.abort() // an open pipe, for one, is given up where the run ends early
  }
}

async function runUntil(options: RunOptions, tally: Tally, signal: AbortSignal): Promise<{ isFilter: boolean }> {
  const stdin = await filterInput(options, signal)
  const isFilter = stdin?.isFilter ?? false
  const settings = { ...options, form: { ...options.form, answersAll: isFilter } }
  const form = formNamed(settings.formName, settings.form)
  const oneOnly = form.oneOnly ?? ofOneReport(options.source)
  const { path } = options.output
  const files = path === undefined ? [] : filesOf(path, form)
  if (oneOnly !== undefined) await checkOne(options, oneOnly, leadsTo(files))
  if (options.mustFit) await checkFitting(expandSources(options.paths), options.mustFit, options.source)
  const spare = (files: readonly string[]): Promise<void> => spareReports(options.paths, files)
  await spare(files)
  const notice = (sentence: string): void => tellNotice(options.progress.kind, sentence)
  await using output = await openOutput(form, { ...options.output, spare, notice })
  const progress = openProgress(options.progress)
  if (progress.isShown) void totalBytes(options.paths, output).then(progress.total, () => undefined)
  const tasks = tasksOf(options.paths, {
    options: options.source,
    signal,
    done: output.done,
    stdin,
    mustFit: options.paths.length === 1 ? options.mustFit : undefined,
    isOwn: output.isOwn,
    skipped: (dealt, upTo) => {
      tally.skip(dealt)
      progress.skip(tally, upTo)
    },
  })
  try {
    await using worker = await openWork(settings, form, signal)
    for await (const done of inOrder(tasks, worker.work, options.jobs === 1 ? 1 : options.jobs * AHEAD)) {
      await keep(done, { output, tally, progress, oneOnly })
      signal.throwIfAborted()
    }
    await output.end?.()
  } finally {
    progress.end()
  }
  return { isFilter }
}

/** Standard input alone, for JSON lines: it may be a filter's. */
async function filterInput(options: RunOptions, signal: AbortSignal): Promise<FilterInput | undefined> {
  const [path, ...more] = options.paths
  if (path !== '-' || more.length > 0 || options.formName !== 'jsonl') return undefined
  return openFilter(addAbortSignal(signal, process.stdin), options.source)
}

/** An address or a headline is of one report: it would stand on each of a folder or a table. */
function ofOneReport({ url, title }: RunOptions['source']): string | undefined {
  const name = url !== undefined ? '--url' : title !== undefined ? '--title' : undefined
  return name && `${name} is of one report, but more than one was given. Leave it out, or name a column with --map.`
}

/** Throws E0101 with the sentence where the paths lead to more than one source, before anything is read or written. */
async function checkOne({ paths }: RunOptions, sentence: string, isOwn: (path: string) => boolean): Promise<void> {
  let sources = 0
  for await (const source of expandSources(paths)) {
    if (source.kind === 'file' && isOwn(source.path)) continue
    if (++sources > 1) throw new HearsayError('E0101', sentence)
  }
}

async function totalBytes(paths: readonly string[], { isOwn }: Output): Promise<number> {
  let bytes = 0
  for await (const source of expandSources(paths))
    if (source.kind === 'file' && !isOwn(source.path)) bytes += source.bytes
  return bytes
}

interface Work extends AsyncDisposable {
  readonly work: (task: Task) => Promise<Done>
}

/** Reads here, or in processes. */
async function openWork(options: RunOptions, form: Form, signal: AbortSignal): Promise<Work> {
  if (options.jobs === 1) {
    const reader = await openReader(options.reader)
    const how = { reader, options: options.source, form, signal }
    return {
      work: async (task) => ({ task, outcomes: await readTask(task, how) }),
      [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose](),
    }
  }
  const { source, formName, form: formOptions, reader } = options
  const settings: WorkerSettings = {
    source,
    formName,
    form: formOptions,
    reader: { backend: reader.backend, model: reader.model?.href },
  }
  const pool = openPool<Task, Done['outcomes']>({ entry: WORKER, settings, size: options.jobs })
  const stop = (): void => void pool[Symbol.asyncDispose]()
  signal.addEventListener('abort', stop, { once: true })
  return {
    work: async (task) => {
      if (task.of.kind === 'end' || task.of.kind === 'failed')
        return { task, outcomes: task.of.kind === 'end' ? [] : [failedOutcome(task, task.of.problem, form)] }
      const answer = await pool.run(task)
      if (answer.kind === 'result') return { task, outcomes: answer.result }
      return { task, outcomes: [failedOutcome(task, fault(task, `its process ended (${answer.how})`), form)] }
    },
    [Symbol.asyncDispose]: async () => {
      signal.removeEventListener('abort', stop)
      await pool[Symbol.asyncDispose]()
    },
  }
}

const WORKER = new URL(`./worker-entry.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

interface Keeping {
  readonly output: Output
  readonly tally: Tally
  readonly progress: Progress
  /** Why there may be no second report. */
  readonly oneOnly: string | undefined
}

/** Writes and counts what became of a task. */
async function keep({ task, outcomes }: Done, { output, tally, progress, oneOnly }: Keeping): Promise<void> {
  for (const outcome of outcomes) {
    const dealt = task.of.kind === 'file' ? output.done.take({ ...task, index: outcome.index }) : undefined
    if (dealt) {
      tally.skip(dealt)
      continue
    }
    if (oneOnly !== undefined && tally.reports + tally.skipped > 0) throw new HearsayError('E0101', oneOnly)
    await output.report(task, outcome)
    tally.add(outcome)
    if (outcome.problem) progress.failed(outcome.problem)
  }
  if (task.of.kind === 'end' || outcomes.length > 1) await output.whole(task.source)
  progress.step(tally, task.upTo)
}
