/**
 * Who a report is about: mentions, their chains with reasons, actors with every wording.
 * Reads: report, language (tree, names, quotations), raw who-says spans. Writes: mentions, actors. Country and sector of
 * actors are left open; who a framing is "according to" is left to `says`.
 * Method: docs/method/who.md.
 */
import { evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import type { Actor, Mention, Report } from '../../record/reading.ts'
import { byPlace, type Span, wordsAt } from '../../record/span.ts'
import type { BlockKind, MentionType } from '../../record/values.ts'
import type { Language, NameSpan, RawSays } from '../language/layers.ts'
import { actorOf } from './actors.ts'
import type { Naming } from './called-by.ts'
import type { Candidate } from './candidate.ts'
import { type Chains, chainsOf } from './chains.ts'
import { deedsIn } from './deeds.ts'
import type { Entity, Link } from './entity.ts'
import { homesOf } from './home-country.ts'
import { foldName } from './name-keys.ts'
import { type NationAt, nationsAt } from './nation-at.ts'
import { type OwnCountries, ownCountriesOf } from './own-country.ts'
import { sayersOwner } from './owners.ts'
import { candidatesIn } from './phrases.ts'
import { signsOf } from './signs.ts'
import { candidateAt, type SentenceCandidates } from './sources.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { spanOf, type Tree, treeOf } from './tree.ts'
import { weighingBy } from './weighing.ts'
import { sentenceFinder } from './whereabouts.ts'

export interface Who {
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  /** The id of the actor that the words at a span stand for: a who-says source, an event's party. Pronouns count. */
  readonly actorAt: (at: Span) => string | undefined
}

/** Blocks that name nobody of the report's story. */
const SILENT: ReadonlySet<BlockKind> = new Set<BlockKind>(['furniture', 'teaser', 'credit', 'byline', 'dateline'])

export function findWho(report: Report, language: Language, says: readonly RawSays[]): Who {
  const { sentences, entities, entityOf, surroundings, nationAt, ownerOf } = castOf(
    language,
    says,
    ownCountriesOf(report),
  )
  const bodyIn = bodyWithin(sentences)
  const isOthers = wholesOf(report.text, entities)
  const naming = { report, nationAt, ownerOf, states: statesIn(entities), sayerOf: sayersIn(sentences, entityOf) }
  const weigh = weighingBy(language.vectors)
  const mentions: Mention[] = []
  const actors: Actor[] = []
  const ids = new Map<Entity, string>()
  for (const entity of entities) {
    const standing = weigh(entity, signsOf(entity, surroundings))
    const actor = actorOf(naming, { entity, standing, speaks: surroundings.speaks(entity), bodyIn, isOthers })
    if (actor) {
      actors.push(actor)
      ids.set(entity, actor.id)
    }
    mentions.push(...mentionsOf(entity, actor))
  }
  const sentenceAt = sentenceFinder(sentences)
  return {
    mentions: mentions.sort((a, b) => byPlace(a.span, b.span)),
    actors: actors.sort((a, b) => (a.names[0]?.start ?? 0) - (b.names[0]?.start ?? 0)),
    actorAt: (at) => {
      const candidate = candidateAt(sentenceAt, { source: [at] })
      const entity = candidate && entityOf.get(candidate)
      return entity && ids.get(entity)
    },
  }
}

interface Cast extends Chains {
  readonly sentences: readonly SentenceCandidates[]
  readonly surroundings: Surroundings
  readonly nationAt: NationAt
}

/** All that a report speaks of and that may be an actor, before it is judged which are. */
export function castOf(language: Language, says: readonly RawSays[], own: OwnCountries = {}): Cast {
  const trees = language.sentences
    .map((sentence, number) => treeOf(sentence, number))
    .filter(({ sentence }) => sentence.block === undefined || !SILENT.has(sentence.block))
  const names = namesBySentence(trees, language.names)
  const sentences = trees.map((tree) => ({ tree, candidates: candidatesIn(tree, names.get(tree) ?? []) }))
  const homeAt = homesOf(
    sentences.flatMap(({ candidates }) => candidates),
    own,
  )
  const chains = chainsOf(sentences, says, homeAt, deedsIn(language), language.quotations)
  const { entityOf, claimsAt, isSource } = chains
  // A body whose "we" a speaker says speaks through him.
  const speaks = ({ members, shared }: Entity): boolean =>
    members.some(({ candidate, link }) => isSource(candidate) || link.by === 'who.speakers-side') ||
    shared.some(isSource)
  const surroundings = surroundingsOf({ language, says, sentences, entityOf, claimsAt, speaks })
  return { ...chains, sentences, nationAt: nationsAt(trees, homeAt, own), surroundings }
}

/** The name spans of each sentence; a span over two sentences is given to both. */
function namesBySentence(trees: readonly Tree[], names: readonly NameSpan[]): ReadonlyMap<Tree, readonly NameSpan[]> {
  const sorted = names.toSorted((a, b) => byPlace(a.span, b.span))
  let from = 0
  return new Map(
    trees.map((tree) => {
      const { span: at } = tree.sentence
      while (from < sorted.length && (sorted[from]?.span.end ?? 0) <= at.start) from++
      let to = from
      while (to < sorted.length && (sorted[to]?.span.start ?? 0) < at.end) to++
      return [tree, sorted.slice(from, to)]
    }),
  )
}

/** True where some words are a whole phrase of another entity. */
export function wholesOf(text: string, entities: readonly Entity[]): (words: string, entity: Entity) => boolean {
  const owners = new Map<string, Set<Entity>>()
  for (const entity of entities)
    for (const { candidate } of entity.members) {
      if (candidate.kind === 'pronoun') continue
      const words = foldName(wordsAt(text, candidate.span))
      owners.set(words, (owners.get(words) ?? new Set()).add(entity))
    }
  return (words, entity) => {
    const all = owners.get(words)
    return all !== undefined && (all.size > 1 || !all.has(entity))
  }
}

const statesIn = (entities: readonly Entity[]): number =>
  new Set(entities.flatMap(({ sort, country }) => (sort === 'polity' && country !== undefined ? [country] : []))).size

/** Who says something of his own, by the phrases of his sentence. */
function sayersIn(sentences: readonly SentenceCandidates[], entityOf: Chains['entityOf']): Naming['sayerOf'] {
  const inSentence = new Map(sentences.map(({ tree, candidates }) => [tree, candidates]))
  return (candidate) => sayersOwner(candidate, inSentence.get(candidate.tree) ?? [], entityOf)
}

/** The outermost named body or state inside a stretch of words. */
const bodyWithin = (sentences: readonly SentenceCandidates[]) => {
  const inSentence = new Map(sentences.map(({ tree, candidates }) => [tree, candidates]))
  return (tree: Tree, first: number, last: number): string | undefined =>
    inSentence
      .get(tree)
      ?.find(
        (one) =>
          one.kind === 'name' &&
          (one.sort === 'organisation' || one.sort === 'polity') &&
          first <= one.first &&
          one.last <= last,
      )?.name
}

/** An entity's phrases as mentions; a chain has at least two. */
function mentionsOf(entity: Entity, actor: Actor | undefined): readonly Mention[] {
  const first = entity.members[0]?.candidate
  const chain = entity.members.length > 1 && first ? itemId('chain', undefined, [first.span]) : undefined
  if (!chain && !actor) return []
  return entity.members.map(({ candidate, link }) => mentionOf(candidate, link, chain, actor))
}

function mentionOf(candidate: Candidate, link: Link, chain: string | undefined, actor: Actor | undefined): Mention {
  const { tree, head, span: at, kind } = candidate
  const type = typeOf(candidate)
  const reason = evidence(link.by, link.antecedent?.span ?? at, {
    basis: link.antecedent ? 'coreference' : 'sentence',
    ...(link.alternatives?.length && { alternatives: link.alternatives }),
  })
  return {
    id: itemId('mention', kind, [at]),
    ...{ span: at, head: spanOf(tree, head, head), kind },
    ...(type && { type }),
    ...(actor && { actor: actor.id }),
    ...(chain && { chain }),
    evidence: { ...(chain && { chain: reason }), ...(actor && { actor: reason }) },
  }
}

function typeOf({ sort, noun, number }: Candidate): MentionType | undefined {
  if (sort === 'person') return number === 'plural' ? 'people' : 'person'
  if (sort === 'polity' || sort === 'place') return 'place'
  if (sort === 'organisation') return noun?.kind === 'armed group' ? 'group' : 'organisation'
  return sort === 'people' ? 'people' : undefined
}
