/**
 * Is a text a narrative of years long past, whose dates go on from the year told of ("In 1831 … In May he was arrested"),
 * or news, whose dates go by the day of the report? HeidelTime takes this from the document's type; here the text tells:
 * many stated years far from the report's, and few words that count from its day.
 */
import { type Day, dateOf } from './calendar.ts'
import type { Token } from './tokens.ts'
import { calendarWord } from './vocabulary.ts'

const COUNTED: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'tonight', 'ago', 'weekend'])
const BESIDE_UNIT: ReadonlySet<string> = new Set(['last', 'this', 'next'])
const YEAR = /^(?:1\d{3}|20[0-4]\d)$/u
const EARLY = /^[1-9]\d\d$/u

/** The word before token `at` is one that stands before years: "in 347", "c. 347". */
export function beforeEarlyYear(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  if (before === '.') return tokens[at - 2]?.text === 'c'
  return /^(?:in|since|from|until|by|around|about|circa|and|to|-|between|year|after|before|\()$/u.test(before)
}

/** Fewer far years than this tell nothing. */
const ENOUGH = 5

export function isNarrative(sentences: readonly (readonly Token[])[], report: Day | undefined): boolean {
  const now = report === undefined ? undefined : dateOf(report).year
  let far = 0
  let counted = 0
  for (const tokens of sentences) {
    tokens.forEach(({ kind, text, number, glued }, at) => {
      if (kind === 'number' && (YEAR.test(text) || (EARLY.test(text) && beforeEarlyYear(tokens, at))) && !glued) {
        if (now === undefined || Math.abs(number - now) > 2) far++
      } else if (BESIDE_UNIT.has(text) && calendarWord(tokens[at + 1]?.text ?? '', 'unit')) counted++
      else if (COUNTED.has(text) || calendarWord(text, 'weekday')?.weak === false) counted++
    })
  }
  return far >= ENOUGH && far >= 3 * counted
}
