/**
 * From what was named to tasks, one at a time: files with one report are handed on by their path, of files with many each
 * report is taken out here. Reads: heads of files, and those with many reports. What an earlier run did is left out.
 */
import { createReadStream } from 'node:fs'
import { addAbortSignal } from 'node:stream'
import { findReports } from '../../read/ingest/found-reports.ts'
import { FILE_FACTOR, type OpenFile, openFile } from '../../read/ingest/open-file.ts'
import { gather } from '../../read/ingest/peek.ts'
import { type Fitting, fits, unfit } from '../input/fitting.ts'
import { problemOf, type SourceOptions } from '../input/read-source.ts'
import { expandSources, type FileSource, type Source, STDIN_NAME } from '../input/sources.ts'
import type { Dealt, DoneReports } from './done-reports.ts'
import { type FilterInput, filterTasks } from './filter.ts'
import type { Task } from './task.ts'

export interface TaskOptions {
  readonly options: SourceOptions
  readonly signal: AbortSignal
  readonly done: DoneReports
  /** Standard input, where it was looked at already. */
  readonly stdin?: FilterInput | undefined
  /** What the one source, where it can be read only once, must be able to take. */
  readonly mustFit?: Fitting | undefined
  /** The run's own output, which is no report of it. */
  readonly isOwn: (path: string) => boolean
  /** Told how many reports are left out, being done. */
  readonly skipped: (dealt: Dealt, upTo: number) => void
}

export async function* tasksOf(paths: readonly string[], how: TaskOptions): AsyncGenerator<Task> {
  let before = 0
  for await (const source of expandSources(paths)) {
    if (source.kind === 'missing') yield failed(source.problem.source ?? '', before, source.problem)
    else if (source.kind === 'stdin') yield* stdinTasks(before, how)
    else if (!how.isOwn(source.path)) yield* fileTasks(source, before, how)
    before += source.kind === 'file' ? source.bytes : 0
  }
}

const failed = (source: string, upTo: number, problem: (Source & { kind: 'missing' })['problem']): Task => ({
  source,
  upTo,
  of: { kind: 'failed', problem },
})

async function* fileTasks({ path, bytes, isPipe }: FileSource, before: number, how: TaskOptions): AsyncGenerator<Task> {
  const upTo = before + bytes
  const dealt = how.done.takeWhole(path) ?? how.done.take({ source: path })
  if (dealt) return how.skipped(dealt, upTo)
  const stream = createReadStream(path)
  try {
    const file = await openFile(addAbortSignal(how.signal, stream), { ...how.options, source: path })
    if (isPipe) checkFit(file, path, how)
    if (file.holds !== 'one') {
      yield* manyTasks(file, path, how, () => before + Math.min(stream.bytesRead, bytes))
    } else if (isPipe) {
      yield await wholeTask(file, path, upTo, how)
    } else {
      stream.destroy()
      yield { source: path, upTo, of: { kind: 'file', path, bytes } }
    }
  } catch (error) {
    if (how.signal.aborted) throw error
    yield failed(path, upTo, problemOf(error, path))
  } finally {
    stream.destroy()
  }
}

async function* stdinTasks(before: number, how: TaskOptions): AsyncGenerator<Task> {
  const { options } = how
  const source = STDIN_NAME
  if (how.stdin?.isFilter) {
    for await (const task of filterTasks(how.stdin.chunks, options)) {
      const dealt = how.done.take(task)
      if (dealt) how.skipped(dealt, task.upTo)
      else yield task
    }
    return
  }
  const input = how.stdin?.chunks ?? addAbortSignal(how.signal, process.stdin)
  const file = await openFile(input, { ...options, source })
  checkFit(file, source, how)
  if (file.holds !== 'one') return yield* manyTasks(file, source, how, () => before)
  const dealt = how.done.take({ source })
  if (dealt) return how.skipped(dealt, before)
  yield await wholeTask(file, source, before, how)
}

function checkFit({ format }: OpenFile, name: string, { mustFit }: TaskOptions): void {
  if (mustFit && !fits(format, mustFit)) throw unfit(mustFit, name)
}

/** One report whose bytes cannot be asked for again. */
async function wholeTask(file: OpenFile, source: string, upTo: number, { options }: TaskOptions): Promise<Task> {
  // What is over the limit is left in the pipe; one byte of it is enough for the complaint.
  const bytes = await gather(atMost(file.chunks, options.maxSize * FILE_FACTOR + 1), Number.POSITIVE_INFINITY)
  return { source, upTo, of: { kind: 'bytes', bytes: bytes ?? new Uint8Array() } }
}

async function* atMost(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes
  for await (const chunk of chunks) {
    yield chunk.subarray(0, left)
    left -= chunk.length
    if (left <= 0) return
  }
}

async function* manyTasks(file: OpenFile, source: string, how: TaskOptions, upTo: () => number): AsyncGenerator<Task> {
  for await (const found of findReports(file, { ...how.options, source, signal: how.signal })) {
    const { index } = found
    const dealt = how.done.take({ source, index })
    if (dealt) how.skipped(dealt, upTo())
    else yield { source, index, upTo: upTo(), of: { kind: 'found', found } }
  }
  yield { source, upTo: upTo(), of: { kind: 'end' } }
}
