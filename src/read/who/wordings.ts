/**
 * Which wordings of an actor a record lists: those whose signs (`wording-signs.ts`) have points enough, and always the likeliest.
 * The points are a logistic regression over the signs, fitted on our own readings by `scripts/wording-signs.ts` (log odds).
 * Reads: wordings with signs; knowledge/wording-signs.tsv. Writes: the wordings listed, and the likeliest of the others.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import { type Alternative, roundScore } from '../../record/evidence.ts'
import type { Span } from '../../record/span.ts'
import type { Wording } from './wording-signs.ts'

const POINTS = new Map(
  knowledgeTable('wording-signs.tsv', z.strictObject({ sign: z.string(), points: z.coerce.number() })).map((row) => [
    row.sign,
    row.points,
  ]),
)

/** Right wordings bring a little more than wrong ones cost: best by cross-validation over reports (docs/method/who.md). */
const LEAST_POINTS = Math.log(0.35 / 0.65)
/** A wording less likely than this is not worth a word about why it is not listed. */
const LEAST_WORTH_TELLING = 0.1

export interface Listed {
  /** In the order of the text. */
  readonly listed: readonly Wording[]
  /** The likeliest of those that are not listed, and why not. */
  readonly leftOut?: { readonly span: Span; readonly because: Omit<Alternative, 'value'> } | undefined
}

/** How the wordings of an entity are judged: the log odds of each, and how many it takes to be listed. */
export interface Judge {
  readonly oddsOf: (wordings: readonly Wording[]) => readonly number[]
  readonly least: number
}

/** By the signs' points alone. */
export const BY_SIGNS: Judge = { oddsOf: (wordings) => wordings.map(pointsOf), least: LEAST_POINTS }

export function listedOf(all: readonly Wording[], { oddsOf, least: threshold }: Judge = BY_SIGNS): Listed {
  const odds = oddsOf(all)
  const judged = all.map((wording, at) => ({ wording, points: odds[at] ?? Number.NEGATIVE_INFINITY }))
  const best = Math.max(...judged.map(({ points }) => points))
  const least = Math.min(best, threshold)
  const [next] = judged.filter(({ points }) => points < least).sort((a, b) => b.points - a.points)
  const score = next ? roundScore(1 / (1 + Math.exp(-next.points))) : 0
  return {
    listed: judged.filter(({ points }) => points >= least).map(({ wording }) => wording),
    ...(next &&
      score >= LEAST_WORTH_TELLING && {
        leftOut: { span: next.wording.span, because: { reason: 'less is told for it', score } },
      }),
  }
}

function pointsOf({ signs }: Wording): number {
  let sum = 0
  for (const sign of signs) sum += POINTS.get(sign) ?? 0
  return sum
}
