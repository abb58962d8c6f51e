/**
 * Names of people who are only told of as somebody's: "brother of Hodan Jimale" for "my brother", "wife of the teacher" for
 * "his wife", "commander of the launch" for "the launch's commander".
 * Reads: phrases of one entity, owners of possessives; knowledge/actor-heads.
 */
import type { Candidate } from './candidate.ts'
import { type Entity, nameOf } from './entity.ts'
import type { MadeName } from './made-name.ts'
import { countryInside } from './names.ts'
import { isOwned } from './noun-words.ts'
import type { Owner } from './owners.ts'
import { formsOf, lower, type Tree } from './tree.ts'
import { headNoun } from './vocabulary.ts'

/** Who is called after another in reports: kin, and who works for somebody. */
const SOMEBODYS: ReadonlySet<string> = new Set(
  'son,daughter,brother,sister,mother,father,wife,husband,widow,widower,cousin,uncle,aunt,nephew,niece,grandson,granddaughter,grandmother,grandfather,parent,child,twin,family,relative,lawyer,attorney,secretary,office,chief of staff,aide,adviser,doctor,driver,bodyguard,fiancée,fiancé,stepson,stepdaughter,boss,supervisor,successor,predecessor'.split(
    ',',
  ),
)

interface Owners {
  readonly ownerOf: (candidate: Candidate) => Owner | undefined
  readonly sayerOf: (candidate: Candidate) => Owner | undefined
}

/** "son of Anahit Ghevondyan", "son of the notary": the owner must be hardly to be mistaken. */
export function ownersOwn(phrases: readonly Candidate[], { ownerOf, sayerOf }: Owners): MadeName | undefined {
  const owned = phrases.find((one) => isOwned(one) && SOMEBODYS.has(one.noun?.noun ?? ''))
  if (!owned) return undefined
  const sayer = sayerOf(owned)
  const owner = sayer ?? ownerOf(owned)
  if (!owner?.isSure) return undefined
  const { entity, phrase } = owner
  const isOnePerson = entity.sort === 'person' && entity.number !== 'plural'
  const named = isOnePerson ? nameOf(entity) : undefined
  // Without a name only who says it of his own: 11 of 24; who is told of before, 22 of 61.
  const name = sayer && nameOf(entity) === undefined ? nounOfOwner(entity, owned) : named
  const words = afterOwner(owned)
  if (name === undefined || !isPlain(words)) return undefined
  return {
    name: `${words} of ${name}`,
    by: 'who.owner',
    at: [owned.span, phrase.span],
    basis: 'coreference',
  }
}

/** "the retired teacher" for whom a report first called "a retired teacher from Oruro": people, as many as the pronoun says. */
function nounOfOwner({ members }: Entity, owned: Candidate): string | undefined {
  const told = members.find(({ candidate }) => candidate.kind === 'nominal')?.candidate
  const isMany = lower(owned.tree, owned.first) === 'their'
  if (told?.sort !== 'person' || (told.number === 'plural') !== isMany) return undefined
  const { tree, first, head } = told
  if (tree.words[head]?.upos !== 'NOUN') return undefined
  const words = bareFrom(told, (possessiveIn(tree, first, head) ?? first - 1) + 1)
  return `the ${words}`
}

/**
 * "commander of the launch" for "the launch's commander": people of somebody or something, not of a body, which
 * readers leave as it stands.
 */
export function ofOwner(phrases: readonly Candidate[]): MadeName | undefined {
  for (const { tree, first, head, last, noun, span } of phrases) {
    const end = possessiveIn(tree, first, head)
    if (end === undefined || last > head || !['person', 'people'].includes(noun?.kind ?? '')) continue
    const owner = lower(tree, end - 1)
    const isNoun =
      tree.words[end - 1]?.upos === 'NOUN' && headNoun(owner)?.kind !== 'organisation' && !STATES.has(owner)
    if (!isNoun || lower(tree, first) !== 'the' || countryInside(tree, first, head) !== undefined) continue
    const [owned, whose] = [formsOf(tree, end + 1, head), formsOf(tree, first + 1, end - 1)]
    // "the boy's father's lawyer", "the men's and women's leader", marks inside: whose it is cannot be cut off.
    if (![owned, whose].every(isPlain)) continue
    return { name: `${owned} of the ${whose}`, by: 'who.of-owner', at: [span], basis: 'sentence' }
  }
  return undefined
}

/** Whose people are mostly the state itself: "the regime's agents" (0 of 7). */
const STATES: ReadonlySet<string> = new Set(['state', 'government', 'regime'])

/** Words and blanks, without possessives, marks or an article of their own in between, nothing joined. */
const isPlain = (words: string): boolean =>
  /^\p{L}[\p{L}\p{M}\d .-]*$/u.test(words) && !/(?:^| )(?:the|a|an|and|or) /iu.test(`${words} `)

const ENDINGS: ReadonlySet<string> = new Set(["'s", '’s', "'", '’'])

function possessiveIn(tree: Tree, first: number, head: number): number | undefined {
  for (let i = first + 1; i < head; i++) if (ENDINGS.has(lower(tree, i))) return i
  return undefined
}

/** The words between owner and end of the phrase, without "own" and counts. */
const afterOwner = (phrase: Candidate): string => bareFrom(phrase, phrase.first + 1)

function bareFrom({ tree, head }: Candidate, from: number): string {
  let first = from
  while (first < head && (SMALL.has(lower(tree, first)) || ['NUM', 'DET'].includes(tree.words[first]?.upos ?? '')))
    first++
  return formsOf(tree, first, head)
}
const SMALL: ReadonlySet<string> = new Set(
  'own last late at least about more than some several many other another'.split(' '),
)
