/**
 * Links of nominals: "the minister" for a minister named above, "protesters" for protesters, "the ministry" for a ministry.
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import type { Candidate } from './candidate.ts'
import type { DeedsOf } from './deeds.ts'
import { type Entity, lastWord } from './entity.ts'
import type { HomeAt } from './home-country.ts'
import { kinsNoun } from './links-kin.ts'
import { armyNoun, kindNoun, ownFighters, personInView, policeNoun } from './links-kinds.ts'
import { agree, type Found, latest } from './links-names.ts'
import { politicalNoun } from './links-polities.ts'
import { isShortOfOrganisation } from './name-keys.ts'
import { isOwned, isSettled, isTitled, modifiersOf, phraseOf, sameGender, sameNumber, sameWords } from './noun-words.ts'

/** What is known when a phrase is reached. */
export interface SoFar {
  readonly entities: readonly Entity[]
  readonly ownerOf: (candidate: Candidate) => Entity | undefined
  readonly homeAt: HomeAt
  readonly deedsOf: DeedsOf
}

export function linkNominal(candidate: Candidate, sofar: SoFar): Found | undefined {
  const { entities, ownerOf } = sofar
  if (candidate.noun === undefined) return undefined
  if (candidate.sort === 'polity') return politicalNoun(candidate, sofar)
  if (isOwned(candidate))
    return (
      ownFighters(candidate, entities, ownerOf) ?? sameOwned(candidate, entities, ownerOf) ?? kinsNoun(candidate, sofar)
    )
  return (
    sameWords(candidate, entities) ??
    armyNoun(candidate, entities) ??
    policeNoun(candidate, entities) ??
    sameNoun(candidate, entities) ??
    headlineNoun(candidate, entities) ??
    kindNoun(candidate, entities) ??
    personInView(candidate, entities) ??
    kinsNoun(candidate, sofar)
  )
}

/** The same head noun or title, with nothing that contradicts: "the minister", "the Iranian minister". */
function sameNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = lastWord(candidate.noun?.noun ?? '')
  if (candidate.article === 'indefinite') return undefined
  if (candidate.article === 'bare' && !isSettled(candidate)) return undefined
  const key = modifiersOf(candidate)
  return latest(candidate, entities, 'who.same-noun', (member, entity) => {
    if (lastWord(member.noun?.noun ?? '') !== noun && !isTitled(member, noun)) return false
    if (!agree(candidate, { country: member.country ?? entity.country })) return false
    if (isSomeOf(member) && !isSomeOf(candidate)) return false
    if (!sameNumber(candidate, member) || !sameGender(candidate, entity)) return false
    const others = modifiersOf(member)
    return (
      key.size === 0 ||
      isShortOfOrganisation(key, others) ||
      (isHeadlines(member) && isShortOfOrganisation(others, key))
    )
  })
}

/** "two of the protesters": not the protesters. */
const isSomeOf = ({ tree, head }: Candidate): boolean =>
  tree.words[head]?.upos === 'NUM' && tree.words[head + 1]?.form === 'of'

const isHeadlines = ({ tree, number }: Candidate): boolean => tree.sentence.block === 'title' && number === 'plural'

/** A body's first telling of whom its headline named shortly: "Defense source", then "a source at the Ministry of Defense". */
export function headlineNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const { block } = candidate.tree.sentence
  if (block !== undefined) return undefined
  const nouns = new Set([candidate.noun?.noun ?? '', ...candidate.titles.map(({ title }) => title)].map(lastWord))
  return latest(candidate, entities, 'who.headline', (member, entity) => {
    if (member.tree.sentence.block !== 'title' || !member.noun || !nouns.has(lastWord(member.noun.noun))) return false
    if (entity.members.some((one) => one.candidate.tree.sentence.block === undefined)) return false
    return member.number === candidate.number && agree(candidate, member)
  })
}

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
