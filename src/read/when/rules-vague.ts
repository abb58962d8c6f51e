/**
 * Rules for vague references ("now", "recently", "in recent weeks"), for quarters and periods of business news, and for
 * times of day that stand alone.
 */
import { civil, dateOf, inRange, unitAround } from './calendar.ts'
import { CLASSES, clockOf, type Kept, numberOf, wordsOf } from './classes.ts'
import { dayTold } from './counting.ts'
import { neighbour, type Place } from './place.ts'
import { period } from './rules-duration.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { date, oneDay, partOf, timex, unresolved, type Value, vague } from './value.ts'
import { calendarUnit, calendarWord } from './vocabulary.ts'

/** "recent weeks": two to nine of them, up to the report's day; a guess at its width, and marked so. */
function vagueStretch(kept: Kept, { report }: Place, sign: 1 | -1): Value {
  const unit = wordsOf(kept, 'units')
  const known = calendarUnit(unit)
  const value: Value = { timex3: timex('DURATION', period(undefined, unit)), anchor: 'report', fuzzy: true }
  if (report === undefined || !known) return value
  const far = unitAround(report, known, sign * 4)
  if (!inRange(dateOf(far.from).year) || !inRange(dateOf(far.to).year)) return value
  return sign < 0
    ? { ...value, from: far.from, to: report, counted: report }
    : { ...value, from: report, to: far.to, counted: report }
}

export const VAGUE_RULES: readonly TimeRule[] = [
  timeRule(
    'now',
    'the time of writing',
    '(now|right now|currently|at present|these days|nowadays|at the moment|the present):which',
    { must: 'They now hold the town.', mustNot: 'They know the town.' },
    (_, place) =>
      (/^(?:from|than)$/u.test(neighbour(place, -1)) && neighbour(place, -2) === 'years') ||
      (place.from === 0 && neighbour(place, 0) === ',') // "Now, he said, …" goes on with the telling
        ? undefined
        : vague('PRESENT_REF'),
  ),
  timeRule(
    'current',
    'of the time of writing',
    'current',
    { must: 'The current government fell.', mustNot: 'The currents are strong.' },
    () => vague('PRESENT_REF'),
  ),
  timeRule(
    'recently',
    'not long before the report',
    '(more|most)? (recently|lately)',
    { must: 'He recently repaired it.', mustNot: 'It was repaired, most recently last May.' },
    (_, place) => {
      const [before, next] = [neighbour(place, -1), neighbour(place, 0)]
      const ofDeed = /^(?:have|has|had|was|were|been)$/u.test(before) // "has recently moved" says no more than that it is over
      const most = before === 'most' || place.tokens[place.from]?.text === 'most'
      const dated = most && /^(?:in|on|last|this|earlier|during)$/u.test(next) // the time that follows says when
      return ofDeed || dated || (before === 'as' && next === 'as') ? undefined : vague('PAST_REF')
    },
  ),
  timeRule(
    'recent-units',
    'some units up to the report',
    'the? (recent|past):which UNITS (and UNITS:more)?',
    { must: 'In recent weeks strikes spread.', mustNot: 'In three weeks strikes spread.' },
    (kept, place) => vagueStretch(kept, place, -1),
  ),
  timeRule(
    'coming-units',
    'some units from the report on',
    'the? (coming UNITS|UNITS (ahead|to come))',
    { must: 'More will come in the coming days.', mustNot: 'More are coming in days.' },
    (kept, place) => vagueStretch(kept, place, 1),
  ),
  timeRule(
    'soon',
    'not long after the report',
    '(soon|the near future|the future|as soon as possible|the near term|the short term):which',
    { must: 'Talks will open soon.', mustNot: 'Talks opened sooner than thought.' },
    (kept, place) =>
      /^(?:after|as|so|too|thereafter|afterwards?|became|was|were|had)$/u.test(neighbour(place, 0)) ||
      (wordsOf(kept, 'which') === 'soon' && /^(?:was|were|had)$/u.test(neighbour(place, -1)))
        ? undefined
        : vague('FUTURE_REF'),
  ),
  timeRule(
    'the-past',
    'the past as a whole',
    'the past',
    { must: 'In the past they were allies.', mustNot: 'They walked past the gate.' },
    (_, place) =>
      place.tokens[place.to]?.kind === 'word' &&
      place.tokens[place.to - 1]?.text === 'past' &&
      !/^(?:and|but|by|they|he|she|it|as|when|to|was|is|have|has|were|are|that|which)$/u.test(neighbour(place, 0))
        ? undefined
        : vague('PAST_REF'),
  ),
]

/** The quarter or half: of a stated year, else the last one that has begun by the report's day. */
function quarter(place: Place, number: number, year: number | undefined, months: 3 | 6): Value | undefined {
  const precision = months === 3 ? 'quarter' : 'half'
  if (number < 1 || number > 12 / months) return undefined
  const inYear = (of: number) => ({ from: civil(of, (number - 1) * months + 1), to: civil(of, number * months + 1) })
  if (year !== undefined) return inRange(year) ? date(inYear(year), precision, 'calendar') : undefined
  const { report } = place
  if (report === undefined) return unresolved(`XXXX-Q${number}`, precision)
  const { year: now } = dateOf(report)
  const here = inYear(now)
  const ahead = here.from > report
  const wait = here.from - report
  const taken = ahead && (wait > 200 || (wait > 100 && !place.ahead().ahead)) ? inYear(now - 1) : here
  return date(taken, precision, 'report', { counted: report })
}

/** "a year earlier", "the year-ago quarter" in business news: the period told of, a year before. */
function yearBefore(place: Place): Value | undefined {
  const { lastQuarter } = place
  if (!lastQuarter) return undefined
  const { year, month } = dateOf(lastQuarter.from)
  const from = civil(year - 1, month)
  return date(unitAround(from, 'quarter'), 'quarter', 'moment', { of: lastQuarter.index, counted: lastQuarter.from })
}

const yearStated = (kept: Kept, place: Place): number | undefined => {
  const stated = numberOf(kept, 'year') ?? numberOf(kept, 'short_year')
  if (stated !== undefined || place.report === undefined) return stated
  const { year } = dateOf(place.report)
  const which = wordsOf(kept, 'which')
  return which.startsWith('last')
    ? year - 1
    : which.startsWith('next')
      ? year + 1
      : which.startsWith('this')
        ? year
        : undefined
}

export const PERIOD_RULES: readonly TimeRule[] = [
  timeRule(
    'quarter',
    'a quarter by its number',
    "(the|its)? (fiscal|YEAR|(this year ' s|last year ' s|next year ' s):which)? -? (flat|strong|weak)? ORDINAL -? quarter ((of|in) (YEAR|SHORT_YEAR|(last year|this year|next year):which)|YEAR)?",
    { must: 'Profit fell in the third quarter.', mustNot: 'The third quarterfinal was lost.' },
    (kept, place) =>
      neighbour(place, 0) === 'of' && CLASSES.ORDINAL(place.tokens, place.to + 2) // "of the 19th century"
        ? undefined
        : quarter(place, numberOf(kept, 'ordinal') ?? 0, yearStated(kept, place), 3),
  ),
  timeRule(
    'half-year',
    'the first or second half of a year',
    'the? (first|second|last|latter):half half (of|in) (YEAR|SHORT_YEAR|(last year|this year|next year|the year):which)',
    { must: 'Exports rose in the first half of 2023.', mustNot: 'The first half of the match was dull.' },
    (kept, place) => {
      const year = yearStated(kept, place) ?? (place.report === undefined ? undefined : dateOf(place.report).year)
      return quarter(place, wordsOf(kept, 'half') === 'first' ? 1 : 2, year, 6)
    },
  ),
  timeRule(
    'year-ago-period',
    'the same quarter of the year before',
    '(the (comparable|corresponding|same)? (year - earlier|year - ago|YEAR) (quarter|period|ORDINAL quarter)|a year (earlier|ago)|a? year - (earlier|ago) (period|quarter)?|the (corresponding|comparable|same) (period|quarter) (last year|a year ago|a year earlier|of last year))',
    { must: 'In the third quarter it lost more than a year earlier.', mustNot: 'A year earlier it had lost.' },
    (_, place) => yearBefore(place),
  ),
  timeRule(
    'the-quarter',
    'the quarter told of, or the one before the report',
    '(the|that|the latest|the same|this):which (quarter|period)',
    { must: 'The third quarter was bad. Sales in the quarter fell.', mustNot: 'The French Quarter flooded.' },
    (kept, place) => {
      const word = place.tokens[place.to - 1]?.text
      const which = wordsOf(kept, 'which')
      const { lastQuarter, report } = place
      if (place.tokens[place.to - 1]?.standsOut) return undefined
      if (word === 'period' && (!lastQuarter || (which !== 'the latest' && which !== 'the'))) return undefined
      if (lastQuarter && which !== 'this') {
        return date(unitAround(lastQuarter.from, 'quarter'), 'quarter', 'moment', {
          of: lastQuarter.index,
          counted: lastQuarter.from,
        })
      }
      if (report === undefined || word === 'period') return undefined
      return date(unitAround(report, 'quarter', which === 'this' ? 0 : -1), 'quarter', 'report', { counted: report })
    },
  ),
  timeRule(
    'year-end',
    'the last day of the year',
    "(year - end|year end|year ' s end|the year ' s end)",
    { must: 'Talks should close by year-end.', mustNot: 'The year ended badly.' },
    (_, place) => {
      const { report } = place
      if (report === undefined) return unresolved('XXXX-12-31', 'day')
      return oneDay(civil(dateOf(report).year, 12, 31), 'report', { counted: report })
    },
  ),
]

export function clockValue(value: Value, kept: Kept, name = 'clock'): Value {
  const clock = clockOf(kept, name)
  if (!clock) return value
  const { minute, exact, zone } = clock
  const day = value.timex3.value.replace(/T.*$/u, '')
  const stated = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return {
    ...value,
    timex3: timex('TIME', `${day}T${stated}`),
    precision: exact ? 'minute' : 'hour',
    clock: { from: minute, to: minute + (exact ? 1 : 60), ...(zone !== undefined && { zone }) },
  }
}

export const TIME_RULES: readonly TimeRule[] = [
  timeRule(
    'clock',
    'a time of day in figures: of the day told of',
    '(about|around|shortly before|shortly after)? CLOCK',
    { must: 'The blast came at 3:15 am.', mustNot: 'The score was 3 to 15.' },
    (kept, place) => {
      const before = neighbour(place, -1)
      const clock = clockOf(kept)
      const plain = place.tokens[place.to - 1]
      if (
        clock &&
        plain?.kind === 'clock' &&
        !/^(?:at|by|until|till|from|after|before|between|and|to|-|around|about|,|\()$/u.test(before) &&
        place.from > 0
      )
        return undefined
      return clockValue(dayTold(place), kept)
    },
  ),
  timeRule(
    'part-alone',
    'a part of the day alone: of the day told of',
    '(the|mid|mid -)? PART',
    { must: 'Guns fell silent at dusk.', mustNot: 'It was the dusk of an age.' },
    (kept, place) => {
      const part = wordsOf(kept, 'part')
      const article = place.tokens[place.from]?.text === 'the'
      const before = neighbour(place, -1)
      if (neighbour(place, 0) === 'of' || neighbour(place, 0) === '-') return undefined
      if (place.tokens[place.to - 1]?.standsOut && place.to > 1) return undefined
      if (part === 'night' && before === 'at') return undefined
      const noon = calendarWord(part, 'part')?.code.includes(':')
      const allowed = article
        ? /^(?:in|during|through|into|by|for)$/u
        : noon
          ? /^(?:at|by|until|till|before|after|since|from|around|about|,|to)$/u
          : /^(?:at|by|until|till|before|after|since)$/u
      if (!allowed.test(before)) return undefined
      return partOf(dayTold(place), part)
    },
  ),
]
