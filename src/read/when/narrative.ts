/**
 * Is a text a narrative of years long past, whose dates go on from the year told of ("In 1831 … In May he was arrested"),
 * or news, whose dates go by the day of the report? HeidelTime takes this from the document's type; here the text tells:
 * many stated years far from the report's, and few words that count from its day.
 */
import { type Day, dateOf } from './calendar.ts'
import type { Token } from './tokens.ts'
import { calendarWord } from './vocabulary.ts'

const COUNTED = /^(?:today|yesterday|tomorrow|tonight|ago|weekend)$/u
/** Fewer far years than this tell nothing. */
const ENOUGH = 5

export function isNarrative(sentences: readonly (readonly Token[])[], report: Day | undefined): boolean {
  const now = report === undefined ? undefined : dateOf(report).year
  let far = 0
  let counted = 0
  for (const tokens of sentences) {
    for (const [at, { kind, text, number, glued }] of tokens.entries()) {
      if (kind === 'number' && /^1[0-9]{3}$|^20[0-4][0-9]$/u.test(text) && !glued) {
        if (now === undefined || Math.abs(number - now) > 2) far++
      } else if (/^(?:last|this|next)$/u.test(text) && calendarWord(tokens[at + 1]?.text ?? '', 'unit')) counted++
      else if (COUNTED.test(text) || calendarWord(text, 'weekday')?.weak === false) counted++
    }
  }
  return far >= ENOUGH && far >= 3 * counted
}
