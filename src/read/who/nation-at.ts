/**
 * Whose "the army" is where nothing beside it tells: the country spoken of most around it, if it was also the last one told
 * before it, or if it has seven tenths of all that is told of countries there. Right in 42 of 48 on our own reports (most spoken
 * of alone in 62 of 95, told last alone in 58 of 77), in 26 of 28 where it is the publisher's or the dateline's own country.
 * Reads: trees in the order of the text, the country around a phrase, the report's own countries.
 */
import type { Candidate } from './candidate.ts'
import type { HomeAt } from './home-country.ts'
import { countryInside } from './names.ts'
import type { OwnCountries } from './own-country.ts'
import type { Tree } from './tree.ts'

interface Nation {
  readonly country: string
  /** The publisher's or the dateline's own country. */
  readonly isReports: boolean
}

export type NationAt = (candidate: Candidate) => Nation | undefined

/** A country that others are spoken of beside lends its name only with this share, if another was told last. */
const LEAST_SHARE = 0.7

export function nationsAt(trees: readonly Tree[], homeAt: HomeAt, own: OwnCountries): NationAt {
  const told = trees.flatMap(countriesTold)
  return (candidate) => {
    const { tree, first } = candidate
    const before = told.findLast((one) => one.number < tree.number || (one.number === tree.number && one.word < first))
    const home = homeAt(candidate)
    const country = home !== undefined && home === before?.country ? home : homeAt(candidate, LEAST_SHARE)
    return country === undefined ? undefined : { country, isReports: [own.publisher, own.dateline].includes(country) }
  }
}

interface Told {
  readonly country: string
  readonly number: number
  readonly word: number
}

/** Every country that a sentence names by state, capital, seat or nationality. */
function countriesTold(tree: Tree): readonly Told[] {
  return tree.words.flatMap((_, word) => {
    const country = tree.countryStarts[word]
      ? countryInside(tree, word, Math.min(word + 2, tree.words.length - 1))
      : undefined
    return country === undefined ? [] : [{ country, number: tree.number, word }]
  })
}
