/**
 * Given names in the spellings of English reports, with the gender that each nearly always tells.
 * Reads: knowledge/given-names.tsv, at the first question.
 */
import { z } from 'zod'
import { knowledgeTable } from './table.ts'

const Row = z.strictObject({ name: z.string(), gender: z.enum(['male', 'female']) })

let genders: ReadonlyMap<string, 'male' | 'female'> | undefined

/** The gender that a given name tells; `undefined` for what is none in the list. */
export function genderOfGivenName(name: string): 'male' | 'female' | undefined {
  genders ??= new Map(knowledgeTable('given-names.tsv', Row).map((row) => [row.name, row.gender]))
  return genders.get(name)
}
