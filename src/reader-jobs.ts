/**
 * Many reports read by several processes, in the order in which they were handed over. In memory are the reports under way and
 * the readings that wait for one before them. Reads: reports. Writes: items, as the reader itself gives them.
 */
import type { Item, ReportInput } from './reader.ts'
import type { EntrySettings } from './reader-entry.ts'
import { failure } from './record/problem.ts'
import { inOrder } from './scale/in-order.ts'
import { openPool } from './scale/pool.ts'

export interface JobsOptions {
  readonly jobs: number
  readonly settings: EntrySettings
  readonly signal?: AbortSignal | undefined
  /** How a report is called in messages; `number` counts from 1. */
  readonly nameOf: (input: ReportInput, number: number) => string
}

/** Reports under way or waiting for their turn, for each process. */
const AHEAD = 8

/** The readings of all reports. Rejects with the signal's reason when it aborts. */
export async function* readInProcesses(
  reports: Iterable<ReportInput> | AsyncIterable<ReportInput>,
  { jobs, settings, signal, nameOf }: JobsOptions,
): AsyncGenerator<Item> {
  await using pool = openPool<ReportInput, Item | undefined>({ entry: ENTRY, settings, size: jobs })
  const stop = (): void => void pool[Symbol.asyncDispose]()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const read = (task: Task): Promise<Item> => itemOf(task, () => pool.run(task.input))
    for await (const item of inOrder(named(reports, nameOf, signal), read, jobs * AHEAD)) {
      signal?.throwIfAborted()
      yield item
    }
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}

const ENTRY = new URL(`./reader-entry.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

interface Task {
  readonly input: ReportInput
  readonly source: string
}

async function* named(
  reports: Iterable<ReportInput> | AsyncIterable<ReportInput>,
  nameOf: JobsOptions['nameOf'],
  signal: AbortSignal | undefined,
): AsyncGenerator<Task> {
  let number = 0
  for await (const input of reports) {
    signal?.throwIfAborted()
    number++
    yield { input, source: nameOf(input, number) }
  }
}

type Run = ReturnType<ReturnType<typeof openPool<ReportInput, Item | undefined>>['run']>

/** A process that dies costs its report. */
async function itemOf({ source }: Task, run: () => Run): Promise<Item> {
  const answer = await run()
  if (answer.kind === 'result' && answer.result?.kind === 'reading') return answer.result
  const { code, message } =
    answer.kind === 'result' && answer.result?.kind === 'failed'
      ? answer.result.problem
      : { code: 'P0119' as const, message: `The reading broke off: its process ended (${howOf(answer)}).` }
  return { kind: 'failed', source, problem: failure(code, message, { source }) }
}

const howOf = (answer: Awaited<Run>): string => (answer.kind === 'broken' ? answer.how : 'without an answer')
