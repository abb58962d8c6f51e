/**
 * What of the text an entity is seen in, asked by place: event anchors, semantic roles, claims and their relays, the phrases
 * around a phrase.
 * Reads: language (triggers, roles), raw who-says spans, candidates by sentence.
 */
import { contains } from '../../record/span.ts'
import type { Language, RawSays, RawTrigger } from '../language/layers.ts'
import type { Candidate } from './candidate.ts'
import type { Entity } from './entity.ts'
import type { SentenceCandidates } from './sources.ts'
import { type ClaimsAround, claimsAround } from './whereabouts.ts'

/** A role that a word has, and the type of the event that its predicate anchors, if it anchors one. */
export interface RoleHeld {
  readonly label: string
  readonly event: string | undefined
}

export interface Surroundings {
  readonly speaks: (entity: Entity) => boolean
  readonly claimsAt: ClaimsAround
  /** The event that the word which begins at an offset anchors. */
  readonly triggerAt: (start: number) => RawTrigger | undefined
  /** The roles of the word that begins at an offset. */
  readonly rolesAt: (start: number) => readonly RoleHeld[]
  /** True where a claim was passed on through a phrase ("..., Tass reported"). */
  readonly isRelay: (candidate: Candidate) => boolean
  /** The phrases of other entities that hold a phrase. */
  readonly holding: (candidate: Candidate) => readonly Candidate[]
}

interface Seen {
  readonly language: Language
  readonly says: readonly RawSays[]
  readonly sentences: readonly SentenceCandidates[]
  readonly entityOf: ReadonlyMap<Candidate, Entity>
  readonly claimsAt: ClaimsAround
  readonly speaks: (entity: Entity) => boolean
}

export function surroundingsOf({ language, says, sentences, entityOf, claimsAt, speaks }: Seen): Surroundings {
  const triggers = new Map<number, RawTrigger>()
  for (const one of language.triggers)
    for (let at: number = one.span.start; at < one.span.end; at++) triggers.set(at, one)
  const roles = new Map<number, RoleHeld[]>()
  for (const { predicate, label, argument } of language.roles) {
    const held = { label, event: triggers.get(predicate.start)?.type }
    const before = roles.get(argument.start)
    if (before) before.push(held)
    else roles.set(argument.start, [held])
  }
  const relaysAt = claimsAround(says.flatMap((raw) => (raw.via?.length ? [{ ...raw, content: raw.via }] : [])))
  const around = new Map(sentences.flatMap(({ candidates }) => [...holdersIn(candidates)]))
  return {
    speaks,
    claimsAt,
    triggerAt: (start) => triggers.get(start),
    rolesAt: (start) => roles.get(start) ?? [],
    isRelay: ({ tree, head }) => {
      const word = tree.words[head]
      return word !== undefined && relaysAt(word.span).length > 0
    },
    holding: (candidate) =>
      (around.get(candidate) ?? []).filter((one) => entityOf.get(one) !== entityOf.get(candidate)),
  }
}

/** For each phrase those that hold it; phrases come by where they begin, the longest first. */
function* holdersIn(candidates: readonly Candidate[]): Generator<[Candidate, readonly Candidate[]]> {
  let open: Candidate[] = []
  for (const one of candidates) {
    if (one.kind === 'pronoun') continue
    open = open.filter(({ span }) => contains(span, one.span))
    yield [one, open]
    open = [...open, one]
  }
}
