/**
 * One report, or one file with a report, as the run hands it to whoever reads it, and what comes back. Plain data: both may
 * cross to another process.
 */
import type { FoundReport } from '../../read/ingest/found-reports.ts'
import type { Problem } from '../../record/problem.ts'
import type { TextByFile } from '../forms/form.ts'

export interface Task {
  /** The file as it was named, or "standard input". */
  readonly source: string
  /** The report's number in a file that holds many, from 1. */
  readonly index?: number | undefined
  /** Bytes of all sources together that are dealt with when this is done. */
  readonly upTo: number
  readonly of:
    | { readonly kind: 'file'; readonly path: string; readonly bytes: number }
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | { readonly kind: 'found'; readonly found: FoundReport }
    | { readonly kind: 'failed'; readonly problem: Problem }
    /** The last of a file that holds many was given out before. */
    | { readonly kind: 'end' }
}

/** What became of one report. */
export interface Outcome {
  readonly index?: number | undefined
  /** The failure; absent for a report that was read. */
  readonly problem?: Problem | undefined
  /** In the form asked for; empty for a failure that the form does not tell. */
  readonly text: string | TextByFile
  /** Codes of the problems of the reading, each once. */
  readonly codes: readonly string[]
}

/** A task done: mostly one outcome, several for a file that turned out to hold several reports. */
export interface Done {
  readonly task: Task
  readonly outcomes: readonly Outcome[]
}
