/**
 * The chains of a report: every phrase is given to the entity it stands for, in the order of the text, by the first rule
 * that knows one, or begins an entity of its own.
 * Reads: candidates by sentence, quotation speakers. Writes: entities with the reason of each link.
 */

import { PlaceIndex } from '../../record/place-index.ts'
import { contains, type Span } from '../../record/span.ts'
import type { Quotation, RawSays } from '../language/layers.ts'
import type { Candidate } from './candidate.ts'
import type { DeedsOf } from './deeds.ts'
import { type Entity, join, merge, newEntity } from './entity.ts'
import type { HomeAt } from './home-country.ts'
import { bothOf } from './joint.ts'
import { sameCount } from './links-counts.ts'
import { armyName } from './links-forces.ts'
import { headlineBody, headlineNoun } from './links-headline.ts'
import { namedLater } from './links-named-later.ts'
import { linkName } from './links-names.ts'
import { linkNominal, type SoFar } from './links-nouns.ts'
import { governmentsState } from './links-polities.ts'
import { linkPronoun, type Voices } from './links-pronouns.ts'
import { toldByOther } from './links-relatives.ts'
import { pairsIn } from './links-structure.ts'
import { possessorIn } from './owners.ts'
import { pronounOf } from './pronouns.ts'
import { type SentenceCandidates, sourcesOf, speakers } from './sources.ts'
import type { Tree } from './tree.ts'
import { type ClaimsAround, claimsAround, claimsBySpeaker } from './whereabouts.ts'

export interface Chains {
  readonly entities: readonly Entity[]
  readonly entityOf: ReadonlyMap<Candidate, Entity>
  /** Whom the possessive pronoun at the head of a phrase stands for, as far as chains have got. */
  readonly ownerOf: (candidate: Candidate) => Entity | undefined
  readonly claimsAt: ClaimsAround
  /** True of the phrases for who says something. */
  readonly isSource: Voices['isSource']
}

export function chainsOf(
  sentences: readonly SentenceCandidates[],
  says: readonly RawSays[],
  homeAt: HomeAt,
  deedsOf: DeedsOf,
  quotations: readonly Quotation[] = [],
): Chains {
  const entities: Entity[] = []
  const entityOf = new Map<Candidate, Entity>()
  const waiting: Candidate[] = []
  const give = (candidate: Candidate, entity: Entity): void => void entityOf.set(candidate, entity)
  const claimsAt = claimsAround(says)
  const sources = sourcesOf(says, sentences)
  const speakerAt = speakers(sources, claimsAt, entityOf)
  const speaking = new Set(sources.values())
  const isSource = (candidate: Candidate): boolean => speaking.has(candidate)
  const saidBy = claimsBySpeaker(says)
  const inSentence = new Map(sentences.map(({ tree, candidates }) => [tree, candidates]))
  const ownerOf = (candidate: Candidate): Entity | undefined => {
    const pronoun = inSentence
      .get(candidate.tree)
      ?.find(({ kind, first }) => kind === 'pronoun' && first === candidate.first)
    return pronoun && entityOf.get(pronoun)
  }
  const whose = (candidate: Candidate): Entity | undefined => {
    const phrase = possessorIn(candidate, inSentence.get(candidate.tree) ?? [])
    return ownerOf(candidate) ?? (phrase && entityOf.get(phrase))
  }
  const sofar: SoFar = {
    entities,
    ownerOf,
    whose,
    homeAt,
    deedsOf,
    speakerAt,
    isSource,
    isSaid: ({ span }) => claimsAt(span).length > 0,
  }
  const side = (entity: Entity): Entity | undefined => sideOf(entity, inSentence, entityOf)

  const quoted = new PlaceIndex(quotations, ({ pieces }) => pieces)
  const isQuoted = ({ span: at }: Candidate): boolean => quoted.touching(at).length > 0
  const voices: Voices = { speakerAt, sideOf: side, isQuoted, isSource }

  for (const { tree, candidates } of sentences) {
    const partners = partnersOf(tree, candidates)
    for (const candidate of ownersFirst(candidates)) {
      if (entityOf.has(candidate)) continue
      if (candidate.kind === 'pronoun') {
        const said = saidBy(candidate.span.start)
        const found = linkPronoun(candidate, said.length > 0 ? notOnlyIn(said, entities) : entities, voices)
        if (found) {
          join(found.entity, candidate, found.link)
          give(candidate, found.entity)
        } else waiting.push(candidate)
        continue
      }
      const [one, another] = bothOf(candidate, entities)
      if (one && another) {
        join(one, candidate, { by: 'who.both', antecedent: one.members.at(-1)?.candidate })
        another.shared.push(candidate)
        give(candidate, one)
        continue
      }
      // A phrase that the sentence shows to be one with another goes where the two together lead.
      const beside = partners.get(candidate) ?? []
      const paired = beside.find(({ other }) => entityOf.has(other))
      const known = paired && entityOf.get(paired.other)
      const found = known
        ? undefined
        : (linkedPartner(membersOf(beside), sofar) ??
          unlessNamed(linked(candidate, sofar), beside) ??
          linkedPartner(beside, sofar) ??
          namedLater(
            candidate,
            beside.map(({ other }) => other),
            sofar,
          ))
      if (known && paired) join(known, candidate, { by: paired.by, antecedent: paired.other })
      else if (found) join(found.entity, candidate, found.link)
      const entity = known ?? found?.entity ?? newEntity(candidate, 'who.first')
      if (!known && !found) entities.push(entity)
      give(candidate, entity)
    }
  }
  // "I" and "we" before their speaker is told: the quotation's speaker is known by now.
  const writers = new Map<string, Entity>()
  for (const candidate of waiting) {
    const found = linkPronoun(candidate, [], voices) ?? sameVoice(candidate, claimsAt, writers)
    if (!found) continue
    join(found.entity, candidate, found.link)
    give(candidate, found.entity)
  }
  for (const [mine, found] of toldByOther(entities, sofar)) {
    merge(mine, found)
    entities.splice(entities.indexOf(mine), 1)
    for (const { candidate } of mine.members) give(candidate, found.entity)
  }
  entities.push(...writers.values())
  return { entities, entityOf, ownerOf, claimsAt, isSource }
}

/** "I" and "my" of whoever writes: outside of all that is said by somebody, one voice runs through a text. */
function sameVoice(
  candidate: Candidate,
  claimsAt: ClaimsAround,
  voices: Map<string, Entity>,
): ReturnType<typeof linkPronoun> {
  const pronoun = pronounOf(candidate.tree.words[candidate.head]?.form ?? '')
  if (!pronoun || pronoun.person === 3) return undefined
  if (claimsAt(candidate.span).length > 0) return undefined
  const voice = `${pronoun.person} ${pronoun.number}`
  const entity = voices.get(voice)
  if (entity) return { entity, link: { by: 'who.same-voice', antecedent: entity.members[0]?.candidate } }
  voices.set(voice, newEntity(candidate, 'who.first'))
  return undefined
}

const linked = (candidate: Candidate, sofar: SoFar): ReturnType<typeof linkName> =>
  (candidate.kind === 'name'
    ? (linkName(candidate, sofar.entities) ??
      governmentsState(candidate, sofar.entities, sofar.homeAt) ??
      armyName(candidate, sofar.entities) ??
      headlineBody(candidate, sofar.entities))
    : undefined) ??
  // "the Panel", "the Commission": a name that is a noun and nothing else.
  (candidate.kind === 'nominal' || candidate.sort === 'polity' || !candidate.name?.includes(' ')
    ? linkNominal(candidate, sofar)
    : undefined) ??
  (candidate.titles.length > 0 ? headlineNoun(candidate, sofar.entities) : undefined) ??
  sameCount(candidate, sofar.entities)

/** "“My client saw nothing,” she said": whom one speaks of for the first time is not who speaks. */
const notOnlyIn = (said: readonly Span[], entities: readonly Entity[]): readonly Entity[] =>
  entities.filter(
    ({ members }) => !members.every(({ candidate: { span: at } }) => said.some((piece) => contains(piece, at))),
  )

/** "his" before "his country": whose it is must be known by then. */
const ownersFirst = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted(
    (a, b) => a.first - b.first || Number(b.kind === 'pronoun') - Number(a.kind === 'pronoun') || b.last - a.last,
  )

interface Partner {
  readonly other: Candidate
  readonly by: string
}

function partnersOf(tree: Tree, candidates: readonly Candidate[]): ReadonlyMap<Candidate, readonly Partner[]> {
  const partners = new Map<Candidate, Partner[]>()
  const add = (one: Candidate, partner: Partner): void =>
    void partners.set(one, [...(partners.get(one) ?? []), partner])
  for (const { by, earlier, later } of pairsIn(tree, candidates)) {
    add(earlier, { other: later, by })
    add(later, { other: earlier, by })
  }
  return partners
}

/** "the armed group known as 3R" is no body of its kind that was told of before: it has its own name beside it. */
const unlessNamed = (found: ReturnType<typeof linkName>, beside: readonly Partner[]): ReturnType<typeof linkName> =>
  found && BY_KIND.has(found.link.by) && beside.some(({ other }) => other.kind === 'name') ? undefined : found

const BY_KIND: ReadonlySet<string> = new Set(['who.kind-noun', 'who.kin-noun', 'who.fate', 'who.same-count'])

/** "Members of the gang" after "nine members of a gang": they are the gang, which may be known from above, not the nine. */
const membersOf = (beside: readonly Partner[]): readonly Partner[] => beside.filter(({ by }) => by === 'who.members')

/** "the minister, Ali Reza Khosravani": the nominal waits for the name, which may be known from above. */
function linkedPartner(partners: readonly Partner[], sofar: SoFar): ReturnType<typeof linkName> {
  for (const { other, by } of partners) {
    const found =
      other.kind === 'name'
        ? linkName(other, sofar.entities)
        : by === 'who.members' && other.sort === 'organisation'
          ? linkNominal(other, sofar)
          : undefined
    if (found) return { entity: found.entity, link: { by, antecedent: found.link.antecedent } }
  }
  return undefined
}

/** The body that a person speaks for: the one named in his titles or in the phrases that stand for him. */
function sideOf(
  person: Entity,
  inSentence: ReadonlyMap<Tree, readonly Candidate[]>,
  entityOf: ReadonlyMap<Candidate, Entity>,
): Entity | undefined {
  if (person.sort !== 'person') return undefined
  for (const { candidate } of person.members) {
    if (candidate.kind === 'pronoun') continue
    const inside = (inSentence.get(candidate.tree) ?? []).filter(
      ({ first, last, head }) => candidate.first <= first && last <= candidate.last && head !== candidate.head,
    )
    const side = inside
      .flatMap((one) => entityOf.get(one) ?? [])
      .find((entity) => entity !== person && (entity.sort === 'organisation' || entity.sort === 'polity'))
    if (side) return side
  }
  return undefined
}
