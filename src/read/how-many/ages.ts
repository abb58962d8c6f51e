/**
 * Ages: "Braithwaite, 31, was seen", "a pastor of 66", "sons aged 9 and 14", "boys of twenty", "their general is 24".
 * Reads: phrases. Writes: the refusal of ages.
 */
import type { Atom } from './atoms.ts'
import { endsParent } from './kin.ts'
import { isPersonal, looksPlural, namesPersons, nounAt, nounOf } from './nouns.ts'
import { after, before, isBare, type Phrase } from './phrase.ts'
import { refusal } from './refusal.ts'
import { wordSet } from './word-set.ts'

/** Nobody reported on is older, in years. */
const OLDEST = 115
/** Whoever an age is told of without the word "aged" is mostly of school age and more; below lie counts. */
const TOLD_FROM = 15

export const AGE = refusal(
  'age',
  'The age of a person.',
  'Callum Braithwaite, 31, was seen there.',
  'In Khasab, 31 were killed.',
  (phrase) => {
    const { atoms, quantity } = phrase
    if (quantity.unit?.kind === 'money') return false
    // "in their 30s"
    if (atoms[quantity.numberTo]?.lower === 's' && atoms[quantity.numberTo]?.glued) return true
    const last = before(phrase)?.lower ?? ''
    if (last === 'aged' || last === 'age' || followsAge(atoms, quantity.from)) return true
    const value = quantity.stated[0] ?? OLDEST + 1
    if (value > OLDEST || !isBare(phrase)) return false
    if (last === 'of' && isAgeOf(phrase, value)) return true
    const compares = /^(?:under|over|above|below)$/u.test(atoms[quantity.from]?.lower ?? '')
    if (isPairOfAges(phrase)) return true
    if (compares && value > 4 && (last === 'both' || isPersonal(nounOf(last)))) return true
    if (isInBrackets(phrase, value)) return true
    // "he turned 80 in May", "at 74 he still farms"
    if (last === 'turned' || last === 'turns')
      return SOMEBODY.has(before(phrase, 2)?.lower ?? '') || (before(phrase, 2)?.capital ?? false)
    if (last === 'at' && quantity.from === 1 && SOMEBODY.has(after(phrase)?.lower ?? '')) return true
    const next = after(phrase)
    const closes =
      next === undefined ||
      [',', '.', ';', ')', '–', '—', '!', '?'].includes(next.text) ||
      ['when', 'then', 'now', 'at', 'and'].includes(next.lower)
    if (!closes) return false
    const name = before(phrase, 2)
    if (
      last === ',' &&
      name?.kind === 'word' &&
      name.capital &&
      quantity.bound === 'exact' &&
      (next?.text !== '.' || value > TOLD_FROM)
    )
      return true
    if (last === ',' && quantity.form === 'digits' && value > 4 && endsPerson(phrase, next)) return true
    if (['is', 'was', 's', 'turned', 'turns'].includes(last)) return isOfSomebody(phrase, value)
    return (last === 'over' || quantity.bound !== 'exact') && before(phrase)?.lower === 'both'
  },
)

/** "The two boys, 8 and 10, were": each of two young people in an aside of two numbers. */
function isPairOfAges({ atoms, quantity }: Phrase): boolean {
  if (quantity.form !== 'digits' || quantity.bound !== 'exact') return false
  const first = atoms[quantity.from - 1]?.lower === 'and' ? quantity.from - 2 : quantity.from
  const [who, open, one, and, other, close] = [-2, -1, 0, 1, 2, 3].map((on) => atoms[first + on])
  const isAside = open?.text === ',' && and?.lower === 'and' && /^[,.)]$/u.test(close?.text ?? '')
  return isAside && one?.kind === 'digits' && other?.kind === 'digits' && YOUNG.test(who?.lower ?? '')
}
const YOUNG = /^(?:boys|girls|sons|daughters|children|kids|brothers|sisters|siblings|twins|teenagers|cousins)$/u

/** "Aged 9 and 14": one age and the next. */
function followsAge(atoms: readonly Atom[], from: number): boolean {
  let at = from - 1
  while (at >= 0 && from - at < 8 && (atoms[at]?.kind === 'digits' || LINKS.has(atoms[at]?.text ?? ''))) at--
  return at < from - 1 && (atoms[at]?.lower === 'aged' || atoms[at]?.lower === 'ages')
}
const LINKS = new Set(['and', 'or', 'to', ',', '-', '–'])

/** "A man of 40", "a pastor of 66", "boys of twenty"; not "a crew of 20" or "teachers of 30 schools". */
function isAgeOf(phrase: Phrase, value: number): boolean {
  const { atoms, quantity } = phrase
  const at = quantity.from - 2
  const who = atoms[at]
  if (!who) return false
  if (quantity.bound !== 'exact' && !/^(?:man|woman|boy|girl)$/u.test(who.lower)) return false
  if (/^(?:man|woman|boy|girl|person|youth|national|soldier)$/u.test(who.lower)) return true
  if (value < 5 || LEADS.has(who.lower) || who.capital) return false
  if (/^(?:boys|girls|men|women|children|youths|lads)$/u.test(who.lower)) return value < 100
  const noun = nounAt(atoms, at)
  const isOne = noun ? !noun.plural && (noun.class === 'person' || noun.class === 'helper') : namesPersons(who)
  return isOne && !looksPlural(who) && value >= TOLD_FROM && value < 100
}
/** Who leads or has so many. */
const LEADS = wordSet(`leader father mother parent commander head member owner staff crew police people personnel`)

/** "Vinod Kunnummal (39), an oiler": a name of two words and more. */
function isInBrackets({ atoms, quantity }: Phrase, value: number): boolean {
  const [open, close] = [atoms[quantity.from - 1], atoms[quantity.to]]
  if (open?.text !== '(' || close?.text !== ')' || quantity.form !== 'digits' || value < TOLD_FROM) return false
  const [last, first] = [atoms[quantity.from - 2], atoms[quantity.from - 3]]
  return (
    (last?.capital && first?.capital && [',', '.', 'an', 'a', 'of'].includes(atoms[quantity.to + 1]?.lower ?? '')) ??
    false
  )
}

/** "A detainee, 22, said", "Tak Mal-ja, 71, whose": a person's word stands before the comma. */
function endsPerson({ atoms, quantity }: Phrase, next: Atom | undefined): boolean {
  const at = quantity.from - 2
  const word = atoms[at]
  if (word?.kind !== 'word') return false
  if (word.glued && ['-', '’', "'"].includes(atoms[at - 1]?.text ?? '') && atoms[at - 2]?.capital) return true
  if (endsParent(atoms, at)) return true
  if (looksPlural(word)) return false
  const noun = nounOf(word.lower)
  if (noun) return isPersonal(noun)
  // "a schoolteacher, 53, at": between two commas stands what describes one who is named by a lone noun
  const isOne = ['a', 'an', 'the'].includes(atoms[at - 1]?.lower ?? '') || word.capital
  const isMore = /^(?:including|among|mostly|most|or|all|many|some|of)$/u.test(atoms[quantity.to + 1]?.lower ?? '')
  return isOne && !isMore && next?.text === ',' && (quantity.stated[0] ?? 0) >= TOLD_FROM
}

/** "She is 40", "their general is 24", "Marie-Jo is 58 and a grandmother". */
function isOfSomebody(phrase: Phrase, value: number): boolean {
  const { atoms, quantity } = phrase
  const at = before(phrase)?.lower === 's' ? quantity.from - 3 : quantity.from - 2
  const who = atoms[at]
  if (!who) return false
  if (SOMEBODY.has(who.lower)) return true
  if (quantity.bound !== 'exact') return false
  const noun = nounAt(atoms, at)
  if (noun) return noun.class === 'person' && !noun.plural && value > 4
  const isNamed = who.capital && (atoms[at - 1]?.capital || atoms[at - 1]?.text === '-') && at < 4
  return isNamed && value >= TOLD_FROM && ['a', 'an'].includes(after(phrase, 2)?.lower ?? '')
}
const SOMEBODY = wordSet(`he she who i boy girl daughter son youngest oldest eldest`)
