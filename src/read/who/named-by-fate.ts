/**
 * Names of people of whom a report says nothing but what befell them: "detained persons" for "63 persons". Of all
 * such names only these are made: nouns that say no more than "people", participles that readers put before them
 * (docs/method/who.md). "Two others" are mostly of those told of before.
 * Reads: phrases of one entity.
 */
import type { Candidate } from './candidate.ts'
import type { MadeName } from './made-name.ts'
import { childrenOf, lower, relation, spanOf, type Tree } from './tree.ts'

/** Nouns that tell nothing of who it is, as they stand behind a participle. */
const ANYBODY: ReadonlySet<string> = new Set(['people', 'persons', 'men', 'women', 'children', 'civilians'])

const FATES: ReadonlySet<string> = new Set(
  'arrested detained jailed imprisoned freed released abducted kidnapped captured apprehended injured wounded displaced expelled deported rescued evacuated'.split(
    ' ',
  ),
)

/** Words beside a verb that say that it did not happen, or not yet. */
const UNREAL: ReadonlySet<string> = new Set(
  "not n't never no could may might would will should can if unless to".split(' '),
)

export function namedByFate(phrases: readonly Candidate[]): MadeName | undefined {
  if (!phrases.every(({ tree, head }) => ANYBODY.has(lower(tree, head)))) return undefined
  for (const phrase of phrases) {
    const { tree, head, article, span } = phrase
    const verb = article === 'definite' || isTold(phrase) ? undefined : verbsOver(phrase).find(isFate(tree))
    if (verb === undefined) continue
    return {
      ...{ name: `${lower(tree, verb)} ${lower(tree, head)}`, by: 'who.named-by-fate' },
      ...{ at: [span, spanOf(tree, verb, verb)], basis: 'sentence' },
    }
  }
  return undefined
}

/** More than a count stands before the noun: "young men", "Russian civilians". */
const isTold = ({ tree, head }: Candidate): boolean =>
  childrenOf(tree, head, 'amod', 'compound', 'nmod').some((i) => i < head)

const isFate =
  (tree: Tree) =>
  (verb: number): boolean =>
    FATES.has(lower(tree, verb)) && !(tree.children[verb] ?? []).some((child) => UNREAL.has(lower(tree, child)))

/** The verbs by which they are acted on: "63 persons were detained", "freed 74 people", "people abducted there". */
function verbsOver({ tree, head }: Candidate): readonly number[] {
  const participles = childrenOf(tree, head, 'acl').filter((i) => i > head && tree.words[i]?.deprel === 'acl')
  const isDoneTo = tree.words[head]?.deprel === 'nsubj:pass' || relation(tree, head) === 'obj'
  return isDoneTo ? [...participles, tree.heads[head] ?? -1] : participles
}
