/**
 * Numbers in words and digits: "three", "twenty-four", "two and a half", "several", "a couple of".
 * Reads: time tokens, knowledge/numbers.tsv. Shared with the figures' stage.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import type { Token } from './tokens.ts'

const KINDS = [
  ...['unit', 'ten', 'scale', 'scale-sign', 'ordinal', 'fraction', 'fraction-sign', 'group', 'vague', 'times', 'roman'],
] as const
const NumberWord = z.object({
  word: z.string(),
  value: z.coerce.number().optional(),
  kind: z.enum(KINDS),
  low: z.coerce.number().optional(),
  high: z.coerce.number().optional(),
})
export type NumberWord = z.infer<typeof NumberWord>

/** The number words by word; a word of two kinds ("third") has a row for each. */
export const NUMBER_WORDS: ReadonlyMap<string, readonly NumberWord[]> = Map.groupBy(
  knowledgeTable('numbers.tsv', NumberWord),
  (row) => row.word,
)

/** The value of a word as a number of one of the kinds, absent where it is none. */
export function numberWord(word: string, ...kinds: readonly NumberWord['kind'][]): number | undefined {
  return NUMBER_WORDS.get(word)?.find((row) => kinds.includes(row.kind))?.value
}

/** A number phrase that begins at a token. */
export interface Amount {
  readonly kind: 'amount'
  /** Absent for vague ones ("several", "a few", "some"). */
  readonly value?: number | undefined
  /** Index of the token after it. */
  readonly next: number
}

/** The longest number phrase that begins at token `at`. Looks at no more than twelve tokens. */
export function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  return group(tokens, at) ?? withFraction(tokens, cardinal(tokens, at))
}

const amount = (value: number | undefined, next: number): Amount => ({ kind: 'amount', value, next })
const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? ''

/** "a couple of", "a few", "several", "a dozen", "half a dozen", "a". */
function group(tokens: readonly Token[], at: number): Amount | undefined {
  const first = text(tokens, at)
  if (first === 'half' && text(tokens, at + 1) === 'a' && text(tokens, at + 2) === 'dozen') return amount(6, at + 3)
  const article = first === 'a' || first === 'an'
  const word = text(tokens, article ? at + 1 : at)
  const size = numberWord(word, 'group')
  const next = (article ? at + 2 : at + 1) + (text(tokens, article ? at + 2 : at + 1) === 'of' ? 1 : 0)
  if (size !== undefined && (article || word === 'dozen' || (word === 'couple' && text(tokens, at + 1) === 'of')))
    return amount(size, next)
  if (article && /^(?:few|handful)$/u.test(word)) return amount(undefined, next)
  if (!article && /^(?:several|many|few|multiple|numerous|various|some|dozens|scores|hundreds|thousands)$/u.test(first))
    return amount(undefined, next)
  if (article && numberWord(word, 'scale') === undefined) return amount(1, at + 1)
  return undefined
}

/** Digits ("24", "1,500", "2.5 million") or words ("twenty four", "a hundred", "two thousand"). */
function cardinal(tokens: readonly Token[], at: number): Amount | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (token.kind === 'number') {
    const scale = numberWord(text(tokens, at + 1), 'scale')
    return scale && !tokens[at + 1]?.glued ? amount(token.number * scale, at + 2) : amount(token.number, at + 1)
  }
  if (token.kind !== 'word') return undefined
  let total = 0
  let part = 0
  let next = at
  let last: 'none' | 'unit' | 'ten' | 'scale' = 'none'
  for (let i = at; i < at + 12; i++) {
    const word = text(tokens, i)
    if (i > at && (word === '-' || word === 'and') && last !== 'none') {
      const after = text(tokens, i + 1)
      const unit = numberWord(after, 'unit')
      const fits =
        word === '-' ? last === 'ten' && unit !== undefined && unit < 10 && tokens[i + 1]?.glued : last === 'scale'
      if (fits && (unit !== undefined || numberWord(after, 'ten') !== undefined)) continue
      break
    }
    const unit = numberWord(word, 'unit')
    const ten = numberWord(word, 'ten')
    const scale = numberWord(word, 'scale')
    if (unit !== undefined && (last === 'none' || last === 'scale' || (last === 'ten' && unit < 10))) {
      part += unit
      last = 'unit'
    } else if (ten !== undefined && (last === 'none' || last === 'scale')) {
      part += ten
      last = 'ten'
    } else if (scale !== undefined && (last !== 'none' || (i === at + 1 && /^an?$/u.test(text(tokens, at))))) {
      if (scale === 100) part = (part || 1) * scale
      else {
        total += (part || 1) * scale
        part = 0
      }
      last = 'scale'
    } else if (i === at && /^an?$/u.test(word) && numberWord(text(tokens, at + 1), 'scale') !== undefined) {
      continue
    } else break
    next = i + 1
  }
  return next > at ? amount(total + part, next) : undefined
}

/** "2 1/2", "two and a half", "5½". */
function withFraction(tokens: readonly Token[], whole: Amount | undefined): Amount | undefined {
  if (whole?.value === undefined) return whole
  const { value, next } = whole
  const sign = numberWord(text(tokens, next), 'fraction-sign')
  if (sign !== undefined) return amount(value + sign, next + 1)
  const [first, slash, second] = [tokens[next], tokens[next + 1], tokens[next + 2]]
  const joined = first && text(tokens, next) === '-' ? 1 : 0
  const [over, under] = joined ? [second, tokens[next + 3]] : [first, second]
  const bar = joined ? tokens[next + 2] : slash
  if (
    over?.kind === 'number' &&
    bar?.text === '/' &&
    bar.glued &&
    under?.kind === 'number' &&
    over.number < under.number
  )
    return amount(value + over.number / under.number, next + joined + 3)
  if (text(tokens, next) === 'and' && text(tokens, next + 1) === 'a' && text(tokens, next + 2) === 'half')
    return amount(value + 0.5, next + 3)
  return whole
}
