/**
 * What "last", "this" and "next" stand for before a unit, and the year that words name or count.
 */
import { dateOf } from './calendar.ts'
import { type Kept, numberOf } from './classes.ts'
import { neighbour, type Place } from './place.ts'

/** The year that a pattern kept, however it was written. */
export const yearOf = (kept: Kept): number | undefined =>
  numberOf(kept, 'year') ?? numberOf(kept, 'short_year') ?? numberOf(kept, 'yy') ?? numberOf(kept, 'early_year')

/** "last", "past" and "previous" are `last`; "coming" and "following" `next`. */
export const direction = (word: string): 'last' | 'this' | 'next' => {
  if (/^(?:this )?(?:last|past|previous)$/u.test(word)) return 'last'
  return /^(?:this )?(?:next|coming|upcoming|following)$/u.test(word) ? 'next' : 'this'
}

/** The year that "last year", "that year", "the same year" stand for. */
export function relativeYear(words: string, place: Place): number | undefined {
  const told = place.lastOpen && dateOf(place.lastOpen.from).year
  if (/^(?:that|the same|of the same)/u.test(words)) return told
  if (/^the (?:following|next|previous)/u.test(words)) return told && told + (words === 'the previous year' ? -1 : 1)
  if (place.report === undefined) return undefined
  const { year } = dateOf(place.report)
  return words.startsWith('last') ? year - 1 : words.startsWith('next') ? year + 1 : year
}

/** "Friday last", "in February next": the word that points stands behind. */
export const standsBehind = ({ tokens, to }: Place): boolean => /^(?:last|next|past)$/u.test(tokens[to - 1]?.text ?? '')

/** No noun that a word behind would go with: "Friday last" alone, not "Friday last week". */
export const goesWithTime = (place: Place): boolean =>
  !standsBehind(place) || place.tokens[place.to]?.kind !== 'word' || GOES_ON.test(neighbour(place, 0))

/** Words that may follow a time that is not said of a noun: others make "winter storms", "Monday last week" of it. */
export const GOES_ON =
  /^(?:and|or|but|to|of|in|on|at|by|for|from|with|when|where|while|as|after|before|until|because|if|that|which|is|was|are|were|be|has|had|have|will|would|can|could|may|comes?|came|ends?|ended|begins?|began|here|there|long|again|now|i|he|she|it|they|we|you|the|his|her|its|their|our|my|an?|than|so|not|all|only|too|never|always|often|very|quite|together|away|abroad|there)$/u
