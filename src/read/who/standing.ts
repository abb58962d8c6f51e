/**
 * How much tells that an entity acts, speaks or is acted on, so that it is an actor of the record: signs (`signs.ts`) with
 * points, added up; at 0 and above it is one. The points are a logistic regression over the signs, fitted on our own readings
 * by `scripts/actor-signs.ts` (log odds).
 * Reads: signs; knowledge/actor-signs.tsv. Writes: points.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'

const POINTS = new Map(
  knowledgeTable('actor-signs.tsv', z.strictObject({ sign: z.string(), points: z.coerce.number() })).map((row) => [
    row.sign,
    row.points,
  ]),
)

/** The points of an entity's signs together: log odds that it is an actor. */
export function pointsOf(signs: ReadonlySet<string>): number {
  let sum = 0
  for (const sign of signs) sum += POINTS.get(sign) ?? 0
  return sum
}
