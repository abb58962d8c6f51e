/**
 * One phrase that may stand for an actor, before chains are made: what its words alone tell.
 * Words are numbers within their sentence, from 0, both ends inclusive.
 */
import type { Span } from '../../record/span.ts'
import type { MentionKind } from '../../record/values.ts'
import { relation, type Tree } from './tree.ts'
import type { Gender, HeadNoun, Title, WordNumber } from './vocabulary.ts'

/** What sort of thing the words name. `polity`: a state, its capital or seat: a place or its government. */
export type Sort = 'person' | 'people' | 'organisation' | 'polity' | 'place' | 'unknown'

export interface TitlePhrase {
  readonly span: Span
  readonly first: number
  readonly last: number
  /** The words of the title itself: "deputy foreign minister". */
  readonly title: string
  readonly kind: Title['kind']
}

export interface Candidate {
  readonly tree: Tree
  readonly head: number
  readonly first: number
  readonly last: number
  readonly kind: MentionKind
  readonly sort: Sort
  /** The bare name, without title, article and possessive ending. */
  readonly name?: string | undefined
  /** What it is called where its words name another beside it: "Tajik commanders" of "Kyrgyz and Tajik commanders". */
  readonly called?: string | undefined
  /** The common noun or title that the phrase is about: "ministry" of "the Russian Foreign Ministry". */
  readonly noun?: HeadNoun | undefined
  readonly titles: readonly TitlePhrase[]
  readonly number?: WordNumber | undefined
  readonly gender?: Gender | undefined
  /** The country that its words name: by nationality, state, capital. */
  readonly country?: string | undefined
  /** The phrase's span as it stands for the actor, and shorter forms of it (the bare name). */
  readonly span: Span
  readonly wordings: readonly Span[]
  /** Definite ("the minister", "his minister"), indefinite ("a minister", "three ministers") or bare ("ministers"). */
  readonly article: 'definite' | 'indefinite' | 'bare'
}

/** What was made of a phrase, by the number of its maker: one weak key a phrase, since each costs the garbage collector. */
const memories = new WeakMap<Candidate, unknown[]>()
let makers = 0

/** `make` asked once a phrase: names and modifiers are compared with every later phrase. */
export function remembered<Value>(make: (candidate: Candidate) => Value): (candidate: Candidate) => Value {
  const maker = makers++
  return (candidate) => {
    let memory = memories.get(candidate)
    if (!memory) {
      memory = []
      memories.set(candidate, memory)
    }
    // Only this function writes at the number of its maker.
    const before = memory[maker] as Value | undefined
    if (before !== undefined) return before
    const value = make(candidate)
    memory[maker] = value
    return value
  }
}

/** One phrase holds words of the other. */
export const overlaps = (a: Candidate, b: Candidate): boolean =>
  a.tree === b.tree && a.first <= b.last && b.first <= a.last

/** What a phrase does in its clause, past coordination: `nsubj`, `obj`, `obl:by`, `nmod:poss`, `compound`, `root` ... */
export const functionOf = remembered(({ tree, head }): string => {
  let at = head
  for (let step = 0; relation(tree, at) === 'conj' && step < tree.words.length; step++) at = tree.heads[at] ?? -1
  const label = tree.words[at]?.deprel ?? 'root'
  const name = label.startsWith('nsubj') || label === 'nmod:poss' ? label : relation(tree, at)
  if (name !== 'obl' && name !== 'nmod') return name
  const marker = (tree.children[at] ?? []).find((child) => relation(tree, child) === 'case')
  return `${name}:${marker === undefined ? '' : (tree.words[marker]?.form.toLowerCase() ?? '')}`
})
