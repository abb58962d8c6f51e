/**
 * Whom the possessive at the head of a phrase stands for ("its ambassador", "my son"), and how sure that is.
 * Reads: chains. A report's pronouns go to the right one in six of ten; what is named after its owner needs better.
 */
import type { Candidate } from './candidate.ts'
import type { Entity } from './entity.ts'
import { type Pronoun, pronounOf } from './pronouns.ts'
import { childrenOf, lower, relation } from './tree.ts'

export interface Owner {
  readonly entity: Entity
  /** The phrase before the possessive that last stood for the owner. */
  readonly phrase: Candidate
  /** It stands in the same sentence or the one before. */
  readonly isNear: boolean
  /** Nobody else was as much in view: the owner speaks the words ("my"), or all others are far behind. */
  readonly isSure: boolean
}

/**
 * How present a runner-up may be, by how many sentences the owner was last told of before: "wife of" the named one is right in 8
 * of 9 between 0.15 and 0.6 in the same sentence, in 4 of 8 between 0.15 and 0.3 from the one before, in 1 of 10 beyond (our own
 * reports); below 0.15 in 39 of 66.
 */
const HARDLY_PRESENT = 0.15
const RUNNER_UP: readonly number[] = [0.6, 0.3, HARDLY_PRESENT]

/** "Vershinsky and Krutikhin left": either may be the one. */
const isOneOfSeveral = ({ tree, head }: Candidate): boolean =>
  relation(tree, head) === 'conj' || childrenOf(tree, head, 'conj').length > 0

/**
 * Who tells it of his own: "a teacher says his wife has left", the subject of a clause over the one that the phrase is subject of,
 * whatever its verb. On our own reports the wife is the teacher's in 3 of 4, also where another is more in view.
 */
export function sayersOwner(
  { tree, head, first }: Candidate,
  inSentence: readonly Candidate[],
  entityOf: ReadonlyMap<Candidate, Entity>,
): Owner | undefined {
  const pronoun = pronounOf(lower(tree, first))
  if (pronoun?.person !== 3 || relation(tree, head) !== 'nsubj') return undefined
  let verb = tree.heads[tree.heads[head] ?? -1] ?? -1
  for (let step = 0; verb >= 0 && step < tree.words.length; step++) {
    const subject = childrenOf(tree, verb, 'nsubj').find((i) => i < first)
    const phrase = inSentence.find((one) => one.head === subject)
    const entity = phrase && entityOf.get(phrase)
    if (phrase && entity && fits(entity, phrase, pronoun)) return { entity, phrase, isNear: true, isSure: true }
    verb = tree.heads[verb] ?? -1
  }
  return undefined
}

const fits = (entity: Entity, phrase: Candidate, { number, gender, animate }: Pronoun): boolean =>
  (number === 'plural') === ((phrase.number ?? entity.number) === 'plural') &&
  animate === (number !== 'plural' && ['person', 'unknown'].includes(entity.sort)) &&
  (gender === undefined || entity.gender === undefined || entity.gender === gender)

export function ownerOf(candidate: Candidate, entity: Entity | undefined): Owner | undefined {
  const { tree, first } = candidate
  const isBefore = (one: Candidate): boolean =>
    one.tree.number < tree.number || (one.tree === tree && one.first < first)
  const phrase = entity?.members.findLast(({ candidate: one }) => one.kind !== 'pronoun' && isBefore(one))?.candidate
  const spoken = entity?.members.find(({ candidate: one }) => one.kind !== 'pronoun')?.candidate
  const pronoun = entity?.members.find(
    ({ candidate: one }) => one.kind === 'pronoun' && one.tree === tree && one.first === first,
  )
  if (!entity || !pronoun) return undefined
  const isSpeaker = pronoun.link.by === 'who.speaker-of-quotation'
  const last = isSpeaker ? (phrase ?? spoken) : phrase
  if (!last) return undefined
  const far = tree.number - last.tree.number
  const rival = pronoun.link.alternatives?.[0]?.score ?? 0
  return {
    entity,
    phrase: last,
    isNear: far <= 1,
    isSure: isSpeaker
      ? lower(tree, first) === 'my'
      : rival <= (isOneOfSeveral(last) ? HARDLY_PRESENT : (RUNNER_UP[far] ?? -1)),
  }
}

/** Whose something is by the words of its phrase: "the skipper" of "the skipper's wife" and of "wife of the skipper". */
export const possessorIn = (
  { tree, first, head }: Candidate,
  inSentence: readonly Candidate[],
): Candidate | undefined =>
  inSentence.find(
    (one) => one.first === first && one.head < head && ["'s", '’s', "'", '’'].includes(lower(tree, one.last + 1)),
  ) ?? (lower(tree, head + 1) === 'of' ? inSentence.find((one) => one.first === head + 2) : undefined)
