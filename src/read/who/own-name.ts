/**
 * The own name of a body inside the words that a report calls it by: "O Liberal" of "newspaper O Liberal", "Naresuan Force" of
 * "the army's Naresuan Force", "Workers' Party" of "the ruling Workers' Party". What stands before it says what the body is or
 * whose. "Japan's Foreign Ministry" and "the Attorney General's Office" have no other name.
 * Reads: phrases that are names; knowledge/actor-heads, roles, states, capitals.
 */
import type { Candidate } from './candidate.ts'
import type { MadeName } from './made-name.ts'
import { countryInside } from './names.ts'
import { formsOf, lower, spanOf, type Tree } from './tree.ts'
import { headNoun, titleOf } from './vocabulary.ts'

/** The own name inside the longest name of a body, where words stand before it that are none of it. */
export function ownName(phrases: readonly Candidate[]): MadeName | undefined {
  const named = phrases.filter(({ kind, sort }) => kind === 'name' && sort === 'organisation')
  const [best] = named.toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
  if (!best) return undefined
  const { tree, first } = best
  const last = endOfName(best)
  const from = startOfName(tree, first, last)
  if (from === undefined || !isName(tree, from, last)) return undefined
  return { name: formsOf(tree, from, last), by: 'who.own-name', at: [spanOf(tree, from, last)], basis: 'sentence' }
}

/** Before "agency" and before a place: "state-run Bakhtar agency", "the Russian-led Alliance on its soil". */
function endOfName({ tree, first, last }: Candidate): number {
  const end = lastWhere(first, last, (i) => !isSmall(tree, i)) ?? last
  const next = end < last ? lower(tree, end + 1) : ''
  return next === 'agency' || TIES.has(next) ? end : last
}

function startOfName(tree: Tree, first: number, last: number): number | undefined {
  const ending = lastWhere(first, last, (i) => ENDINGS.has(lower(tree, i)))
  if (ending === undefined) return pastSmallWords(tree, first, last)
  let from = ending + 1
  while (from < last && isSmall(tree, from)) from++
  const isLong = last - from + 1 >= leastWords(tree, first, ending)
  return isLong && isOwner(tree, ending - 1) ? from : pastSmallWords(tree, first, ending - 1)
}

/** Behind "daily", "the ruling", "rights group": the last small word, if no "of" or "in" makes a larger phrase of them. */
function pastSmallWords(tree: Tree, first: number, last: number): number | undefined {
  const small = lastWhere(first, last, (i) => isSmall(tree, i) && !TIES.has(lower(tree, i)))
  if (small === undefined) return undefined
  const isTie = (i: number): boolean => TIES.has(lower(tree, i)) && !['the', '-'].includes(lower(tree, i))
  return lastWhere(first, small, isTie) === undefined ? small + 1 : undefined
}

const ENDINGS: ReadonlySet<string> = new Set(["'s", '’s', "'", '’'])

/** Small words inside names: "Asharq al-Awsat", "Guardia di Finanza", "Office of Foreign Assets Control". */
const TIES: ReadonlySet<string> = new Set(
  'of the and for in on to at from by against - called known named de da di do du del della des dos das la le les los las el al y e et und der die das van von ya wa ul bin für zur zum im pour sur au aux en des sans por para con pela na no van voor het för och og ng sa mga untuk dan'.split(
    ' ',
  ),
)

/** "People's Army", "Prosecutor General's Office", "Teachers' Union" are names with what stands before the ending. */
function isOwner(tree: Tree, word: number): boolean {
  const form = lower(tree, word)
  const kind = headNoun(form)?.kind
  return isSmall(tree, word) || (kind !== 'person' && kind !== 'people' && titleOf(form) === undefined)
}

/** "Sri Lanka's Supreme Court" goes by its state; a state's body of three words has a name of its own. */
function leastWords(tree: Tree, first: number, ending: number): number {
  if (isSmall(tree, ending - 1)) return 1
  return countryInside(tree, first, ending - 1) === undefined ? 2 : 3
}

/** Capitals and what ties them, and more than "Ministry of Trade" or "MPs". */
function isName(tree: Tree, first: number, last: number): boolean {
  const isOdd = (i: number): boolean => isSmall(tree, i) && !TIES.has(lower(tree, i)) && !ENDINGS.has(lower(tree, i))
  if (first > last || isSmall(tree, first) || lastWhere(first, last, isOdd) !== undefined) return false
  const word = lower(tree, first)
  return /^\p{Lu}/u.test(tree.words[first]?.form ?? '') && word !== 'ministry' && (first < last || !isGeneric(word))
}
const isGeneric = (word: string): boolean => headNoun(word) !== undefined || /^(?:tv|mps|ngos?|office)$/u.test(word)

/** "pro-Kurdish" is a small word, "d'Ivoire" and "eBay" are none. */
const isSmall = (tree: Tree, word: number): boolean =>
  /^\p{Ll}[^\p{Lu}]*(?:-\p{Lu}.*)?$/u.test(tree.words[word]?.form ?? '')

function lastWhere(first: number, last: number, holds: (word: number) => boolean): number | undefined {
  for (let i = last; i >= first; i--) if (holds(i)) return i
  return undefined
}
