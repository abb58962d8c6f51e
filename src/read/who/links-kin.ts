/**
 * Links by other nouns for the same people: "the captors" for the kidnappers, "the detainees" for those who were arrested.
 * Reads: a candidate, the entities so far, what is told of them; knowledge/kin-nouns.tsv. Writes: the entity it stands for.
 */
import { type Candidate, overlaps } from './candidate.ts'
import { type DeedsOf, fatesOf } from './deeds.ts'
import { type Entity, isNamed, lastWord } from './entity.ts'
import { kinOf } from './kin.ts'
import { countOf } from './links-counts.ts'
import { type Found, latest } from './links-names.ts'
import type { SoFar } from './links-nouns.ts'
import { isClauseMate, isOwned, modifiersOf, sameGender } from './noun-words.ts'
import { lower } from './tree.ts'
import { isArmedGroup } from './vocabulary.ts'

/** Sentences that may lie between: beyond, right in 2 of 7. */
const REACH = 5

export function kinsNoun(candidate: Candidate, { entities, ownerOf, deedsOf }: SoFar): Found | undefined {
  const groups = kinOf(candidate.noun?.noun ?? '')
  if (groups.size === 0 || lower(candidate.tree, candidate.first) === 'both') return undefined
  const isMany = candidate.number === 'plural' || CROWDS.has(candidate.noun?.noun ?? '')
  const isBare = candidate.article === 'definite' && isMany && modifiersOf(candidate).size === 0
  if (!isBare && candidate.country === undefined) return undefined
  const owner = isOwned(candidate) ? ownerOf(candidate) : undefined
  const near = entities.filter(
    (entity) =>
      candidate.tree.number - entity.seen <= REACH &&
      entity !== owner &&
      (isSame(candidate, entity) ||
        isKin(groups, entity) ||
        isFated(groups, entity, deedsOf) ||
        isCrowd(candidate, entity)) &&
      !contradicts(candidate, entity) &&
      !isOfAnother(owner, entity),
  )
  const found = latest(candidate, near, 'who.kin-noun', ({ tree }) => candidate.tree.number - tree.number <= REACH)
  // The nearest that is called so at all: another of the same noun, which the rules for nouns have refused, bars those behind it.
  if (!found || isSame(candidate, found.entity)) return undefined
  if (isKin(groups, found.entity)) return isBare || found.entity.country === candidate.country ? found : undefined
  if (isBare && isCrowd(candidate, found.entity)) return found
  const isFate = isBare && !isOwned(candidate) && candidate.noun?.kind === 'person'
  return isFate ? { ...found, link: { ...found.link, by: 'who.fate' } } : undefined
}

const isSame = ({ noun }: Candidate, { nouns }: Entity): boolean => {
  const own = lastWord(noun?.noun ?? '')
  return [...nouns].some((one) => lastWord(one) === own)
}

/** Called by a noun of the groups, or a known armed group where they are fighters'. */
const isKin = (groups: ReadonlySet<string>, { nouns, members }: Entity): boolean =>
  [...nouns].some((noun) => [...kinOf(noun)].some((group) => groups.has(group))) ||
  (groups.has('fighter') && members.some(({ candidate }) => isArmedGroup(candidate.name)))

/** "the crowd": any twenty people and more. */
const CROWDS: ReadonlySet<string> = new Set(['crowd', 'mob'])
const isCrowd = ({ noun }: Candidate, { members, sort }: Entity): boolean =>
  CROWDS.has(noun?.noun ?? '') &&
  (sort === 'person' || sort === 'people') &&
  members.some(({ candidate }) => candidate.kind !== 'pronoun' && Number(countOf(candidate)) >= 20)

/** Something was told of it that gives it a name of these groups. */
function isFated(groups: ReadonlySet<string>, { members, nouns, sort }: Entity, deedsOf: DeedsOf): boolean {
  if (sort === 'polity') return false
  const fates = new Set(
    members.flatMap(({ candidate }) => (candidate.kind === 'pronoun' ? [] : deedsOf(candidate).flatMap(fatesOf))),
  )
  if (fates.size === 0) return false
  const kin = new Set([...nouns].flatMap((noun) => [...kinOf(noun)]))
  const suffers = ['captive', 'victim', 'student', 'child'].some((group) => kin.has(group) || fates.has(group))
  const isForce = kin.has('soldier') || kin.has('police')
  return [...groups].some(
    (group) => fates.has(group) && !(suffers && DOERS.has(group)) && !(isForce && !SUFFERERS.has(group)),
  )
}

/** Whoever is held or hit is not the one who did it; soldiers who shoot or flee are no bandits and no refugees. */
const DOERS: ReadonlySet<string> = new Set(['captor', 'fighter', 'bandit'])
const SUFFERERS: ReadonlySet<string> = new Set(['captive', 'detained', 'victim', 'dead', 'wounded'])

/** "its soldiers" of Rwanda are not those of Mozambique. */
const isOfAnother = (owner: Entity | undefined, { country }: Entity): boolean =>
  owner?.country !== undefined && country !== undefined && owner.country !== country

/** "two officers", "a policeman": not the police. */
const isSomeOfForce = (one: Candidate): boolean =>
  one.kind === 'pronoun' || countOf(one) !== '' || one.article === 'indefinite' || one.number === 'singular'

/** "the attackers" did one thing, which an armed group need not have done: for one that is named, right in 2 of 6. */
const DOING: ReadonlySet<string> = new Set(
  'attacker raider assailant gunman bandit captor kidnapper abductor perpetrator killer shooter bomber'.split(' '),
)
/** Of whose fighters something was told: these are meant. */
const isOfItsFighters = ({ link }: Entity['members'][number]): boolean =>
  link.by === 'who.own-fighters' || link.by === 'who.group-by-name'

function contradicts(candidate: Candidate, entity: Entity): boolean {
  if (['place', 'unknown', 'polity'].includes(entity.sort) || !sameGender(candidate, entity)) return true
  if (isNamed(entity) && DOING.has(candidate.noun?.noun ?? '') && !entity.members.some(isOfItsFighters)) return true
  if (candidate.country !== undefined && entity.country !== undefined && candidate.country !== entity.country)
    return true
  const people = [candidate.sort, entity.sort].every((sort) => sort === 'person' || sort === 'people')
  const isMany = candidate.number === 'plural' || CROWDS.has(candidate.noun?.noun ?? '')
  if (people && isMany !== (entity.number === 'plural' || isCrowd(candidate, entity))) return true
  if (candidate.noun?.noun === 'police' && entity.members.every((one) => isSomeOfForce(one.candidate))) return true
  const count = countOf(candidate)
  return entity.members.some(({ candidate: member }) => {
    if (member.kind === 'pronoun') return false
    const other = countOf(member)
    return (
      (count !== '' && other !== '' && other !== count) ||
      overlaps(candidate, member) ||
      isClauseMate(candidate, member)
    )
  })
}
