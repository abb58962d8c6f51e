/**
 * States that stand behind what is counted: "12 in custody", "seven unaccounted for", "nine in the pirates' hands".
 * Reads: atoms. Writes: roles with the atom after their words.
 */
import type { FigureRole } from '../../record/values.ts'
import { type Atom, isQuote } from './atoms.ts'
import { isNationality } from './nouns.ts'

/** States that stand behind their noun. */
const STATES: readonly (readonly [readonly string[], FigureRole])[] = [
  ...['captivity', 'custody', 'detention', 'jail', 'jails', 'prison', 'prisons', 'chains'].flatMap((word) => [
    [['in', word], 'held'] as const,
    [['in', 'police', word], 'arrested'] as const,
  ]),
  [['into', 'custody'], 'arrested'],
  [['into', 'preventive', 'custody'], 'arrested'],
  [['behind', 'bars'], 'held'],
  [['unaccounted', 'for'], 'missing'],
  [['missing'], 'missing'],
  [['dead'], 'killed'],
  [['homeless'], 'displaced'],
  [['without', 'a', 'roof'], 'displaced'],
  [['without', 'shelter'], 'displaced'],
  [['wounded'], 'injured'],
  [['hospitalised'], 'injured'],
  [['in', 'hospital'], 'injured'],
  [['not', 'been', 'heard'], 'missing'],
  [['not', 'been', 'seen'], 'missing'],
  [['ordered', 'to', 'evacuate'], 'evacuated'],
  [['told', 'to', 'evacuate'], 'evacuated'],
  [['told', 'to', 'leave', 'their', 'homes'], 'evacuated'],
  [['in', 'shelters'], 'displaced'],
  [['in', 'camps'], 'displaced'],
  [['in', 'tents'], 'displaced'],
  [['hostage'], 'held'],
  [['in', 'critical', 'condition'], 'injured'],
  [['in', 'serious', 'condition'], 'injured'],
  [['in', 'intensive', 'care'], 'injured'],
  [['in', 'a', 'coma'], 'injured'],
  [['on', 'death', 'row'], 'held'],
  [['in', 'the', 'hands', 'of'], 'held'],
  [['under', 'house', 'arrest'], 'held'],
  [['captive'], 'held'],
  [['did', 'not', 'survive'], 'killed'],
  [['not', 'survived'], 'killed'],
  [['in', 'a', 'serious', 'condition'], 'injured'],
  [['in', 'a', 'critical', 'condition'], 'injured'],
  [['in', 'stable', 'condition'], 'injured'],
  [['had', 'cuts'], 'injured'],
  [['had', 'burns'], 'injured'],
  [['got', 'away'], 'other'],
  [['are', 'back'], 'other'],
  [['were', 'back'], 'other'],
  [['not', 'been', 'found'], 'missing'],
  [['not', 'been', 'traced'], 'missing'],
  [['not', 'been', 'located'], 'missing'],
  [['never', 'came', 'back'], 'missing'],
  [['never', 'returned'], 'missing'],
  [['did', 'not', 'come', 'back'], 'missing'],
  [['did', 'not', 'return'], 'missing'],
  [['not', 'come', 'back'], 'missing'],
]
/** By their first word, each in the order above. */
const STATES_BY_FIRST = Map.groupBy(STATES, ([words]) => words[0])

/** A state that begins at an atom, past an adjective of country: "in Azerbaijani jails". */
export function stateAt(
  atoms: readonly Atom[],
  at: number,
): { role: FigureRole; to: number; isLong: boolean } | undefined {
  const keeper = keptBy(atoms, at)
  if (keeper !== undefined) return { role: 'held', to: keeper, isLong: true }
  for (const [words, role] of STATES_BY_FIRST.get(atoms[at]?.lower) ?? []) {
    const gap = words.length === 2 && words[0] === 'in' && isNationality(atoms[at + 1]) ? 1 : 0
    if (words.every((word, i) => atoms[at + (i > 0 ? i + gap : i)]?.lower === word))
      return { role, to: at + words.length + gap, isLong: words.length > 1 }
  }
  return undefined
}
/** "In the pirates' hands", "still with the kidnappers": where the words for who keeps them end. */
function keptBy(atoms: readonly Atom[], at: number): number | undefined {
  const word = atoms[at]?.lower
  if (word === 'in') {
    const hands = [2, 3, 4, 5].find((on) => atoms[at + on]?.lower === 'hands')
    const isOwned =
      hands !== undefined && atoms.slice(at + 1, at + hands).some((atom) => isQuote(atom) || OWN.test(atom.lower))
    return isOwned ? at + hands + 1 : undefined
  }
  if (word !== 'with') return undefined
  const keeper = [1, 2].find((on) => KEEPERS.test(atoms[at + on]?.lower ?? ''))
  return keeper === undefined ? undefined : at + keeper + 1
}
const OWN = /^(?:their|his|its|rebel|enemy|hostile|militant|s)$/u
const KEEPERS = /^(?:captors|kidnappers|abductors|hijackers|hostage-takers)$/u
