/**
 * Time tokens of one sentence: the words as the rules of time see them, finer or coarser than syntactic words: an ISO
 * date, a clock time, "'90s", "23rd" and "a.m." are one token each, a hyphen always is one of its own.
 * Reads: the text of a sentence. Writes: tokens with UTF-16 offsets into the report's text. One pass, linear.
 */
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
}

const SIGNS =
  /(?<date>\d{4}-\d{2}-\d{2}(?!\d)(?:[Tt]\d{2}:\d{2}(?::\d{2})?(?:[Zz]|[+-]\d{2}:?\d{2})?)?)|(?<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d))|(?<ordinal>\d{1,4}(?:st|nd|rd|th)(?![\p{L}\d]))|(?<decade>['’‘]?\d{1,3}0['’]?s(?![\p{L}\d]))|(?<short>['’‘]\d{2}(?![\p{L}\d]))|(?<number>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)|(?<half>[ap](?:\.\s?m\b\.?|m(?![\p{L}\d'’])))|(?<word>\p{L}[\p{L}\p{M}]*)|(?<sign>\S)/giu

/** The tokens of `text`, whose first unit stands at `shift` in the report. */
export function timeTokens(text: string, shift: number): readonly Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(SIGNS)) {
    const stated = match[0]
    const start = match.index
    const { kind, number } = kindOf(match)
    tokens.push({
      start: shift + start,
      end: shift + start + stated.length,
      kind,
      text: plain(stated, kind),
      number,
      glued: start === last && start > 0,
      capital: /^\p{Lu}/u.test(stated),
    })
    last = start + stated.length
  }
  return tokens
}

function kindOf(match: RegExpMatchArray): { kind: TokenKind; number: number } {
  const { date, clock, ordinal, decade, short, number, half, word } = match.groups ?? {}
  if (date) return { kind: 'date', number: Number.NaN }
  if (clock) return { kind: 'clock', number: Number.NaN }
  if (ordinal) return { kind: 'ordinal', number: Number.parseInt(ordinal, 10) }
  if (decade) return { kind: 'decade', number: Number(decade.replace(/\D/gu, '')) }
  if (short) return { kind: 'short year', number: Number(short.slice(1)) }
  if (number) return { kind: 'number', number: Number(number.replaceAll(',', '')) }
  if (half) return { kind: 'half-day', number: Number.NaN }
  return { kind: word ? 'word' : 'sign', number: Number.NaN }
}

function plain(stated: string, kind: TokenKind): string {
  if (kind === 'half-day') return `${stated.slice(0, 1).toLowerCase()}m`
  if (kind !== 'sign') return stated.toLowerCase()
  if (/^[‐-―−_]$/u.test(stated)) return '-'
  return stated === '’' || stated === '‘' ? "'" : stated
}
