/** A process of `readAll` with `jobs`: opens its own reader and sends whole readings back. */
import { type Item, openReader, type ReaderOptions, type ReportInput } from './reader.ts'
import { serveTasks } from './scale/worker.ts'

/** A URL does not cross to another process; its text does. */
export interface EntrySettings {
  readonly backend: ReaderOptions['backend']
  readonly model?: string | undefined
}

serveTasks(async (message) => {
  const { backend, model } = message as EntrySettings // sent by `reader-jobs.ts`, from the same version of the program
  const reader = await openReader({ backend, model: model === undefined ? undefined : new URL(model) })
  return async (task): Promise<Item | undefined> => {
    const [item] = await Array.fromAsync(reader.readAll([task as ReportInput])) // sent by `reader-jobs.ts` too
    return item
  }
})
