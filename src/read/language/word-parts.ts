/**
 * Parts of words that decide whether a stretch of signs is one token: prefixes that keep their hyphen ("anti-war"), units
 * that leave their number ("5pm"). Reads: knowledge/word-parts.tsv.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'

const PARTS = knowledgeTable(
  'word-parts.tsv',
  z.object({ form: z.string(), part: z.enum(['prefix', 'suffix', 'whole', 'unit', 'currency']) }),
)
const formsOf = (part: string): ReadonlySet<string> =>
  new Set(PARTS.filter((row) => row.part === part).map((row) => row.form))
const PREFIXES = formsOf('prefix')
const SUFFIXES = formsOf('suffix')
const WHOLES = formsOf('whole')
const UNITS = formsOf('unit')
const CURRENCIES = formsOf('currency')

/** True for letters that are a unit of the number before them, not part of its name: "pm", "km", not "th". */
export const isUnit = (letters: string): boolean => UNITS.has(letters.toLowerCase())

/** How many of the letters before a number are the currency it is in: 2 of "Rs500", 0 of "M23". */
export function currencyLength(word: string): number {
  const letters = word.search(/\d/u)
  if (letters < 1 || letters > 4) return 0
  if (CURRENCIES.has(word.slice(0, letters))) return letters
  return /^[BCJKNPRST]\d+(?:\.\d+)?(?:m|bn|trn)$/u.test(word) ? 1 : 0 // naira, rand, pesos: only with a plain sum
}

/** True when the hyphen between the two stays inside the word; `after` is '' where nothing follows. */
export function keepsHyphen(before: string, after: string): boolean {
  if (after === '') return /^\p{L}{1,2}$/u.test(before) && !/^(?:m|us|in|it|is|on|we|he|me|go|so|up)$/iu.test(before) // a word broken off
  const first = before.toLowerCase()
  const second = after.toLowerCase()
  return PREFIXES.has(first) || SUFFIXES.has(second) || WHOLES.has(`${first}-${second}`)
}
