/**
 * Links to whom a headline named shortly: "Defense source" and "a source at the Ministry of Defense" below it, "Palestinian
 * teenager dies" and "A 17-year-old has died".
 * Reads: a candidate, the entities so far, what is told of them. Writes: the entity it stands for, with the rule.
 */
import { type Candidate, functionOf } from './candidate.ts'
import { type Deed, stemOf } from './deeds.ts'
import { type Entity, isNamed, lastWord } from './entity.ts'
import { agree, type Found, latest } from './links-names.ts'
import type { SoFar } from './links-nouns.ts'
import { sameGender } from './noun-words.ts'

/** A body's first telling of whom its headline named shortly: "Defense source", then "a source at the Ministry of Defense". */
export function headlineNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const { block } = candidate.tree.sentence
  if (block !== undefined) return undefined
  const nouns = new Set([candidate.noun?.noun ?? '', ...candidate.titles.map(({ title }) => title)].map(lastWord))
  return latest(candidate, entities.filter(isNotInText), 'who.headline', (member) => {
    if (member.tree.sentence.block !== 'title' || !member.noun || !nouns.has(lastWord(member.noun.noun))) return false
    return member.number === candidate.number && agree(candidate, member)
  })
}

/** Told of in headlines, captions and the like only, so far. */
export const isNotInText = ({ members }: Entity): boolean =>
  !members.some((one) => one.candidate.tree.sentence.block === undefined)

/** "Bawku hospital" in the headline, then "the Presbyterian Hospital": right in 19 of 22 on our own reports. */
export function headlineBody(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const { tree, name = '', sort, number } = candidate
  if (sort !== 'organisation' || tree.sentence.block !== undefined || !name.includes(' ')) return undefined
  const nouns = new Set([candidate.noun?.noun ?? '', name.toLowerCase()].map(lastWord).filter((noun) => noun !== ''))
  return latest(candidate, entities, 'who.headline', (member, entity) => {
    if (member.tree.sentence.block !== 'title' || member.sort !== sort) return false
    if (lastWord(member.noun?.noun ?? '') === 'police') return false
    const called = lastWord((member.noun?.noun ?? member.name ?? '').toLowerCase())
    if (!nouns.has(called) || (member.number ?? number) !== number || !agree(candidate, member)) return false
    return !entity.members.some(
      (one) => one.candidate.kind === 'name' && one.candidate.tree.sentence.block === undefined,
    )
  })
}

/**
 * The first sentence tells of somebody what the headline tells: right in 12 of 14. Or it opens with one person, as the headline
 * did: 8 of 10.
 */
export function headlineDeed(candidate: Candidate, { entities, deedsOf }: SoFar): Found | undefined {
  if (candidate.kind !== 'nominal' || candidate.tree.sentence.block !== undefined) return undefined
  if (!isPeople(candidate) || !isFirst(candidate, entities)) return undefined
  const told = new Set(deedsOf(candidate).flatMap(namesOf))
  const fitting = entities.filter((entity) => {
    if (isNamed(entity) || !sameGender(candidate, entity) || !agree(candidate, entity)) return false
    return entity.members.every(({ candidate: { tree } }) => tree.sentence.block === 'title')
  })
  const found = fitting.flatMap((entity) => {
    const phrase = entity.members.find((one) => one.candidate.kind !== 'pronoun')?.candidate
    if (!phrase || !isPeople(phrase) || phrase.number !== candidate.number) return []
    const isSameDeed = deedsOf(phrase).some((deed) => namesOf(deed).some((name) => told.has(name)))
    const isSameRole =
      candidate.number === 'singular' &&
      candidate.article === 'indefinite' &&
      functionOf(candidate) === functionOf(phrase)
    return isSameDeed || isSameRole ? [{ entity, phrase }] : []
  })
  const [only] = found
  return only && found.length === 1
    ? { entity: only.entity, link: { by: 'who.headline', antecedent: only.phrase } }
    : undefined
}

const isPeople = ({ sort }: Candidate): boolean => sort === 'person' || sort === 'people'

const namesOf = ({ verb, role, event }: Deed): readonly string[] =>
  [stemOf(verb), event ?? ''].flatMap((name) => (name === '' ? [] : `${name} ${role}`))

/** Nothing of the report's own text was told of before this sentence. */
const isFirst = ({ tree }: Candidate, entities: readonly Entity[]): boolean =>
  entities.every(({ members }) =>
    members.every((one) => one.candidate.tree.sentence.block !== undefined || one.candidate.tree.number >= tree.number),
  )
