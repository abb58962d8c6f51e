/**
 * Links by other nouns for the same people: "the captors" for the kidnappers, "the detainees" for those who were arrested.
 * Reads: a candidate, the entities so far, what is told of them; knowledge/kin-nouns.tsv. Writes: the entity it stands for.
 */
import type { Candidate } from './candidate.ts'
import { type DeedsOf, fatesOf } from './deeds.ts'
import { type Entity, lastWord } from './entity.ts'
import { kinOf } from './kin.ts'
import { countOf } from './links-counts.ts'
import { type Found, latest } from './links-names.ts'
import type { SoFar } from './links-nouns.ts'
import { isOwned, modifiersOf, sameGender } from './noun-words.ts'
import { relation } from './tree.ts'
import { isArmedGroup } from './vocabulary.ts'

/** Sentences that may lie between: beyond, right in 2 of 7. */
const REACH = 5

export function kinsNoun(candidate: Candidate, { entities, ownerOf, deedsOf }: SoFar): Found | undefined {
  const groups = kinOf(candidate.noun?.noun ?? '')
  if (groups.size === 0) return undefined
  const isBare = candidate.article === 'definite' && candidate.number === 'plural' && modifiersOf(candidate).size === 0
  if (!isBare && candidate.country === undefined) return undefined
  const owner = isOwned(candidate) ? ownerOf(candidate) : undefined
  const near = entities.filter(
    (entity) =>
      candidate.tree.number - entity.seen <= REACH &&
      entity !== owner &&
      (isSame(candidate, entity) || isKin(groups, entity) || isFated(groups, entity, deedsOf)) &&
      !contradicts(candidate, entity) &&
      !isOfAnother(owner, entity),
  )
  const found = latest(candidate, near, 'who.kin-noun', ({ tree }) => candidate.tree.number - tree.number <= REACH)
  // The nearest that is called so at all: another of the same noun, which the rules for nouns have refused, bars those behind it.
  if (!found || isSame(candidate, found.entity)) return undefined
  if (isKin(groups, found.entity)) return isBare || found.entity.country === candidate.country ? found : undefined
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

/** Something was told of it that gives it a name of these groups. */
const isFated = (groups: ReadonlySet<string>, { members }: Entity, deedsOf: DeedsOf): boolean =>
  members.some(
    ({ candidate }) =>
      candidate.kind !== 'pronoun' &&
      deedsOf(candidate).some((deed) => fatesOf(deed).some((group) => groups.has(group))),
  )

/** "its soldiers" of Rwanda are not those of Mozambique. */
const isOfAnother = (owner: Entity | undefined, { country }: Entity): boolean =>
  owner?.country !== undefined && country !== undefined && owner.country !== country

function contradicts(candidate: Candidate, entity: Entity): boolean {
  if (entity.sort === 'place' || entity.sort === 'unknown' || !sameGender(candidate, entity)) return true
  if (candidate.country !== undefined && entity.country !== undefined && candidate.country !== entity.country)
    return true
  const people = [candidate.sort, entity.sort].every((sort) => sort === 'person' || sort === 'people')
  if (people && (candidate.number === 'plural') !== (entity.number === 'plural')) return true
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

const overlaps = (a: Candidate, b: Candidate): boolean => a.tree === b.tree && a.first <= b.last && b.first <= a.last

/** Both depend on one verb: nobody does something to himself under two names. */
const isClauseMate = (a: Candidate, b: Candidate): boolean =>
  a.tree === b.tree && a.tree.heads[a.head] === b.tree.heads[b.head] && relation(a.tree, a.head) !== 'conj'
