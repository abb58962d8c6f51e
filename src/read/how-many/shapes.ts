/**
 * Numbers that their shape or next neighbours give away: years, dates, times, ages, durations, distances, attributes.
 * Reads: phrases. Each rule has a text it must refuse a number in and a near miss.
 */

import { isFarYear } from '../when/calendar.ts'
import { AGE } from './ages.ts'
import { isPersonal } from './nouns.ts'
import { after, before, isBare, type Phrase } from './phrase.ts'
import { type Refusal, refusal as rule } from './refusal.ts'
import { wordSet } from './word-set.ts'

const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u
/** Months of the Islamic and the Persian year. */
const OTHER_MONTHS = wordSet(
  `muharram safar rabi jumada rajab shaaban sha'ban ramadan ramazan shawwal dhu zulqaada zulhijja farvardin ordibehesht
  khordad tir mordad shahrivar mehr aban azar dey bahman esfand`,
)
const DASHES = new Set(['-', '–', '‐', '‑'])

/** Digits without separators, scale, bound or unit. */
const plainDigits = ({ quantity }: Phrase): boolean =>
  quantity.form === 'digits' && quantity.scale === 1 && quantity.unit === undefined && quantity.stated.length === 1

const digitsText = ({ atoms, quantity }: Phrase): string => atoms[quantity.numberFrom]?.text ?? ''

export const SHAPE_RULES: readonly Refusal[] = [
  rule(
    'year',
    'Four digits from 1000 to 2100 that stand where a year stands.',
    'The treaty of 1994 was broken in 2019 by both.',
    'The town lost 1994 people.',
    (phrase) => {
      if (plainDigits(phrase) && isDistantYear(phrase)) return true
      if (!plainDigits(phrase) || !/^(?:1\d{3}|20\d{2}|2100)$/u.test(digitsText(phrase))) return false
      const word = before(phrase)?.lower ?? ''
      if (YEAR_BEFORE.has(word) || MONTHS.test(word)) return true
      if (['the', 'this', 'that', 'a'].includes(word) && !isPersonal(phrase.counted?.noun)) return true
      if (phrase.counted?.noun?.plural && phrase.counted.from === phrase.quantity.to) return false
      return phrase.quantity.bound === 'exact' && !(phrase.counted && isPersonal(phrase.counted.noun))
    },
  ),
  rule(
    'date',
    'A number beside a month, or in a date of digits.',
    'He was seen on 14 May near the bridge.',
    'They may free 14 people.',
    (phrase) => {
      if (phrase.quantity.form !== 'digits' || phrase.quantity.unit) return false
      const next = after(phrase)
      const last = before(phrase)
      const isMonth = (atom: typeof next): boolean =>
        atom !== undefined &&
        MONTHS.test(atom.lower) &&
        (atom.capital || atom.lower.length > 3) &&
        atom.text !== 'may' &&
        atom.text !== 'march'
      const day = (phrase.quantity.stated.at(-1) ?? 99) <= 31
      if (day && (isMonth(next) || isMonth(last) || (last?.text === '.' && isMonth(before(phrase, 2))))) return true
      if (day && next?.lower === 'of' && isMonth(after(phrase, 2))) return true
      if (day && next && OTHER_MONTHS.has(next.lower) && next.capital) return true
      // "Monday 12", at a sign or the line's end: not "on Monday 12 were killed".
      if (
        day &&
        isBare(phrase) &&
        next?.kind !== 'word' &&
        WEEKDAY.test((last?.text === '(' ? before(phrase, 2) : last)?.lower ?? '')
      )
        return true
      return next?.text === '/' && next.glued
    },
  ),
  rule(
    'time',
    'A time of day.',
    'The shelling began at 5 p.m. and stopped.',
    'The shelling killed 5 people.',
    (phrase) => {
      const next = after(phrase)?.lower ?? ''
      if (
        ['pm', 'am', 'hrs', 'gmt', 'utc', 'est', 'edt', 'bst', 'cet', 'eest', 'ist'].includes(next) ||
        (next === 'local' && after(phrase, 2)?.lower === 'time')
      )
        return true
      if ((next === 'p' || next === 'a') && after(phrase, 2)?.text === '.' && after(phrase, 3)?.lower === 'm')
        return true
      if (next === 'o' && ['’', "'", '‘'].includes(phrase.atoms[phrase.quantity.to + 1]?.text ?? '')) return true
      if (isHour(phrase) || isHourAtStart(phrase)) return true
      const clock = /^(?:[01]?\d|2[0-4])[.:][0-5]\d$/u.test(digitsText(phrase))
      return (
        clock &&
        phrase.quantity.unit === undefined &&
        phrase.quantity.scale === 1 &&
        isBare(phrase) &&
        (phrase.quantity.from === 0 || next === '' || ['|', '–', '-', '—'].includes(next))
      )
    },
  ),
  rule(
    'ordinal',
    'A number with an ordinal ending.',
    'It was the 11th attack.',
    'It was 11 days after the attack on 12 posts.',
    ({ atoms, quantity }) =>
      /^(?:st|nd|rd|th)$/u.test(atoms[quantity.numberTo]?.lower ?? '') && (atoms[quantity.numberTo]?.glued ?? false),
  ),
  AGE,
  rule(
    'measure',
    'A distance, a duration, a speed, a temperature: it measures and counts nothing.',
    'They walked 30 kilometres in three days.',
    'They carried 30 tonnes of flour.',
    (phrase) =>
      phrase.quantity.unit?.kind === 'measure' ||
      // "minus 19 in the capital"
      (before(phrase)?.lower === 'minus' && isBare(phrase) && phrase.quantity.unit === undefined),
  ),
  rule(
    'attribute',
    'A number joined to a noun by a hyphen describes that noun.',
    'A 24-member council met.',
    'A $24-million grant was paid to 12 towns.',
    ({ atoms, quantity }) => {
      // "a 17-kilo can"
      const inner = atoms[quantity.numberTo]
      const isInner = quantity.unit && inner && DASHES.has(inner.text) && inner.glued
      if (
        isInner &&
        ['mass', 'volume', 'area'].includes(quantity.unit.kind) &&
        atoms[quantity.numberFrom - 1]?.lower === 'a'
      )
        return true
      const hyphen = atoms[quantity.to]
      if (!hyphen || !DASHES.has(hyphen.text) || !hyphen.glued || quantity.unit?.kind === 'money') return false
      const next = atoms[quantity.to + 1]
      return next?.kind === 'word' && next.glued
    },
  ),
]

/** "The year 10000", "10000 BC", "31 December 9999": years beyond those that reports are of. */
function isDistantYear(phrase: Phrase): boolean {
  const next = after(phrase)
  if (/^\d{5,6}$/u.test(digitsText(phrase)) && /^(?:BCE?|AD|CE)$/u.test(next?.text ?? '')) return true
  if (!isBare(phrase)) return false
  const last = before(phrase)
  if (last?.lower === 'year') return before(phrase, 2)?.lower === 'the'
  const isDated =
    MONTHS.test(last?.lower ?? '') ||
    (last?.text === ',' && before(phrase, 2)?.kind === 'digits' && MONTHS.test(before(phrase, 3)?.lower ?? ''))
  const isNear = /^[12]\d{3}$/u.test(digitsText(phrase)) && next?.kind !== 'word'
  return isDated && (isNear || isFarYear(digitsText(phrase), next?.text))
}

/** "At nine", "half past three", "from nine to five": hours of the day, where nothing is put at a number. */
function isHour(phrase: Phrase): boolean {
  const { quantity, atoms } = phrase
  if (!isBare(phrase) || phrase.partOfPronoun || quantity.unit || quantity.scale > 1) return false
  if (quantity.stated.length === 0 || quantity.stated.some((hour) => hour > 12 || hour < 1)) return false
  const last = before(phrase)?.lower ?? ''
  if (last === 'past' || last === 'o') return true
  return (
    last === 'at' &&
    quantity.bound === 'exact' &&
    !atoms.slice(Math.max(0, quantity.from - 60), quantity.from).some((atom) => PUTTING.test(atom.lower))
  )
}

/** "By seven there is coffee": a sentence begins with the hour. */
function isHourAtStart(phrase: Phrase): boolean {
  const { quantity, atoms } = phrase
  if (quantity.from !== 1 || !isBare(phrase) || quantity.unit || quantity.bound !== 'exact') return false
  const hour = quantity.stated[0] ?? 99
  return (
    ['by', 'around', 'towards', 'toward', 'before', 'after'].includes(atoms[0]?.lower ?? '') &&
    hour >= 1 &&
    hour <= 12 &&
    /^(?:there|the|he|she|they|it|we|i|a|,)$/u.test(after(phrase)?.lower ?? '')
  )
}
const PUTTING =
  /^(?:put|puts|putting|toll|tolls|number|numbers|count|counts|figure|figures|stand|stands|stood|estimate|estimates|estimated|tally|total|level|levels|gave|give|gives|list|lists|losses|dead|wounded|injured|missing|remain|remained|remains|crew|capped|set)$/u

const YEAR_BEFORE = wordSet(
  `in since of from until till by before after during late early mid end spring summer autumn winter fall to through
  around circa year between`,
)
