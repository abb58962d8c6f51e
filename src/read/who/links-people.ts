/**
 * Links among people whom a report counts and describes but does not name: "some 180 of them", "the men", "farmers in Sinaloa".
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import { type Candidate, functionOf, overlaps } from './candidate.ts'
import { type Entity, isNamed } from './entity.ts'
import { countOf } from './links-counts.ts'
import { agree, type Found, latest } from './links-names.ts'
import { isClauseMate, isPeople } from './noun-words.ts'
import { lower } from './tree.ts'

export const peopleAgain = (candidate: Candidate, entities: readonly Entity[]): Found | undefined =>
  mostOfThem(candidate, entities) ?? placedNow(candidate, entities) ?? theMen(candidate, entities)

/** Of so few, the rest are told of apart: right in 3 of 31, with more in 12 of 16 on our own reports. */
const MANY = 12

/** "some 180 of them left": the people told of just before. */
function mostOfThem(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const { tree, head, last } = candidate
  if (lower(tree, last) !== 'them' || lower(tree, last - 1) !== 'of' || head !== last - 2) return undefined
  if (!(Number(countOf(candidate)) > MANY) || !functionOf(candidate).startsWith('nsubj')) return undefined
  return latest(
    candidate,
    entities,
    'who.most-of-them',
    (member, entity) =>
      isUnnamedPeople(entity) && isPeople(member) && !overlaps(candidate, member) && !isFewer(entity, candidate),
  )
}

/** "Three fishermen", of whom there cannot be "some 200". */
const isFewer = ({ members }: Entity, most: Candidate): boolean =>
  members.some(({ candidate: one }) => one.kind !== 'pronoun' && Number(countOf(one) || 'none') < Number(countOf(most)))

/** "farmers", of whom nothing else was told, then "farmers in Sinaloa": right in 7 of 8 on our own reports. */
function placedNow(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const { tree, head, last, noun } = candidate
  if (!noun || !isPeople(candidate) || !PLACING.has(lower(tree, head + 1)) || last < head + 2) return undefined
  if (countOf(candidate) !== '' || !isBare(candidate)) return undefined
  return latest(
    candidate,
    entities,
    'who.placed-now',
    (member, entity) =>
      member.noun?.noun === noun.noun &&
      member.article === 'bare' &&
      !overlaps(candidate, member) &&
      !isNamed(entity) &&
      agree(candidate, entity) &&
      entity.members.every(
        (one) =>
          one.candidate.kind === 'pronoun' || (isBare(one.candidate) && one.candidate.head === one.candidate.last),
      ),
  )
}
const PLACING: ReadonlySet<string> = new Set(['in', 'on', 'at', 'of', 'from'])

/** Nothing stands before the noun but an article. */
const isBare = ({ tree, first, head }: Candidate): boolean =>
  first === head || (first === head - 1 && lower(tree, first) === 'the')

/** "the men", where several people are in view: those of a number of whom most is told. */
function theMen(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const { tree, first, head, last, noun, number } = candidate
  if (noun?.noun !== 'man' || number !== 'plural' || head !== first + 1 || last !== head) return undefined
  if (lower(tree, first) !== 'the') return undefined
  let best: { entity: Entity; told: number } | undefined
  for (const entity of entities) {
    if (!isUnnamedPeople(entity) || entity.gender === 'female' || tree.number - entity.seen > REACH) continue
    const told = entity.members.reduce((sum, one) => sum + FADING ** (tree.number - one.candidate.tree.number), 0)
    if (told > (best?.told ?? 0) && isFewCounted(entity) && !isBeside(candidate, entity)) best = { entity, told }
  }
  const antecedent = best?.entity.members.findLast((one) => one.candidate.kind !== 'pronoun')?.candidate
  return best && antecedent && { entity: best.entity, link: { by: 'who.told-of-most', antecedent } }
}
/** Sentences that may lie between. */
const REACH = 12
/** What a phrase weighs less with every sentence that lies between. */
const FADING = 0.7
/** "the men" are no crowd of more. */
const FEW = 100

const isFewCounted = ({ members }: Entity): boolean =>
  members.some(({ candidate }) => {
    const count = candidate.kind === 'pronoun' ? '' : countOf(candidate)
    return count !== '' && !(Number(count) > FEW)
  })

const isBeside = (candidate: Candidate, { members }: Entity): boolean =>
  members.some((one) => overlaps(candidate, one.candidate) || isClauseMate(candidate, one.candidate))

const isUnnamedPeople = (entity: Entity): boolean =>
  (entity.sort === 'person' || entity.sort === 'people') && entity.number === 'plural' && !isNamed(entity)
