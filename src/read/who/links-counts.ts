/**
 * Links by number: "the three" for three diplomats, "seven persons" for seven people told of before. A count of three and more
 * that stands again is the same people's.
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import { type Candidate, remembered } from './candidate.ts'
import type { Entity } from './entity.ts'
import { kinOf } from './kin.ts'
import { agree, type Found, latest } from './links-names.ts'
import { lower } from './tree.ts'

/** Sentences that may lie between; "the six" go back further than "six men". */
const REACH = 10
const REACH_OF_DEFINITE = 30

export function sameCount(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const count = countOf(candidate)
  // "the two" and "the two men" are the two told of; "two women" may be others.
  if (count === '' || count === '1' || (count === '2' && !isPair(candidate))) return undefined
  if (!isPeople(candidate) || isFurther(candidate)) return undefined
  // "a pair", "a trio of gunmen" are new.
  if (TOGETHER.has(candidate.tree.lowered[candidate.head] ?? '') && candidate.article !== 'definite') return undefined
  const reach = lower(candidate.tree, candidate.first) === 'the' ? REACH_OF_DEFINITE : REACH
  return latest(
    candidate,
    entities,
    'who.same-count',
    (member, entity) =>
      isPeople(member) &&
      countOf(member) === count &&
      !(candidate.gender && member.gender && candidate.gender !== member.gender) &&
      !isOtherSide(candidate, member) &&
      candidate.tree.number - member.tree.number <= reach &&
      !(member.tree === candidate.tree && member.first <= candidate.last && candidate.first <= member.last) &&
      agree(candidate, { country: member.country ?? entity.country }),
  )
}

/** "Three soldiers", then "three civilians". */
const isOtherSide = ({ noun: a }: Candidate, { noun: b }: Candidate): boolean =>
  (a?.noun === 'civilian') !== (b?.noun === 'civilian') && [a, b].some((one) => isArmed(one?.noun ?? ''))

const isArmed = (noun: string): boolean => ['soldier', 'police', 'fighter'].some((group) => kinOf(noun).has(group))

const isPeople = ({ sort, kind }: Candidate): boolean => kind !== 'pronoun' && (sort === 'person' || sort === 'people')

const isPair = ({ tree, first, head, last, noun }: Candidate): boolean =>
  tree.lowered[first] === 'the' &&
  head === last &&
  (tree.words[head]?.upos === 'NUM' ||
    TOGETHER.has(tree.lowered[head] ?? '') ||
    ['man', 'woman', 'person'].includes(noun?.noun ?? ''))

/** "five other Indians", "another three". */
const isFurther = ({ tree, first, last }: Candidate): boolean =>
  tree.lowered.slice(first, last + 1).some((word) => FURTHER.has(word))
const FURTHER: ReadonlySet<string> = new Set(['other', 'others', 'another', 'more', 'further', 'additional'])

/** The number in a phrase up to its head, in figures up to twelve and without its commas; '' for none. */
export const countOf = remembered(({ tree, first, head }): string => {
  const together = TOGETHER.get(tree.lowered[head] ?? '')
  if (together !== undefined) return together
  for (let i = head; i >= first; i--) {
    if (tree.words[i]?.upos !== 'NUM') continue
    // "Twenty-three", which UD cuts: no "three".
    if (tree.words[i - 1]?.form === '-') return tree.lowered.slice(Math.max(first, i - 2), i + 1).join('')
    const word = tree.lowered[i] ?? ''
    return NUMBERS.get(word) ?? word.replaceAll(',', '')
  }
  return ''
})
const TOGETHER: ReadonlyMap<string, string> = new Map([
  ['pair', '2'],
  ['duo', '2'],
  ['trio', '3'],
])
const NUMBERS: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, String(i + 1)]),
)
