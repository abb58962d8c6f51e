/**
 * What a quotation is by its form alone: speech, a scare quote (one to a few words of distance or naming), or the title of
 * a work. Reads: text, the quotation's pieces and marks. Where the form does not tell, it is speech.
 */
import { type Span, wordsAt } from '../../record/span.ts'
import type { Quotation } from './layers.ts'

export function quotationKind(text: string, pieces: readonly Span[], marks: readonly Span[]): Quotation['kind'] {
  const [piece] = pieces
  const [opening] = marks
  if (!piece || !opening || pieces.length > 1) return 'speech'
  const inside = wordsAt(text, piece)
  const words = inside.split(/\s+/u)
  const before = text.slice(Math.max(0, opening.start - 30), opening.start)
  if (isTitle(words, before)) return 'title'
  if (words.length > 7 || opensSpeech(before, inside)) return 'speech'
  const isClause = words.length > 2 && CLAUSE.test(inside)
  if (isClause || (/[.!?…]$/u.test(inside) && /^\p{Lu}/u.test(inside))) return 'speech'
  return words.length <= 5 ? 'scare' : 'speech'
}

/** Capitals on every long word, no stop inside, and a word for a work or no speech before it. */
function isTitle(words: readonly string[], before: string): boolean {
  if (WORK.test(before) && /^\P{Ll}/u.test(words[0] ?? '')) return true
  if (words.length < 3 || words.length > 9 || /[.!?]/u.test(words.join(' '))) return false
  const long = words.filter((word) => word.length > 3)
  if (words.every((word) => word === word.toUpperCase())) return false // a headline's or a shout's capitals tell nothing
  return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word)) && !/[:,]\s*$/u.test(before)
}
const WORK =
  /\b(?:titled|entitled|headlined|book|novel|film|movie|song|album|play|poem|series|documentary|programme|program|show|anthem|memoir)\s*,?\s*$/iu

/** A colon or a comma before a capital, or nothing before it in its paragraph. */
const opensSpeech = (before: string, inside: string): boolean =>
  /^\p{Lu}/u.test(inside) && /(?:^|[\n:,.!?]\s*)$/u.test(before)

/** Words that make a clause of three words and more. */
const CLAUSE =
  /(?:^|\s)(?:I|we|he|she|it|they|you|is|are|was|were|am|be|been|will|would|can|cannot|could|must|should|shall|may|might|has|have|had|do|does|did|don['’]t|not|let|there|this|that)(?:\s|$)|['’](?:s|re|ll|ve|m|d|t)\s/iu
