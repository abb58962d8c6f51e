/**
 * Rules for years, decades, centuries and seasons.
 */
import { civil, dateOf, inRange } from './calendar.ts'
import { type Kept, numberOf, wordsOf } from './classes.ts'
import { beforeEarlyYear } from './narrative.ts'
import { neighbour, type Place } from './place.ts'
import { direction, yearOf } from './relative-words.ts'
import { namedSeason, seasonAlone, wholeYear } from './resolve.ts'
import { NOTHING } from './tense.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { calendarValue, date, timex, type Value } from './value.ts'
import { calendarWord } from './vocabulary.ts'

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

function spelledYear(year: number, place: Place): Value | undefined {
  if (COUNTED_AFTER.test(neighbour(place, 0))) return undefined
  const stated = place.tokens[place.from]?.text === 'the' || place.tokens[place.from]?.text === 'year'
  return stated || (year >= 1100 && year < 2100) ? wholeYear(year) : undefined
}

/** "It is hot in the summer" is said of every year: a season is of one unless its clause is of the present. */
function isOfOneYear({ from, to }: Value, place: Place): boolean {
  const { report, tokens } = place
  if (from === undefined || to === undefined || report === undefined) return true
  const near = tokens.slice(Math.max(0, place.from - REACH), place.to + REACH)
  return (report >= from && report < to) || place.ahead() !== NOTHING || !near.some(({ text }) => EVERY_YEAR.test(text))
}
const EVERY_YEAR = /^(?:is|are|can|does|do|usually|often|always|mostly|typically|norm)$/u
const REACH = 12

/** "It's almost summer", "it feels like winter here": the season nearest to the day. */
function seasonHere(place: Place, month: number): Value | undefined {
  let at = place.from - 1
  while (/^(?:not|quite|almost|nearly|already|still|finally|now)$/u.test(place.tokens[at]?.text ?? '')) at--
  const words = [3, 2, 1, 0].map((steps) => place.tokens[at - steps]?.text ?? '').join(' ')
  const next = place.tokens[place.to]
  const ends = !next || next.kind === 'sign' || /^(?:and|but|here|now|again|already)$/u.test(next.text)
  return ends && /(?:it is|it ' s|it feels like)$/u.test(words) ? namedSeason(place, month, 'this') : undefined
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
    (kept, place) => (place.tokens[place.to]?.capital ? undefined : wholeYear(numberOf(kept, 'short_year') ?? 0)),
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
    'season-year',
    'a season of a year; a winter may name both its years',
    'the? SEASON (of|in|,)? (YEAR:first|SHORT_YEAR:first|EARLY_YEAR:first) ((-|/) (YY|YEAR|EARLY_YEAR))?',
    { must: 'They fled in the summer of 2014.', mustNot: 'They fled in the summer.' },
    (kept) => {
      const [year, month] = [numberOf(kept, 'first'), numberOf(kept, 'season')]
      if (year === undefined || month === undefined) return undefined
      return date({ from: civil(year, month), to: civil(year, month + 3) }, 'season', 'calendar')
    },
  ),
  timeRule(
    'season',
    'a season without a year: the last one, or the next where the clause looks ahead',
    'the? SEASON',
    { must: 'The front has not moved since the spring.', mustNot: 'The fall of the city came soon.' },
    (kept, place) => {
      const article = place.tokens[place.from]?.text === 'the'
      const before = neighbour(place, -1)
      const after = neighbour(place, 0)
      const word = place.tokens[place.to - 1]?.text ?? ''
      const allowed = article
        ? /^(?:in|into|since|by|until|for|during|over|of|before|after|through|throughout|end|from)$/u
        : /^(?:in|into|since|by|until|till|this|before|come|for|early|late|mid)$/u
      const here = article ? undefined : seasonHere(place, numberOf(kept, 'season') ?? 3)
      if (here) return here
      if (
        !allowed.test(before) ||
        (/^(?:fall|spring)$/u.test(word) && (!article || /^(?:of|in|from|to)$/u.test(after)))
      )
        return undefined
      if (
        place.tokens[place.to]?.kind === 'word' &&
        !/^(?:and|or|to|when|after|as|that|which|by|but|with|for|because|if|before)$/u.test(after)
      )
        return undefined
      const value = seasonAlone(place, numberOf(kept, 'season') ?? 3)
      return isOfOneYear(value, place) ? value : undefined
    },
  ),
  timeRule(
    'season-of-any-year',
    'a season in general: no days',
    'the? (SEASON|SEASONS)',
    { must: 'Winters are cold in the hills.', mustNot: 'The spring ran dry after the fall.' },
    (_, place) => {
      const word = place.tokens[place.to - 1]
      const season = calendarWord(word?.text ?? '', 'season')
      const double = /^(?:fall|spring)/u.test(word?.text ?? '')
      if (
        !season ||
        (double && !(word?.kind === 'word' && /^(?:in|every|each|and|or|during)$/u.test(neighbour(place, -1))))
      )
        return undefined
      if (double && (season.plural || neighbour(place, 0) === 'of')) return undefined
      const code = `XXXX-${season.code}`
      return { timex3: timex(season.plural ? 'SET' : 'DATE', code), anchor: 'none', precision: 'season', fuzzy: true }
    },
  ),
  timeRule(
    'named-season',
    'last, this or next with a season',
    'this? (last|past|this|next|coming|previous):which SEASON',
    { must: 'The harvest failed last summer.', mustNot: 'The last harvest failed in summer heat.' },
    (kept, place) =>
      /^fall$/u.test(place.tokens[place.to - 1]?.text ?? '') && neighbour(place, 0) === 'of'
        ? undefined
        : namedSeason(place, numberOf(kept, 'season') ?? 3, direction(wordsOf(kept, 'which'))),
  ),
]
