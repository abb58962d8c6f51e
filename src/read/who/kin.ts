/**
 * Nouns that may be used of the same people or body: "crew" and "seafarers", "hostages" and "captives", "firm" and "operator".
 * Reads: knowledge/kin-nouns.tsv.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'

const NONE: ReadonlySet<string> = new Set()

const groups = new Map<string, ReadonlySet<string>>(
  knowledgeTable('kin-nouns.tsv', z.strictObject({ noun: z.string(), groups: z.string() })).map((row) => [
    row.noun,
    new Set(row.groups.split(', ')),
  ]),
)

/** The groups that a singular noun is in; a noun of two words that is in none counts as its last word. */
export const kinOf = (noun: string): ReadonlySet<string> =>
  groups.get(noun) ?? groups.get(noun.slice(noun.lastIndexOf(' ') + 1)) ?? NONE
