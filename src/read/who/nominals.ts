/**
 * Nominal phrases that may stand for actors: "a senior official", "the movement", "three soldiers", "two of the women",
 * "the wounded".
 * Reads: tree, tables. Writes: candidates. How far a phrase goes: what tells which one is meant ("of", "in", "for") is in
 * it, clauses, appositions and coordinated phrases are not.
 */
import type { Span } from '../../record/span.ts'
import type { Candidate, Sort } from './candidate.ts'
import { countryInside } from './names.ts'
import { childrenOf, edges, formsOf, lower, relation, spanOf, type Tree } from './tree.ts'
import { type HeadNoun, headNoun, titleOf } from './vocabulary.ts'

/** The nominal whose head is word `i`, if its words name somebody. */
export function nominalAt(tree: Tree, i: number): Candidate | undefined {
  const noun = nounAt(tree, i)
  if (!noun || isPart(tree, i)) return undefined
  const { first, last } = extentOf(tree, i)
  if (isNobody(tree, first, i)) return undefined
  const at = spanOf(tree, first, last)
  return {
    ...{ tree, head: i, first, last, kind: 'nominal', sort: sortOf(noun), noun, titles: [], number: noun.number },
    ...{
      gender: noun.gender,
      country: countryInside(tree, first, i),
      span: at,
      wordings: variantsOf(tree, first, i, last),
    },
    article: articleOf(tree, first, i),
  }
}

/** The phrase, and shorter forms under which it is known too: without its count, without the place that follows it. */
export function variantsOf(tree: Tree, first: number, head: number, last: number): readonly Span[] {
  const spans = [spanOf(tree, first, last)]
  const after = afterCount(tree, first, head)
  const isRest = ['other', 'more', 'further', 'and', 'or'].includes(lower(tree, after))
  // A bare "people" is hardly ever a wording of the guide's, a bare "teachers" in four of ten.
  const isTelling = after < last || !UNTELLING.has(lower(tree, last))
  if (after > first && isTelling && !isRest) spans.push(spanOf(tree, after, last))
  if (last > head && ['in', 'at', 'to', 'from', 'close'].includes(lower(tree, head + 1)))
    spans.push(spanOf(tree, first, head))
  const unnamed = anonymityAfter(tree, head)
  if (unnamed !== undefined) spans.push(spanOf(tree, first, unnamed))
  return spans
}

const UNTELLING: ReadonlySet<string> = new Set(['people', 'persons', 'men', 'women', 'others', 'children'])

/** "an official who asked not to be named": the last word of the clause that says why nobody is named. */
function anonymityAfter(tree: Tree, head: number): number | undefined {
  const clause = childrenOf(tree, head, 'acl').find(
    (child) => tree.words[child]?.deprel === 'acl:relcl' && child > head,
  )
  if (clause === undefined) return undefined
  const { first, last } = edges(tree, clause, (one) => relation(tree, one) !== 'punct')
  if (first > head + 1 || lower(tree, first) !== 'who') return undefined
  for (let i = first; i <= last; i++) if (ANONYMITY.has(lower(tree, i))) return last
  return undefined
}
const ANONYMITY: ReadonlySet<string> = new Set(
  'named identified anonymity anonymous authorized authorised unnamed name background'.split(' '),
)

/** Where the phrase goes on after "three", "at least 41", "some 3,000". */
function afterCount(tree: Tree, first: number, head: number): number {
  for (let i = head - 1; i >= first; i--) {
    const isCount = relation(tree, i) === 'nummod' || i === head - 1
    if (tree.words[i]?.upos === 'NUM' && isCount && tree.words[i + 1]?.form !== '-') return i + 1
  }
  return first
}

/** Kind, number and gender of the phrase's head, by the tables, by its ending, or as a number or adjective that stands alone. */
function nounAt(tree: Tree, i: number): HeadNoun | undefined {
  const word = tree.words[i]
  if (!word) return undefined
  if (isAge(tree, i)) return stateAlone(tree, i)
  if (word.upos === 'NOUN' || word.upos === 'PROPN') {
    if (QUANTITIES.has(lower(tree, i))) return quantityOf(tree, i)
    const two = i > 0 ? named(formsOf(tree, i - 1, i)) : undefined
    return two ?? named(word.form) ?? agentNoun(word.form)
  }
  if (word.upos === 'NUM') return countAlone(tree, i)
  if (word.upos === 'ADJ' || word.upos === 'VERB') return stateAlone(tree, i)
  return undefined
}

const QUANTITIES: ReadonlySet<string> = new Set([
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'tens',
  'handful',
  'dozen',
])

/** "dozens of women", "hundreds of thousands of people": as many of whom they are. */
function quantityOf(tree: Tree, i: number): HeadNoun | undefined {
  const of = childrenOf(tree, i, 'nmod').find((child) =>
    childrenOf(tree, child, 'case').some((k) => lower(tree, k) === 'of'),
  )
  const noun = of === undefined ? undefined : nounAt(tree, of)
  return noun?.kind === 'person' || noun?.kind === 'people' ? { ...noun, number: 'plural' } : undefined
}

function named(words: string): HeadNoun | undefined {
  const noun = headNoun(words)
  if (noun) return noun
  const title = titleOf(words.toLowerCase())
  if (!title || title.kind === 'honorific') return undefined
  return { noun: title.title, kind: 'person', number: title.number, gender: title.gender }
}

/** Endings that only persons have; "-er" and "-or" have too many things among them. */
function agentNoun(form: string): HeadNoun | undefined {
  const match = /^(\p{Ll}{2,}(?:ist|man|woman|person|ologist|crat|eer))(s?)$|^(\p{Ll}{2,})(men|women|people)$/u.exec(
    form,
  )
  if (!match) return undefined
  const plural = match[2] === 's' || match[3] !== undefined
  return { noun: match[1] ?? form, kind: 'person', number: plural ? 'plural' : 'singular', gender: undefined }
}

/** "Six were arrested", "two of the women", "three others": a count of persons without their noun. */
function countAlone(tree: Tree, i: number): HeadNoun | undefined {
  const role = relation(tree, i)
  if (!['nsubj', 'obj', 'iobj', 'conj', 'root', 'obl'].includes(role)) return undefined
  const of = childrenOf(tree, i, 'nmod').find((child) =>
    childrenOf(tree, child, 'case').some((k) => lower(tree, k) === 'of'),
  )
  const noun = of === undefined ? undefined : nounAt(tree, of)
  const isOfThem = of !== undefined && ['them', 'us', 'those', 'these'].includes(lower(tree, of))
  if (of !== undefined && !isOfThem && noun?.kind !== 'person' && noun?.kind !== 'people') return undefined
  if (/million|billion|thousand|\d\p{L}/u.test(lower(tree, i))) return undefined
  if (of === undefined && (role === 'obl' || !/^\p{L}+$/u.test(tree.words[i]?.form ?? ''))) return undefined
  const one = lower(tree, i) === 'one'
  if (one && of === undefined) return undefined
  return {
    noun: noun?.noun ?? 'person',
    kind: 'person',
    number: one ? 'singular' : 'plural',
    gender: noun?.gender,
    weak: of === undefined,
  }
}

const ALONE: ReadonlySet<string> = new Set(
  'wounded injured dead missing detained arrested displaced accused killed poor sick elderly young unemployed faithful jailed freed abducted captured disabled homeless bereaved'.split(
    ' ',
  ),
)

/** "the wounded", "the 57-year-old". */
function stateAlone(tree: Tree, i: number): HeadNoun | undefined {
  if (!childrenOf(tree, i, 'det').some((child) => ['the', 'those'].includes(lower(tree, child)))) return undefined
  if (!['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj'].includes(relation(tree, i))) return undefined
  if (isAge(tree, i)) return { noun: 'person', kind: 'person', number: 'singular', gender: undefined }
  if (!ALONE.has(lower(tree, i))) return undefined
  return { noun: lower(tree, i), kind: 'person', number: 'plural', gender: undefined }
}

/** "66-year-old", which UD cuts at its hyphens. */
const isAge = (tree: Tree, i: number): boolean =>
  lower(tree, i).endsWith('year-old') || (lower(tree, i) === 'old' && lower(tree, i - 2) === 'year')

/** Words inside a larger noun ("police" of "police station") are no phrase of their own. */
const isPart = (tree: Tree, i: number): boolean => ['compound', 'flat', 'goeswith', 'fixed'].includes(relation(tree, i))

const LEFT: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod',
  'flat',
  'goeswith',
  'acl',
  'appos',
])
/** Prepositions whose phrase tells which one is meant. */
const RIGHT: ReadonlySet<string> = new Set(['of', 'for', 'to', 'from', 'in', 'at', 'against', 'on', 'with', 'near'])

/** First and last word of the phrase whose head is `head`. */
export function extentOf(tree: Tree, head: number): { first: number; last: number } {
  let first = head
  for (const child of (tree.children[head] ?? []).filter((one) => one < head).toReversed()) {
    if (!LEFT.has(relation(tree, child)) && !isBound(tree, child)) continue
    const { first: from, last: to } = edges(
      tree,
      child,
      (one) => relation(tree, one) !== 'case' || lower(tree, one).endsWith('s'),
    )
    if (to < first - 2) continue
    first = Math.min(first, from)
  }
  while (first < head && tree.words[first]?.upos === 'PUNCT') first++
  if (lower(tree, first - 1) === 'between' && tree.words[first]?.upos === 'NUM') first--
  return { first, last: rightEdge(tree, head) }
}

/** "at least", "more than" before a number hang on it or, in some trees, on the noun. */
const isBound = (tree: Tree, child: number): boolean =>
  relation(tree, child) === 'advmod' &&
  ['about', 'some', 'around', 'nearly', 'almost', 'over', 'least', 'more'].includes(lower(tree, child))

function rightEdge(tree: Tree, head: number): number {
  let last = head
  // "a doctor there", "the minister here": where he is stands in the same text.
  if (['there', 'here'].includes(lower(tree, head + 1)) && tree.heads[head + 1] === head) last = head + 1
  for (const child of (tree.children[head] ?? []).filter((one) => one > head)) {
    const role = relation(tree, child)
    if (role === 'flat' || role === 'compound' || role === 'goeswith') last = Math.max(last, child)
    // "a source close to the talks", "a person familiar with the file".
    if (role === 'amod' && child === last + 1)
      last = Math.max(last, edges(tree, child, (one) => relation(tree, one) !== 'punct').last)
    if (role !== 'nmod') continue
    const marker = childrenOf(tree, child, 'case')[0]
    if (marker === undefined || !RIGHT.has(lower(tree, marker)) || marker > last + 1) continue
    if (isTime(tree, child)) continue
    last = Math.max(last, child, rightEdge(tree, child))
    last = withConjunct(tree, child, last)
  }
  return last
}

/** "spokesman for the Ministry of Interior and Justice": coordinated names after a preposition stay in. */
function withConjunct(tree: Tree, child: number, last: number): number {
  const next = childrenOf(tree, child, 'conj')[0]
  if (next === undefined || tree.words[next]?.upos !== 'PROPN' || next - last > 4) return last
  return Math.max(last, next)
}

const isTime = (tree: Tree, i: number): boolean =>
  /^\d+$|day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|years|months|weeks|morning|night)$/u.test(
    lower(tree, i),
  )

function articleOf(tree: Tree, first: number, head: number): Candidate['article'] {
  for (let i = first; i < head; i++) {
    const form = lower(tree, i)
    if (
      ['the', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their', 'our', 'my', 'your', 'both'].includes(
        form,
      )
    )
      return 'definite'
    if (["'s", '’s'].includes(form)) return 'definite'
    if (
      [
        'a',
        'an',
        'another',
        'some',
        'several',
        'many',
        'few',
        'one',
        'any',
        'no',
        'every',
        'each',
        'other',
        'more',
      ].includes(form)
    )
      return 'indefinite'
    if (tree.words[i]?.upos === 'NUM') return 'indefinite'
  }
  return 'bare'
}

const NOBODY: ReadonlySet<string> = new Set(['no', 'any', 'every', 'how', 'what', 'whose', 'which', 'each'])

/** "no union", "any state", "how many people": nobody in particular. */
const isNobody = (tree: Tree, first: number, head: number): boolean => {
  for (let i = first; i < head; i++) if (NOBODY.has(lower(tree, i))) return true
  return false
}

function sortOf({ kind }: HeadNoun): Sort {
  if (kind === 'person') return 'person'
  if (kind === 'people') return 'people'
  if (kind === 'government' || kind === 'state') return 'polity'
  return 'organisation'
}
