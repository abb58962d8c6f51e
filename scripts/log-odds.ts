/**
 * Logistic regression over yes-or-no signs: how much each sign tells for or against a case, in log odds. The tables of signs in
 * knowledge/ are fitted by it. The same examples give the same points.
 */

export interface Example {
  readonly signs: readonly string[]
  readonly holds: boolean
}

const LEAST_CASES = 15 // a sign of fewer examples tells of its reports, not of the case
const ROUNDS = 120

/**
 * Gradient ascent over all examples at once, with a step of its own for each sign (AdaGrad, Duchi et al. 2011). `pull` draws
 * towards no points at all, in examples: rare signs stay small.
 */
export function logOdds(all: readonly Example[], pull: number): ReadonlyMap<string, number> {
  const points = new Map(frequent(all).map((sign) => [sign, 0]))
  const paid = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const rise = new Map<string, number>()
    for (const { signs, holds } of all) {
      const known = signs.filter((sign) => points.has(sign))
      const sum = known.reduce((total, sign) => total + (points.get(sign) ?? 0), 0)
      const error = (holds ? 1 : 0) - 1 / (1 + Math.exp(-sum))
      for (const sign of known) rise.set(sign, (rise.get(sign) ?? 0) + error)
    }
    const rate = 0.5 / (1 + round * 0.02)
    for (const [sign, value] of points) {
      const step = (rise.get(sign) ?? 0) - pull * value
      const before = (paid.get(sign) ?? 0) + step * step
      paid.set(sign, before)
      if (before > 0) points.set(sign, value + (rate * step) / Math.sqrt(before))
    }
  }
  return points
}

function frequent(all: readonly Example[]): readonly string[] {
  const cases = new Map<string, number>()
  for (const { signs } of all) for (const sign of signs) cases.set(sign, (cases.get(sign) ?? 0) + 1)
  return [...cases].filter(([, count]) => count >= LEAST_CASES).map(([sign]) => sign)
}

/** The rows of a table of signs, sorted; points that round to nothing are left out. */
export const rowsOf = (points: ReadonlyMap<string, number>): readonly string[] =>
  [...points]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, value]) => Math.abs(value) >= 0.05)
    .map(([sign, value]) => `${sign}\t${value.toFixed(2)}`)
