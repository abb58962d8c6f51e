/**
 * What two nominal phrases have in common: words, modifiers, number, gender, owner.
 * Reads: candidates. Pure comparisons; the rules that use them are in `links-nouns.ts` and `links-kinds.ts`.
 */
import { type Candidate, remembered } from './candidate.ts'
import { type Entity, lastWord } from './entity.ts'
import { bodyKey, type Found, latest } from './links-names.ts'
import { foldName } from './name-keys.ts'
import { lower, relation } from './tree.ts'
import { nounsOfTitle, titleOf } from './vocabulary.ts'

/** The phrase folded, without its article. */
export const phraseOf = remembered(({ tree, first, last }) =>
  foldName(
    tree.words
      .slice(first, last + 1)
      .map(({ form }) => form)
      .join(' '),
  ),
)

/** A title before the name is the noun or stands for it: "foreign minister", "Gen." for "the general". */
export const isTitled = (member: Candidate, noun: string): boolean =>
  member.titles.some(({ title }) => {
    const bare = title.toLowerCase().replaceAll('.', '')
    return bare === noun || bare.endsWith(` ${noun}`) || (nounsOfTitle(bare)?.includes(noun) ?? false)
  })

/** Bare plurals and mass nouns go on with the same people only if nothing new is told of them. */
export const isSettled = (candidate: Candidate): boolean =>
  titleOf(candidate.noun?.noun ?? '')?.kind === 'office' ||
  candidate.number === 'plural' ||
  candidate.sort === 'organisation' ||
  candidate.sort === 'people'

/** People without a name: "drivers", "nine herders". */
export const isPeople = ({ kind, number, sort }: Candidate): boolean =>
  kind === 'nominal' && number === 'plural' && (sort === 'person' || sort === 'people')

/** Before an office: another one's than who holds it. */
export const DEPUTIES: readonly string[] = ['deputy', 'vice', 'assistant']

/** The words of a phrase beside its head and articles. */
export const modifiersOf = remembered((candidate): ReadonlySet<string> => {
  const { tree, first, last, titles, noun, name } = candidate
  if (titles.length > 0)
    return wordsBetween(tree, titles[0]?.first ?? first, titles.at(-1)?.last ?? last, noun && lastWord(noun.noun))
  if (name === undefined || !noun) return wordsBetween(tree, first, last, noun && lastWord(noun.noun))
  return new Set([...bodyKey(candidate)].filter((part) => part !== lastWord(noun.noun)))
})

const EMPTY: ReadonlySet<string> = new Set(
  "the a an this that these those its his her their our my your 's ’s of in for to from at same other two three four five six seven eight nine ten all both , ' \" “ ”".split(
    ' ',
  ),
)

function wordsBetween(
  tree: Candidate['tree'],
  first: number,
  last: number,
  noun: string | undefined,
): ReadonlySet<string> {
  const parts = new Set<string>()
  for (let i = first; i <= last; i++) {
    const form = lower(tree, i)
    if (
      EMPTY.has(form) ||
      (noun !== undefined && (form === noun || form.startsWith(noun.slice(0, Math.max(4, noun.length - 2)))))
    )
      continue
    parts.add(form)
  }
  return parts
}

/** "the police" may be told of in the singular and "the team" in the plural, but "the unions" are not one union. */
export const sameNumber = (a: Candidate, b: Candidate): boolean =>
  a.number === undefined ||
  b.number === undefined ||
  a.number === b.number ||
  (a.sort === 'organisation' && isPluralForm(a) === isPluralForm(b))

const isPluralForm = ({ tree, head, noun, kind }: Candidate): boolean =>
  kind === 'nominal' && noun !== undefined && /s$/u.test(lower(tree, head)) && lower(tree, head) !== lastWord(noun.noun)
export const sameGender = (a: Candidate, b: Entity): boolean =>
  a.gender === undefined || b.gender === undefined || a.gender === b.gender

/** "its spokesman", "his men". */
const OWNERS: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your'])
export const isOwned = ({ tree, first }: Candidate): boolean => OWNERS.has(lower(tree, first))

/** Both depend on one verb: nobody does something to himself under two names. */
export const isClauseMate = (a: Candidate, b: Candidate): boolean =>
  a.tree === b.tree && a.tree.heads[a.head] === b.tree.heads[b.head] && relation(a.tree, a.head) !== 'conj'

/** The whole phrase again, article aside: not for "a man", which may be another man. */
export function sameWords(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.article === 'indefinite' && candidate.number !== 'plural') return undefined
  const words = phraseOf(candidate)
  return latest(
    candidate,
    entities,
    'who.same-words',
    (member) => member.kind === 'nominal' && member.noun?.noun === candidate.noun?.noun && phraseOf(member) === words,
  )
}
