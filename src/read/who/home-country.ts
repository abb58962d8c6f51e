/**
 * Whose "the government", "the army" is: the country spoken of most around a phrase. Each phrase with a country counts, a tenth
 * less with every sentence between, twice where something happens in it; the publisher's and the dateline's own country weigh
 * as three and two phrases right here, if the text names them.
 * Reads: all candidates of a report in the order of its sentences, its own countries.
 */
import { type Candidate, functionOf } from './candidate.ts'
import type { OwnCountries } from './own-country.ts'
import { seatOf } from './vocabulary.ts'

/** The country around a phrase, where its share of all the countries there is above `leastShare`. */
export type HomeAt = (candidate: Candidate, leastShare?: number) => string | undefined

const FADING = 0.9

/** So many phrases with a country are weighed on either side: beyond, they weigh next to nothing and cost as much. */
const NEAREST = 300

/** A country that is told of once, by a city, may only be where somebody met. */
const isOfCityAlone = (told: readonly Candidate[] | undefined): boolean =>
  told?.length === 1 && told.every(({ name }) => name !== undefined && seatOf(name) !== undefined)

const SCENE = /^(?:obl|nmod):(?:in|at|across|near|inside|outside|throughout)$/u

export function homesOf(candidates: readonly Candidate[], own: OwnCountries = {}): HomeAt {
  const told = candidates.filter(({ country }) => country !== undefined)
  const times = Map.groupBy(told, ({ country }) => country)
  return ({ tree }, leastShare = 0) => {
    const weights = new Map<string, number>()
    let all = 0
    const here = firstFrom(told, tree.number)
    for (const one of told.slice(Math.max(0, here - NEAREST), here + NEAREST)) {
      const { country = '', tree: other } = one
      const weight = FADING ** Math.abs(other.number - tree.number) * (SCENE.test(functionOf(one)) ? 2 : 1)
      weights.set(country, (weights.get(country) ?? 0) + weight)
      all += weight
    }
    for (const [country, weight] of [
      [own.publisher, 3],
      [own.dateline, 2],
    ] as const) {
      if (country === undefined || !times.has(country)) continue
      weights.set(country, (weights.get(country) ?? 0) + weight)
      all += weight
    }
    const [most] = [...weights].toSorted(([, a], [, b]) => b - a)
    if (!most || most[1] <= leastShare * all) return undefined
    const [country] = most
    const isOwn = country === own.publisher || country === own.dateline
    return isOwn || !isOfCityAlone(times.get(country)) ? country : undefined
  }
}

/** The number of the first phrase that stands in a sentence or behind it. */
function firstFrom(told: readonly Candidate[], sentence: number): number {
  let [low, high] = [0, told.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((told[middle]?.tree.number ?? 0) < sentence) low = middle + 1
    else high = middle
  }
  return low
}
