/**
 * Nominal phrases that may stand for actors: "a senior official", "the movement", "three soldiers", "two of the women",
 * "the wounded".
 * Reads: tree, tables. Writes: candidates. What a head tells: `nouns.ts`; how far a phrase goes: `extents.ts`.
 */
import type { Span } from '../../record/span.ts'
import type { Candidate, Sort } from './candidate.ts'
import { extentOf, isPart } from './extents.ts'
import { countryInside } from './names.ts'
import { nounAt } from './nouns.ts'
import { childrenOf, edges, lower, relation, spanOf, type Tree } from './tree.ts'
import type { HeadNoun } from './vocabulary.ts'

/** The nominal whose head is word `i`, if its words name somebody. */
export function nominalAt(tree: Tree, i: number): Candidate | undefined {
  const noun = nounAt(tree, i)
  if (!noun || isPart(tree, i)) return undefined
  const { first, last } = withinMarks(tree, i, extentOf(tree, i))
  if (isNobody(tree, first, i) || isThisPaper(tree, first, noun)) return undefined
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

const OPENING: ReadonlySet<string> = new Set(['"', '“', '‘', "'"])
const CLOSING: ReadonlySet<string> = new Set(['"', '”', '’', "'", "''"])

/** Quotation marks in pairs: 'up to 20 Russian "diplomats"' ends after its mark, 'the "security committee"' begins in it. */
function withinMarks(
  tree: Tree,
  head: number,
  { first, last }: { first: number; last: number },
): Pick<Candidate, 'first' | 'last'> {
  const form = (i: number): string => tree.words[i]?.form ?? ''
  let open = -1
  let from = first
  for (let i = first; i <= last; i++) {
    // '"between 20 and 30" convicts': the words of somebody end before the head.
    if (
      open < 0 &&
      i < head &&
      ['"', '”'].includes(form(i)) &&
      tree.words[i]?.span.start === tree.words[i - 1]?.span.end
    )
      from = i + 1
    else if (open < 0 && OPENING.has(form(i))) open = i
    else if (open >= 0 && CLOSING.has(form(i))) open = -1
  }
  if (open < 0) return { first: from, last }
  const isOuter = open < head && ['the', 'a', 'an'].includes(lower(tree, first)) && open === first + 1
  if (isOuter) return { first: open + 1, last }
  return CLOSING.has(form(last + 1)) ? { first, last: last + 1 } : { first, last }
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

/** "told this newspaper": who publishes is no party of what is told. */
const isThisPaper = (tree: Tree, first: number, { kind, noun }: HeadNoun): boolean =>
  lower(tree, first) === 'this' && (kind === 'media' || noun === 'correspondent' || noun === 'reporter')

const NOBODY: ReadonlySet<string> = new Set([
  'no',
  'any',
  'every',
  'how',
  'what',
  'which',
  'each',
  'cent',
  'percent',
  '%',
])

/** "no union", "how many people", "30 per cent more visitors": nobody in particular; "no fewer than 28 soldiers" are some. */
const isNobody = (tree: Tree, first: number, head: number): boolean => {
  for (let i = first; i < head; i++)
    if (NOBODY.has(lower(tree, i)) && !(lower(tree, i) === 'no' && ['fewer', 'less'].includes(lower(tree, i + 1))))
      return true
  return false
}

function sortOf({ kind }: HeadNoun): Sort {
  if (kind === 'person') return 'person'
  if (kind === 'people') return 'people'
  if (kind === 'government' || kind === 'state') return 'polity'
  return 'organisation'
}
