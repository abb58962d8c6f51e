/**
 * The classes that patterns name in capitals: each reads one thing of time at a token, or nothing.
 * Common words that are months or weekdays too ("may", "march", "sun", "second") count only where their neighbours say so.
 */
import { type Clock, clockAt } from './clock.ts'
import { type Holiday, holidayAt } from './holidays.ts'
import { type Amount, amountAt, numberWord } from './numbers.ts'
import type { Token } from './tokens.ts'
import { calendarWord } from './vocabulary.ts'

export type Kept = Readonly<Record<string, number | string | Amount | Clock | Holiday | undefined>>

interface Read {
  readonly value: Kept[string]
  /** Index of the token after it. */
  readonly next: number
}
type Reader = (tokens: readonly Token[], at: number) => Read | undefined

/** Words before which stands a month, though the word may be common: "in May", "since March". */
const BEFORE_MONTH =
  /^(?:in|since|until|till|by|of|last|this|next|early|late|mid|before|after|from|to|through|during|for|following|that|and|-|each|every|between|as|\d+(?:st|nd|rd|th)?)$/u

const READERS = {
  WEEKDAY: weekday(false),
  WEEKDAYS: weekday(true),
  MONTH: month,
  DAY: day,
  YEAR: year,
  SHORT_YEAR: (tokens, at) => {
    const token = tokens[at]
    return token?.kind === 'short year' ? { value: fullYear(token.number), next: at + 1 } : undefined
  },
  YY: (tokens, at) => {
    const token = tokens[at]
    return token?.kind === 'number' && /^\d\d$/u.test(token.text)
      ? { value: fullYear(token.number), next: at + 1 }
      : undefined
  },
  /** A year of three digits, with nothing behind it that it could count. */
  EARLY_YEAR: (tokens, at) => {
    const token = tokens[at]
    const next = tokens[at + 1]
    const bare = !next || (next.kind === 'sign' && !/^[%°$£€/]$/u.test(next.text))
    return token?.kind === 'number' && /^[1-9]\d\d$/u.test(token.text) && !token.glued && bare
      ? { value: token.number, next: at + 1 }
      : undefined
  },
  /** A whole number of one to six digits. */
  DIGITS: (tokens, at) => {
    const token = tokens[at]
    return token?.kind === 'number' && /^\d{1,6}$/u.test(token.text) ? { value: token.number, next: at + 1 } : undefined
  },
  AMOUNT: (tokens, at) => {
    const amount = amountAt(tokens, at)
    return amount && { value: amount, next: amount.next }
  },
  UNIT: unit('either'),
  UNITS: unit('plural'),
  ONE_UNIT: unit('singular'),
  PART: (tokens, at) => {
    const part = calendarWord(tokens[at]?.text ?? '', 'part')
    return part && !part.plural ? { value: part.word, next: at + 1 } : undefined
  },
  PARTS: (tokens, at) => {
    const text = tokens[at]?.text ?? ''
    if (text === 'nights') return { value: 'night', next: at + 1 } // a unit besides
    const part = calendarWord(text, 'part')
    return part?.plural ? { value: part.word, next: at + 1 } : undefined
  },
  SEASON: (tokens, at) => {
    const season = calendarWord(tokens[at]?.text ?? '', 'season')
    return season && !season.plural ? { value: season.number, next: at + 1 } : undefined
  },
  SEASONS: (tokens, at) => {
    const season = calendarWord(tokens[at]?.text ?? '', 'season')
    return season?.plural ? { value: season.number, next: at + 1 } : undefined
  },
  ORDINAL: (tokens, at) => {
    const token = tokens[at]
    const number = token?.kind === 'ordinal' ? token.number : ordinalWord(tokens, at)?.value
    const next = token?.kind === 'ordinal' ? at + 1 : ordinalWord(tokens, at)?.next
    return number !== undefined && next !== undefined ? { value: number, next } : undefined
  },
  DECADE: decade,
  ISO_DATE: (tokens, at) => (tokens[at]?.kind === 'date' ? { value: tokens[at].text, next: at + 1 } : undefined),
  CLOCK: (tokens, at) => {
    const clock = clockAt(tokens, at)
    return clock && { value: clock, next: clock.next }
  },
  HOLIDAY: (tokens, at) => {
    const found = holidayAt(tokens, at)
    return found && { value: found, next: found.next }
  },
} satisfies Readonly<Record<string, Reader>>

export type ClassName = keyof typeof READERS
export const CLASSES: Readonly<Record<ClassName, Reader>> = READERS

/** A number that a class kept. */
export function numberOf(kept: Kept, name: string): number | undefined {
  const value = kept[name]
  return typeof value === 'number' ? value : undefined
}
/** Words that a class or a name kept. */
export function wordsOf(kept: Kept, name: string): string {
  const value = kept[name]
  return typeof value === 'string' ? value : ''
}
export function amountOf(kept: Kept, name = 'amount'): Amount | undefined {
  const value = kept[name]
  return typeof value === 'object' && value.kind === 'amount' ? value : undefined
}
export function clockOf(kept: Kept, name = 'clock'): Clock | undefined {
  const value = kept[name]
  return typeof value === 'object' && value.kind === 'clock' ? value : undefined
}
export function holidayOf(kept: Kept): Holiday | undefined {
  const { holiday } = kept
  return typeof holiday === 'object' && holiday.kind === 'holiday' ? holiday : undefined
}

/** A year of two digits: 1930 to 2029. */
export const fullYear = (twoDigits: number): number => (twoDigits < 30 ? 2000 : 1900) + twoDigits

function weekday(plural: boolean): Reader {
  return (tokens, at) => {
    const token = tokens[at]
    const word = calendarWord(token?.text ?? '', 'weekday')
    if (!token || !word || word.plural !== plural) return undefined
    if (!word.weak) return { value: word.number, next: at + 1 }
    const dotted = tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued
    const next = dotted ? at + 2 : at + 1
    const comma = tokens[next]?.text === ',' ? next + 1 : next
    const dated = month(tokens, comma) ?? (tokens[comma]?.kind === 'number' ? month(tokens, comma + 1) : undefined)
    const named =
      token.capital && (dated || (dotted && word.word !== 'sun' && word.word !== 'sat' && word.word !== 'mon'))
    return named || (dotted && /^(?:on|last|this|next)$/u.test(tokens[at - 1]?.text ?? ''))
      ? { value: word.number, next }
      : undefined
  }
}

function month(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at]
  const word = calendarWord(token?.text ?? '', 'month')
  if (!token || !word || word.plural) return undefined
  const next = word.word.length <= 4 && tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued ? at + 2 : at + 1
  const short = word.word.length <= 4 && word.word !== 'june' && word.word !== 'july'
  const found = { value: word.number, next }
  const article = tokens[next]?.text === 'the' ? 1 : 0 // "May the 8th"
  const after = tokens[next + article]
  const numbered =
    after &&
    (/^\d{1,4}(?:st|nd|rd|th|d)?$/u.test(after.text) || ordinalWord(tokens, next + article) !== undefined) &&
    !(after.glued && next === at + 1)
  const before = tokens[at - 1]?.text ?? ''
  const ordinal = numberWord(before, 'ordinal') !== undefined // "the fifth May"
  if (short && word.word !== 'may' && next === at + 1 && !numbered) return undefined
  if (!word.weak) return token.capital || numbered || BEFORE_MONTH.test(before) ? found : undefined
  if (!token.capital) return undefined
  if (!token.standsOut && !numbered) return isMonthInCapitals(tokens, at, next) ? found : undefined
  const prior = tokens[at - 1]
  const named = /^(?:for|of|on|against)$/u.test(tokens[next]?.text ?? '') && tokens[next + 1]?.capital // the March for Life
  const inside = prior?.kind === 'word' && (!prior.capital || prior.text === 'the') // "the March accession"
  if (word.word === 'march' && inside && !named) return found
  return numbered || ordinal || BEFORE_MONTH.test(before) || (tokens[next]?.text === "'" && !short) ? found : undefined
}

/** "FREED IN MAY", "ON 12 MARCH", "12 MARCH:"; not "40 MAY BE DEAD" or "THOUSANDS MARCH IN PARIS". */
function isMonthInCapitals(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1]
  const leads = (steps: number): boolean => LEADS_TO_MONTH.test(tokens[at - steps]?.text ?? '')
  const isDay = before?.number !== undefined && before.number >= 1 && before.number <= 31
  const isVerb = /^(?:have|be)$/u.test(tokens[next]?.text ?? '') // "after 12 may have drowned"
  return leads(1) || (isDay && !isVerb && (leads(2) || tokens[next]?.kind !== 'word'))
}
const LEADS_TO_MONTH = /^(?:on|in|since|until|till|by|last|this|next|early|late|mid|before|after|from|through|during)$/u

function day(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const number =
    token.kind === 'number' && /^\d{1,2}$/u.test(token.text)
      ? token.number
      : token.kind === 'ordinal'
        ? token.number
        : undefined
  const apart = token.kind === 'number' && /^(?:st|nd|rd|th)$/u.test(tokens[at + 1]?.text ?? '') // "17 th", raised in print
  if (number !== undefined)
    return number >= 1 && number <= 31 ? { value: number, next: at + (apart ? 2 : 1) } : undefined
  const ordinal = ordinalWord(tokens, at)
  return ordinal && ordinal.value <= 31 ? ordinal : undefined
}

/** "third", "twenty-first", "twenty first". */
function ordinalWord(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const word = tokens[at]?.text ?? ''
  const simple = numberWord(word, 'ordinal')
  if (simple !== undefined) return { value: simple, next: at + 1 }
  const ten = numberWord(word, 'ten')
  if (ten === undefined) return undefined
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const unit = numberWord(tokens[at + 1 + hyphen]?.text ?? '', 'ordinal')
  return unit !== undefined && unit < 10 ? { value: ten + unit, next: at + 2 + hyphen } : undefined
}

/** "1998", "nineteen ninety-eight", "two thousand and one", "twenty twenty-three". */
function year(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at]
  if (token?.kind === 'decade' && isPossessive(tokens, at)) return { value: token.number, next: at + 1 }
  if (token?.kind === 'number') {
    const glued = tokens[at + 1]
    const isPair = glued?.text === '/' && /^\d\d(?:\d\d)?$/u.test(tokens[at + 2]?.text ?? '') // "2023/24"
    const joined = glued?.glued && !isPair && (glued.kind === 'word' || glued.text === '/' || glued.text === '%')
    return /^[12]\d{3}$/u.test(token.text) && !joined ? { value: token.number, next: at + 1 } : undefined
  }
  const century = numberWord(token?.text ?? '', 'unit', 'ten')
  if (century === undefined || token?.kind !== 'word') return undefined
  if (century === 2 && tokens[at + 1]?.text === 'thousand') {
    const skip = tokens[at + 2]?.text === 'and' ? at + 3 : at + 2
    const rest = twoDigits(tokens, skip)
    return rest ? { value: 2000 + rest.value, next: rest.next } : { value: 2000, next: at + 2 }
  }
  if (century < 11 || century > 20) return undefined
  const rest = twoDigits(tokens, at + 1)
  return rest && rest.value >= 10 ? { value: century * 100 + rest.value, next: rest.next } : undefined
}

function twoDigits(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const word = tokens[at]?.text ?? ''
  const unit = numberWord(word, 'unit')
  if (unit !== undefined) return { value: unit, next: at + 1 }
  const ten = numberWord(word, 'ten')
  if (ten === undefined) return undefined
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const one = numberWord(tokens[at + 1 + hyphen]?.text ?? '', 'unit')
  return one !== undefined && one > 0 && one < 10
    ? { value: ten + one, next: at + 2 + hyphen }
    : { value: ten, next: at + 1 }
}

export const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

/** "Vision 2030's aims": a year; "the 1960's" is a decade. */
const isPossessive = (tokens: readonly Token[], at: number): boolean =>
  /^\d{4}['’]s$/u.test(tokens[at]?.text ?? '') &&
  !/^(?:the|in|of|since|early|earlier|mid|late|later|-|and|to)$/u.test(tokens[at - 1]?.text ?? '')

/** "1980s", "'80s", "the eighties", "nineteen eighties": the decade's first year. */
function decade(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at]
  if (token?.kind === 'decade') {
    const { number, text } = token
    if (isPossessive(tokens, at)) return undefined
    if (/\d{4}/u.test(text)) return number % 10 === 0 && number < 2100 ? { value: number, next: at + 1 } : undefined
    return number < 100 && number % 10 === 0 && /^['’‘]?\d\d['’]?s$/u.test(text)
      ? { value: fullYear(number === 0 ? 0 : number), next: at + 1 }
      : undefined
  }
  const named = (word: string | undefined) => DECADES.indexOf(word ?? '')
  if (token?.text === 'nineteen' && named(tokens[at + 1]?.text) >= 0)
    return { value: 1920 + named(tokens[at + 1]?.text) * 10, next: at + 2 }
  return named(token?.text) >= 0 ? { value: 1920 + named(token?.text) * 10, next: at + 1 } : undefined
}

function unit(number: 'either' | 'plural' | 'singular'): Reader {
  return (tokens, at) => {
    const token = tokens[at]
    const word = calendarWord(token?.text ?? '', 'unit')
    if (!word || (number === 'plural' && !word.plural) || (number === 'singular' && word.plural)) return undefined
    const short = word.word === 'min' || word.word === 'hr' || word.word === 'yr'
    const next = short && tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued ? at + 2 : at + 1
    const name = word.word === 'min' ? 'minute' : word.word === 'hr' ? 'hour' : word.word === 'yr' ? 'year' : word.word
    return { value: name, next }
  }
}
