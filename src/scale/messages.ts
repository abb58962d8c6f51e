/** What the processes of a pool say to each other. Sent as structured clones: plain data, bytes, regular expressions. */
import type { ErrorCode } from '../record/problem.ts'

export type ToWorker =
  | { readonly kind: 'settings'; readonly settings: unknown }
  | { readonly kind: 'task'; readonly task: unknown }

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly result: unknown }
  /** An error that is not about the task and ends the whole run. */
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly message: string }
