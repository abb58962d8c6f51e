/**
 * How much tells that an entity acts, speaks or is acted on, so that it is an actor of the record: signs with points, added up;
 * at 0 and above it is one. The points are a logistic regression over the signs, fitted on our own readings by
 * `scripts/actor-signs.ts` (log odds, one decimal).
 * Reads: entities, events' anchors, raw who-says spans; knowledge/actor-signs.tsv. Writes: points.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import type { RawTrigger } from '../language/layers.ts'
import { isActing, PLACING } from './acting.ts'
import { type Candidate, functionOf } from './candidate.ts'
import { type Entity, isNamed } from './entity.ts'
import { lower, relation } from './tree.ts'
import { isOutlet } from './vocabulary.ts'
import type { ClaimsAround } from './whereabouts.ts'

/** What of the text an entity is seen in. */
export interface Surroundings {
  readonly speaks: (entity: Entity) => boolean
  /** True where the word that begins at an offset is one of an event's anchor. */
  readonly isTrigger: (start: number) => boolean
  readonly claimsAt: ClaimsAround
}

/** The offsets inside the anchors of events. */
export function triggerWords(triggers: readonly RawTrigger[]): (start: number) => boolean {
  const inside = new Set<number>()
  for (const { span } of triggers) for (let at: number = span.start; at < span.end; at++) inside.add(at)
  return (start) => inside.has(start)
}

/** The signs of one entity; each counts once. */
export function signsOf(entity: Entity, { speaks, isTrigger, claimsAt }: Surroundings): ReadonlySet<string> {
  const phrases = entity.members.map(({ candidate }) => candidate).filter(({ kind }) => kind !== 'pronoun')
  const [first] = phrases
  const signs = new Set<string>(['any', isNamed(entity) ? `${entity.sort} by name` : entity.sort])
  if (!first) return signs
  const add = (sign: string, holds: boolean): void => void (holds && signs.add(sign))
  add('speaks', speaks(entity))
  add('acts', phrases.some(isActing))
  add('told of twice', entity.members.length > 1)
  add('told of often', entity.members.length > 2)
  add('pronoun', entity.members.length > phrases.length)
  for (const phrase of phrases) signs.add(workOf(phrase))
  const inEvents = phrases.filter((one) => isUnderTrigger(one, isTrigger)).length
  add('in an event', inEvents > 0)
  add('in events', inEvents > 1)
  add(
    'inside a claim',
    phrases.some(({ span }) => claimsAt(span).length > 0),
  )
  add('hears', phrases.some(isHearer))
  add(
    'outlet',
    phrases.some(({ name }) => isOutlet(name)),
  )
  add(
    'weak noun',
    phrases.every(({ noun }) => noun?.weak === true),
  )
  add(
    'in the headline',
    phrases.some(({ tree }) => tree.sentence.block === 'title'),
  )
  add('of a country', entity.country !== undefined)
  add('one word', first.first === first.last)
  if (!isNamed(entity)) signs.add(`${first.article} ${first.number ?? 'number'}`)
  signs.add(`noun for ${first.noun?.kind ?? 'nothing'}`)
  return signs
}

/** "told Reuters": whom a statement is made to. */
const isHearer = ({ tree, head }: Candidate): boolean =>
  ['obj', 'iobj'].includes(relation(tree, head)) && /^t(?:old|ells?|elling)$/u.test(lower(tree, tree.heads[head] ?? -1))

/** What a phrase does in its clause, in the words of the table. */
function workOf(phrase: Candidate): string {
  const work = functionOf(phrase)
  const [relation = '', marker = ''] = work.split(':')
  if (relation === 'nsubj') return 'subject'
  if (relation === 'obj') return 'object'
  if (relation === 'iobj') return 'indirect object'
  if (work === 'nmod:poss') return 'possessor'
  if (relation === 'appos' || relation === 'root') return relation === 'root' ? 'root' : 'apposition'
  if (['compound', 'amod', 'flat'].includes(relation)) return 'part of a noun'
  if (relation !== 'obl' && relation !== 'nmod') return 'other work'
  if (PLACING.has(marker)) return 'place'
  return ['by', 'of', 'to'].includes(marker) ? `after ${marker}` : 'after another preposition'
}

/** True when the word that a phrase depends on, past coordination, anchors an event. */
function isUnderTrigger({ tree, head }: Candidate, isTrigger: Surroundings['isTrigger']): boolean {
  let at = head
  for (let step = 0; relation(tree, at) === 'conj' && step < tree.words.length; step++) at = tree.heads[at] ?? -1
  const word = tree.words[tree.heads[at] ?? -1]
  return word !== undefined && isTrigger(word.span.start)
}

const POINTS = new Map(
  knowledgeTable('actor-signs.tsv', z.strictObject({ sign: z.string(), points: z.coerce.number() })).map((row) => [
    row.sign,
    row.points,
  ]),
)

/** The points of an entity's signs together: log odds that it is an actor. */
export function pointsOf(signs: ReadonlySet<string>): number {
  let sum = 0
  for (const sign of signs) sum += POINTS.get(sign) ?? 0
  return sum
}
