/**
 * The tree of one sentence, as this folder asks it: heads, children, edges of phrases. Words are counted from 0.
 * Reads: a sentence with heads and relations. A word without a head (no model has read it) has no parent and no children.
 */
import { type Span, span } from '../../record/span.ts'
import type { Sentence, Word } from '../language/layers.ts'
import { startsCountry } from './vocabulary.ts'

export interface Tree {
  readonly sentence: Sentence
  /** Number of the sentence in the report, from 0. */
  readonly number: number
  readonly words: readonly Word[]
  /** Head of each word, -1 for the root and for words without one. */
  readonly heads: readonly number[]
  readonly children: readonly (readonly number[])[]
  /** The relation of each word to its head, without its subtype. */
  readonly relations: readonly string[]
  /** Each word in small letters. */
  readonly lowered: readonly string[]
  /** True for each word with which a name of a state, its seat or its people may begin. */
  readonly countryStarts: readonly boolean[]
}

/** The children of all words without any: most have none. */
const LEAF: number[] = []

export function treeOf(sentence: Sentence, number: number): Tree {
  const { words } = sentence
  const heads = words.map(({ head }, i) => (head === undefined || head === 0 || head === i + 1 ? -1 : head - 1))
  const children: number[][] = words.map(() => LEAF)
  heads.forEach((head, i) => {
    const known = head < 0 ? undefined : children[head]
    if (known === LEAF) children[head] = [i]
    else known?.push(i)
  })
  const relations = words.map(({ deprel = '' }) => withoutSubtype(deprel))
  const lowered = words.map(({ form }) => form.toLowerCase())
  const countryStarts = words.map(({ form }) => startsCountry(form))
  return { sentence, number, words, heads, children, relations, lowered, countryStarts }
}

function withoutSubtype(relation: string): string {
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}

// Below 0, as before the first word or above the root, an array is asked for a name and not for a number: a hundred times as slow.

/** The relation of a word to its head, without its subtype. */
export const relation = (tree: Tree, word: number): string => (word < 0 ? '' : (tree.relations[word] ?? ''))

export const lower = (tree: Tree, word: number): string => (word < 0 ? '' : (tree.lowered[word] ?? ''))

export const childrenOf = (tree: Tree, word: number, ...relations: readonly string[]): readonly number[] =>
  (tree.children[word] ?? []).filter((child) => relations.includes(relation(tree, child)))

/** First and last word under `word`, both inclusive; `keep` says which children count. Cycles cannot run away. */
export function edges(
  tree: Tree,
  word: number,
  keep: (child: number) => boolean = () => true,
): { first: number; last: number } {
  let first = word
  let last = word
  const seen = new Set([word])
  const stack = (tree.children[word] ?? []).filter(keep)
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    first = Math.min(first, at)
    last = Math.max(last, at)
    stack.push(...(tree.children[at] ?? []))
  }
  return { first, last }
}

/** The span from one word to another, both inclusive. */
export const spanOf = (tree: Tree, first: number, last: number): Span =>
  span(tree.words[first]?.span.start ?? 0, tree.words[last]?.span.end ?? 0)

/** The forms from one word to another, joined as they stand: a blank where there is a gap in the text. */
export function formsOf(tree: Tree, first: number, last: number): string {
  let text = ''
  for (let i = first; i <= last; i++) {
    const word = tree.words[i]
    if (!word) continue
    const gap = i > first && (tree.words[i - 1]?.span.end ?? 0) < word.span.start
    text += gap ? ` ${word.form}` : word.form
  }
  return text
}

/** No blank stands between a word and the one before. */
export const isGlued = (tree: Tree, word: number): boolean =>
  word > 0 && (tree.words[word - 1]?.span.end ?? 0) >= (tree.words[word]?.span.start ?? 0)

/** True when `ancestor` stands above `word`. */
export function isUnder(tree: Tree, word: number, ancestor: number): boolean {
  let at = tree.heads[word] ?? -1
  for (let step = 0; at >= 0 && step < tree.words.length; step++) {
    if (at === ancestor) return true
    at = tree.heads[at] ?? -1
  }
  return false
}

/** The first word whose span starts at or after `at`, and the last that ends at or before `end`: a span in words. */
export function wordsIn(tree: Tree, at: Span): { first: number; last: number } | undefined {
  const first = tree.words.findIndex((word) => word.span.start >= at.start && word.span.end <= at.end)
  if (first < 0) return undefined
  let last = first
  while (last + 1 < tree.words.length && (tree.words[last + 1]?.span.end ?? Infinity) <= at.end) last++
  return { first, last }
}

/** The word of a stretch whose head is outside of it: the stretch's own head. */
export function headWithin(tree: Tree, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = tree.heads[i] ?? -1
    if ((head < first || head > last) && tree.words[i]?.upos !== 'PUNCT') return i
  }
  return last
}
