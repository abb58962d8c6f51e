/**
 * A role as judged: its value, the rule, and the atoms behind it.
 */
import type { FigureRole } from '../../record/values.ts'
import type { Noun } from './nouns.ts'

export interface Judged {
  readonly role: FigureRole
  /** Rule id. */
  readonly by: string
  /** Atoms of the phrase's sentence that carry it; none where it is taken from another count. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** The noun that counts without one of their own take up. */
  readonly noun?: Noun | undefined
}
