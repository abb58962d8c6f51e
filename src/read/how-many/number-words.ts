/**
 * The words that numbers are made of, in one table for all rules of this folder: "two", "forty", "hundred", "dozen", "half".
 * Reads: knowledge/numbers.tsv, atoms. Writes: values of words.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import type { Atom } from './atoms.ts'

const number = z.coerce.number()
const table = knowledgeTable(
  'numbers.tsv',
  z.object({
    word: z.string(),
    kind: z.string(),
    value: number.optional(),
    low: number.optional(),
    high: number.optional(),
  }),
)
const ofKind = (kind: string): ReadonlyMap<string, number> =>
  new Map(table.filter((row) => row.kind === kind).map((row) => [row.word, row.value ?? 0]))

export const UNITS = ofKind('unit')
export const TENS = ofKind('ten')
export const SCALES = ofKind('scale')
export const SCALE_SIGNS = ofKind('scale-sign')
export const GROUPS = new Map([...ofKind('group')].filter(([word]) => word === 'dozen' || word === 'score'))
export const FRACTIONS = ofKind('fraction')
export const FRACTION_SIGNS = ofKind('fraction-sign')
/** Low and high end of "dozens", "hundreds". */
export const VAGUE = new Map(
  table
    .filter((row) => row.kind === 'vague' && row.low)
    .map((row) => [row.word, [row.low ?? 0, row.high ?? 0] as const]),
)

/** What one word below a hundred counts: 2 for "two", 40 for "forty". */
export const numberOfWord = (word: string): number | undefined => UNITS.get(word) ?? TENS.get(word)

/** Digits, or a word below a hundred. */
export const isNumberAtom = (atom: Atom | undefined): boolean =>
  atom?.kind === 'digits' || numberOfWord(atom?.lower ?? '') !== undefined

/** A word that counts more than one: "two", "sixty", "hundred", "dozen". */
export const countsMany = (word: string): boolean =>
  (numberOfWord(word) ?? 0) > 1 || word === 'hundred' || word === 'dozen'
