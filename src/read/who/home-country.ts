/**
 * Whose "the government", "the army" is: the country spoken of most around a phrase. Each phrase with a country counts, a tenth
 * less with every sentence between, twice where something happens in it; the publisher's and the dateline's own country weigh
 * as three and two phrases right here, if the text names them.
 * Reads: all candidates of a report, its own countries.
 */
import { type Candidate, functionOf } from './candidate.ts'
import type { OwnCountries } from './own-country.ts'

/** The country around a phrase, where its share of all the countries there is above `leastShare`. */
export type HomeAt = (candidate: Candidate, leastShare?: number) => string | undefined

const FADING = 0.9

const SCENE = /^(?:obl|nmod):(?:in|at|across|near|inside|outside|throughout)$/u

export function homesOf(candidates: readonly Candidate[], own: OwnCountries = {}): HomeAt {
  const told = candidates.filter(({ country }) => country !== undefined)
  return ({ tree }, leastShare = 0) => {
    const weights = new Map<string, number>()
    let all = 0
    for (const one of told) {
      const { country = '', tree: other } = one
      const weight = FADING ** Math.abs(other.number - tree.number) * (SCENE.test(functionOf(one)) ? 2 : 1)
      weights.set(country, (weights.get(country) ?? 0) + weight)
      all += weight
    }
    for (const [country, weight] of [
      [own.publisher, 3],
      [own.dateline, 2],
    ] as const) {
      const before = country === undefined ? undefined : weights.get(country)
      if (country === undefined || before === undefined) continue
      weights.set(country, before + weight)
      all += weight
    }
    const [most] = [...weights].toSorted(([, a], [, b]) => b - a)
    return most && most[1] > leastShare * all ? most[0] : undefined
  }
}
