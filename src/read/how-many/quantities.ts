/**
 * Reads whole quantities: one number or two ("between 30 and 40", "22 or 24", "four to six thousand"), the unit they share,
 * their bound, and the smallest and largest value that all this allows.
 * Reads: atoms. Writes: quantities, in the order of the text, none inside another. Conventions: docs/reading-guide.md.
 */
import type { Bound } from '../../record/values.ts'
import { type Atom, pastQuotes } from './atoms.ts'
import { boundAround, rangeOf } from './bounds.ts'
import { type Numeral, numeralAt, shareAt } from './numerals.ts'
import { type Unit, unitAround } from './units.ts'
import { wordSet } from './word-set.ts'

export interface Quantity {
  /** First atom of the phrase with bound and unit, and the one after the last. */
  readonly from: number
  readonly to: number
  /** The bare number or numbers. */
  readonly numberFrom: number
  readonly numberTo: number
  readonly stated: readonly number[]
  readonly bound: Bound
  readonly min: number | undefined
  readonly max: number | undefined
  readonly unit: Unit | undefined
  readonly form: Numeral['form']
  /** The scale word it ends in, 1 for none. */
  readonly scale: number
  /** Id of the rule that gave bound and ends. */
  readonly by: string
}

/** All quantities of a sentence, also those that are no figures. */
export function quantitiesIn(atoms: readonly Atom[]): readonly Quantity[] {
  const found: Quantity[] = []
  let at = 0
  let floor = 0 // what an earlier quantity has read is its own
  while (at < atoms.length) {
    const share = shareAt(atoms, at)
    if (share) {
      const part = { ...share, value: Number((share.value * 100).toFixed(1)) }
      found.push(single(atoms, part, floor, { kind: 'share', unit: '%', from: part.from, to: part.to }))
      at = found.at(-1)?.to ?? share.to
      floor = at
      continue
    }
    const first = numeralAt(atoms, at)
    if (!first) {
      at++
      continue
    }
    const unit = unitAround(atoms, first, floor)
    const quantity =
      pairFrom(atoms, first, floor, unit) ??
      single(atoms, first, floor, unitOfChange(atoms, first, found.at(-1)) ?? unit)
    found.push(quantity)
    at = Math.max(quantity.to, at + 1)
    floor = at
  }
  return found
}

/** "From four dollars to eleven": the second number without a unit has the first one's. */
function unitOfChange(atoms: readonly Atom[], second: Numeral, first: Quantity | undefined): Unit | undefined {
  const isChanged = first && atoms[first.to]?.lower === 'to' && first.to + 1 === second.from
  if (!isChanged || !first.unit || atoms[first.from - 1]?.lower !== 'from') return undefined
  return unitAround(atoms, second, second.from) ?? { ...first.unit, from: second.from, to: second.to }
}

function single(atoms: readonly Atom[], numeral: Numeral, floor: number, unit: Unit | undefined): Quantity {
  const from = unit?.from ?? numeral.from
  const to = unit?.to ?? numeral.to
  const bounded = boundAround(atoms, from, to, floor)
  const own: Bound = numeral.high === undefined ? 'exact' : numeral.value === 24 ? 'dozens' : 'vague'
  const bound = bounded?.bound ?? own
  // "perhaps hundreds" is no wider than "hundreds"
  const isVagueTwice = numeral.high !== undefined && (bound === 'about' || bound === 'nearly')
  const { min, max } = rangeOf(isVagueTwice ? own : bound, numeral.value, numeral.high)
  return {
    from: bounded?.from ?? from,
    to: bounded?.to ?? to,
    numberFrom: numeral.from,
    numberTo: numeral.to,
    stated: numeral.high === undefined ? [numeral.value] : [],
    bound,
    min,
    max,
    unit,
    form: numeral.form,
    scale: numeral.scale,
    by: `how-many.value.${bound.replaceAll(' ', '-')}`,
  }
}

/** Two numbers that bound one quantity. */
function pairFrom(
  atoms: readonly Atom[],
  first: Numeral,
  floor: number,
  unitOfFirst: Unit | undefined,
): Quantity | undefined {
  if (first.form === 'vague') return undefined
  const from = unitOfFirst?.from ?? first.from
  const link = unitOfFirst?.to ?? first.to
  const joiner = atoms[link]?.lower ?? ''
  const before = atoms[pastQuotes(atoms, from - 1, -1)]?.lower ?? ''
  const isBetween = before === 'between' && (joiner === 'and' || joiner === 'to')
  const isDash =
    ['-', '–', '—', '‐', '‑'].includes(joiner) && (atoms[link]?.glued ?? false) && (atoms[link + 1]?.glued ?? false)
  const isTo = joiner === 'to' && before !== 'up' && !isChange(atoms, from - 1)
  const isOr = joiner === 'or'
  if (!isBetween && !isDash && !isTo && !isOr) return undefined
  const second = secondOf(atoms, link + 1)
  if (!second) return undefined
  const unitOfSecond = unitAround(atoms, second, link + 1)
  let low = first.value
  if (first.scale === 1 && second.scale > 1 && low < second.value / second.scale) low *= second.scale
  const high = second.value
  if (low >= high || !isNear(low, high, isOr || isTo || isDash)) return undefined
  if (isDash && first.form !== second.form) return undefined
  const withFrom = !isBetween && before === 'from' && isTo
  const start = isBetween || withFrom ? pastQuotes(atoms, from - 1, -1) : from
  const to = unitOfSecond?.to ?? second.to
  const bounded = isBetween || withFrom ? undefined : boundAround(atoms, start, to, floor)
  const low9 = bounded && (bounded.bound === 'about' || bounded.bound === 'nearly')
  const range = low9 || !bounded ? { min: low, max: high } : rangeOf(bounded.bound, low, high)
  return {
    from: bounded?.from ?? start,
    to: bounded?.to ?? to,
    numberFrom: first.from,
    numberTo: second.to,
    stated: [low, high],
    bound: bounded && !low9 ? bounded.bound : 'between',
    min: range.min,
    max: range.max,
    unit: unitOfSecond ?? unitOfFirst,
    form: second.form,
    scale: second.scale,
    by: 'how-many.value.between',
  }
}

/** "Rose from 20 to 30", "has doubled, from 12 to 24": two counts at two times, no range. */
function isChange(atoms: readonly Atom[], last: number): boolean {
  const verb = atoms[last - 1]?.lower ?? ''
  if (atoms[last]?.lower !== 'from') return CHANGES.has(verb) || MOVES.has(verb)
  if (verb === ',') return MULTIPLIES.test(atoms[last - 2]?.lower ?? '')
  let onlyCount = true // between here and "from"
  for (let at = last - 1; at >= Math.max(0, last - 10); at--) {
    const word = atoms[at]?.lower ?? ''
    if (ENDS_CHANGE.has(word)) return false
    if (CHANGES.has(word) || (onlyCount && MOVES.has(word))) return true
    onlyCount &&= COUNT.has(word)
  }
  return false
}
const MULTIPLIES = /^(?:doubled|tripled|trebled|quadrupled|halved)$/u
/** Another clause has the range: "fell where from 10 to 15 people lived". */
const ENDS_CHANGE = wordSet(', ; . : ? ! where who whom whose which after before when while because')
/** Verbs of which only a count changes so: "went from 12 to 24", "brought the total from 12 to 24", not "went to Kharat". */
const MOVES = wordSet('went gone brought changed')
const COUNT = wordSet('the its his her their count total figure figures estimate estimates price ransom bill sum')
const CHANGES = wordSet(
  `rose risen rise rises rising grew grow grown growing fell fall fallen falls falling climbed climb jumped up down cut
  raised raise lowered lower increased increase decreased decrease dropped drop reduced reduce crept ceiling toll
  number tally doubled tripled trebled quadrupled halved swelled swollen surged soared leapt shrank shrunk dwindled sank
  revised updated corrected slashed trimmed expanded amended adjusted scaled widened narrowed`,
)

/** The second number, past a currency sign of its own. */
function secondOf(atoms: readonly Atom[], index: number): Numeral | undefined {
  for (let at = index; at < index + 4; at++) {
    const numeral = numeralAt(atoms, at)
    if (numeral) return numeral.form === 'vague' ? undefined : numeral
    const atom = atoms[at]
    if (!atom || (at > index && !atom.glued) || atom.text.length > 3) return undefined
  }
  return undefined
}

/** The ends of a stated range lie within one order of magnitude; "or" joins neighbours. */
const isNear = (low: number, high: number, loose: boolean): boolean =>
  high <= low * (loose ? 12 : 20) || high - low <= 12
