/**
 * Rules for years, decades and centuries.
 */
import { civil, dateOf, inRange } from './calendar.ts'
import { type Kept, numberOf, wordsOf } from './classes.ts'
import { beforeEarlyYear } from './narrative.ts'
import { neighbour, type Place } from './place.ts'
import { yearOf } from './relative-words.ts'
import { wholeYear } from './resolve.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { calendarValue, date, timex, type Value } from './value.ts'

/** Words before which a bare number of four digits is no year: it is counted, paid or numbered. */
const NO_YEAR_BEFORE =
  /^(?:[$£€¥#]|no|number|nos|room|flight|page|about|nearly|some|over|than|least|most|approximately|another|almost)$/u
const YEAR_BEFORE =
  /^(?:in|since|of|by|from|until|till|to|through|during|before|after|for|and|late|early|mid|circa|around|about|between|or|summer|autumn|fall|winter|spring|the|year|,|\(|-|\/)$/u
/** Behind these a number that is not round is a year: "in 2014 troops left". */
const ONLY_YEAR_AFTER = /^(?:in|since|during|mid|-|early|late)$/u
const COUNTED_AFTER =
  /^(?:people|men|women|soldiers|troops|miles|kilomet\w+|feet|pounds|dollars|points|votes|years|days|hours|homes|others|%|percent|m|km)$/u

function bareYear(kept: Kept, place: Place): Value | undefined {
  const year = numberOf(kept, 'year')
  const token = place.tokens[place.from]
  if (year === undefined || !token) return undefined
  const before = neighbour(place, -1)
  if (isSpan(place, year)) return wholeYear(year)
  const counts = COUNTED_AFTER.test(neighbour(place, 0)) && (year % 100 === 0 || !ONLY_YEAR_AFTER.test(before))
  if (NO_YEAR_BEFORE.test(before) || counts) return undefined
  if (token.glued && /^[$£€¥#.:@/]$/u.test(before)) return undefined
  if (isCirca(place)) return wholeYear(year)
  const plausible = year >= 1500 && year <= 2099
  if (plausible || (year >= 1000 && /^(?:in|since|until|by|circa|before|after|around|\(|-|to|and)$/u.test(before))) {
    if (year < 1700 && !YEAR_BEFORE.test(before) && place.from > 0) return undefined
    return wholeYear(year)
  }
  return undefined
}

/** "c. 347", "c. 347-420". */
function isCirca({ tokens, from }: Place): boolean {
  const first = tokens[from - 1]?.text === '-' ? from - 2 : from
  return (
    /^ca?$/u.test(tokens[first - 2]?.text ?? '') && tokens[first - 1]?.text === '.' && tokens[first - 1]?.glued === true
  )
}

/** "(837-908)" behind a name: two years of three digits, at most a long life apart. */
function isLifeInBrackets({ tokens, from }: Place): boolean {
  const first = tokens[from - 1]?.text === '-' ? from - 2 : from
  const [name, open, born, dash, died, close] = [-2, -1, 0, 1, 2, 3].map((steps) => tokens[first + steps])
  const isName = name?.kind === 'word' && (name.capital || /^\p{Lo}/u.test(name.text)) // scripts without capitals
  const [start, end] = [born?.number ?? 0, died?.number ?? 0]
  const isLife = born?.kind === 'number' && died?.kind === 'number' && start >= 100 && end > start && end - start <= 110
  return isName && isLife && open?.text === '(' && dash?.text === '-' && close?.text === ')'
}

/** "Over 2000-2050": two years with a dash, whatever stands before. */
function isSpan({ tokens, from, to }: Place, year: number): boolean {
  const [first, second] = tokens[to]?.text === '-' ? [year, tokens[to + 1]] : [undefined, undefined]
  const later = second?.kind === 'number' && /^\d{4}$/u.test(second.text) ? second.number : 0
  const money = /^[$£€¥#]$/u.test(tokens[from - 1]?.text ?? '')
  return first !== undefined && first >= 1700 && later > first && later - first <= 150 && !money
}

const BEFORE_YEAR = /^(?:in|since|by|of|until|till|from|before|after|during)$/u

function spelledYear(year: number, place: Place): Value | undefined {
  if (COUNTED_AFTER.test(neighbour(place, 0))) return undefined
  const stated = place.tokens[place.from]?.text === 'the' || place.tokens[place.from]?.text === 'year'
  // "Some two thousand sabres": a bare "two thousand" counts, unless it stands as a year does ("in two thousand").
  const isRound = year === 2000 && place.tokens[place.from]?.kind === 'word' && !stated
  if (isRound && (!BEFORE_YEAR.test(neighbour(place, -1)) || place.tokens[place.to]?.kind === 'word')) return undefined
  return stated || (year >= 1100 && year < 2100) ? wholeYear(year) : undefined
}

export const YEAR_RULES: readonly TimeRule[] = [
  timeRule(
    'year',
    'a year in figures or words',
    '(the? year)? YEAR',
    { must: 'The pact of 1994 holds.', mustNot: 'The bank paid $1994 to 2000 people.' },
    (kept, place) => {
      const year = numberOf(kept, 'year')
      if (year === undefined) return undefined
      return place.to - place.from > 1 || place.tokens[place.from]?.kind === 'word'
        ? spelledYear(year, place)
        : bareYear(kept, place)
    },
  ),
  timeRule(
    'early-year',
    'a year of up to three digits: in a text of long ago, behind "c." or "the year", or the years of a life in brackets',
    '(EARLY_YEAR|the? year DIGITS:number|DIGITS:number)',
    {
      must: 'The fort of the year 71 was held by Odo (837–908) and lost in 866.',
      mustNot: 'He owned 366 and sold (300-400) more.',
    },
    (kept, place) => {
      const year = numberOf(kept, 'early_year') ?? numberOf(kept, 'number') ?? 0
      const [named, next] = [place.to - place.from > 1, place.tokens[place.to]]
      const counts = named ? COUNTED_AFTER.test(next?.text ?? '') : next?.kind === 'word' && !next.capital // "in 300 villages"
      if (year < (named ? 1 : 100) || year > 999 || counts) return undefined
      const told = place.narrative || (place.last?.yearStated && dateOf(place.last.from).year < 1000)
      const stated = named || isCirca(place) || isLifeInBrackets(place)
      return stated || (told && beforeEarlyYear(place.tokens, place.from)) ? wholeYear(year) : undefined
    },
  ),
  timeRule(
    'short-year',
    'a year of two digits',
    'SHORT_YEAR',
    { must: "The crash of '87 is remembered.", mustNot: 'The crash of 87 cars is remembered.' },
    (kept, place) => (place.tokens[place.to]?.standsOut ? undefined : wholeYear(numberOf(kept, 'short_year') ?? 0)),
  ),
  timeRule(
    'fiscal-year',
    'a business year by its number',
    '(fiscal|financial) year? (YEAR|SHORT_YEAR)',
    { must: 'Sales rose in fiscal 2023.', mustNot: 'Fiscal policy of 2023 was tight.' },
    (kept) => {
      const value = wholeYear(yearOf(kept) ?? 0)
      return value && { ...value, fuzzy: true }
    },
  ),
  timeRule(
    'years',
    'a stretch of years, the second by two digits',
    '(YEAR:first - YY|DIGITS:first / YY)',
    { must: 'He governed 1998-02.', mustNot: 'He governed 1998-2002.' },
    (kept, place) => {
      const [first, last] = [numberOf(kept, 'first') ?? 0, (numberOf(kept, 'yy') ?? 0) % 100]
      const sameCentury = Math.floor(first / 100) * 100 + last
      const to = sameCentury > first ? sameCentury : sameCentury + 100
      if (first < 1000 || first > 2100 || (place.tokens[place.from + 1]?.text === '/' && to !== first + 1))
        return undefined
      if (to - first > 30) return undefined
      const value = date({ from: civil(first), to: civil(to + 1) }, 'year', 'calendar')
      if (place.tokens[place.from + 1]?.text === '/') return value
      const second = timex('DATE', calendarValue(civil(to), 'year'))
      const parts = [
        { from: place.from, to: place.from + 1, timex3: value.timex3 },
        { from: place.to - 1, to: place.to, timex3: second },
      ]
      return { ...value, parts }
    },
  ),
  timeRule(
    'era-year',
    'a year with its era',
    '(DIGITS (ad|ce|bc:before|bce:before|a . d .?|(b . c .?):before|(b . c . e .?):before)|ad DIGITS)',
    { must: 'The wall was built in 378 AD by settlers.', mustNot: 'The 378 ads were sold.' },
    (kept, place) => {
      const stated = numberOf(kept, 'digits') ?? 0
      const era = place.tokens.slice(place.from, place.to).find((token) => token.kind === 'word')
      if (!era?.capital || stated < 1) return undefined
      return wholeYear(wordsOf(kept, 'before') ? 1 - stated : stated)
    },
  ),
  timeRule(
    'decade',
    'a decade',
    'the? DECADE',
    { must: 'It was common in the 1980s.', mustNot: 'It took 1980 steps.' },
    (kept, place) => {
      const first = numberOf(kept, 'decade')
      if (first === undefined) return undefined
      const article = place.tokens[place.from]?.text === 'the'
      const named = place.tokens[place.to - 1]
      if (!article && named?.kind === 'word' && !/^(?:early|late|mid|-)$/u.test(neighbour(place, -1))) return undefined
      if (
        /^(?:his|her|their|my|your|our|its)$/u.test(neighbour(place, -1)) ||
        /^(?:his|her|their|my)$/u.test(neighbour(place, -2))
      )
        return undefined
      const whole = first % 100 === 0 && first < 2000
      if (!inRange(first)) return undefined
      return date(
        { from: civil(first), to: civil(first + (whole ? 100 : 10)) },
        whole ? 'century' : 'decade',
        'calendar',
      )
    },
  ),
  timeRule(
    'century',
    'a century by its number',
    'the? ORDINAL -? century (bc:before|bce:before|(b . c .?):before|ad|ce)?',
    { must: 'The mosque is of the 17th century.', mustNot: 'The third century mark fell at tea, his 300th run.' },
    (kept, place) => {
      const number = numberOf(kept, 'ordinal') ?? 0
      if (number < 1 || number > 30 || /^(?:mark|of)$/u.test(neighbour(place, 0))) return undefined
      const first = wordsOf(kept, 'before') ? -number * 100 : (number - 1) * 100
      return date({ from: civil(first), to: civil(first + 100) }, 'century', 'calendar')
    },
  ),
  timeRule(
    'centuries',
    'centuries from one number to another',
    'the? ORDINAL:first (to|and|-|through|or) the? ORDINAL:last -? (century|centuries):word (bc:before|bce:before|ad|ce)?',
    { must: 'It was used from the 12th to the 16th century.', mustNot: 'He came 12th and the 16th was his brother.' },
    (kept, place) => {
      const [first, last] = [numberOf(kept, 'first') ?? 0, numberOf(kept, 'last') ?? 0]
      if (first < 1 || last <= first || last > 21 || wordsOf(kept, 'before')) return undefined
      const [start, end] = [civil((first - 1) * 100), civil((last - 1) * 100)]
      const value = date({ from: start, to: civil(last * 100) }, 'century', 'calendar')
      if (wordsOf(kept, 'word') === 'centuries')
        return { ...value, kind: 'DATE', timex3: timex('DURATION', `P${(last - first + 1) * 100}Y`) }
      const link = place.tokens.findIndex(({ text }, at) => at > place.from && /^(?:to|and|-|through|or)$/u.test(text))
      const second = timex('DATE', calendarValue(end, 'century'))
      const parts = [
        { from: place.from, to: link, timex3: value.timex3 },
        { from: link + 1, to: place.to, timex3: second },
      ]
      return { ...value, parts }
    },
  ),
]
