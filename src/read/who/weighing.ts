/**
 * How likely an entity is an actor and a wording is one that the record lists: by the small net over the encoder's vectors and
 * the signs (`language/cast-net.ts`), where the who-says pass has read the words; else by the signs' points alone.
 * Reads: entities, their wordings, signs; the words' vectors. Writes: log odds.
 */
import type { NetPhrase } from '../language/cast-net.ts'
import type { WordVectors } from '../language/layers.ts'
import type { Candidate, Sort } from './candidate.ts'
import type { Entity } from './entity.ts'
import { pointsOf } from './standing.ts'
import { lower, type Tree } from './tree.ts'
import type { Wording } from './wording-signs.ts'
import { BY_SIGNS, type Judge } from './wordings.ts'

/** A phrase as the net takes it, its words by number: what `training/cast.py` learns from. */
export interface PhraseExample {
  readonly tree: Tree
  readonly head: number
  readonly first: number
  readonly last: number
  readonly kind: number
  readonly opening: number
  readonly sort: number
}

export interface Standing {
  /** What weighed it: the net, or the signs' points. */
  readonly by: 'model.cast' | 'who.signs'
  /** Log odds that the entity is an actor. */
  readonly odds: number
  /** The same by its signs' points alone: itself a sign for its wordings. */
  readonly points: number
  readonly wordings: Judge
}

/** A likelihood of 0.42: on reports the net has not seen 0.3 to 0.5 are within 0.4 of each other. */
const LEAST_ODDS = Math.log(0.42 / 0.58)

/** The weigher of one report. */
export function weighingBy(vectors?: WordVectors): (entity: Entity, signs: ReadonlySet<string>) => Standing {
  return (entity, signs) => {
    const points = pointsOf(signs)
    const phrases = vectors && netPhrases(phrasesOf(entity), vectors)
    if (!vectors || !phrases || phrases.length === 0)
      return { by: 'who.signs', odds: points, points, wordings: BY_SIGNS }
    const weighed = vectors.net.weighEntity(phrases, signs)
    const oddsOf = (wordings: readonly Wording[]): readonly number[] =>
      vectors.net.weighWordings(
        weighed,
        wordings.map((wording) => ({
          phrases: netPhrases(placesOf(wording, entity), vectors),
          signs: wording.signs,
        })),
      )
    return { by: 'model.cast', odds: weighed.logOdds, points, wordings: { oddsOf, least: LEAST_ODDS } }
  }
}

/** Every phrase of an entity, pronouns left out. */
export const phrasesOf = (entity: Entity): readonly PhraseExample[] =>
  entity.members.flatMap(({ candidate }) =>
    candidate.kind === 'pronoun' ? [] : [exampleOf(candidate, entity, kindOf(candidate))],
  )

/** The places of a wording; each counts as of the kind of the entity's first phrase. */
export function placesOf({ places }: Wording, entity: Entity): readonly PhraseExample[] {
  const first = entity.members.find(({ candidate }) => candidate.kind !== 'pronoun')?.candidate
  const kind = first ? kindOf(first) : NOMINAL
  return places.map(({ phrase: { tree, head }, first: from, last }) =>
    exampleOf({ tree, head, first: from, last }, entity, kind),
  )
}

/** Rows of the net's table of kinds. */
const [NAME, NOMINAL] = [0, 1]
const kindOf = ({ kind }: Candidate): number => (kind === 'name' ? NAME : NOMINAL)

/** Rows of its table of sorts. */
const SORTS: readonly Sort[] = ['person', 'people', 'organisation', 'polity', 'place', 'unknown']

/** Rows of its table of openings. */
const OPENINGS: ReadonlyMap<string, number> = new Map([
  ['the', 0],
  ...['a', 'an'].map((word) => [word, 1] as const),
  ...['his', 'her', 'their', 'its', 'our', 'my'].map((word) => [word, 2] as const),
  ...['this', 'that', 'those', 'these'].map((word) => [word, 3] as const),
])
const NO_OPENING = 4

const exampleOf = (
  { tree, head, first, last }: Pick<Candidate, 'tree' | 'head' | 'first' | 'last'>,
  { sort }: Entity,
  kind: number,
): PhraseExample => {
  const opening = OPENINGS.get(lower(tree, first)) ?? NO_OPENING
  return { tree, head, first, last, kind, opening, sort: SORTS.indexOf(sort) }
}

/** Those phrases whose words have vectors. */
function netPhrases(all: readonly PhraseExample[], { byStart }: WordVectors): readonly NetPhrase[] {
  const vectorOf = (tree: Tree, word: number): Float32Array | undefined =>
    byStart.get(tree.words[word]?.span.start ?? -1)
  const found: NetPhrase[] = []
  for (const { tree, head, first, last, kind, opening, sort } of all) {
    const atHead = vectorOf(tree, head)
    const atFirst = first === head ? atHead : vectorOf(tree, first)
    const atLast = last === head ? atHead : vectorOf(tree, last)
    if (atHead && atFirst && atLast) found.push({ kind, opening, sort, head: atHead, first: atFirst, last: atLast })
  }
  return found
}
