/**
 * Personal pronouns as phrases. Who they stand for is a matter of chains.
 * Reads: tree. Writes: candidates.
 */
import type { Candidate } from './candidate.ts'
import { lower, relation, spanOf, type Tree } from './tree.ts'
import type { Gender, WordNumber } from './vocabulary.ts'

export interface Pronoun {
  readonly person: 1 | 2 | 3
  readonly number: WordNumber | undefined
  readonly gender?: Gender
  readonly animate: boolean
}
const make = (person: 1 | 2 | 3, number: WordNumber | undefined, animate: boolean, gender?: Gender): Pronoun => ({
  ...{ person, number, animate, ...(gender && { gender }) },
})
const I = make(1, 'singular', true)
const WE = make(1, 'plural', true)
const YOU = make(2, undefined, true)
const HE = make(3, 'singular', true, 'male')
const SHE = make(3, 'singular', true, 'female')
const IT = make(3, 'singular', false)
const THEY = make(3, 'plural', false)

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ...['i', 'me', 'my', 'mine', 'myself'].map((form) => [form, I] as const),
  ...['we', 'us', 'our', 'ours', 'ourselves'].map((form) => [form, WE] as const),
  ...['you', 'your', 'yours', 'yourself', 'yourselves'].map((form) => [form, YOU] as const),
  ...['he', 'him', 'his', 'himself'].map((form) => [form, HE] as const),
  ...['she', 'her', 'hers', 'herself'].map((form) => [form, SHE] as const),
  ...['it', 'its', 'itself'].map((form) => [form, IT] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((form) => [form, THEY] as const),
])

/** What the form of a pronoun tells. */
export const pronounOf = (form: string): Pronoun | undefined => PRONOUNS.get(form.toLowerCase())

/** A personal pronoun that refers: "it" of weather and of "it is said that" does not; "US" is no "us", "HE the Minister" no "he". */
export function isPersonalPronoun(tree: Tree, i: number): boolean {
  const word = tree.words[i]
  if (!word || !PRONOUNS.has(lower(tree, i)) || (word.form === 'US' && word.upos !== 'PRON')) return false
  if (word.upos !== undefined && word.upos !== 'PRON' && word.upos !== 'DET') return false
  if (word.form === 'HE' && /^(?:the|Dr\.?|\p{Lu}\p{Ll}.*)$/u.test(tree.words[i + 1]?.form ?? '')) return false
  return relation(tree, i) !== 'expl'
}

export function pronounAt(tree: Tree, i: number): Candidate {
  const pronoun = pronounOf(lower(tree, i))
  const at = spanOf(tree, i, i)
  const sort = pronoun?.animate && pronoun.number === 'singular' ? 'person' : 'unknown'
  return {
    ...{ tree, head: i, first: i, last: i, kind: 'pronoun', sort, titles: [], span: at, wordings: [] },
    ...{ number: pronoun?.number, gender: pronoun?.gender, article: 'definite' },
  }
}
