/**
 * What a number is of, as far as a sign or a unit word beside it says so: money with its currency, goods by weight, volume
 * or area, shares; and measures that count nothing (distances, durations, speeds).
 * Reads: atoms, knowledge/currencies.tsv (ISO 4217), knowledge/units.tsv (UCUM). Writes: units of numerals.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import type { Atom } from './atoms.ts'
import type { Numeral } from './numerals.ts'
import { wordSet } from './word-set.ts'

type UnitKind = 'money' | 'mass' | 'volume' | 'area' | 'share' | 'measure'

export interface Unit {
  readonly kind: UnitKind
  /** ISO 4217 or UCUM; absent where the words leave it open ("pesos"). */
  readonly unit: string | undefined
  /** First atom with the unit, and the one after the last. */
  readonly from: number
  readonly to: number
}

const currencies = knowledgeTable(
  'currencies.tsv',
  z.object({
    word: z.string(),
    place: z.enum(['before', 'after', 'either']),
    unit: z.string().optional(),
    kind: z.enum(['code', 'name', 'noun', 'sign', 'short', 'letter']),
  }),
)
type Currency = (typeof currencies)[number]
const MONEY_BEFORE = new Map(currencies.filter((row) => row.place !== 'after').map((row) => [row.word, row]))
const MONEY_AFTER = new Map(currencies.filter((row) => row.place !== 'before').map((row) => [row.word, row]))
const units = new Map(
  knowledgeTable('units.tsv', z.object({ word: z.string(), unit: z.string(), kind: z.string() })).map((row) => [
    row.word,
    row,
  ]),
)
const COUNTED_KINDS: ReadonlySet<string> = new Set(['mass', 'volume', 'area', 'share'])
/** Currency nouns that are English words of other senses too: money only after a large number. */
const DOUBTFUL = wordSet(`won mark marks real reals sol som soms lei lek pound pounds rand kip sums bucks`)
/** Longest currency or unit phrase, in words. */
const LONGEST = 4

/** The unit around a number, not left of `floor`: what stands before wins over what stands after. */
export function unitAround(atoms: readonly Atom[], numeral: Numeral, floor: number): Unit | undefined {
  return moneyBefore(atoms, numeral, floor) ?? unitAfter(atoms, numeral)
}

function moneyBefore(atoms: readonly Atom[], numeral: Numeral, floor: number): Unit | undefined {
  let joined = ''
  let found: Unit | undefined
  for (let at = numeral.from - 1; at >= floor && numeral.from - at <= 3; at--) {
    const atom = atoms[at]
    const next = atoms[at + 1]
    if (!atom || !next || (at < numeral.from - 1 && !next.glued)) break
    joined = atom.text + joined
    const row = MONEY_BEFORE.get(joined) ?? (/[.]$/u.test(joined) ? MONEY_BEFORE.get(joined.slice(0, -1)) : undefined)
    if (row && isMoney(row, atoms, numeral, at)) found = { kind: 'money', unit: row.unit, from: at, to: numeral.to }
  }
  if (!found) return undefined
  // "$5 Canadian", "$5 million US": what stands after adds nothing to what is read
  return found
}

function isMoney(row: Currency, atoms: readonly Atom[], numeral: Numeral, at: number): boolean {
  if (numeral.form === 'vague') return row.kind === 'sign'
  if (row.kind === 'sign') return true
  if (atoms[at]?.glued && atoms[at - 1]?.kind === 'word') return false
  const glued = atoms[numeral.from]?.glued ?? false
  const large = numeral.scale >= 1000 || numeral.value >= 1000
  if (row.kind === 'letter')
    return (
      glued && (numeral.scale >= 1000 || (numeral.value >= 1000 && (atoms[numeral.from]?.text.includes(',') ?? false)))
    )
  if (row.kind === 'code')
    return numeral.form === 'digits' && (large || (numeral.value >= 10 && !CODES_AND_WORDS.has(row.word)))
  return numeral.form === 'digits'
}
const CODES_AND_WORDS = wordSet(`ALL TOP TRY CUP MOP COP PEN LAK SOS MAD NAD BAM GEL RON TND`)

function unitAfter(atoms: readonly Atom[], numeral: Numeral): Unit | undefined {
  const hyphen = ['-', '‐', '‑'].includes(atoms[numeral.to]?.text ?? '') && atoms[numeral.to]?.glued
  const isOf = numeral.form === 'vague' && atoms[numeral.to]?.lower === 'of' // "millions of dollars"
  const start = hyphen || isOf ? numeral.to + 1 : numeral.to
  for (let length = LONGEST; length > 0; length--) {
    const part = atoms.slice(start, start + length)
    if (part.length < length) continue
    const exact = part.map((atom) => atom.text).join(' ')
    const phrase = exact.toLowerCase()
    const to = start + length
    const money = MONEY_AFTER.get(exact) ?? MONEY_AFTER.get(phrase)
    if (money && isMoneyAfter(money, atoms, numeral, start))
      return { kind: 'money', unit: money.unit, from: numeral.from, to }
    const measure = exact === '%' || exact === '％' ? { unit: '%', kind: 'share' } : units.get(phrase)
    if (!measure) continue
    if (
      phrase.length <= 3 &&
      length === 1 &&
      /^\p{Lu}/u.test(exact) &&
      measure.kind !== 'power' &&
      measure.kind !== 'memory' &&
      exact !== 'KM'
    )
      continue
    const kind = COUNTED_KINDS.has(measure.kind) ? (measure.kind as UnitKind) : 'measure' // its four members, just checked
    return { kind, unit: measure.unit, from: numeral.from, to }
  }
  return undefined
}

function isMoneyAfter(row: Currency, atoms: readonly Atom[], numeral: Numeral, start: number): boolean {
  if (row.kind === 'code')
    return atoms[start]?.text === row.word && (numeral.value >= 1000 || !CODES_AND_WORDS.has(row.word))
  if (DOUBTFUL.has(row.word)) return numeral.scale >= 1000 || numeral.value >= 1000
  return true
}
