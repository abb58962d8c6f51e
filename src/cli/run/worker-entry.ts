/** A process of `--jobs`: opens its own reader and renders what it reads, so that only text goes back. */
import { openReader, type ReaderOptions } from '../../reader.ts'
import { serveTasks } from '../../scale/worker.ts'
import { type FormName, formNamed } from '../forms/choose.ts'
import type { FormOptions } from '../forms/form.ts'
import type { SourceOptions } from '../input/read-source.ts'
import { readTask } from './read-task.ts'
import type { Task } from './task.ts'

export interface WorkerSettings {
  readonly source: SourceOptions
  readonly formName: FormName
  readonly form: FormOptions
  /** A URL does not cross to another process; its text does. */
  readonly reader: { readonly backend?: ReaderOptions['backend']; readonly model?: string | undefined }
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
