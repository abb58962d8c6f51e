/**
 * Entities while chains grow: who the phrases so far stand for, and what is known of each.
 * A link names its rule and the phrase it goes back to: that is the evidence of the chain.
 */
import type { Alternative } from '../../record/evidence.ts'
import { type Candidate, functionOf, remembered, type Sort } from './candidate.ts'
import { keysOfName } from './name-keys.ts'
import { countryInside } from './names.ts'
import { formsOf } from './tree.ts'
import { fullName, type Gender, type WordNumber } from './vocabulary.ts'

export interface Link {
  /** Id of the rule: `who.partial-name`. */
  readonly by: string
  /** The earlier phrase that the rule looked at; absent for the first of a chain. */
  readonly antecedent?: Candidate | undefined
  readonly alternatives?: readonly Alternative[] | undefined
}

interface Member {
  readonly candidate: Candidate
  readonly link: Link
}

/** Grows by `join`; every list is in the order of the text. */
export interface Entity {
  readonly members: Member[]
  /** Phrases that are members of another entity and stand for this one too: "both governments". */
  readonly shared: Candidate[]
  sort: Sort
  gender: Gender | undefined
  number: WordNumber | undefined
  country: string | undefined
  /** Head nouns by which it was called: "group", "minister". */
  readonly nouns: Set<string>
  /** What its names share with every name that may be one of them. */
  readonly nameKeys: Set<string>
  /** How present it is to a reader at sentence `seen`. */
  salience: number
  seen: number
}

export function newEntity(candidate: Candidate, by: string): Entity {
  const entity: Entity = {
    members: [],
    shared: [],
    sort: candidate.sort,
    gender: undefined,
    number: candidate.number,
    country: undefined,
    nouns: new Set(),
    nameKeys: new Set(),
    salience: 0,
    seen: candidate.tree.number,
  }
  join(entity, candidate, { by })
  return entity
}

/** Adds a phrase to an entity, with what its words tell. */
export function join(entity: Entity, candidate: Candidate, link: Link): void {
  entity.members.push({ candidate, link })
  if (candidate.kind !== 'pronoun') {
    // A name tells better than a noun what it is: "an Islamic Jihad delegation" is the movement's.
    const isBetter =
      candidate.kind === 'name' &&
      candidate.sort !== 'unknown' &&
      candidate.sort !== 'place' &&
      !entity.members.slice(0, -1).some((member) => member.candidate.kind === 'name')
    if (isBetter || entity.sort === 'unknown' || (entity.sort === 'place' && candidate.sort !== 'unknown'))
      entity.sort = candidate.sort
    if (candidate.noun) entity.nouns.add(candidate.noun.noun)
    for (const { title } of candidate.titles) for (const word of [title, lastWord(title)]) entity.nouns.add(word)
    entity.country ??= candidate.country ?? countryOfTitles(candidate)
    for (const key of nameKeys(candidate)) entity.nameKeys.add(key)
  }
  entity.gender ??= candidate.gender
  const sentence = candidate.tree.number
  entity.salience = salienceAt(entity, sentence) + weightOf(candidate)
  entity.seen = Math.max(entity.seen, sentence)
}

/** Gives the phrases of one entity to another, each in its place in the text; the first goes back to who it is found to be. */
export function merge(from: Entity, { entity, link }: { readonly entity: Entity; readonly link: Link }): void {
  for (const [i, member] of from.members.entries()) join(entity, member.candidate, i === 0 ? link : member.link)
  entity.members.sort((a, b) => a.candidate.span.start - b.candidate.span.start)
  entity.shared.push(...from.shared)
}

/** "Turkish" of "Turkish Deputy Foreign Minister Levent Sarioba". */
function countryOfTitles({ tree, titles }: Candidate): string | undefined {
  const [from, to] = [titles[0], titles.at(-1)]
  return from && to && countryInside(tree, from.first, to.last)
}

/** Names without a common key are never one: most of a long report's entities are passed over by this. */
export const nameKeys = remembered(({ name, sort, tree, first, last }): readonly string[] => {
  const called = name ?? (sort === 'organisation' ? formsOf(tree, first, last) : undefined)
  if (called === undefined) return []
  const full = fullName(called)
  return [...keysOfName(called), ...(full === undefined ? [] : keysOfName(full))]
})

/** Halves with every sentence: an older one must have been named more to be meant. */
export const salienceAt = (entity: Entity, sentence: number): number =>
  entity.salience * 0.5 ** Math.max(0, sentence - entity.seen)

function weightOf(candidate: Candidate): number {
  const role = functionOf(candidate)
  const weight = role.startsWith('nsubj')
    ? 4
    : ['obj', 'iobj'].includes(role)
      ? 2
      : role === 'obl:by' || role === 'obl:to'
        ? 2
        : 1
  return candidate.kind === 'pronoun' ? weight * 0.75 : weight
}

/** The longest name of an entity so far, if it has one. */
export function nameOf(entity: Entity): string | undefined {
  let best: string | undefined
  for (const { candidate } of entity.members) {
    if (candidate.name && candidate.name.length > (best?.length ?? 0)) best = candidate.name
  }
  return best
}

export const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1)

export const isNamed = (entity: Entity): boolean => entity.members.some(({ candidate }) => candidate.kind === 'name')
