/**
 * Who says what, as phrases: the phrase that a reading of the who-says pass has for its source, and the speaker around a phrase.
 * Reads: candidates by sentence, readings of the who-says pass, chains as far as they have got. Writes: phrases, entities.
 */
import { contains, type Span } from '../../record/span.ts'
import type { RawSays } from '../language/layers.ts'
import type { Candidate } from './candidate.ts'
import type { Entity } from './entity.ts'
import type { Tree } from './tree.ts'
import { type ClaimsAround, sentenceFinder } from './whereabouts.ts'

export interface SentenceCandidates {
  readonly tree: Tree
  readonly candidates: readonly Candidate[]
}

/** The phrase that each reading has for who says it, if it has one. */
export const sourcesOf = (
  says: readonly RawSays[],
  sentences: readonly SentenceCandidates[],
): ReadonlyMap<RawSays, Candidate | undefined> => {
  const sentenceAt = sentenceFinder(sentences)
  return new Map(says.map((raw) => [raw, candidateAt(sentenceAt, raw)]))
}

/** The speaker of the innermost who-says content that holds a phrase. */
export function speakers(
  sources: ReadonlyMap<RawSays, Candidate | undefined>,
  claimsAt: ClaimsAround,
  entityOf: ReadonlyMap<Candidate, Entity>,
): (candidate: Candidate) => Entity | undefined {
  return (candidate) => {
    const around = claimsAt(candidate.span).toSorted((a, b) => sizeOf(a) - sizeOf(b))
    for (const raw of around) {
      const source = sources.get(raw)
      if (!source || source === candidate) continue
      const entity = entityOf.get(source)
      // "..., said the boy": he is told of only now, and nobody who is cited around him speaks instead
      if (entity || (source.tree === candidate.tree && source.first > candidate.last)) return entity
    }
    return undefined
  }
}

const sizeOf = ({ content }: RawSays): number => content.reduce((sum, { start, end }) => sum + end - start, 0)

/** The phrase that a source span is about: the one whose head stands in it, outermost first. */
export function candidateAt(
  sentenceAt: (at: Span) => SentenceCandidates | undefined,
  { source }: Pick<RawSays, 'source'>,
): Candidate | undefined {
  const at = source[0]
  if (!at) return undefined
  const home = sentenceAt(at)
  const inside = home?.candidates.filter(({ tree, head }) => {
    const word = tree.words[head]
    return word !== undefined && contains(at, word.span)
  })
  const top = inside?.find((one) => !inside.some((other) => other !== one && isAbove(other, one)))
  return top ?? inside?.[0] ?? (home && relativeAt(home, at))
}

/** "a source, who said ...": the noun that a relative pronoun goes back to. */
function relativeAt({ tree, candidates }: SentenceCandidates, at: Span): Candidate | undefined {
  const pronoun = tree.words.findIndex(
    ({ span, form }) => contains(at, span) && ['who', 'which', 'that', 'whom'].includes(form.toLowerCase()),
  )
  if (pronoun < 0) return undefined
  for (let i = pronoun, step = 0; i >= 0 && step < tree.words.length; i = tree.heads[i] ?? -1, step++) {
    const noun = tree.heads[i] ?? -1
    if (!tree.words[i]?.deprel?.startsWith('acl') || noun < 0) continue
    return (
      candidates.find(({ head }) => head === noun) ??
      candidates.findLast(({ first, last }) => first <= noun && noun <= last)
    )
  }
  // A broken tree: the phrase that ends right before the pronoun.
  return candidates.findLast(({ last }) => last < pronoun && pronoun - last <= 2)
}

function isAbove(upper: Candidate, lower: Candidate): boolean {
  const { tree } = lower
  let at = tree.heads[lower.head] ?? -1
  for (let step = 0; at >= 0 && step < tree.words.length; step++) {
    if (at === upper.head) return true
    at = tree.heads[at] ?? -1
  }
  return false
}
