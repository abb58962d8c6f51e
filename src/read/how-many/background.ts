/**
 * Numbers that describe what a report is about and that nobody compares across reports: how many live in a place, what a
 * kilo costs, what a currency is worth, how many share one thing.
 * Reads: phrases. Each rule has a text it must refuse a number in and a near miss.
 */
import type { Atom } from './atoms.ts'
import { nounAt } from './nouns.ts'
import { isNumberAtom } from './number-words.ts'
import { before, findNear, isBare, only, type Phrase } from './phrase.ts'
import { refusal as rule } from './refusal.ts'
import { wordSet } from './word-set.ts'

const PLACES = wordSet(
  `city town township village hamlet island islet district county province region state country nation municipality
  suburb neighbourhood neighborhood settlement community parish commune capital enclave republic port`,
)
const LIVING = wordSet(`people inhabitants residents souls households families`)
const MEASURED = wordSet(
  `kilo kilogram kilogramme kg litre liter gallon barrel tonne ton bushel metre meter ounce pound bottle dozen quintal`,
)
/** What is taken and not paid for goods. */
const LEVIES = wordSet(`levy levies bribe bribes tax taxes toll tolls fee fees duty duties ransom`)
const MONEY =
  /^(?:dollars?|greenback|euros?|pounds?|sterling|rupees?|yen|yuan|liras?|dinars?|francs?|pesos?|rials?|riyals?|roubles?|rubles?|naira|tomans?|shekels?|hryvnias?|currency)$/u

export const BACKGROUND_RULES = [
  rule(
    'population',
    'How many live in a place.',
    'Olvega is a town of 40,000 people.',
    'Shells fell on the town; 40,000 people left it.',
    (phrase) => {
      const { atoms, quantity } = phrase
      if (quantity.unit || before(phrase)?.lower !== 'of') return false
      const noun = before(phrase, 2)?.lower ?? ''
      if (noun === 'population' || noun === 'populations') return true
      const isLiving = isBare(phrase) || LIVING.has(atoms[phrase.counted?.head ?? -1]?.lower ?? '')
      return PLACES.has(noun) && isLiving && !phrase.partOfWhole && (only(phrase) ?? 100) > 12
    },
  ),
  rule(
    'price',
    'What a kilo or a litre costs.',
    'Flour sells at 90 rupees a kilo.',
    'They gave 90 rupees a head.',
    (phrase) => {
      const { atoms, quantity } = phrase
      if (findNear(phrase, LEVIES, 10) !== undefined) return false
      if (quantity.unit?.kind !== 'money' && !MONEY.test(atoms[quantity.to]?.lower ?? '')) return false
      const at = quantity.unit?.kind === 'money' ? quantity.to : quantity.to + 1
      return ['a', 'an', 'per', '/'].includes(atoms[at]?.lower ?? '') && MEASURED.has(atoms[at + 1]?.lower ?? '')
    },
  ),
  rule(
    'exchange-rate',
    'What a currency is worth in another.',
    'The lira fell to 38 to the dollar.',
    'They lent 38 dollars to the firm.',
    (phrase) => {
      const { atoms, quantity } = phrase
      const next = quantity.to
      const link = atoms[next]?.lower ?? ''
      const isPer =
        (link === 'per' && MONEY.test(atoms[next + 1]?.lower ?? '')) ||
        (['to', 'against'].includes(link) &&
          atoms[next + 1]?.lower === 'the' &&
          MONEY.test(atoms[next + 2]?.lower ?? ''))
      if (isPer) return true
      if (before(phrase)?.lower !== 'at' || !TRADES.has(before(phrase, 2)?.lower ?? '')) return false
      return atoms.slice(Math.max(0, quantity.from - 6), quantity.from - 2).some((atom) => MONEY.test(atom.lower))
    },
  ),
  rule(
    'share-of-one',
    'How many share one thing, how many of how many.',
    'There are two doctors for 9,000 people.',
    'They freed two doctors for 9,000 dollars.',
    (phrase) => {
      const { atoms, quantity } = phrase
      const last = before(phrase)?.lower
      if (last === 'of' && before(phrase, 2)?.lower === 'out' && isBare(phrase) && (only(phrase) ?? 99) <= 12)
        return true
      // "they live 12 to a room"
      if (
        isBare(phrase) &&
        atoms[quantity.to]?.lower === 'to' &&
        ['a', 'an', 'each'].includes(atoms[quantity.to + 1]?.lower ?? '')
      )
        return (only(phrase) ?? 99) <= 50
      if (last !== 'for' || quantity.unit) return false
      const own = quantity.from - 2
      if (atoms[own]?.lower === 'one') return true
      if (!nounAt(atoms, own)?.plural) return false
      for (let at = own - 1; at >= Math.max(0, own - 3); at--) {
        if (isNumberAtom(atoms[at])) return hasBefore(atoms, at)
      }
      return false
    },
  ),
  rule(
    'of-another-number',
    'A part of another number: what it comes to is not stated.',
    'A third of that number came back.',
    'A third of that village came back.',
    ({ atoms, quantity }) => {
      if (quantity.unit?.kind !== 'share') return false
      const of = atoms[quantity.to]?.lower === 'of' ? quantity.to + 1 : quantity.to
      return (
        /^(?:the|that|this)$/u.test(atoms[of]?.lower ?? '') && /^(?:number|figure)$/u.test(atoms[of + 1]?.lower ?? '')
      )
    },
  ),
  rule(
    'margin',
    'By how many votes.',
    'The chamber passed it by four votes.',
    'The chamber counted four votes.',
    (phrase) =>
      before(phrase)?.lower === 'by' &&
      /^(?:votes?|points?|seats?)$/u.test(atomOf(phrase)) &&
      (only(phrase) ?? 99) <= 50,
  ),
  rule(
    'away',
    'How far off something is.',
    'The station is six blocks away.',
    'They burned six houses down in Ruse.',
    (phrase) => {
      if (!/^(?:blocks?|streets?|doors?|houses?|stops?|floors?)$/u.test(atomOf(phrase))) return false
      const next = phrase.atoms[phrase.to]?.lower ?? ''
      const stands = /^(?:is|are|was|were|stands|stood|lies|lay|lives|lived)$/u.test(before(phrase)?.lower ?? '')
      return next === 'away' || next === 'further' || (stands && ['from', 'off', 'up', 'down'].includes(next))
    },
  ),
]

const TRADES = wordSet(`traded trading trades trade quoted changed changing exchanged`)
const atomOf = ({ atoms, counted }: Phrase): string => atoms[counted?.head ?? -1]?.lower ?? ''

/** "There are about 60 officers for", "we have only two bunkers for". */
const hasBefore = (atoms: readonly Atom[], at: number): boolean =>
  atoms.slice(Math.max(0, at - 4), at).some((atom) => /^(?:are|is|have|has|had|with|was|were)$/u.test(atom.lower))
