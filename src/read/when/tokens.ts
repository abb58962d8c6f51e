/**
 * Time tokens of one sentence: the words as the rules of time see them, finer or coarser than syntactic words: an ISO
 * date, a clock time, "'90s", "23rd" and "a.m." are one token each, a hyphen always is one of its own.
 * Reads: the text of a sentence. Writes: tokens with UTF-16 offsets into the report's text. One pass, linear.
 */
import { hasFlatCapitals } from '../language/flat-capitals.ts'

type TokenKind = 'word' | 'number' | 'ordinal' | 'decade' | 'short year' | 'clock' | 'date' | 'half-day' | 'sign'

export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
  /** In small letters; "am" and "pm" without dots; dashes of all lengths are "-". */
  readonly text: string
  /** Of numbers, ordinals, decades (1990) and short years (89); else `NaN`. */
  readonly number: number
  /** No white space before it. */
  readonly glued: boolean
  /** Begins with a capital. */
  readonly capital: boolean
  /** Begins with a capital where those of the sentence are not flat: a sign of a name. */
  readonly standsOut: boolean
}

/** One token: a date, a clock time, an ordinal, a decade, a short year, a number, "a.m." or "pm" (kept), a word (kept), any other sign. */
const TOKEN =
  /\d{4}-\d{2}-\d{2}(?!\d)(?:[Tt]\d{2}:\d{2}(?::\d{2})?(?:[Zz]|[+-]\d{2}:?\d{2})?)?|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,4}(?:st|nd|rd|th)(?![\p{L}\d])|[23]?[23]d(?![\p{L}\d])|['’‘]?\d{1,3}0['’]?s(?![\p{L}\d])|['’‘]\d{2}(?![\p{L}\d])|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|(?<!\d\.)\d+\.\d+(?!\d|\.\d)|\d+|([ap](?:\.\s?m\b\.?|m(?![\p{L}\d'’])))|(\p{L}[\p{L}\p{M}]*)|\S/giu

/** The tokens of `text`, whose first unit stands at `shift` in the report. */
export function timeTokens(text: string, shift: number): readonly Token[] {
  const tokens: Token[] = []
  const isFlat = hasFlatCapitals(text) // "TWELVE FREED IN MAY", "Twelve Freed in May Raid"
  let last = 0
  for (const match of text.matchAll(TOKEN)) {
    const [stated, halfDay, word] = match
    const start = match.index
    const capital = /^\p{Lu}/u.test(stated)
    const kind = word !== undefined ? 'word' : halfDay !== undefined ? 'half-day' : kindOf(stated)
    tokens.push({
      start: shift + start,
      end: shift + start + stated.length,
      kind,
      text: plain(stated, kind),
      number: numberOf(stated, kind),
      glued: start === last && start > 0,
      capital,
      standsOut: capital && !isFlat,
    })
    last = start + stated.length
  }
  return tokens
}

/** Of what is no word, by the first and the last sign: the pattern has matched, so no more is needed to tell its branches apart. */
function kindOf(stated: string): TokenKind {
  if (!/\d/u.test(stated)) return 'sign'
  if (stated.includes('-')) return 'date'
  if (stated.includes(':')) return 'clock'
  if (/(?:st|nd|rd|th|\dd)$/iu.test(stated)) return 'ordinal'
  if (/s$/iu.test(stated)) return 'decade'
  return /^\d/u.test(stated) ? 'number' : 'short year'
}

function numberOf(stated: string, kind: TokenKind): number {
  switch (kind) {
    case 'ordinal':
      return Number.parseInt(stated, 10)
    case 'decade':
      return Number(stated.replace(/\D/gu, ''))
    case 'short year':
      return Number(stated.slice(1))
    case 'number':
      return Number(stated.replaceAll(',', ''))
    default:
      return Number.NaN
  }
}

function plain(stated: string, kind: TokenKind): string {
  if (kind === 'half-day') return `${stated.slice(0, 1).toLowerCase()}m`
  if (kind !== 'sign') return stated.toLowerCase()
  if (DASHES.has(stated)) return '-'
  return stated === '’' || stated === '‘' ? "'" : stated
}

/** Dashes of all lengths, the minus sign, and the underscore of old wire texts. */
const DASHES = new Set([...'‐‑‒–—―−_'])
