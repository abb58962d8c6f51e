/**
 * Links of nominals: "the minister" for a minister named above, "protesters" for protesters, "the ministry" for a ministry.
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import { type Candidate, overlaps } from './candidate.ts'
import type { DeedsOf } from './deeds.ts'
import { type Entity, lastWord } from './entity.ts'
import type { HomeAt } from './home-country.ts'
import { kinOf } from './kin.ts'
import { countOf } from './links-counts.ts'
import { armyNoun, forceNoun, guardNoun, nationsForce, nearestArmed, ownFighters, policeNoun } from './links-forces.ts'
import { headlineDeed, headlineNoun } from './links-headline.ts'
import { headlineKin } from './links-headline-kin.ts'
import { kinsNoun } from './links-kin.ts'
import { kindNoun } from './links-kinds.ts'
import { agree, type Found, latest } from './links-names.ts'
import { peopleAgain } from './links-people.ts'
import { nationsState, politicalNoun } from './links-polities.ts'
import { otherOfTwo } from './links-relatives.ts'
import { speaksOn } from './links-speaker.ts'
import { accusedOne, guestOrHost, onlyInView, personInView } from './links-view.ts'
import { isShortOfOrganisation } from './name-keys.ts'
import {
  DEPUTIES,
  isOwned,
  isSettled,
  isTitled,
  modifiersOf,
  phraseOf,
  sameGender,
  sameNumber,
  sameWords,
} from './noun-words.ts'
import { pronounOf } from './pronouns.ts'
import { lower } from './tree.ts'
import { headNoun, nounsOfTitle } from './vocabulary.ts'

/** What is known when a phrase is reached. */
export interface SoFar {
  readonly entities: readonly Entity[]
  readonly ownerOf: (candidate: Candidate) => Entity | undefined
  /** Whose it is, also by a name or noun: "the skipper's wife", "wife of the skipper". */
  readonly whose: (candidate: Candidate) => Entity | undefined
  readonly homeAt: HomeAt
  readonly deedsOf: DeedsOf
  /** Who says the words around a phrase. */
  readonly speakerAt: (candidate: Candidate) => Entity | undefined
  /** The words for who says something. */
  readonly isSource: (candidate: Candidate) => boolean
  /** It stands in what somebody says. */
  readonly isSaid: (candidate: Candidate) => boolean
}

export function linkNominal(candidate: Candidate, sofar: SoFar): Found | undefined {
  const { entities, ownerOf } = sofar
  if (candidate.noun === undefined) return undefined
  if (candidate.sort === 'polity') return politicalNoun(candidate, sofar)
  const nations = nationsState(candidate, entities)
  if (nations) return nations
  if (isOwned(candidate))
    return (
      ownFighters(candidate, entities, ownerOf) ??
      sameOwned(candidate, entities, ownerOf) ??
      nowOwned(candidate, sofar) ??
      otherOfTwo(candidate, sofar) ??
      guestOrHost(candidate, sofar) ??
      kinsNoun(candidate, sofar) ??
      nearestArmed(candidate, entities)
    )
  return (
    sameWords(candidate, entities) ??
    armyNoun(candidate, entities) ??
    policeNoun(candidate, entities) ??
    guardNoun(candidate, entities) ??
    nationsForce(candidate, entities, sofar.homeAt) ??
    nearerOf(candidate, sameNoun(candidate, entities), () => kindNoun(candidate, entities)) ??
    headlineNoun(candidate, entities) ??
    headlineDeed(candidate, sofar) ??
    kindNoun(candidate, entities) ??
    forceNoun(candidate, entities) ??
    personInView(candidate, sofar) ??
    accusedOne(candidate, sofar) ??
    guestOrHost(candidate, sofar) ??
    onlyInView(candidate, sofar) ??
    kinsNoun(candidate, sofar) ??
    speaksOn(candidate, sofar) ??
    headlineKin(candidate, entities) ??
    peopleAgain(candidate, entities)
  )
}

/** "the agency": one that was named in this sentence or the one before, not one called so long before. */
function nearerOf(candidate: Candidate, same: Found | undefined, kind: () => Found | undefined): Found | undefined {
  const before = same?.link.antecedent?.tree.number
  if (before === undefined || candidate.sort !== 'organisation' || candidate.tree.number - before < 2) return same
  const named = kind()
  const at = named?.link.antecedent?.tree.number ?? -1
  return candidate.tree.number - at < 2 && same && same.entity.seen < at ? named : same
}

/** The same head noun or title, with nothing that contradicts: "the minister", "the Iranian minister". */
function sameNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = lastWord(candidate.noun?.noun ?? '')
  if (candidate.article === 'indefinite') return undefined
  if (candidate.article === 'bare' && (!isSettled(candidate) || noun === 'person' || noun === 'people'))
    return undefined
  const key = withoutFate(candidate)
  const reach = reachOf(candidate, noun)
  return latest(candidate, entities, 'who.same-noun', (member, entity) => {
    if (candidate.tree.number - member.tree.number > reach) return false
    if (lastWord(member.noun?.noun ?? '') !== noun && !isTitled(member, noun) && !isOfTrade(candidate, member, noun))
      return false
    if (!agree(candidate, { country: member.country ?? entity.country })) return false
    if (isSomeOf(member) !== isSomeOf(candidate) || differInCount(candidate, member)) return false
    if (!sameNumber(candidate, member) || !sameGender(candidate, entity)) return false
    const others = modifiersOf(member)
    // "members" of nobody said are no crew members.
    if (noun === 'member' && candidate.article === 'bare' && key.size === 0 && others.size > 0) return false
    if (isOfHigherOffice(candidate, key, member)) return false
    return (
      key.size === 0 ||
      isShortOfOrganisation(key, others) ||
      (isHeadlines(member) && isShortOfOrganisation(others, key))
    )
  })
}

/**
 * "the president" is not one of a court, union or senate, nor "the governor" a deputy told of long before: of 12 on our own
 * reports none was meant.
 */
function isOfHigherOffice({ number, noun, tree }: Candidate, own: ReadonlySet<string>, member: Candidate): boolean {
  if (number !== 'singular' || own.size > 0) return false
  const others = modifiersOf(member)
  // "Ukrainian", "newly elected", "interim" tell of no other office.
  if (noun?.noun === 'president')
    return [...others].some((word) => FORMER.has(word) || headNoun(word)?.kind === 'organisation')
  return tree.number - member.tree.number > NEAR_DEPUTY && DEPUTIES.some((word) => others.has(word))
}
/** Sentences back to which "the governor" may be a deputy. */
const NEAR_DEPUTY = 3
const FORMER: ReadonlySet<string> = new Set(['former', 'ex', 'ex-president'])

/** Sentences that may lie between, by the same noun. */
function reachOf({ article, tree, head }: Candidate, noun: string): number {
  if (noun === 'family' && lower(tree, head) === 'family') return REACH_OF_FAMILY
  return article === 'bare' || noun === 'family' ? REACH_OF_BARE : Number.POSITIVE_INFINITY
}
/** "drivers", "soldiers" later on are others: of one word, right in 12 of 34 after counted ones. */
const REACH_OF_BARE = 8
/** Each of those told of has one: right in 7 of 13. */
const REACH_OF_FAMILY = 2

/** "the officer" for a colonel, "the legislator" for a senator: alone, and of one person not long before. */
const isOfTrade = ({ tree, first, head, last, number }: Candidate, member: Candidate, noun: string): boolean =>
  number === 'singular' &&
  head === first + 1 &&
  head === last &&
  lower(tree, first) === 'the' &&
  member.number === 'singular' &&
  member.article !== 'bare' &&
  tree.number - member.tree.number <= REACH_OF_TRADE &&
  [member.noun?.noun ?? '', ...member.titles.map(({ title }) => title)].some((title) =>
    [title, lastWord(title)].some((one) => nounsOfTitle(one.toLowerCase().replaceAll('.', ''))?.includes(noun)),
  )
const REACH_OF_TRADE = 8

/** "the slain teachers", "the 58-year-old minister": what befell them or their age is no new name; "the wounded" may be some of them. */
function withoutFate(candidate: Candidate): ReadonlySet<string> {
  const key = modifiersOf(candidate)
  if (candidate.article !== 'definite') return key
  // "the 58-year-old" alone is anybody's.
  const isAged = candidate.noun?.noun !== 'person'
  return new Set([...key].filter((part) => !BEFALLEN.has(part) && !(isAged && AGE.test(part))))
}
const AGE = /^(?:\d+|-|years?|old|\d+-year-old)$/u
const BEFALLEN: ReadonlySet<string> = new Set(
  'freed,slain,missing,deceased,captured,detained,arrested,kidnapped,abducted,alleged,suspected,accused,stranded,rescued,said,visiting'.split(
    ',',
  ),
)

/** "six", where ten were told of: six others. */
const differInCount = (a: Candidate, b: Candidate): boolean =>
  countOf(a) !== '' && countOf(b) !== '' && countOf(a) !== countOf(b)

/** "two of the protesters": not the protesters. */
const isSomeOf = ({ tree, head }: Candidate): boolean =>
  tree.words[head]?.upos === 'NUM' && tree.words[head + 1]?.form === 'of'

const isHeadlines = ({ tree, number }: Candidate): boolean => tree.sentence.block === 'title' && number === 'plural'

/** "its spokesman" again, of the same owner. */
function sameOwned(candidate: Candidate, entities: readonly Entity[], ownerOf: SoFar['ownerOf']): Found | undefined {
  const owner = ownerOf(candidate)
  if (!owner) return undefined
  const noun = candidate.noun?.noun
  return latest(
    candidate,
    entities,
    'who.same-noun',
    (member) =>
      member.noun?.noun === noun &&
      isOwned(member) &&
      ownerOf(member) === owner &&
      phraseOf(member).slice(3) === phraseOf(candidate).slice(3),
  )
}

/**
 * "its guards" after "guards", "his wife" after "my wife": the same noun with the same words beside it, or plural and nothing
 * beside it, after a phrase that may be anybody's or of whom another speaks. Right in 30 of 32 on our own reports.
 */
function nowOwned(candidate: Candidate, { entities, ownerOf }: SoFar): Found | undefined {
  const { number, noun } = candidate
  if (!noun || isForce(noun.noun)) return undefined
  const owner = ownerOf(candidate)
  const found = latest(
    candidate,
    entities,
    'who.now-owned',
    (member, entity) =>
      member.number === number && member.noun?.noun === noun.noun && entity !== owner && !overlaps(candidate, member),
  )
  const before = found?.link.antecedent
  if (before?.kind !== 'nominal' || differInCount(candidate, before) || isOfAnother(candidate, before, ownerOf))
    return undefined
  const [own, others] = [modifiersOf(candidate), modifiersOf(before)]
  const isSame = own.size === others.size && [...own].every((part) => others.has(part))
  return isSame || (number === 'plural' && own.size === 0 && before.article === 'bare') ? found : undefined
}
/** "his wife" of one man, then "his wife" of another; "my" and "your" are of who speaks, and stand for those told of too. */
function isOfAnother(a: Candidate, b: Candidate, ownerOf: SoFar['ownerOf']): boolean {
  const isTold = (one: Candidate): boolean => pronounOf(lower(one.tree, one.first))?.person === 3
  const [owner, other] = [a, b].map((one) => (isTold(one) ? ownerOf(one) : undefined))
  return owner !== undefined && other !== undefined && owner !== other
}

/** "its soldiers", "its police": each side has some. */
const isForce = (noun: string): boolean =>
  noun === 'man' || noun === 'officer' || ['soldier', 'police'].some((group) => kinOf(noun).has(group))
