/**
 * What a run writes to, whatever it is: outcomes are handed over in order. `open-output.ts` opens stdout, a file or files in
 * a folder, `page-output.ts` pages.
 */
import type { DoneReports } from './done-reports.ts'
import type { RunSettings } from './run-log.ts'
import type { Outcome, Task } from './task.ts'

export interface Output extends AsyncDisposable {
  /** What an earlier run dealt with. */
  readonly done: DoneReports
  /** True for the files of this output, should they lie among the reports. */
  readonly isOwn: (path: string) => boolean
  report(task: Task, outcome: Outcome): Promise<void>
  /** All reports of a file with many were handed over. */
  whole(source: string): Promise<void>
  /** The run came to its end, and was not broken off. */
  end?(): Promise<void>
}

export interface OutputOptions {
  /** A file, or a folder for forms of several files; stdout without it. */
  readonly path?: string | undefined
  readonly resume: boolean
  readonly force: boolean
  /** What must be the same to go on. */
  readonly settings: () => Promise<RunSettings>
  /** Takes a sentence that a person should see while the run goes on. */
  readonly notice: (sentence: string) => void
  /** Throws E0202 where one of these files is among the reports to read, and no run's. */
  readonly spare: (files: readonly string[]) => Promise<void>
}
