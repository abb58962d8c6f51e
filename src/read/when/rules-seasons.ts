/**
 * Rules for seasons: of a stated year, of the year of the report, of every year.
 */
import { civil, dateOf } from './calendar.ts'
import { amountOf, numberOf, wordsOf } from './classes.ts'
import { neighbour, type Place } from './place.ts'
import { direction, GOES_ON, goesWithTime } from './relative-words.ts'
import { namedSeason, seasonAlone } from './resolve.ts'
import { NOTHING } from './tense.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import type { Token } from './tokens.ts'
import { date, timex, type Value } from './value.ts'
import { calendarWord } from './vocabulary.ts'

/** "It is hot in the summer" is said of every year: a season is of one unless its clause is of the present. */
function isOfOneYear({ from, to }: Value, place: Place): boolean {
  const { report, tokens } = place
  if (from === undefined || to === undefined || report === undefined) return true
  const near = tokens.slice(Math.max(0, place.from - REACH), place.to + REACH)
  return (report >= from && report < to) || place.ahead() !== NOTHING || !near.some(({ text }) => EVERY_YEAR.test(text))
}
const EVERY_YEAR = /^(?:is|are|can|does|do|usually|often|always|mostly|normally|typically)$/u
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

/**
 * "We have had a hard winter", "the spring has been slow": a season that is over or goes on is the last one begun, unless the
 * text tells of another year; "winter is coming" the next. In the present a season is of every year ("winter is cold").
 */
function seasonLived(place: Place, month: number): Value | undefined {
  const { report, tokens, from, to } = place
  if (report === undefined || isToldOf(place)) return undefined
  const near = (first: number, end: number): string =>
    tokens
      .slice(Math.max(0, first), end)
      .map(({ text }) => text)
      .join(' ')
  const [before, behind] = [near(from - 6, from), near(to, to + 3)]
  const isPast = /^(?:has|had|was)\b/u.test(behind) || /^is (?:over|past|gone|behind)\b/u.test(behind)
  const isHad = /\b(?:have|has|had|s|ve) (?:had|been|seen|known) (?:an? |such an? |the )?(?:\p{L}+ ){0,2}$/u.test(
    `${before} `,
  )
  if (/\b(?:when|once|until|till|before|after) (?:the )?$/u.test(`${before} `) && /^(?:is|has)\b/u.test(behind))
    return namedSeason(place, month, 'this')
  if (/^(?:is (?:here|upon)|has (?:come|set in|begun|arrived))\b/u.test(behind))
    return namedSeason(place, month, 'this')
  if (isPast || isHad) return seasonGone(place, month)
  if (/\b(?:when|once|until|till|before|after|as soon as) (?:the )?$/u.test(`${before} `) && STARTS.test(behind))
    return namedSeason(place, month, 'next')
  if (/^is (?:coming|approaching|near|nearing|drawing near)\b/u.test(behind)) return namedSeason(place, month, 'next')
  if (!FACED.test(`${before} `)) return undefined
  const nearest = namedSeason(place, month, 'this')
  return (nearest.to ?? report) <= report ? namedSeason(place, month, 'next') : nearest
}
/** "when spring comes": what is to come. */
const STARTS = /^(?:comes?|opens?|arrives?|begins?|starts?|returns?|sets? in)\b/u
/** "Braces for the winter", "dread the winter": the one that goes on or comes. */
const FACED =
  /\b(?:(?:brac(?:e|es|ed|ing)|prepar(?:e|es|ed|ing)|ready) for|fac(?:e|es|ing)|dread(?:s|ing)?|fears?|surviv(?:e|ing)|endur(?:e|ing)) (?:the |a |an? \p{L}+ )?$/u

/**
 * "I spent the summer with them", "all winter we had snow": the last one, where a verb of its own clause is past and none tells
 * of every year; "we shall have a long winter" the next.
 */
function seasonOfClause(place: Place, month: number): Value | undefined {
  const { report, from } = place
  if (report === undefined || isToldOf(place)) return undefined
  const clause = clauseOf(place)
  if (clause.words.some((text) => EVERY_YEAR.test(text))) return undefined
  const before = clause.words.slice(0, from - clause.first).join(' ')
  const isTale = /\bit was(?: in)?(?: the)?(?: \p{L}+)?$/u.test(before) && !/\ban?(?: \p{L}+)?$/u.test(before)
  if (isTale) return undefined // "it was in the summer that he came"
  if (clause.words.some((text) => /^(?:will|shall|ll)$/u.test(text))) return seasonAlone(place, month)
  if (clause.isPast) return seasonGone(place, month)
  return place.ahead().ahead ? seasonAlone(place, month) : undefined
}

/** The text tells of another year than the report's. */
const isToldOf = ({ narrative, lastOpen, paragraph }: Place): boolean =>
  narrative || (lastOpen?.yearStated === true && lastOpen.paragraph === paragraph)

/** The season that goes on, else the last one. */
function seasonGone(place: Place, month: number): Value {
  const nearest = namedSeason(place, month, 'this')
  const isToCome = (nearest.from ?? place.report ?? 0) > (place.report ?? 0)
  return isToCome ? namedSeason(place, month, 'last') : nearest
}

/** The words between the signs around a time, from token `first` on, and whether a verb among them is past. */
function clauseOf({ tokens, from, to }: Place): {
  readonly words: readonly string[]
  readonly first: number
  readonly isPast: boolean
} {
  const isSign = (at: number): boolean => /^[,;:.!?()"“”]$/u.test(tokens[at]?.text ?? '')
  let [first, last] = [from, to]
  while (first > 0 && from - first < REACH && !isSign(first - 1)) first--
  while (last < tokens.length && last - to < REACH && !isSign(last)) last++
  const clause = tokens.slice(first, last)
  const isPast = clause.some(
    ({ text, kind, standsOut }, at) =>
      kind === 'word' && !standsOut && (PAST.test(text) || (PARTICIPLE.test(text) && isVerbBefore(clause[at + 1]))),
  )
  return { words: clause.map(({ text }) => text), first, isPast }
}
const PAST =
  /^(?:was|were|had|did|spent|went|came|stayed|lasted|got|fell|began|ended|took|made|lived|worked|passed|kept|ran|saw|held|lost|left|put|brought|rose|grew|broke|bought|built|caught|drove|fled|flew|fought|found|froze|gave|heard|knew|met|paid|rode|sank|sat|sent|shot|slept|sold|spoke|stood|swept|taught|won|wrote)$/u

/** "burned": a verb, unless a noun stands behind it ("displaced people"). */
const PARTICIPLE = /^\p{L}{3,}[^e]ed$/u
const isVerbBefore = (next: Token | undefined): boolean =>
  next?.kind !== 'word' ||
  /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|all|both|it|him|us|them|me|you|in|on|at|by|for|from|to|with|of|over|through|during|until|till|into|out|up|down|off|away|back|here|there|and|but|when|while|as|before|after|so|very|too|\p{L}+ly)$/u.test(
    next.text,
  )

/** "The fall and winter", "summer or fall": the first such season after the one before, of its year. */
function seasonJoined({ lastOpen: first, sentence, tokens, from }: Place, month: number): Value | undefined {
  const joins = /^(?:and|or|&|to)$/u.test(tokens[from - 1]?.text ?? '')
  if (!joins || first?.sentence !== sentence || first.tokenAfter !== from - 1 || first.precision !== 'season')
    return undefined
  const { year } = dateOf(first.from)
  const start = civil(year, month) > first.from ? year : year + 1
  const days = { from: civil(start, month), to: civil(start, month + 3) }
  return date(days, 'season', 'moment', { of: first.index, counted: first.from })
}

export const SEASON_RULES: readonly TimeRule[] = [
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
        ? /^(?:in|into|since|by|until|till|for|during|over|of|before|after|through|throughout|end|from|all|toward|towards)$/u
        : /^(?:in|into|since|by|until|till|this|before|after|come|for|during|over|through|throughout|toward|towards|early|late|mid)$/u
      const month = numberOf(kept, 'season') ?? 3
      const here =
        seasonJoined(place, month) ?? seasonLived(place, month) ?? (article ? undefined : seasonHere(place, month))
      if (here) return here
      const isDouble = /^(?:fall|spring)$/u.test(word)
      const next = place.tokens[place.to]
      // "the winter of his life", "the winter 2023/24" are of another year, or of none.
      const goesOn =
        next?.kind === 'word'
          ? GOES_ON.test(after) && (after !== 'of' || neighbour(place, 1) === 'it')
          : next?.kind !== 'number'
      if (goesOn && (!isDouble || /^(?:all|spent|spend|spends|passed)$/u.test(before))) {
        const told = seasonOfClause(place, month)
        if (told) return told
      }
      if (
        !allowed.test(before) ||
        (isDouble &&
          (!(article || /^(?:in|since|by|until|till|early|late|mid)$/u.test(before)) ||
            /^(?:of|in|from|to)$/u.test(after)))
      )
        return undefined
      if (!goesOn) return undefined
      const value = seasonAlone(place, month)
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
      if (place.tokens[place.to]?.kind === 'word' && !GOES_ON.test(neighbour(place, 0))) return undefined // "winter storms"
      const code = `XXXX-${season.code}`
      return { timex3: timex(season.plural ? 'SET' : 'DATE', code), anchor: 'none', precision: 'season', fuzzy: true }
    },
  ),
  timeRule(
    'seasons-ago',
    'so many seasons back',
    'AMOUNT SEASONS ago',
    { must: 'He left two summers ago.', mustNot: 'He left in the summers.' },
    (kept, place) => {
      const [count, month] = [amountOf(kept)?.value, numberOf(kept, 'seasons') ?? 3]
      const last = namedSeason(place, month, 'last')
      if (last.from === undefined || count === undefined || !(count >= 1 && count <= 60)) return undefined
      const { year } = dateOf(last.from)
      const back = year - Math.trunc(count) + 1
      return date({ from: civil(back, month), to: civil(back, month + 3) }, 'season', 'report', {
        counted: place.report,
      })
    },
  ),
  timeRule(
    'named-season',
    'last, this or next with a season',
    '(this? (last|past|this|next|coming|previous):which SEASON|SEASON (last|next|past):which)',
    { must: 'The harvest failed last summer.', mustNot: 'The last harvest failed in summer heat.' },
    (kept, place) => {
      const isFallOf = /^fall$/u.test(place.tokens[place.to - 1]?.text ?? '') && neighbour(place, 0) === 'of'
      if (isFallOf || !goesWithTime(place)) return undefined
      const month = numberOf(kept, 'season') ?? 3
      const value = namedSeason(place, month, direction(wordsOf(kept, 'which')))
      const { report } = place
      // "Early this spring the river rose", said in November: the one that is over, unless the next begins within a month.
      const isFar = report !== undefined && value.from !== undefined && value.from - report > 31
      return isFar && wordsOf(kept, 'which') === 'this' && !place.ahead().ahead && clauseOf(place).isPast
        ? namedSeason(place, month, 'last')
        : value
    },
  ),
]
