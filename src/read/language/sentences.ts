/**
 * Where the sentences of one paragraph end, as UD English (EWT, GUM) has them: after a stop with the quotes, brackets and
 * note numbers that follow it, unless the stop is an abbreviation's, an enumerator's, or the cue of a quotation follows.
 * Reads: text, tokens of a paragraph. Writes: for each sentence the number of the token after its last one.
 */
import { abbreviationKind } from './abbreviations.ts'
import { type CueForm, cueForms } from './cue-lexicon.ts'

/** `bounds` is the flat list [start, end, start, end ...] of the paragraph's tokens. */
export function sentenceEnds(text: string, bounds: readonly number[]): number[] {
  const tokens = new Tokens(text, bounds)
  const ends: number[] = []
  let first = 0
  for (let i = 0; i < tokens.count; i++) {
    const end = endAfter(tokens, first, i)
    if (end === undefined || end >= tokens.count) continue
    ends.push(end)
    first = end
    i = end - 1
  }
  if (tokens.count > 0) ends.push(tokens.count)
  return ends
}

/** The tokens of a paragraph, each read from the text when asked for. */
class Tokens {
  readonly count: number
  readonly #text: string
  readonly #bounds: readonly number[]

  constructor(text: string, bounds: readonly number[]) {
    this.#text = text
    this.#bounds = bounds
    this.count = bounds.length / 2
  }

  form(i: number): string {
    return this.#text.slice(this.#bounds[2 * i], this.#bounds[2 * i + 1])
  }

  /** The last sign of token `i`, without making a string of the token. */
  lastUnit(i: number): number {
    return this.#text.charCodeAt((this.#bounds[2 * i + 1] ?? 0) - 1)
  }

  /** True when no white space stands before token `i`. */
  isJoined(i: number): boolean {
    return i > 0 && this.#bounds[2 * i] === this.#bounds[2 * i - 1]
  }
}

/** The number of the token after the sentence that token `i` closes, if it closes one. */
function endAfter(tokens: Tokens, first: number, i: number): number | undefined {
  const last = tokens.lastUnit(i)
  if (last === 0x2e || last === 0x21 || last === 0x3f || last === 0x2026) return endAfterStop(tokens, first, i)
  return isCaptionNumber(tokens, first, i) ? i + 1 : undefined
}

function endAfterStop(tokens: Tokens, first: number, i: number): number | undefined {
  const token = tokens.form(i)
  const isStop = STOP.test(token)
  if (!isStop && !canEnd(token)) return undefined
  if (token === '.' && isEnumerator(tokens, first, i)) return undefined
  const end = afterClosers(tokens, i + 1)
  if (end >= tokens.count) return end
  const next = tokens.form(end)
  const isQuoted = end > i + 1 && QUOTE.test(tokens.form(end - 1))
  if (!isStop) return STARTERS.has(next) && !tokens.isJoined(end) ? end : undefined
  if (tokens.isJoined(end) && !/^(?:\p{Lu}(?:\p{Ll}|$)|["“‘([])/u.test(next)) return undefined
  if (/^\p{Ll}/u.test(next)) return opensSmall(tokens, i, end, isQuoted) ? end : undefined
  if (/^[,;:)\]–—-]/u.test(next) && !(/^[–—-]/u.test(next) && token === '.')) return undefined
  if (isQuoted && token !== '.' && hasCue(tokens, end)) return undefined
  return end
}
const STOP = /^(?:\.+|…+|[!?]+)$/u
const QUOTE = /^(?:["'”’»]|''|’’)$/u
const CLOSER = /^(?:["'”’»)\]}]|''|’’|\*+)$/u

/** "Figure 1.4" before its caption. */
const isCaptionNumber = (tokens: Tokens, first: number, i: number): boolean =>
  i === first + 1 &&
  /^\d+(?:\.\d+)*$/u.test(tokens.form(i)) &&
  /^(?:Figure|Table)$/u.test(tokens.form(first)) &&
  /^[\p{Lu}(]/u.test(tokens.form(i + 1))

/** Behind the quotes and brackets that close, further stops, and note numbers in brackets. */
function afterClosers(tokens: Tokens, from: number): number {
  let at = from
  const limit = Math.min(from + 12, tokens.count) // rows of stops without end are no text
  while (at < limit) {
    const token = tokens.form(at)
    if (CLOSER.test(token) && (tokens.isJoined(at) || /^[”’»)\]}]/u.test(token))) at++
    else if (STOP.test(token)) at++
    else if (token === '[' && /^\d{1,3}$/u.test(tokens.form(at + 1)) && tokens.form(at + 2) === ']') at += 3
    else break
  }
  return at
}

/** A word with a stop of its own that may be the last of a sentence: "U.S.", "a.m.", "Inc.", "etc.". */
function canEnd(token: string): boolean {
  if (!token.endsWith('.') || token.length < 3 || token === 'P.S.') return false
  const word = token.slice(0, -1)
  const kind = abbreviationKind(word)
  return kind ? kind === 'any' || kind === 'unsure' || kind === 'last' : /^(?:\p{L}\.)+\p{L}$/u.test(word)
}

/** Words that begin a sentence when a capital stands on them after an abbreviation. */
const STARTERS = new Set(
  `The This That These Those He She It They We You But And In On At If When While There Here His Her Its Their Our
  However Meanwhile Also After Before Since As For From To With No Not What Who Why How Where Some Many Most Both All
  Each One A An Yet So Then Now Still Although Though Because During Under`.split(/\s+/u),
)

/** "1." or "a." at the head of a paragraph or sentence numbers it. */
function isEnumerator(tokens: Tokens, first: number, i: number): boolean {
  if (!tokens.isJoined(i) || !/^(?:\d{1,2}|\p{Lu})$/u.test(tokens.form(i - 1))) return false
  return i === first + 1 || (i === first + 2 && /^(?:Figure|Table|Fig|Section|Chapter|Box)$/u.test(tokens.form(first)))
}

/** A sentence that begins with a small letter, as in mail: after a plain stop, not after a quotation or dots. */
function opensSmall(tokens: Tokens, i: number, end: number, isQuoted: boolean): boolean {
  return !isQuoted && end === i + 1 && /^(?:\.|[!?]+)$/u.test(tokens.form(i)) && !tokens.isJoined(end)
}

/** True when the words after a closed question or exclamation say who spoke: "“Why?” the minister asked." */
function hasCue(tokens: Tokens, from: number): boolean {
  for (let i = from; i < Math.min(from + 6, tokens.count); i++) {
    const token = tokens.form(i)
    if (/^[^\p{L}]/u.test(token)) return false
    if (cueForms(token.toLowerCase()).some(isDirect)) return true
  }
  return false
}

const isDirect = ({ entry, slots, rest }: CueForm): boolean =>
  rest.length === 0 && entry.frames.has('direct') && (slots.has('past') || slots.has('third'))
