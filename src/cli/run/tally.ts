/** What has become of the reports of a run so far, in numbers: for its progress and for its summary. */
import type { Problem } from '../../record/problem.ts'
import type { Dealt } from './done-reports.ts'
import type { Outcome } from './task.ts'

/** Failures kept for the list at the end; the log of an `--out` run has all. */
const MOST_LISTED = 100

export class Tally {
  read = 0
  failed = 0
  /** Done by an earlier run. */
  skipped = 0
  /** Those of them that it could not read either. */
  failedBefore = 0
  /** Reports by the code of their problems; a failure's too. */
  readonly byCode = new Map<string, number>()
  readonly listed: Problem[] = []

  add({ problem, codes }: Outcome): void {
    if (problem) this.failed++
    else this.read++
    for (const code of problem ? [problem.code] : codes) this.byCode.set(code, (this.byCode.get(code) ?? 0) + 1)
    if (problem && this.listed.length < MOST_LISTED) this.listed.push(problem)
  }

  skip({ reports, failed }: Dealt): void {
    this.skipped += reports
    this.failedBefore += failed
  }

  get reports(): number {
    return this.read + this.failed
  }
}
