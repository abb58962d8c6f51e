/**
 * Phrases that stand for two actors at once, and are a wording of both: "Kyrgyz and Tajik commanders", "both governments".
 * Reads: a nominal, the entities so far. Writes: a candidate for each nation that a phrase names, or the two entities it is of.
 */
import type { Candidate } from './candidate.ts'
import { type Entity, lastWord, salienceAt } from './entity.ts'
import { kinOf } from './kin.ts'
import { formsOf, lower, spanOf } from './tree.ts'
import { nationality } from './vocabulary.ts'

/** A phrase, or a candidate for each of its two nations: the first has all its words, the second those from its nation on. */
export function eachOf(candidate: Candidate): readonly Candidate[] {
  const { tree, first, head, last, kind, noun } = candidate
  const isMany = noun !== undefined && (candidate.number === 'plural' || lower(tree, head) !== lastWord(noun.noun))
  if (kind !== 'nominal' || !isMany) return [candidate]
  const and = jointOfNations(candidate)
  if (and === undefined) return [candidate]
  const [a, b] = [and - 1, and + 1].map((word) => nationality(tree.words[word]?.form ?? '')?.country)
  const own = head > and + 2 ? `${formsOf(tree, and + 2, head - 1)} ` : ''
  // A body of each: "the Finnish navy", but "the Finnish guards".
  const called = noun.kind === 'person' || noun.kind === 'people' ? (tree.words[head]?.form ?? '') : lastWord(noun.noun)
  const nameAt = (word: number): string => `${tree.words[word]?.form ?? ''} ${own}${called}`
  const second = spanOf(tree, and + 1, last)
  return [
    { ...candidate, country: a, called: nameAt(and - 1) },
    {
      ...{ ...candidate, country: b, called: nameAt(and + 1), article: 'bare', first: and + 1, span: second },
      wordings: [second, spanOf(tree, first, last)],
    },
  ]
}

/** The "and" between the two nationality words before the head; a count before either makes two phrases of it. */
function jointOfNations({ tree, first, head }: Candidate): number | undefined {
  for (let i = first + 1; i < head - 1; i++) {
    const [a, b] = [i - 1, i + 1].map((word) => nationality(tree.words[word]?.form ?? '')?.country)
    if (lower(tree, i) === 'and' && a !== undefined && b !== undefined && a !== b) {
      return [',', 'and'].includes(lower(tree, i - 2)) ? undefined : i
    }
  }
  return undefined
}

/** Sentences that may lie between two parties and the phrase for both; two that were named together are remembered longer. */
const REACH = 10
const REACH_TOGETHER = 30

/** "both governments", "the two armies": the two states, or the two that were named together, that are told of most by now. */
export function bothOf(candidate: Candidate, entities: readonly Entity[]): readonly Entity[] {
  const { tree, first, head, last, number, noun, kind } = candidate
  const isBoth = first < head && BOTH.has(formsOf(tree, first, head - 1).toLowerCase())
  if (kind !== 'nominal' || number !== 'plural' || head !== last || !noun || !isBoth) return []
  const groups = kinOf(noun.noun)
  const near = entities.filter(({ seen, sort, country, members, nouns }) => {
    if (country === undefined) return false
    if (noun.noun === 'government') return sort === 'polity' && tree.number - seen <= REACH
    if (tree.number - seen > REACH_TOGETHER) return false
    const isNamedTogether = members.some((one) => one.candidate.called !== undefined)
    return isNamedTogether && [...nouns].some((one) => one === noun.noun || [...kinOf(one)].some((g) => groups.has(g)))
  })
  const [a, ...others] = near.toSorted((x, y) => salienceAt(y, tree.number) - salienceAt(x, tree.number))
  const b = others.find(({ country }) => country !== a?.country)
  return a && b ? [a, b] : []
}
const BOTH: ReadonlySet<string> = new Set(['both', 'two', 'the two', 'both the'])
