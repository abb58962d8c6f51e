/**
 * One quantity in its sentence with what it counts: what every rule of this folder looks at.
 * Reads: a sentence's atoms. Writes: phrases, and small questions about what stands around them.
 */
import type { Sentence } from '../language/layers.ts'
import { type Atom, pastQuotes } from './atoms.ts'
import { type Counting, countingAfter } from './counted.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'

export interface Phrase extends Counting {
  readonly sentence: Sentence
  readonly atoms: readonly Atom[]
  readonly quantity: Quantity
}

export function phrasesIn(atoms: readonly Atom[], sentence: Sentence): readonly Phrase[] {
  const phrases = quantitiesIn(atoms).map((quantity) => ({
    sentence,
    atoms,
    quantity,
    ...countingAfter(atoms, quantity, sentence),
  }))
  return phrases.map((phrase, index) => withNounOfNext(phrase, phrases[index + 1]))
}

/** "From 3,800 to 3,200 troops", "99 Ukrainian and 23 Russian soldiers": the noun of the second is the first's too. */
function withNounOfNext(phrase: Phrase, next: Phrase | undefined): Phrase {
  if (phrase.counted || phrase.partOfPronoun || phrase.quantity.unit || !next?.counted || next.partOfWhole)
    return phrase
  const link = phrase.atoms[phrase.quantity.to]?.lower ?? ''
  const adjacent = next.quantity.from === phrase.quantity.to + 1
  return adjacent && (link === 'to' || link === 'or') ? { ...phrase, counted: next.counted } : phrase
}

/** The word or sign before the phrase, past quotation marks; `back` counts further to the left. */
export function before(phrase: Phrase, back = 1): Atom | undefined {
  let at = phrase.quantity.from
  for (let step = 0; step < back; step++) at = pastQuotes(phrase.atoms, at - 1, -1)
  return phrase.atoms[at]
}

/** The word or sign after the phrase, past quotation marks. */
export function after(phrase: Phrase, on = 1): Atom | undefined {
  let at = phrase.quantity.to - 1
  for (let step = 0; step < on; step++) at = pastQuotes(phrase.atoms, at + 1)
  return phrase.atoms[at]
}

/** The single number of a phrase, where it is one. */
export const only = (phrase: Phrase): number | undefined =>
  phrase.quantity.stated.length === 1 ? phrase.quantity.stated[0] : undefined

/** A small bare number in words or digits without bound, scale or unit: what prose counts in passing. */
export const isSmall = (phrase: Phrase, limit: number): boolean =>
  phrase.quantity.bound === 'exact' && phrase.quantity.unit === undefined && (only(phrase) ?? limit + 1) <= limit

/** True when nothing of a noun stands with the number. */
export const isBare = (phrase: Phrase): boolean => phrase.counted === undefined

/** True when one of `words` stands in the sentence within `reach` atoms before the phrase, in the same clause. */
export function nearBefore(phrase: Phrase, words: ReadonlySet<string>, reach: number): number | undefined {
  const { atoms, quantity } = phrase
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - reach); at--) {
    const atom = atoms[at]
    if (!atom || [';', '.', '?', '!'].includes(atom.text)) return undefined
    if (words.has(atom.lower)) return at
  }
  return undefined
}

/** How far around a count its sentence is searched for what it tells of, in atoms: whole sentences, but for hostile ones. */
const REACH = 60

/** The first of `words` within reach of the phrase: the atom's index. */
export function findNear(phrase: Phrase, words: ReadonlySet<string>, reach = REACH): number | undefined {
  const { atoms, quantity } = phrase
  const from = Math.max(0, quantity.from - reach)
  const at = atoms.slice(from, quantity.to + reach).findIndex((atom) => words.has(atom.lower))
  return at < 0 ? undefined : from + at
}
