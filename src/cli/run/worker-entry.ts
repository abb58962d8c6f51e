/** A process of `--jobs`: opens its own reader and renders what it reads, so that only text goes back. */
import { openReader } from '../../reader.ts'
import { serveTasks } from '../../scale/worker.ts'
import { formNamed } from '../forms/choose.ts'
import { readTask } from './read-task.ts'
import type { RunOptions } from './run.ts'
import type { Task } from './task.ts'

export interface WorkerSettings extends Pick<RunOptions, 'source' | 'formName' | 'form'> {
  /** A URL does not cross to another process; its text does. */
  readonly reader: { readonly backend?: RunOptions['reader']['backend']; readonly model?: string | undefined }
}

serveTasks(async (message) => {
  // Sent by `run.ts`, from the same version of the program.
  const { reader, source, formName, form } = message as WorkerSettings
  const model = reader.model === undefined ? undefined : new URL(reader.model)
  const how = {
    reader: await openReader({ backend: reader.backend, model }),
    options: source,
    form: formNamed(formName, form),
    // Ended from outside.
    signal: new AbortController().signal,
  }
  return (task) => readTask(task as Task, how) // sent by `run.ts` too
})
