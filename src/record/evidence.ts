/**
 * Evidence: for each field of an item, the words that carry its value, how they do, which rule or model head says so,
 * and what it was weighed against. One shape for all layers.
 */
import type { Span } from './span.ts'

/** `sentence`: words of the item's own sentence. `knowledge` and `default` need no words. */
export type Basis = 'sentence' | 'coreference' | 'list' | 'knowledge' | 'default'

export interface Alternative {
  /** The value not taken, as a person would write it. */
  readonly value: string
  readonly reason: string
  readonly score?: number | undefined
}

export interface Evidence {
  readonly spans: readonly Span[]
  readonly basis: Basis
  /** Rule id (`when.weekday`) or model head (`model.says`). */
  readonly by: string
  /** 0..1, two decimals. */
  readonly score?: number | undefined
  readonly alternatives?: readonly Alternative[] | undefined
}

/** Which fields of an item have evidence, by field name. */
export type EvidenceMap = Readonly<Record<string, Evidence>>

/** Evidence in the item's own words. */
export function evidence(
  by: string,
  spans: Span | readonly Span[],
  more: { basis?: Basis; score?: number; alternatives?: readonly Alternative[] } = {},
): Evidence {
  const { basis = 'sentence', score, alternatives } = more
  return {
    spans: 'start' in spans ? [spans] : spans,
    basis,
    by,
    ...(score !== undefined && { score: roundScore(score) }),
    ...(alternatives?.length && { alternatives }),
  }
}

/** Two decimals: finer ones would differ between processors. */
export const roundScore = (score: number): number => Math.round(score * 100) / 100
