/**
 * Whose "the government", "the army" is: the country spoken of most around a phrase. Each phrase with a country counts, a tenth
 * less with every sentence between.
 * Reads: all candidates of a report.
 */
import type { Candidate } from './candidate.ts'

/** The country around a phrase, where its share of all the countries there is above `leastShare`. */
export type HomeAt = (candidate: Candidate, leastShare?: number) => string | undefined

const FADING = 0.9

export function homesOf(candidates: readonly Candidate[]): HomeAt {
  const told = candidates.filter(({ country }) => country !== undefined)
  return ({ tree }, leastShare = 0) => {
    const weights = new Map<string, number>()
    let all = 0
    for (const { country = '', tree: other } of told) {
      const weight = FADING ** Math.abs(other.number - tree.number)
      weights.set(country, (weights.get(country) ?? 0) + weight)
      all += weight
    }
    const [most] = [...weights].toSorted(([, a], [, b]) => b - a)
    return most && most[1] > leastShare * all ? most[0] : undefined
  }
}
