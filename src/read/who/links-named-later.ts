/**
 * Links of a person who is named only after he was told of: "a Parma locksmith", then "locksmith Dale Wasik"; the one of the
 * headline, then the first name of the lead.
 * Reads: a name without an entity, the phrases it is in apposition to, the entities so far. Writes: the entity, with the rule.
 */
import { type Candidate, functionOf } from './candidate.ts'
import { type Entity, lastWord } from './entity.ts'
import { agree, type Found, latest } from './links-names.ts'
import { nameParts } from './name-keys.ts'
import { isOwned, sameGender } from './noun-words.ts'

/** So many sentences may lie between the phrase and the name (beyond: right in 0 of 4). */
const REACH = 4

export function namedLater(
  candidate: Candidate,
  beside: readonly Candidate[],
  entities: readonly Entity[],
): Found | undefined {
  if (candidate.kind !== 'name' || candidate.sort !== 'person' || candidate.number === 'plural') return undefined
  const near = entities.filter(
    (entity) =>
      candidate.tree.number - entity.seen <= REACH && isUnnamedPerson(entity) && sameGender(candidate, entity),
  )
  return sameTrade(candidate, beside, near) ?? ofHeadline(candidate, beside, near)
}

const isUnnamedPerson = (entity: Entity): boolean =>
  entity.sort === 'person' &&
  entity.members.every(({ candidate }) => candidate.kind !== 'name' && candidate.number !== 'plural')

/** The office or trade before or beside the name is the one told of. */
function sameTrade(candidate: Candidate, beside: readonly Candidate[], near: readonly Entity[]): Found | undefined {
  const nouns = [...candidate.titles.map(({ title }) => title), ...beside.map(({ noun }) => noun?.noun ?? '')]
  return latest(candidate, near, 'who.named-later', (member) => {
    const noun = member.noun?.noun ?? ''
    return (
      noun !== '' &&
      noun !== 'person' &&
      nouns.some((one) => isOneOffice(one, noun)) &&
      !isOwned(member) &&
      agree(candidate, member)
    )
  })
}

/** "minister" and "foreign minister", never "prime minister" and "foreign minister". */
const isOneOffice = (a: string, b: string): boolean =>
  a === b || (lastWord(a) === lastWord(b) && (lastWord(a) === a || lastWord(b) === b))

/** "British medic" in the headline, "a British medic" in the lead, then "Callum Braithwaite", of whom nothing else is said. */
function ofHeadline(candidate: Candidate, beside: readonly Candidate[], near: readonly Entity[]): Found | undefined {
  if (candidate.titles.length > 0 || beside.length > 0 || nameParts(candidate.name ?? '').length < 2) return undefined
  if (!functionOf(candidate).startsWith('nsubj')) return undefined
  const told = near.filter(
    ({ seen, members }) =>
      candidate.tree.number - seen <= 2 &&
      members.some((one) => one.candidate.tree.sentence.block === 'title') &&
      members.some((one) => one.candidate.tree.sentence.block === undefined),
  )
  return latest(candidate, told, 'who.named-later', () => true)
}
