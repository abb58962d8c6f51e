/**
 * One task to its outcomes, in the process that has the reader. What is wrong with a report is an outcome; so is a fault of
 * ours that one report brings to light, which must not cost a night's run. What is wrong with the program's setting is thrown.
 */
import { frameFound } from '../../read/ingest/ingest-all.ts'
import type { Reader } from '../../reader.ts'
import { failure, HearsayError, isProblemCode, type Problem } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import type { Form } from '../forms/form.ts'
import { readSource, readSourceBytes, type SourceOptions, type SourceOutcome } from '../input/read-source.ts'
import type { Outcome, Task } from './task.ts'

export interface TaskReading {
  readonly reader: Pick<Reader, 'read'>
  readonly options: SourceOptions
  readonly form: Form
  readonly signal: AbortSignal
}

export async function readTask(task: Task, how: TaskReading): Promise<readonly Outcome[]> {
  const found: SourceOutcome[] = []
  try {
    for await (const one of sourceOutcomes(task, how)) found.push(one)
  } catch (error) {
    if (how.signal.aborted || error instanceof HearsayError) throw error
    found.push({
      kind: 'failed',
      problem: fault(task, error instanceof Error ? (error.stack ?? error.message) : error),
    })
  }
  const isMany = found.length > 1
  return found.map((one, i) => outcomeOf(one, task, isMany ? i + 1 : task.index, how.form))
}

async function* sourceOutcomes(task: Task, { reader, options, signal }: TaskReading): AsyncGenerator<SourceOutcome> {
  const { source, of } = task
  switch (of.kind) {
    case 'failed':
      return yield of
    case 'file':
      return yield* readSource({ ...of, isPipe: false }, options, reader, signal)
    case 'bytes':
      return yield* readSourceBytes(of.bytes, source, options, reader, signal)
    case 'found': {
      const item = frameFound(of.found, { ...options, source })
      if (item.kind === 'failed') return yield item
      try {
        return yield { kind: 'reading', reading: await reader.read(item, { signal }) }
      } catch (error) {
        if (!(error instanceof HearsayError) || !isProblemCode(error.code)) throw error
        return yield { kind: 'failed', problem: failure(error.code, error.message, { source: nameOf(task) }) }
      }
    }
    case 'end':
      return
    default:
      return of satisfies never
  }
}

function outcomeOf(one: SourceOutcome, task: Task, index: number | undefined, form: Form): Outcome {
  if (one.kind === 'reading') return readingOutcome(one.reading, index, form)
  return failedOutcome({ ...task, index }, one.problem, form)
}

const readingOutcome = (reading: Reading, index: number | undefined, form: Form): Outcome => ({
  index,
  text: form.render(reading),
  codes: [...new Set(reading.problems.map(({ code }) => code))],
})

/** The outcome of a report that cannot be read. */
export const failedOutcome = (task: Pick<Task, 'source' | 'index'>, problem: Problem, form: Form): Outcome => ({
  index: task.index,
  problem: { ...problem, source: problem.source ?? nameOf(task) },
  text: form.renderFailed?.({ source: problem.source ?? nameOf(task), problem }) ?? '',
  codes: [],
})

/** P0119 for a report that brought a fault of ours to light, or ended the process that read it. */
export const fault = (task: Pick<Task, 'source' | 'index'>, how: unknown): Problem =>
  failure('P0119', `The reading broke off: ${firstLines(String(how))}. The other reports are read.`, {
    source: nameOf(task),
  })

const firstLines = (text: string): string =>
  text
    .split('\n', 2)
    .map((line) => line.trim())
    .join(' ')
    .replace(/file:\/\/\/\S*\//u, '')

/** `table.csv#12`. */
const nameOf = ({ source, index }: Pick<Task, 'source' | 'index'>): string =>
  index === undefined ? source : `${source}#${index}`
