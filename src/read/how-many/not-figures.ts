/**
 * Numbers that are no figures, by rules with ids: what a number is when it counts nothing a reader would compare.
 * Reads: phrases, their role as judged, the moments of the sentence. Writes: the id of the first rule that refuses.
 * Law: docs/reading-guide.md (figures: "Not: ages, dates, times, ranks, votes in percent unless central").
 */
import type { Moment } from '../../record/reading.ts'
import { overlaps, type Span } from '../../record/span.ts'
import { spanOver } from './atoms.ts'
import { BACKGROUND_RULES } from './background.ts'
import { CODE_RULES } from './codes.ts'
import { PASSING_RULES } from './in-passing.ts'
import type { Judged } from './judged.ts'
import type { Phrase } from './phrase.ts'
import type { Refusal } from './refusal.ts'
import { SHAPE_RULES } from './shapes.ts'

export interface Rejected {
  readonly span: Span
  /** Rule id. */
  readonly by: string
}

export const REFUSALS: readonly Refusal[] = [...SHAPE_RULES, ...CODE_RULES, ...BACKGROUND_RULES, ...PASSING_RULES]

/** The rule that refuses a phrase, or `undefined` for a figure. */
export function rejectionOf(phrase: Phrase, judged: Judged, moments: readonly Moment[]): string | undefined {
  const refusal = REFUSALS.find((rule) => rule.test(phrase, judged))
  if (refusal) return refusal.id
  const number = spanOver(phrase.atoms, phrase.quantity.numberFrom, phrase.quantity.numberTo - 1)
  return number && moments.some((moment) => overlaps(moment.span, number)) ? 'how-many.not.moment' : undefined
}
