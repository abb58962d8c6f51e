/**
 * Values of a record as people say them: ranges of figures, days of moments, acts, who stands behind a value.
 */
import { words as daysInWords } from '../read/when/relate.ts'
import { type Figure, type Moment, type Reading, type Statement, slice } from '../record/reading.ts'
import type { Span } from '../record/span.ts'
import type { Act, Form } from '../record/values.ts'
import { isPronoun, meantName } from './meant.ts'

/** `220 or more`, `270 to 330`, `27`, `up to 50`, with the unit; a figure without ends gives the numbers it states. */
export function rangeInWords({ min, max, stated, unit }: Pick<Figure, 'min' | 'max' | 'stated' | 'unit'>): string {
  const unitWords = unit ? ` ${unit}` : ''
  return `${range(min, max, stated)}${unitWords}`
}

function range(min: number | undefined, max: number | undefined, stated: readonly number[]): string {
  if (min === undefined && max === undefined) return stated.map(digits).join(' or ') || 'no number'
  if (max === undefined) return `${digits(min)} or more`
  if (min === undefined) return `up to ${digits(max)}`
  return min === max ? digits(min) : `${digits(min)} to ${digits(max)}`
}

/** `1,200`, `48.5 billion`: large ones as they are said, where that leaves nothing out. */
function digits(value: number | undefined): string {
  if (value === undefined) return '?'
  const [name, unit] = value >= 1e12 ? ['trillion', 1e12] : value >= 1e9 ? ['billion', 1e9] : ['', 1]
  const isShort = name !== '' && Math.round((value / unit) * 1000) * (unit / 1000) === value
  return isShort ? `${(value / unit).toLocaleString('en-US')} ${name}` : value.toLocaleString('en-US')
}

/** `Thu 2024-03-14`, `Thu 2024-03-14, at night`, `2024-03-11 to 2024-03-13`, `3 days`, `no stated day`: what a moment stands for. */
export function momentInWords(moment: Moment): string {
  const { from, to, fuzzy } = moment
  if (from === undefined && to === undefined) return withoutDays(moment)
  return `${momentDays(moment)}${partOfDay(moment)}${fuzzy ? ', edges not sharp' : ''}`
}

/** The same for a moment with days, where the words stand beside it: without the part of the day. */
export const momentDays = (moment: Pick<Moment, 'from' | 'to'>): string =>
  withWeekday(daysInWords(moment)).replaceAll(/T(?=\d\d:)/gu, ' ')

/** `, early in the morning`: TIMEX3 codes the part, which the days alone would hide. */
function partOfDay({ precision, timex3: { value, mod } }: Moment): string {
  const part = precision === 'part of day' ? PARTS[/T(.+)$/u.exec(value)?.[1] ?? ''] : undefined
  const edge = mod === 'START' ? 'early ' : mod === 'END' ? 'late ' : mod === 'MID' ? 'in the middle, ' : ''
  return part === undefined ? '' : `, ${edge}${part}`
}
const PARTS: Readonly<Record<string, string>> = {
  MO: 'in the morning',
  AF: 'in the afternoon',
  EV: 'in the evening',
  NI: 'at night',
  DT: 'by day',
  MI: 'at midday',
  '12:00': 'at noon',
  '00:00': 'at midnight',
  '24:00': 'at midnight',
}

/** A single day gets its weekday, which a reader can check against the words. */
export function withWeekday(days: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(days)) return days
  const day = new Date(`${days}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? days : `${WEEKDAYS[day.getUTCDay()]} ${days}`
}
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

function withoutDays({ kind, timex3 }: Moment): string {
  const vague = VAGUE[timex3.value]
  if (vague) return vague
  const [, amount, unit = ''] = /^PT?(\d+(?:\.\d+)?)([YMWDHS])$/u.exec(timex3.value) ?? []
  const noun = timex3.value.startsWith('PT') && unit === 'M' ? 'minute' : UNITS[unit]
  if (kind === 'DURATION' && amount && noun) return `a length: ${amount} ${noun}${amount === '1' ? '' : 's'}`
  if (kind === 'SET') return 'again and again'
  return kind === 'DURATION' ? 'a length of time' : 'no stated day'
}
const VAGUE: Readonly<Record<string, string>> = {
  PRESENT_REF: 'now, without a day',
  PAST_REF: 'the past, without a day',
  FUTURE_REF: 'the future, without a day',
}
const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  S: 'second',
}

/** What a speaker does by saying it: `denies`. */
const ACT_VERBS: Readonly<Record<Act, string>> = {
  say: 'says',
  confirm: 'confirms',
  deny: 'denies',
  decline: 'declines',
  accuse: 'accuses',
  demand: 'demands',
  promise: 'promises',
  warn: 'warns',
  praise: 'praises',
  condemn: 'condemns',
  believe: 'believes',
  intend: 'intends',
  order: 'orders',
}

export const actInWords = ({ act = 'say', neither }: Pick<Statement, 'act' | 'neither'>): string =>
  neither ? 'would neither confirm nor deny' : ACT_VERBS[act]

/** What a statement is by its act: `denial`, as in "denial by the ministry". */
const ACT_NOUNS: Readonly<Record<Act, string>> = {
  say: 'statement',
  confirm: 'confirmation',
  deny: 'denial',
  decline: 'refusal to say',
  accuse: 'accusation',
  demand: 'demand',
  promise: 'promise',
  warn: 'warning',
  praise: 'praise',
  condemn: 'condemnation',
  believe: 'belief',
  intend: 'intention',
  order: 'order',
}

export const actAsNoun = ({ act = 'say' }: Pick<Statement, 'act'>): string => ACT_NOUNS[act]

export const FORMS_IN_WORDS: Readonly<Record<Form, string>> = {
  direct: 'direct speech, all of it quoted',
  indirect: 'indirect speech, none of it quoted',
  mixed: 'mixed speech, a part of it quoted',
}

/** Innermost speaker to publisher: `Hamas → RIA → The Courier`. */
export const chainInWords = ({ chain }: Pick<Statement, 'chain'>): string =>
  chain.map(({ name }) => name).join(' → ') || 'nobody named'

/** Who says it: the first speaker's words, or that nobody is named. */
export const speakerInWords = (reading: Reading, { speaker }: Statement): string =>
  speaker.span ? slice(reading, speaker.span) : 'nobody named'

/** The same with the name that they stand for: `He (Paul Adeyr)`. */
export function speakerAndName(reading: Reading, statement: Statement): string {
  const name = meantName(reading, statement)
  return speakerInWords(reading, statement) + (name === undefined ? '' : ` (${name})`)
}

/**
 * The same inside a sentence of ours: the small words that open a sentence of the report begin small, and a pronoun stands behind
 * its name, `Paul Adeyr (“he”)`.
 */
export function speakerInSentence(reading: Reading, statement: Statement): string {
  const words = speakerInWords(reading, statement).replace(OPENERS, (word) => word.toLowerCase())
  const name = meantName(reading, statement)
  if (isPronoun(reading, statement)) return name === undefined ? `“${words}”` : `${name} (“${words}”)`
  return name === undefined ? words : `${words} (${name})`
}
const OPENERS =
  /^(?:The|A|An|This|These|One|Two|Some|Several|Both|His|Her|Its|Their|Our|My|He|She|It|They|We)(?![\p{L}\p{N}])/u

/** Who stands behind a value: `according to the union`, or the report's own voice. */
export function claimantOf(reading: Reading, statement: string | undefined): string {
  if (statement === undefined) return "in the report's own voice"
  const found = reading.statements.find(({ id }) => id === statement)
  return `according to ${found ? speakerInSentence(reading, found) : 'a statement that is not in the record'}`
}

/** The words at places, in quotation marks, pieces joined by an ellipsis. */
export const quoted = (reading: Pick<Reading, 'report'>, spans: readonly Span[]): string =>
  `“${spans.map((at) => slice(reading, at).replace(/\s+/gu, ' ').trim()).join(' … ')}”`
