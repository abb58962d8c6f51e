/** One thing that `hearsay doctor` looked at. */
import { HearsayError } from '../../record/problem.ts'

export interface Check {
  readonly name: string
  /** `note`: it works, but somebody may want to know. */
  readonly state: 'ok' | 'note' | 'amiss'
  /** What was found, in one sentence. */
  readonly found: string
  /** What to do about it. */
  readonly advice?: string | undefined
  /** Of an error, as in docs/reference/errors.md. */
  readonly code?: string | undefined
  /** The same for programs. */
  readonly facts?: Readonly<Record<string, unknown>>
}

export const ok = (name: string, found: string, facts: Check['facts'] = {}): Check => ({
  name,
  state: 'ok',
  found,
  facts,
})

/** A check that ended in an error of ours; any other error is a fault and goes on. */
export function amiss(name: string, error: unknown): Check {
  if (!(error instanceof HearsayError)) throw error
  return { name, state: 'amiss', found: error.message, code: error.code }
}
