/** The shape of a rule of time: a pattern over time tokens, and what its words stand for at a place. */
import type { Rule } from '../../knowledge/rule.ts'
import type { Kept } from './classes.ts'
import { type Pattern, pattern } from './pattern.ts'
import type { Place } from './place.ts'
import type { Value } from './value.ts'

export interface TimeRule extends Rule {
  readonly pattern: Pattern
  /** The value of the words, absent where the neighbours say that they are none of time. */
  readonly value: (kept: Kept, place: Place) => Value | undefined
}

/** A rule as it is written down: the pattern as its line. */
export const timeRule = (
  id: string,
  gloss: string,
  line: string,
  examples: { readonly must: string; readonly mustNot: string },
  value: TimeRule['value'],
): TimeRule => ({ id: `when.${id}`, gloss, pattern: pattern(line), value, ...examples })
