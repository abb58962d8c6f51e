/** What an actor is called where the longest of its wordings is not the best name, with the rule and the words it rests on. */
import type { Basis } from '../../record/evidence.ts'
import type { Span } from '../../record/span.ts'

export interface MadeName {
  readonly name: string
  readonly by: string
  readonly at: readonly Span[]
  /** `knowledge` where a table made words that the report does not have. */
  readonly basis: Basis
}
