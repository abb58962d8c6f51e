/**
 * Links of pronouns: "I" and "we" inside a quotation are its speaker or his side; "he", "she", "it" and "they" the most
 * present entity that fits in number, gender and kind (salience after Lappin & Leass 1994, halved with every sentence).
 * Reads: a pronoun, the entities so far, who speaks in each quotation. Writes: the entity it stands for, with the rule.
 */
import type { Alternative } from '../../record/evidence.ts'
import { type Candidate, functionOf } from './candidate.ts'
import { type Entity, nameOf, salienceAt } from './entity.ts'
import type { Found } from './links-names.ts'
import { pronounOf } from './pronouns.ts'
import { relation } from './tree.ts'

/** Who speaks the words at a place of the text, as far as raw who-says spans tell. */
type SpeakerAt = (candidate: Candidate) => Entity | undefined

/** What a report tells of the words around a pronoun. */
export interface Voices {
  readonly speakerAt: SpeakerAt
  /** The body that a person speaks for. */
  readonly sideOf: (entity: Entity) => Entity | undefined
  /** True inside quotation marks. */
  readonly isQuoted: (candidate: Candidate) => boolean
  /** True of the words for who says something. */
  readonly isSource: (candidate: Candidate) => boolean
}

export function linkPronoun(
  candidate: Candidate,
  entities: readonly Entity[],
  { speakerAt, sideOf, isQuoted, isSource }: Voices,
): Found | undefined {
  const pronoun = pronounOf(candidate.tree.words[candidate.head]?.form ?? '')
  if (!pronoun) return undefined
  const speaker = speakerAt(candidate)
  if (pronoun.person === 1) return firstPerson(pronoun.number, speaker, sideOf)
  if (pronoun.person === 2) return undefined
  // Who is quoted does not call himself "he"; "the ministry said it had freed them" is the ministry.
  const itself = speaker && isQuoted(candidate) ? speaker : undefined
  const says = pronoun.number === 'singular' && !candidate.gender && isSource(candidate)
  const ranked = entities
    .filter((entity) => isNear(candidate, entity) && entity !== itself && fits(candidate, entity))
    .map((entity) => ({
      entity,
      score: scoreOf(candidate, entity) * (says ? asSpeaker(entity, candidate, isSource) : 1),
    }))
    .filter(({ score }) => score > 0.05)
    .sort((a, b) => b.score - a.score)
  const [best, ...others] = ranked
  if (!best) return undefined
  const antecedent = best.entity.members.findLast(({ candidate: member }) => member.kind !== 'pronoun')?.candidate
  const alternatives: Alternative[] = others.slice(0, 2).map(({ entity, score }) => ({
    ...{
      value: nameOf(entity) ?? 'an unnamed one',
      reason: 'less present in the text before',
      score: Math.min(1, score / 10),
    },
  }))
  return { entity: best.entity, link: { by: 'who.pronoun', antecedent, alternatives } }
}

/** So much likelier is a speaker of the last sentences than who is as present without having spoken ("It denied that ..."). */
const SPOKE = 2
/** Sentences. */
const LATELY = 6

/** How much likelier an entity is where "it" says something: a body that spoke lately is; a place says nothing. */
function asSpeaker(entity: Entity, { tree }: Candidate, isSource: Voices['isSource']): number {
  if (entity.sort === 'place') return 0
  for (let i = entity.members.length - 1; i >= 0; i--) {
    const member = entity.members[i]?.candidate
    if (!member || tree.number - member.tree.number > LATELY) return 1
    if (isSource(member)) return SPOKE
  }
  return 1
}

/** Salience halves with every sentence: what was told of long before is past the least score. */
const isNear = ({ tree }: Candidate, { seen }: Entity): boolean => tree.number - seen < 14

function firstPerson(
  number: Candidate['number'],
  speaker: Entity | undefined,
  sideOf: (entity: Entity) => Entity | undefined,
): Found | undefined {
  if (!speaker) return undefined
  const side = number === 'plural' ? sideOf(speaker) : undefined
  const entity = side ?? speaker
  const by = side ? 'who.speakers-side' : 'who.speaker-of-quotation'
  return { entity, link: { by, antecedent: entity.members[0]?.candidate } }
}

function fits(candidate: Candidate, entity: Entity): boolean {
  const form = candidate.tree.words[candidate.head]?.form.toLowerCase() ?? ''
  const person = entity.sort === 'person'
  const singular = entity.number !== 'plural'
  if (isClauseMate(candidate, entity) || isAround(candidate, entity)) return false
  if (candidate.gender) return person && singular && (entity.gender === undefined || entity.gender === candidate.gender)
  if (form.startsWith('it')) return !person && entity.sort !== 'people' && entity.sort !== 'unknown' && singular
  return person ? !singular : entity.sort !== 'place' && entity.sort !== 'unknown'
}

/** "his brother" is not whom "his" stands for. */
const isAround = ({ tree, head }: Candidate, entity: Entity): boolean =>
  entity.members.some(({ candidate: member }) => member.tree === tree && member.first <= head && head <= member.last)

/** "X accused him": the subject is not its own object. */
function isClauseMate({ tree, head }: Candidate, entity: Entity): boolean {
  const parent = tree.heads[head] ?? -1
  const form = tree.words[head]?.form.toLowerCase() ?? ''
  if (parent < 0 || form.endsWith('self') || form.endsWith('selves') || relation(tree, head) === 'nmod') return false
  return entity.members.some(({ candidate: member }) => member.tree === tree && tree.heads[member.head] === parent)
}

function scoreOf(candidate: Candidate, entity: Entity): number {
  const sentence = candidate.tree.number
  let score = salienceAt(entity, sentence)
  if (candidate.gender && entity.gender === candidate.gender) score *= 1.5
  // A subject goes on with a subject; the paragraph's own people are nearer than those above it.
  const last = entity.members.at(-1)?.candidate
  if (last && functionOf(candidate).startsWith('nsubj') && functionOf(last).startsWith('nsubj')) score *= 1.3
  if (last && last.tree.sentence.paragraph === candidate.tree.sentence.paragraph) score *= 1.5
  if (candidate.number === 'plural' && entity.number === 'plural') score *= 1.5
  return score
}
