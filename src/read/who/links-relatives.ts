/**
 * Links of one of two by what the other was called: "her husband" of "the skipper's wife" is the skipper, "her client" of "his
 * attorney" the one whose attorney she is.
 * Reads: an owned phrase, the phrases of its owner and whose each of them is. Writes: the entity it stands for, with the rule.
 */
import type { Candidate } from './candidate.ts'
import { type Entity, lastWord } from './entity.ts'
import type { Found } from './links-names.ts'
import type { SoFar } from './links-nouns.ts'
import { sameGender } from './noun-words.ts'
import { lower } from './tree.ts'

/** What the owner was called, before what he calls the other. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['wife,widow,partner,fiancée,girlfriend', 'husband,partner,fiancé'],
  ['husband,widower,partner,fiancé,boyfriend', 'wife,partner,fiancée'],
  ['mother,father,parent,mum,mom,dad', 'son,daughter,boy,girl,child,kid'],
  ['son,daughter,child', 'mother,father,parent,mum,mom,dad'],
  ['brother,sister,twin', 'brother,sister,twin'],
  ['uncle,aunt', 'nephew,niece'],
  ['nephew,niece', 'uncle,aunt'],
  ['lawyer,attorney,counsel,advocate,barrister,solicitor', 'client'],
]

const ownersOf = new Map<string, ReadonlySet<string>>()
for (const [owners, others] of PAIRS)
  for (const other of others.split(','))
    ownersOf.set(other, new Set([...(ownersOf.get(other) ?? []), ...owners.split(',')]))

const EITHER: ReadonlySet<string> = new Set('mother father mum mom dad brother sister'.split(' '))

export function otherOfTwo(candidate: Candidate, { ownerOf, whose }: SoFar): Found | undefined {
  const callings = ownersOf.get(lastWord(candidate.noun?.noun ?? ''))
  const owner = callings && candidate.number === 'singular' ? ownerOf(candidate) : undefined
  if (!callings || !owner) return undefined
  // A son has two parents, a brother may have a sister: the gender tells which is meant.
  const isOneOfTwo = EITHER.has(lastWord(candidate.noun?.noun ?? ''))
  const fits = (entity: Entity): boolean =>
    isOneOfTwo && candidate.gender !== undefined ? entity.gender === candidate.gender : sameGender(candidate, entity)
  for (const { candidate: member } of owner.members.toReversed()) {
    const nouns = [member.noun?.noun ?? '', ...member.titles.map(({ title }) => title)]
    if (member.kind === 'pronoun' || !nouns.some((noun) => callings.has(lastWord(noun)))) continue
    const entity = whose(member)
    if (entity && entity !== owner && entity.sort === 'person' && entity.number !== 'plural' && fits(entity))
      return { entity, link: { by: 'who.other-of-two', antecedent: member } }
  }
  return undefined
}

/** "“… my husband …,” said the mason's wife": whoever is told of so, once the speaker is known; 5 of 5 on our own reports. */
export const toldByOther = (entities: readonly Entity[], sofar: SoFar): readonly (readonly [Entity, Found])[] =>
  entities.flatMap((entity) => {
    const first = mineOf(entity)
    const found = first && otherOfTwo(first, sofar)
    return found && !mineOf(found.entity) ? [[entity, found] as const] : []
  })

const mineOf = ({ members: [first] }: Entity): Candidate | undefined =>
  first?.candidate.kind === 'nominal' && lower(first.candidate.tree, first.candidate.first) === 'my'
    ? first.candidate
    : undefined
