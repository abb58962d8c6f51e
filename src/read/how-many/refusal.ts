/**
 * The shape of a rule that keeps a number from being a figure.
 */
import type { Judged } from './judged.ts'
import type { Phrase } from './phrase.ts'

export interface Refusal {
  readonly id: string
  readonly gloss: string
  /** A text on which it must refuse a number. */
  readonly must: string
  /** A near miss whose numbers are figures, or refused for another reason. */
  readonly mustNot: string
  /** True where it refuses. */
  readonly test: (phrase: Phrase, judged: Judged) => boolean
}

/** A refusal named within its layer. */
export const refusal = (
  name: string,
  gloss: string,
  must: string,
  mustNot: string,
  test: Refusal['test'],
): Refusal => ({
  id: `how-many.not.${name}`,
  gloss,
  must,
  mustNot,
  test,
})
