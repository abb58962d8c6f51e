/**
 * Numbers that name or order and count nothing: roads, aircraft, articles, telephone and list numbers, votes, ranks, ratios.
 * Reads: phrases. Each rule has a text it must refuse a number in and a near miss.
 */
import type { Atom } from './atoms.ts'
import { isNumberAtom, numberOfWord } from './number-words.ts'
import { after, before, isBare, only, type Phrase } from './phrase.ts'
import { type Refusal, refusal as rule } from './refusal.ts'
import { wordSet } from './word-set.ts'

const DASHES = new Set(['-', '–', '‐', '‑'])

export const CODE_RULES: readonly Refusal[] = [
  rule(
    'code',
    'A number that is part of a name: a road, an aircraft, a group, an article, a channel.',
    'The M23 closed road N380 under Article 4.',
    'The army closed 23 roads.',
    (phrase) => {
      const { atoms, quantity } = phrase
      const first = atoms[quantity.numberFrom]
      const last = atoms[quantity.numberFrom - 1]
      if (first?.capital && last?.capital && NUMBERED.has(last.lower)) return true
      if (first?.capital && last?.capital && isBare(phrase) && quantity.numberFrom > 1) return true
      if (last?.lower === 'of' && atoms[quantity.numberFrom - 2]?.text === 'Group') return true
      if (quantity.form === 'digits' && isHouse(phrase)) return true
      if (quantity.form !== 'digits' || !first || !last || quantity.unit) return trailingLetters(phrase)
      if (first.glued && last.kind === 'word') return true
      if (first.glued && DASHES.has(last.text) && atoms[quantity.numberFrom - 2]?.kind === 'word' && last.glued)
        return true
      if (first.glued && ['/', '#', '_', '@', '+', '№'].includes(last.text)) return true
      if (last.text === '.' && /^(?:no|nos|art|sec|para|vol|p|pp)$/u.test(atoms[quantity.numberFrom - 2]?.lower ?? ''))
        return true
      if (NUMBERED.has(last.lower) && last.kind === 'word') return true
      if (trailingLetters(phrase) || isTelephone(phrase)) return true
      if (quantity.stated.length === 2 && last.capital && isBare(phrase) && quantity.numberFrom > 1) return true
      return last.kind === 'word' && last.capital && quantity.from === quantity.numberFrom && isNameBefore(phrase)
    },
  ),
  rule(
    'list-number',
    'The number of a paragraph or an item.',
    '4. The ministers met.',
    '4 ministers met.',
    ({ atoms, quantity }) => {
      if (quantity.numberFrom > 1 || quantity.stated.length !== 1) return false
      if (quantity.numberFrom === 1 && !['(', '[', '#', '•', '-', '–'].includes(atoms[0]?.text ?? '')) return false
      const next = atoms[quantity.numberTo]
      if (quantity.form !== 'digits') return false
      return next === undefined ? quantity.numberFrom === 0 : next.glued && ['.', ')', ']'].includes(next.text)
    },
  ),
  rule(
    'vote',
    'Votes and scores: two numbers set against each other.',
    'The board, voting 3-2 on Monday, agreed.',
    'The board sent 3 of its members.',
    (phrase) => {
      const { atoms, quantity } = phrase
      if (isCountedOut(phrase)) return true
      if (quantity.form !== 'digits' || quantity.unit) return false
      const [last, next] = [atoms[quantity.numberFrom - 1], atoms[quantity.numberTo]]
      const left =
        last?.glued &&
        atoms[quantity.numberFrom]?.glued &&
        (DASHES.has(last.text) || last.text === '+') &&
        atoms[quantity.numberFrom - 2]?.kind === 'digits'
      const right =
        next?.glued &&
        (DASHES.has(next.text) || next.text === '+') &&
        atoms[quantity.numberTo + 1]?.kind === 'digits' &&
        atoms[quantity.numberTo + 1]?.glued
      return Boolean(left || right)
    },
  ),
  rule(
    'rank',
    'A rank or a serial number.',
    'He is the number two of the party.',
    'The number of dead is two, the hospital says.',
    (phrase) =>
      [
        'number',
        'no',
        'level',
        'category',
        'phase',
        'stage',
        'tier',
        'grade',
        'magnitude',
        'round',
        'act',
        'day',
        'week',
        'part',
        'version',
      ].includes(before(phrase)?.lower ?? '') &&
      isBare(phrase) &&
      phrase.quantity.stated.length === 1,
  ),
  rule(
    'ratio',
    'One in so many, so many times as much, so much per head.',
    'One in five houses burned; it was 30 times the limit.',
    'Five houses burned in 20 towns.',
    (phrase) => {
      const next = after(phrase)?.lower ?? ''
      if (
        next === 'times' &&
        ['the', 'more', 'as', 'larger', 'higher', 'bigger', 'over', 'that'].includes(after(phrase, 2)?.lower ?? '')
      )
        return true
      if (
        next === 'of' &&
        after(phrase, 2)?.lower === 'times' &&
        /^(?:as|more|the|that)$/u.test(after(phrase, 3)?.lower ?? '')
      )
        return true
      if (next === 'in' && only(phrase) === 1) return true
      const { atoms, quantity } = phrase
      const isFirst = next === 'in' && isBare(phrase) && isSmallNumber(atoms[quantity.to + 1])
      return (
        isFirst ||
        (before(phrase)?.lower === 'in' &&
          isSmallNumber(before(phrase, 2)) &&
          isSmallNumber(atoms[quantity.numberFrom]))
      )
    },
  ),
]

/** "The vote was 11 to 3": votes or goals on either side of "to". */
function isCountedOut(phrase: Phrase): boolean {
  const { atoms, quantity } = phrase
  const isFirst = atoms[quantity.to]?.lower === 'to' && isNumberAtom(atoms[quantity.to + 1])
  const isSecond = before(phrase)?.lower === 'to' && isNumberAtom(before(phrase, 2))
  if (!isBare(phrase) || quantity.unit || !(isFirst || isSecond)) return false
  return atoms.slice(Math.max(0, quantity.from - 8), quantity.from).some((atom) => VOTES.test(atom.lower))
}
const VOTES = /^(?:vote|voted|votes|voting|score|match|game|beat|defeated|won|lost)$/u

/** Words that a number follows as a name's part. */
const NUMBERED = wordSet(
  `article articles chapter section paragraph page pages annex appendix channel region post berth gate pier route
  road highway flight resolution order decree law bill act clause line platform terminal unit room ward block sector
  zone area district level radio tv rescue runway kilometre kilometer minute verse psalm lap gate windows surah
  operation exercise team group protocol version type class mark model serial page day phase category version hall
  pavilion pavilions cell dormitory hangar wing shop dock quay bay lane exit shaft pit reactor warehouse barracks
  apartment flat building checkpoint camp site house track volume issue item table figure point rule amendment u.s`,
)

/** "3R", "2AP", "P-8A": letters glued after the digits that are no scale. */
function trailingLetters({ atoms, quantity }: Phrase): boolean {
  const next = atoms[quantity.numberTo]
  const further = atoms[quantity.numberTo + 1]
  if (next?.glued && next.kind === 'word' && further?.glued && further.kind === 'digits')
    return quantity.unit === undefined
  return (
    quantity.form === 'digits' &&
    quantity.unit === undefined &&
    next?.kind === 'word' &&
    next.glued &&
    !['k', 'm', 'bn', 'mn', 's'].includes(next.lower)
  )
}

/** "14 Mill Road". */
function isHouse({ atoms, quantity }: Phrase): boolean {
  const street = [1, 2].find((on) => STREETS.test(atoms[quantity.to + on]?.text ?? ''))
  return street !== undefined && atoms.slice(quantity.to, quantity.to + street).every((atom) => atom.capital)
}
const STREETS = /^(?:Road|Street|Avenue|Lane|Square|Boulevard|Drive|Terrace|Rd|St|Ave)$/u

/** Three groups of digits and more in a row: a telephone number. */
function isTelephone({ atoms, quantity }: Phrase): boolean {
  let groups = 1
  for (let at = quantity.numberFrom - 1; groups < 3 && atoms[at]?.kind === 'digits'; at--) groups++
  for (let at = quantity.numberTo; groups < 3 && atoms[at]?.kind === 'digits'; at++) groups++
  return groups >= 3
}

/** "Channel 12, citing", "Ruwan Putha 4, remains": a name ends in the number, and no noun follows it. */
function isNameBefore(phrase: Phrase): boolean {
  const { atoms, quantity } = phrase
  // "Kyiv flew home 210, Rome 85": the name has the number as its share
  const isShare =
    atoms[quantity.numberFrom - 2]?.text === ',' &&
    atoms.slice(Math.max(0, quantity.numberFrom - 60), quantity.numberFrom - 2).some((atom) => atom.kind === 'digits')
  if (isShare && !NUMBERED.has(atoms[quantity.numberFrom - 1]?.lower ?? '')) return false
  const next = after(phrase)
  const atStart = quantity.numberFrom === 1
  if (atStart && !NUMBERED.has(atoms[0]?.lower ?? '')) return false
  if (phrase.counted && phrase.counted.from === quantity.to && next?.kind === 'word' && !next.capital) return false
  return next === undefined || next.kind === 'sign' || NAME_ENDS.has(next.lower)
}
const NAME_ENDS = wordSet(
  `in on at to of for from with by and or is was has had will would said says near until after before as that which
  who confirmed reported`,
)

/** A number up to a hundred. */
const isSmallNumber = (atom: Atom | undefined): boolean => {
  const value = atom?.kind === 'digits' ? Number(atom.text) : numberOfWord(atom?.lower ?? '')
  return value !== undefined && value <= 100
}
