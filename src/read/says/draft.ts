/**
 * A statement while it is being made: the spans of its roles, and for each field the rule that gave it and what it was
 * weighed against. Each rule file of this folder takes drafts and gives drafts; none changes one in place.
 */
import type { Alternative, Evidence } from '../../record/evidence.ts'
import { cover, type Span } from '../../record/span.ts'
import type { RawSays, Word } from '../language/layers.ts'
import { lengthOf, sharedLength } from './layout.ts'

export interface Draft {
  /** The rule or the model's head that found the statement. */
  readonly by: string
  readonly score?: number | undefined
  readonly cue: readonly Span[]
  readonly source?: Span | undefined
  readonly content: readonly Span[]
  readonly addressee?: Span | undefined
  /** Relays, nearest to the speaker first. */
  readonly via: readonly Span[]
  /** More likely right than not; what is doubtful stands in the record as such and holds no figure, moment or statement. */
  readonly isSure: boolean
  /** Evidence of a field that another rule than `by` decided. */
  readonly evidence: Readonly<Record<string, Evidence>>
}

export const isOfModel = ({ by }: Pick<RawSays, 'by'>): boolean => by.startsWith('model')

export const draftOf = ({ by, score, cue, source, content, addressee, via = [] }: RawSays): Draft => ({
  by,
  score,
  cue,
  source: cover(source),
  content,
  addressee: cover(addressee),
  via,
  isSure: true,
  evidence: {},
})

/** The draft with one field's evidence added; alternatives that it had stay behind the new ones. */
export function withEvidence(draft: Draft, field: string, given: Evidence): Draft {
  const before = draft.evidence[field]
  const alternatives: readonly Alternative[] = [...(given.alternatives ?? []), ...(before?.alternatives ?? [])]
  return {
    ...draft,
    evidence: { ...draft.evidence, [field]: { ...given, ...(alternatives.length > 0 && { alternatives }) } },
  }
}

/** Where a draft stands: its first word. */
export function placeOf({ cue, source, content }: Draft): number {
  let first = source?.start ?? Number.POSITIVE_INFINITY
  for (const { start } of cue) first = Math.min(first, start)
  for (const { start } of content) first = Math.min(first, start)
  return first
}

/** The drafts of a sentence's words, where a word has one. */
export function draftsAt(
  words: readonly Word[],
  draftAt: (word: Word, i: number) => Draft | undefined,
): readonly Draft[] {
  const drafts: Draft[] = []
  words.forEach((word, i) => {
    const draft = draftAt(word, i)
    if (draft) drafts.push(draft)
  })
  return drafts
}

/** Twice the shared characters over all: 1 for the same content, 0 for none in common. */
export const agreement = (a: Pick<Draft, 'content'>, b: Pick<Draft, 'content'>): number =>
  (2 * sharedLength(a.content, b.content)) / Math.max(1, lengthOf(a.content) + lengthOf(b.content))
