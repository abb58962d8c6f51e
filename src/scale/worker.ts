/**
 * The side of a pool that works: a process that takes one task after the other. It leaves Ctrl-C to the process that
 * started it, and ends when that one does.
 */
import { HearsayError, isProblemCode } from '../record/problem.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** Serves tasks until the starting process is gone. `open` makes ready once; what it gives does one task. */
export function serveTasks(open: (settings: unknown) => Promise<(task: unknown) => Promise<unknown>>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
  process.on('disconnect', () => process.exit())
  let work: ((task: unknown) => Promise<unknown>) | undefined
  const answer = async (message: ToWorker): Promise<FromWorker> => {
    try {
      if (message.kind === 'task') return { kind: 'result', result: await work?.(message.task) }
      work = await open(message.settings)
      return { kind: 'ready' }
    } catch (error) {
      if (!(error instanceof HearsayError) || isProblemCode(error.code)) throw error // a fault: the process ends with it
      return { kind: 'error', code: error.code, message: error.message }
    }
  }
  process.on('message', async (message: ToWorker) => {
    process.send?.(await answer(message))
  })
}
