/**
 * Reads numbers in digits and words over atoms: "1,128", "1 200 000", "23", "twenty-three", "two hundred and fifty",
 * "1.2 million", "half a million", "several dozen", "hundreds of thousands".
 * Reads: atoms, number words. Writes: numerals, with low and high ends where the word itself is vague.
 */
import type { Atom } from './atoms.ts'
import { FRACTION_SIGNS, FRACTIONS, GROUPS, SCALE_SIGNS, SCALES, TENS, UNITS, VAGUE } from './number-words.ts'

export interface Numeral {
  /** First atom, and the one after the last. */
  readonly from: number
  readonly to: number
  /** The number; of a vague word its lower end. */
  readonly value: number
  /** Upper end of a vague word ("dozens": 99). */
  readonly high: number | undefined
  /** The scale word it ends in ("million": 1,000,000), 1 for none. */
  readonly scale: number
  readonly form: 'digits' | 'words' | 'vague'
}

/** "Several hundred" is what "hundreds" is. */
const SOME = new Set(['several', 'few', 'many'])
/** No count in a report is larger; what is, is a code. */
const LARGEST = 1e15

/** The words that a number or a share can begin with. */
const BEGINNINGS = new Set([
  ...[UNITS, TENS, GROUPS, FRACTIONS, VAGUE].flatMap((words) => [...words.keys()]),
  ...[...SOME, 'a', 'an', 'one', 'another'],
])
const canBegin = (atom: Atom | undefined): boolean =>
  atom !== undefined && (atom.kind === 'digits' || BEGINNINGS.has(atom.lower))

/** The number that begins at `index`, or `undefined`. Reads each atom once. */
export function numeralAt(atoms: readonly Atom[], index: number): Numeral | undefined {
  if (!canBegin(atoms[index])) return undefined
  const numeral = digitsAt(atoms, index) ?? vagueAt(atoms, index) ?? wordsAt(atoms, index)
  return numeral && numeral.value <= LARGEST ? numeral : undefined
}

/** A share of a whole in words: "a third of", "two thirds of", "half the", "three-quarters of". The value is 0 to 1. */
export function shareAt(atoms: readonly Atom[], index: number): Numeral | undefined {
  if (!canBegin(atoms[index])) return undefined
  const first = atoms[index]?.lower ?? ''
  const count = first === 'a' || first === 'an' ? 1 : (UNITS.get(first) ?? 0)
  const hyphen = ['-', '‐', '‑'].includes(atoms[index + 1]?.text ?? '')
  const at = count > 0 ? index + (hyphen ? 2 : 1) : index
  const word = atoms[at]?.lower ?? ''
  const part = FRACTIONS.get(word) ?? FRACTIONS.get(word.replace(/s$/u, ''))
  if (part === undefined || count > 9 || (count === 0 && word !== 'half')) return undefined
  const next = atoms[at + 1]?.lower
  const isOfWhole = next === 'of' || (word === 'half' && WHOLES.has(next ?? ''))
  if (!isOfWhole || count > 1 !== /s$/u.test(word)) return undefined
  return {
    from: index,
    to: at + 1,
    value: Number(((count || 1) * part).toPrecision(4)),
    high: undefined,
    scale: 1,
    form: 'words',
  }
}
const WHOLES = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'those', 'these'])

/** What digits of a report stand for; `undefined` for times, dates and codes ("17:42", "20.11.2024", "007"). */
export function digitsValue(text: string): number | undefined {
  const plain = text.replace(/[\u00a0\u202f\u2009 ]/gu, '')
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/u.test(plain)) return Number(plain.replaceAll(',', ''))
  if (/^(0|[1-9]\d*)(\.\d+)?$/u.test(plain)) return Number(plain)
  return undefined
}

function digitsAt(atoms: readonly Atom[], index: number): Numeral | undefined {
  const atom = atoms[index]
  if (atom?.kind !== 'digits') return undefined
  let value = digitsValue(atom.text)
  if (value === undefined) return undefined
  let to = index + 1
  const fraction = FRACTION_SIGNS.get(atoms[to]?.text ?? '')
  if (fraction && atoms[to]?.glued) {
    value += fraction
    to++
  }
  const scaled = scaleAfter(atoms, to, true)
  return {
    from: index,
    to: scaled.to,
    value: round(value * scaled.scale),
    high: undefined,
    scale: scaled.scale,
    form: 'digits',
  }
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another'])

function wordsAt(atoms: readonly Atom[], index: number): Numeral | undefined {
  const article = ARTICLES.has(atoms[index]?.lower ?? '') ? index + 1 : undefined
  if (article) {
    const word = atoms[article]?.lower ?? ''
    const grouped = GROUPS.get(word) ?? SCALES.get(word)
    const counted = SCALES.has(word) ? smallWordsAt(atoms, index, article) : undefined
    if (counted && counted.value !== undefined && counted.value % 100 !== 0) return counted // "a hundred and twenty"
    if (grouped && word !== 'score') {
      const joined = grouped === 100 && atoms[article + 1]?.lower === 'and'
      const more = joined && !ARTICLES.has(atoms[article + 2]?.lower ?? '') ? wordsAt(atoms, article + 2) : undefined
      // "a hundred and ten"
      if (more && more.high === undefined && more.value / more.scale < 100)
        return words(index, more.to, (grouped + more.value / more.scale) * more.scale, more.scale)
      const scaled = scaleAfter(atoms, article + 1, false)
      return words(
        index,
        scaled.to,
        grouped * scaled.scale,
        scaled.scale > 1 || SCALES.has(word) ? grouped * scaled.scale : 1,
      )
    }
  }
  const half = FRACTIONS.get(atoms[index]?.lower ?? '')
  const ofScale = atoms[index + 1]?.lower === 'a' ? SCALES.get(atoms[index + 2]?.lower ?? '') : undefined
  if (half === 0.5 && ofScale && ofScale >= 1000) return words(index, index + 3, half * ofScale, ofScale)
  if (half === 0.5 && atoms[index + 1]?.lower === 'a' && atoms[index + 2]?.lower === 'dozen')
    return words(index, index + 3, 6, 1)
  return smallWordsAt(atoms, index)
}

/** "Twenty-three", "two hundred and fifty thousand", "two dozen", "two and a half million"; behind an article, from `after` on. */
function smallWordsAt(atoms: readonly Atom[], index: number, after = index): Numeral | undefined {
  let at = after
  let [total, current, scale] = [0, after > index ? 1 : 0, 1]
  let read = after > index
  for (;;) {
    const joined = read && ['-', '‐', '‑'].includes(atoms[at]?.text ?? '') && atoms[at]?.glued ? at + 1 : at
    const isRound = current % 100 === 0 && (current >= 100 || (current === 0 && total > 0))
    const afterAnd = read && isRound && atoms[at]?.lower === 'and' ? at + 1 : joined
    const word = atoms[afterAnd]?.lower ?? ''
    const ten = TENS.get(word)
    const unit = UNITS.get(word)
    if (ten !== undefined && current % 100 === 0 && (!read || isRound)) current += ten
    else if (unit !== undefined && (canFollow(current, unit, read) || (read && isRound))) current += unit
    else {
      const grown = SCALES.get(atoms[at]?.lower ?? '')
      if (!read || grown === undefined) break
      if (grown === 100) current *= 100
      else {
        total += current * grown
        scale = grown
        current = 0
      }
      at++
      continue
    }
    at = afterAnd + 1
    read = true
  }
  if (!read) return undefined
  const group = total === 0 ? GROUPS.get(atoms[at]?.lower ?? '') : undefined
  if (group) return words(index, at + 1, current * group, 1)
  if (atoms[at]?.lower === 'and' && atoms[at + 1]?.lower === 'a' && atoms[at + 2]?.lower === 'half') {
    const ofScale = SCALES.get(atoms[at + 3]?.lower ?? '')
    if (ofScale) return words(index, at + 4, (current + 0.5) * ofScale, ofScale)
  }
  return words(index, at, total + current, scale)
}

const canFollow = (current: number, unit: number, read: boolean): boolean =>
  !read || (current > 0 && (current % 100 === 0 || (current % 10 === 0 && unit > 0 && unit < 10)))

/** "Dozens", "several hundred", "tens of thousands". "Many hundreds" is no more than "hundreds". */
function vagueAt(atoms: readonly Atom[], index: number): Numeral | undefined {
  let at = index
  if (atoms[at]?.lower === 'a' && atoms[at + 1]?.lower === 'few') at++
  if (SOME.has(atoms[at]?.lower ?? '')) {
    const word = atoms[at + 1]?.lower ?? ''
    const range = VAGUE.get(`${word}s`) ?? VAGUE.get(word)
    if (!range) return undefined
    const scaled = ofScaleAfter(atoms, at + 2, word)
    return {
      from: index,
      to: scaled.to,
      value: range[0] * scaled.scale,
      high: top(range[1], scaled.scale),
      scale: 1,
      form: 'vague',
    }
  }
  if (at !== index) return undefined
  const word = atoms[at]?.lower ?? ''
  const range = VAGUE.get(word)
  if (!range) return undefined
  const scaled = ofScaleAfter(atoms, at + 1, word)
  if (word === 'tens' && scaled.scale === 1) return undefined
  return {
    from: index,
    to: scaled.to,
    value: range[0] * scaled.scale,
    high: top(range[1], scaled.scale),
    scale: 1,
    form: 'vague',
  }
}

/** The upper end that a vague word has under a scale: "hundreds of thousands" ends at 999,999. */
const top = (high: number, scale: number): number => (high + 1) * scale - 1

function ofScaleAfter(atoms: readonly Atom[], index: number, word: string): { to: number; scale: number } {
  const plural = atoms[index]?.lower === 'of' ? (atoms[index + 1]?.lower ?? '') : (atoms[index]?.lower ?? '')
  const scale = SCALES.get(plural.replace(/s$/u, ''))
  const larger = scale !== undefined && scale > (VAGUE.get(word)?.[0] ?? 0)
  return larger ? { to: index + (atoms[index]?.lower === 'of' ? 2 : 1), scale } : { to: index, scale: 1 }
}

/** A scale after digits: " million", "m", "bn", "-million", "thousand million". */
function scaleAfter(atoms: readonly Atom[], index: number, digits: boolean): { to: number; scale: number } {
  const at =
    ['-', '‐', '‑'].includes(atoms[index]?.text ?? '') && SCALES.has(atoms[index + 1]?.lower ?? '') ? index + 1 : index
  const word = atoms[at]?.lower ?? ''
  const sign = digits && !isPlainMetre(atoms, at) ? SCALE_SIGNS.get(word) : undefined
  let scale = SCALES.get(word) ?? (digits && word === 'dozen' ? 12 : undefined) ?? sign
  if (scale === undefined) return { to: index, scale: 1 }
  let to = at + 1
  const second = SCALES.get(atoms[to]?.lower ?? '')
  if (second && second >= 1e6 && scale <= 1e5) {
    scale *= second
    to++
  }
  return { to, scale }
}

/** One-letter scales stand glued to the number ("5m", "20k") and before no letter; "5 m" is a distance. */
const isPlainMetre = (atoms: readonly Atom[], at: number): boolean => {
  const atom = atoms[at]
  if (!atom || atom.text.length > 1) return false
  const next = atoms[at + 1]
  return !atom.glued || (next?.glued === true && next.kind !== 'sign')
}

const words = (from: number, to: number, value: number, scale: number): Numeral => ({
  from,
  to,
  value: round(value),
  high: undefined,
  scale,
  form: 'words',
})

/** Decimals times scales without binary dust: 1.1 million is 1100000. */
const round = (value: number): number => Number(value.toPrecision(12))
