/**
 * Which entities are actors, and what a record says of each: name, wordings, kind, roles.
 * Reads: chains, the points of each entity (`standing.ts`). Writes: actors.
 */

import { evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import type { Actor, Report } from '../../record/reading.ts'
import { type Span, wordsAt } from '../../record/span.ts'
import type { ActorKind } from '../../record/values.ts'
import { isActing } from './acting.ts'
import { calledBy, type Naming } from './called-by.ts'
import type { Candidate } from './candidate.ts'
import { type Entity, isNamed } from './entity.ts'
import { foldName } from './name-keys.ts'
import type { Tree } from './tree.ts'
import { isArmedGroup, titleOf } from './vocabulary.ts'
import type { Standing } from './weighing.ts'
import { type WordingsInput, wordingsOf } from './wording-signs.ts'
import { listedOf } from './wordings.ts'

/** Even odds, of points or of the net: with 0.3 of points found rises (84.1 to 84.5 on train by cross-validation), wordings fall (64.5 to 64.3). */
const LEAST_POINTS = 0
/** A likelihood of 0.25, for who speaks: of those below it 15 of 118 are actors, the rest papers, places and sites. */
const LEAST_POINTS_OF_SPEAKERS = Math.log(0.25 / 0.75)

export interface ActorInput {
  readonly entity: Entity
  readonly standing: Standing
  /** True when a who-says source is one of its phrases. */
  readonly speaks: boolean
  /** The body named inside a stretch of words: "NLC" in "NLC vice-chairperson". */
  readonly bodyIn: (tree: Tree, first: number, last: number) => string | undefined
  /** True where the words are a whole phrase of another entity. */
  readonly isOthers: WordingsInput['isOthers']
}

export function actorOf(naming: Naming, { entity, standing, speaks, bodyIn, isOthers }: ActorInput): Actor | undefined {
  const { report } = naming
  const phrases = entity.members.map(({ candidate }) => candidate).filter(({ kind }) => kind !== 'pronoun')
  const at = phrases[0]?.span
  if (!at || !isActor(entity, standing.odds, speaks)) return undefined
  const wordings = wordingsOf(entity, { text: report.text, points: standing.points, isOthers })
  const { listed, leftOut } = listedOf(wordings, standing.wordings)
  const acting = entity.sort === 'polity' ? phrases.filter(isActing) : phrases
  const kind = kindOf(entity)
  const named = isNamed(entity)
  const called = calledBy(entity, { phrases: acting.length > 0 ? acting : phrases, listed }, naming)
  return {
    id: itemId('actor', kind, [at]),
    name: called.name,
    names: listed.map(({ span }) => span),
    kind,
    named,
    sectors: [],
    roles: rolesOf(report, phrases, named, bodyIn),
    evidence: {
      name: called.evidence,
      ...(leftOut && {
        names: evidence(standing.by === 'who.signs' ? 'who.wordings' : standing.by, [], {
          alternatives: [{ value: wordsAt(report.text, leftOut.span), ...leftOut.because }],
        }),
      }),
      actor: evidence(standing.by, at, { score: 1 / (1 + Math.exp(-standing.odds)) }),
    },
  }
}

/** Whoever speaks is an actor, however little else is told of him, but for what is nearly certain to be none. */
export const isActor = ({ members }: Entity, points: number, speaks: boolean): boolean =>
  members.some(({ candidate }) => candidate.kind !== 'pronoun') &&
  points >= (speaks ? LEAST_POINTS_OF_SPEAKERS : LEAST_POINTS)

function kindOf(entity: Entity): ActorKind {
  const nouns = entity.members.flatMap(({ candidate }) => candidate.noun ?? [])
  const told =
    nouns.find(({ kind }) => kind === 'armed group') ?? nouns.find(({ kind }) => kind === 'media') ?? nouns[0]
  if (entity.sort === 'person') {
    if (isNamed(entity)) return 'person'
    return entity.number === 'plural' ? 'people' : 'unnamed'
  }
  if (entity.sort === 'people') return 'people'
  if (entity.sort === 'polity') return 'government'
  if (entity.members.some(({ candidate }) => isArmedGroup(candidate.name))) return 'armed group'
  if (told && told.kind !== 'person' && told.kind !== 'people') return told.kind
  return 'organisation'
}

/** Offices before the name, and offices that stand for a person who is named elsewhere; each once. */
function rolesOf(
  report: Report,
  phrases: readonly Candidate[],
  named: boolean,
  bodyIn: ActorInput['bodyIn'],
): Actor['roles'] {
  const seen = new Set<string>()
  const roles: { title: string; organisation?: string }[] = []
  const add = (tree: Tree, at: Span, first: number, last: number): void => {
    const title = wordsAt(report.text, at).replace(/^(?:the|a|an) /iu, '')
    if (seen.has(foldName(title))) return
    seen.add(foldName(title))
    const organisation = bodyIn(tree, first, last)
    roles.push({ title, ...(organisation && { organisation }) })
  }
  for (const { tree, titles, kind, sort, noun, span: at, first, last } of phrases) {
    for (const title of titles) if (title.kind !== 'honorific') add(tree, title.span, title.first, title.last)
    const isOffice = named && kind === 'nominal' && sort === 'person' && titleOf(noun?.noun ?? '')?.kind === 'office'
    if (isOffice) add(tree, at, first, last)
  }
  return roles
}
