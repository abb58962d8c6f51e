/**
 * Words that narrow, blur or bound a time: "early", "the end of", "about", "more than", "the eve of". Each is a rule of its own, and
 * says how it changes the value behind it. Thirds of a month, quarters of a year: docs/method/when.md.
 */
import type { Rule } from '../../knowledge/rule.ts'
import { addDays, civil, type Day, dateOf, type Interval, isoDay } from './calendar.ts'
import { type Pattern, pattern } from './pattern.ts'
import type { Place } from './place.ts'
import { oneDay, timex, type Value } from './value.ts'
import { calendarWord } from './vocabulary.ts'

export interface Modifier extends Rule {
  readonly pattern: Pattern
  /** The value as changed; absent where the words do not go together. */
  readonly change: (value: Value, place: Place, words: string) => Value | undefined
}

const modifier = (
  id: string,
  gloss: string,
  line: string,
  examples: { readonly must: string; readonly mustNot: string },
  change: Modifier['change'],
): Modifier => ({ id: `when.${id}`, gloss, pattern: pattern(line), change, ...examples })

type Part = 'early' | 'mid' | 'late'

/** A third of a month (days 1-10, 11-20, 21-), a quarter of a year (the middle: April to September), of a decade a half, of a century a quarter. */
function clip({ from, to }: Interval, value: Value, part: Part): Interval {
  const { year, month } = dateOf(from)
  switch (value.precision) {
    case 'month': {
      if (part === 'early') return { from, to: addDays(from, 10) }
      return part === 'mid' ? { from: addDays(from, 10), to: addDays(from, 20) } : { from: addDays(from, 20), to }
    }
    case 'year': {
      if (part === 'early') return { from, to: civil(year, 4) }
      return part === 'mid' ? { from: civil(year, 4), to: civil(year, 10) } : { from: civil(year, 10), to }
    }
    case 'season':
    case 'quarter':
    case 'half': {
      const months = value.precision === 'half' ? 2 : 1
      if (part === 'early') return { from, to: civil(year, month + months) }
      return part === 'mid'
        ? { from: civil(year, month + months), to: civil(year, month + 2 * months) }
        : { from: civil(year, month + 2 * months), to }
    }
    case 'decade':
    case 'century': {
      const years = value.precision === 'decade' ? 5 : 25
      if (part === 'early') return { from, to: civil(year + years) }
      const whole = value.precision === 'decade' ? 10 : 100
      return part === 'mid'
        ? { from: civil(year + (whole * 3) / 10), to: civil(year + (whole * 7) / 10) }
        : { from: civil(year + whole - years), to }
    }
    case 'week': {
      if (part === 'early') return { from, to: addDays(from, 3) }
      return part === 'mid' ? { from: addDays(from, 1), to: addDays(from, 4) } : { from: addDays(from, 3), to }
    }
    default:
      return { from, to }
  }
}

const MODS: Readonly<Record<Part, string>> = { early: 'START', mid: 'MID', late: 'END' }
const marked = (value: Value, mod: string): Value => ({ ...value, timex3: { ...value.timex3, mod } })
const daysOf = (value: Value): Interval | undefined =>
  value.from === undefined || value.to === undefined ? undefined : { from: value.from, to: value.to }

function narrowed(value: Value, part: Part): Value | undefined {
  const days = daysOf(value)
  if (value.timex3.type === 'DURATION' || value.timex3.type === 'SET') return undefined
  if (!days) return value.unresolved ? marked(value, MODS[part]) : undefined
  const clipped = clip(days, value, part)
  const precision = value.precision === 'day' ? ('part of day' as const) : value.precision
  return { ...marked(value, MODS[part]), ...clipped, precision }
}

/** "earlier this week" ends before the report; "later this month" begins with it. */
function upToReport(value: Value, place: Place, later: boolean): Value | undefined {
  const days = daysOf(value)
  const { report } = place
  if (!days || value.timex3.type === 'DURATION' || value.timex3.type === 'SET') return undefined
  const mod = later ? 'END' : 'START'
  if (days.to - days.from <= 1) return { ...marked(value, mod), precision: 'part of day' }
  if (report === undefined || report < days.from || report >= days.to) return marked(value, mod)
  if (later) return { ...marked(value, mod), from: report }
  return report === days.from ? marked(value, mod) : { ...marked(value, mod), to: report }
}

/** The first or last day of a week or month, the first or last month of longer ones. */
function edge(value: Value, end: boolean): Value | undefined {
  const days = daysOf(value)
  if (!days || value.timex3.type === 'DURATION' || value.timex3.type === 'SET') return undefined
  const { from, to } = days
  const long = to - from > 31
  const year = (day: Day) => dateOf(day).year
  const month = (day: Day) => dateOf(day).month
  const last: Interval = long
    ? { from: civil(year(addDays(to, -1)), month(addDays(to, -1))), to }
    : { from: addDays(to, -1), to }
  const first: Interval = long ? { from, to: civil(year(from), month(from) + 1) } : { from, to: addDays(from, 1) }
  return { ...marked(value, end ? 'END' : 'START'), ...(end ? last : first), precision: long ? 'month' : 'day' }
}

const isPeriod = (value: Value): boolean => value.timex3.type === 'DURATION'

/** Marks a duration, a date counted in units, or a clock time. */
const about =
  (mod: string, also: RegExp): Modifier['change'] =>
  (value, _place, _words) =>
    isPeriod(value) || also.test(value.timex3.type)
      ? { ...marked(value, mod), ...(isPeriod(value) && { fuzzy: true }) }
      : undefined

export const MODIFIERS: readonly Modifier[] = [
  modifier(
    'early',
    'the first part of a time',
    '(early|very early|the early hours of|the small hours of|the wee hours of|the first hours of) (on|in|this morning)?',
    { must: 'The law passed in early June.', mustNot: 'The early law passed in June.' },
    (value) => narrowed(value, 'early'),
  ),
  modifier(
    'mid',
    'the middle part of a time',
    '(mid -?|the middle of)',
    { must: 'The law passed in mid-June.', mustNot: 'The middle law passed in June.' },
    (value) => narrowed(value, 'mid'),
  ),
  modifier(
    'late',
    'the last part of a time',
    '(late -?|the later|very late) (on|in|at)?',
    { must: 'The law passed in late June.', mustNot: 'The late king died in June.' },
    (value) => narrowed(value, 'late'),
  ),
  modifier(
    'earlier-part',
    'the part of a running time before the report’s day',
    'earlier (on|in)?',
    { must: 'He resigned earlier this week.', mustNot: 'He resigned earlier than planned this week.' },
    (value, place) => upToReport(value, place, false),
  ),
  modifier(
    'so-far',
    'a running time up to and with the report’s day',
    '(so far|thus far) (in|over)?',
    { must: 'The army has lost 40 men so far this year.', mustNot: 'The army has come so far in a year.' },
    (value, { report }) => {
      const days = daysOf(value)
      if (!days || report === undefined || isPeriod(value) || report < days.from || report >= days.to) return undefined
      return { ...value, to: addDays(report, 1) }
    },
  ),
  modifier(
    'later-part',
    'the part of a running time from the report’s day on',
    'later (on|in)?',
    { must: 'He will resign later this week.', mustNot: 'He resigned later than planned.' },
    (value, place) => upToReport(value, place, true),
  ),
  modifier(
    'end-of',
    'the last day or month of a time',
    'the? (very end|end|close|last days|final days) of',
    { must: 'It should end by the end of September.', mustNot: 'It should end in September.' },
    (value) => edge(value, true),
  ),
  modifier(
    'start-of',
    'the first day or month of a time',
    'the? (very beginning|beginning|start|first days) of',
    { must: 'It has held since the beginning of the month.', mustNot: 'It was the beginning of a war.' },
    (value) => edge(value, false),
  ),
  modifier(
    'eve-of',
    'the day before a time',
    '(the eve of|the day before|the night before)',
    { must: 'He came on the eve of Independence Day.', mustNot: 'He came on the eve of defeat.' },
    (value) => {
      const days = daysOf(value)
      if (!days || isPeriod(value) || days.to - days.from > 40 || value.tells === undefined) return undefined
      const { anchor, counted, of } = value
      return oneDay(addDays(days.from, -1), anchor, { counted, of })
    },
  ),
  modifier(
    'within-time',
    'a stretch inside a time: the time itself',
    '(the night of the|the? (intervening|whole)? (night|morning|evening|afternoon) (of|between)):part',
    { must: 'It came on the night of October 6.', mustNot: 'It came on the night of the vote.' },
    (value, _place, words) => {
      if (value.precision !== 'day' && value.precision !== 'part of day') return undefined
      const code = words.includes('night')
        ? 'NI'
        : words.includes('morning')
          ? 'MO'
          : words.includes('evening')
            ? 'EV'
            : 'AF'
      return {
        ...value,
        timex3: timex('TIME', `${value.from === undefined ? 'XXXX-XX-XX' : isoDay(value.from)}T${code}`),
        precision: 'part of day',
      }
    },
  ),
  modifier(
    'about',
    'roughly',
    '(about|around|approximately|roughly|circa|some)',
    { must: 'It lasted about two hours.', mustNot: 'It was about the hours.' },
    (value, place, words) =>
      calendarWord(place.tokens[place.from]?.text ?? '', 'weekday')
        ? undefined // "ways to get around Wednesday's ruling"
        : about('APPROX', /DATE|TIME/u)(value, place, words),
  ),
  modifier(
    'nearly',
    'a little less',
    '(nearly|almost|close to|just under)',
    { must: 'It lasted nearly two years.', mustNot: 'It nearly lasted.' },
    about('EQUAL_OR_LESS', /DATE/u),
  ),
  modifier(
    'more-than',
    'longer',
    '(more than|over|longer than|well over|just over)',
    { must: 'It lasted more than two years.', mustNot: 'It is more than that.' },
    (value, place, words) =>
      words === 'over' && /^(?:the|last|past|next|coming)$/u.test(place.tokens[place.from]?.text ?? '')
        ? undefined // "over the past decade" says when, not how long
        : about('MORE_THAN', /^$/u)(value, place, words),
  ),
  modifier(
    'less-than',
    'shorter',
    '(less than|fewer than|under)',
    { must: 'It lasted less than two years.', mustNot: 'It is less than that.' },
    about('LESS_THAN', /^$/u),
  ),
  modifier(
    'at-least',
    'as long or longer',
    '(at least|no less than|a minimum of) (the? (last|past):which)?',
    { must: 'It lasted at least two years.', mustNot: 'At least it lasted.' },
    about('EQUAL_OR_MORE', /^$/u),
  ),
  modifier(
    'at-most',
    'as long or shorter',
    '(up to|at most|no more than|as much as|within|as long as)',
    { must: 'It may last up to 120 days.', mustNot: 'He went up to the gate.' },
    about('EQUAL_OR_LESS', /^$/u),
  ),
]
