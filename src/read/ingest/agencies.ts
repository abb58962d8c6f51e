/**
 * News agencies and outlets by every wording they are credited with.
 * Reads: knowledge/agencies.tsv. Writes: the agency that some words name. Wordings are compared without case but for
 * signs of up to three letters ("AA", "Tap"), which are common words when small.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'

export interface Agency {
  /** What datelines and credits call it most often: "AFP", "Reuters". */
  readonly name: string
  /** ISO 3166 alpha-3; absent for bodies of no one country. */
  readonly country?: string | undefined
  readonly kind: 'agency' | 'broadcaster' | 'newspaper'
  /** Further wordings. */
  readonly wordings: readonly string[]
}

const AgencyRow = z.object({
  name: z.string(),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/u, 'a country is three capitals (ISO 3166 alpha-3)')
    .optional(),
  kind: z.enum(['agency', 'broadcaster', 'newspaper']),
  wordings: z
    .string()
    .default('')
    .transform((cell) =>
      cell
        .split(';')
        .map((wording) => wording.trim())
        .filter((wording) => wording !== ''),
    ),
})

let listed: ReadonlyMap<string, Agency> | undefined

/** Every agency by folded wording; read once. Of two bodies of one wording, agencies come before outlets. */
function agencyIndex(): ReadonlyMap<string, Agency> {
  if (listed) return listed
  const index = new Map<string, Agency>()
  for (const agency of agencies()) {
    for (const wording of [agency.name, ...agency.wordings]) {
      const key = fold(wording)
      if (!index.has(key)) index.set(key, agency)
    }
  }
  listed = index
  return index
}

/** The list as it stands in the file. */
export const agencies = (): readonly Agency[] => knowledgeTable<Agency>('agencies.tsv', AgencyRow)

/** The agency or outlet that `words` name as a whole, with or without an article. */
export const agencyNamed = (words: string): Agency | undefined => agencyIndex().get(fold(words))

/** `The Associated Press` and `ASSOCIATED PRESS` are one; `AA` and `aa` are not. */
function fold(words: string): string {
  const plain = UNTIDY.test(words)
    ? words
        .replace(/^the\s+/iu, '')
        .replace(/['’]s$/u, '')
        .replace(/’/gu, "'")
        .replace(/\s+/gu, ' ')
        .trim()
    : words
  return plain.length <= 3 ? plain : plain.toLowerCase()
}

/** An article, an apostrophe, any blank but one between two words: most words that are asked for have none of these. */
const UNTIDY = /^the\s|['’]|\s\s|[^\S ]|^ | $/iu
