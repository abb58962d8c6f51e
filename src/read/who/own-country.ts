/**
 * The countries that a report is at home in before a word of its text is read: its publisher's ("The Manila Sentinel", PTI) and
 * its dateline's. What it calls "the government" is more often that of these than of any other.
 * Reads: report (publisher, dateline); knowledge/agencies, capitals, states, nationalities.
 */
import type { Report } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { agencyNamed } from '../ingest/agencies.ts'
import { countryOfState, nationality, seatOf } from './vocabulary.ts'

export interface OwnCountries {
  readonly publisher?: string | undefined
  readonly dateline?: string | undefined
}

export function ownCountriesOf({ text, publisher, dateline }: Report): OwnCountries {
  return {
    publisher: publisher === undefined ? undefined : (countryIn(publisher) ?? agencyNamed(publisher)?.country),
    dateline: dateline?.place && countryIn(wordsAt(text, dateline.place).replace(/\p{Lu}{2,}/gu, capitalised)),
  }
}

const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase()

/** The country that up to three words in a row name by state, capital or nationality. */
function countryIn(name: string): string | undefined {
  const words = name.split(/[^\p{L}'’-]+/u).filter(Boolean)
  for (let length = 3; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const some = words.slice(from, from + length).join(' ')
      const country = countryOfState(some) ?? seatOf(some)?.country ?? nationality(some)?.country
      if (country !== undefined) return country
    }
  return undefined
}
