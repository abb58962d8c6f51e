/**
 * Names of people of whom a report says nothing but what befell them: "detained persons" for "63 persons", "freed drivers" for
 * "four drivers", "people arrested in Karonga" where the clause has the place. Which nouns and participles readers put so is
 * counted on our own reports (docs/method/who.md). "Two others" are mostly of those told of before.
 * Reads: phrases of one entity.
 */
import type { Candidate } from './candidate.ts'
import type { MadeName } from './made-name.ts'
import { childrenOf, edges, formsOf, lower, relation, spanOf, type Tree } from './tree.ts'
import { isMonthOrDay } from './vocabulary.ts'

/** Nouns that tell nothing of who it is, as they stand behind a participle. */
const ANYBODY: ReadonlySet<string> = new Set(['people', 'persons', 'women', 'children', 'civilians'])

const FATES: ReadonlySet<string> = new Set(
  'arrested detained jailed imprisoned freed released abducted kidnapped captured apprehended injured wounded displaced expelled deported rescued evacuated'.split(
    ' ',
  ),
)

/** Those that readers put before any noun for several people, "four drivers": 27 of 57 on our own reports ("detained" 4 of 16). */
const TELLING: ReadonlySet<string> = new Set(
  'arrested freed abducted kidnapped captured injured wounded stabbed exchanged dismissed sacked suspended expelled deported rescued'.split(
    ' ',
  ),
)

/** Words beside a verb that say that it did not happen, or not yet. */
const UNREAL: ReadonlySet<string> = new Set(
  "not n't never no could may might would will should can if unless to nearly almost allegedly".split(' '),
)

export function namedByFate(phrases: readonly Candidate[]): MadeName | undefined {
  const [only, ...others] = new Set(phrases.map(({ tree, head }) => lower(tree, head)))
  const isAnybody = [only, ...others].every((one) => one !== undefined && ANYBODY.has(one))
  if (!isAnybody && others.length > 0) return undefined
  for (const phrase of phrases) {
    const { tree, head, article, span } = phrase
    const isToldApart = article === 'definite' || isTold(phrase) || isNone(phrase) || !(isAnybody || isCounted(phrase))
    const verb = isToldApart ? undefined : verbsOver(phrase).find(isFate(tree, isAnybody ? FATES : TELLING))
    if (verb === undefined) continue
    const [noun, told] = [lower(tree, head), lower(tree, verb)]
    const place = isAnybody ? placeOf(tree, verb) : undefined
    return {
      ...{ name: place === undefined ? `${told} ${noun}` : `${noun} ${told} in ${place}`, by: 'who.named-by-fate' },
      ...{ at: [span, spanOf(tree, verb, verb)], basis: 'sentence' },
    }
  }
  return undefined
}

/** "Karonga" of "five people were arrested in Karonga": readers put the place behind, where the clause names one. */
function placeOf(tree: Tree, verb: number): string | undefined {
  for (const at of childrenOf(tree, verb, 'obl')) {
    const { first, last } = edges(tree, at, (child) => ['case', 'flat', 'compound'].includes(relation(tree, child)))
    const place = formsOf(tree, first + 1, last)
    const isPlace = lower(tree, first) === 'in' && tree.words[at]?.upos === 'PROPN' && !isMonthOrDay(lower(tree, at))
    if (isPlace && /^\p{Lu}[\p{L}\p{M} -]*$/u.test(place)) return place
  }
  return undefined
}

/** "0 men were arrested": nobody. */
const isNone = ({ tree, first }: Candidate): boolean => /^(?:0+|zero|no)$/u.test(lower(tree, first))

/** More than a count stands before the noun: "young men", "Russian civilians". */
const isTold = ({ tree, head }: Candidate): boolean =>
  childrenOf(tree, head, 'amod', 'compound', 'nmod').some((i) => i < head)

/** "four drivers", with nothing but the number before the noun and nothing behind it that tells which. */
const isCounted = ({ tree, first, head, number, noun }: Candidate): boolean =>
  number === 'plural' &&
  noun?.kind === 'person' &&
  first === head - 1 &&
  tree.words[first]?.upos === 'NUM' &&
  !OPEN.has(lower(tree, head)) &&
  childrenOf(tree, head, 'nmod', 'acl').length === 0

/** Nouns that leave open which group they are of: "two others", "three suspects"; "arrested men" is right in 2 of 9. */
const OPEN: ReadonlySet<string> = new Set(['others', 'members', 'suspects', 'men'])

const isFate =
  (tree: Tree, fates: ReadonlySet<string>) =>
  (verb: number): boolean =>
    fates.has(lower(tree, verb)) &&
    !(tree.children[verb] ?? []).some((child) => UNREAL.has(lower(tree, child))) &&
    !DENIED.has(lower(tree, tree.heads[verb] ?? -1))

/** Over a verb these say that it did not happen, or that nobody knows: "denied that five people were arrested". */
const DENIED: ReadonlySet<string> = new Set(
  'denied deny denies denying doubted doubts rejected rejects refuted refutes'.split(' '),
)

/** The verbs by which they are acted on: "63 persons were detained", "freed 74 people", "people abducted there". */
function verbsOver({ tree, head }: Candidate): readonly number[] {
  const participles = childrenOf(tree, head, 'acl').filter((i) => i > head && tree.words[i]?.deprel === 'acl')
  const isDoneTo = tree.words[head]?.deprel === 'nsubj:pass' || relation(tree, head) === 'obj'
  return isDoneTo ? [...participles, tree.heads[head] ?? -1] : participles
}
