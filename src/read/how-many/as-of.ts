/**
 * The moment up to which a count holds: "by Monday evening", "as of January 1", "so far".
 * Reads: a phrase, the moments of its sentence. Writes: the one that dates the count.
 */
import type { Moment } from '../../record/reading.ts'
import type { Phrase } from './phrase.ts'

/** Words right before a moment, or first in it, that make it the day of a count. */
const DATES = /(?:\bas of|\bas at|\bby|\bup to|\buntil|\btill)\s*$/iu
const WITHIN = /^(?:as of|as at|by|up to|so far|until now|to date|till|until)\b/iu

/** Searched in the sentence of the count only; the nearest one wins. */
export function asOf(text: string, phrase: Phrase, moments: readonly Moment[]): Moment | undefined {
  const at = phrase.atoms[phrase.quantity.numberFrom]?.span.start ?? 0
  const dating = moments.filter(
    ({ span }) =>
      WITHIN.test(text.slice(span.start, span.end)) || DATES.test(text.slice(Math.max(0, span.start - 8), span.start)),
  )
  return dating.sort((a, b) => Math.abs(a.span.start - at) - Math.abs(b.span.start - at))[0]
}
