/**
 * Tokens of one paragraph as Universal Dependencies' English treebanks (EWT, GUM) write them, before contractions are
 * split: hyphens, slashes and brackets stand alone; numbers, times, addresses, abbreviations with their stops stay whole.
 * Reads: text. Writes: token bounds as a flat list [start, end, start, end ...], UTF-16 units, ascending, no gaps but
 * white space. Every pattern is sticky and linear: the text may be hostile.
 */
import { ownsStop } from './abbreviations.ts'
import { currencyLength, isUnit, keepsHyphen } from './word-parts.ts'

/** Tokens that hold every visible character of `[start, end)`. */
export function findTokens(text: string, start: number, end: number): number[] {
  const bounds: number[] = []
  let at = start
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at++
    if (at >= end) break
    const from = at
    let isPlain = true // ASCII letters only: three chunks of four in a report
    while (at < end) {
      const unit = text.charCodeAt(at)
      if (isSpace(unit)) break
      if (isPlain && !isLetter(unit)) isPlain = false
      at++
    }
    if (isPlain) bounds.push(from, at)
    else splitChunk(text, from, at, bounds)
  }
  return bounds
}

/** Adds the tokens of a chunk, which holds no white space. */
function splitChunk(text: string, from: number, to: number, bounds: number[]): void {
  let at = from
  while (at < to) {
    const end = Math.min(Math.max(tokenEnd(text, at, from, to), at + 1), to)
    bounds.push(at, end)
    at = end
  }
}

/** Where the token that starts at `at` ends, in the chunk `[from, to)`. */
function tokenEnd(text: string, at: number, from: number, to: number): number {
  const smiley = match(EMOTICON, text, at)
  if (smiley && (at === from || !isWordUnit(text.charCodeAt(at - 1))) && !isWordUnit(text.charCodeAt(smiley)))
    return smiley
  const before = at > from ? text.charCodeAt(at - 1) : 0
  if (!isWordUnit(before)) {
    const address = match(ADDRESS, text, at)
    if (address) return addressEnd(text, at, Math.min(address, to))
    const elided = match(ELISION, text, at)
    if (elided) return elided
    const tag = match(TAG, text, at)
    if (tag) return tag
  }
  const number = match(NUMBER, text, at)
  if (number) return isWordUnit(before) && !isWordUnit(text.charCodeAt(at)) ? at + 1 : numberEnd(text, at, number)
  const word = match(WORD, text, at)
  if (word) return wordEnd(text, at, word, to)
  return match(RUN, text, at) || match(PICTOGRAPH, text, at) || at + 1
}

/** Addresses (with a scheme, `www.`, or a known ending), mail addresses, file names. Lengths are bounded: a run of "a-a-" is tried at each place. */
const ADDRESS =
  /(?:https?:\/\/|ftp:\/\/|www\.|mailto:|doi:)[^\s<>"“”]+|[\w.+%-]{0,63}\w@\w[\w.-]{0,250}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.(?:com|org|net|gov|edu|info|co\.[a-z]{2}|doc|docx|xls|xlsx|pdf|txt|html?|jpg|png|gif|exe|zip)\b(?:\/[^\s<>"“”]*)?/iuy
/** A leading apostrophe that is part of the word: ’em, '90s, 'til. */
const ELISION =
  /['’‘`](?:\d\ds?(?![\p{L}\d])|(?:em|cause|cuz|til|till|bout|n|round|scuse|nuff|s|m|re|ve|ll|d)(?![\p{L}\d'’]))/iuy
/** #topic, @name. */
const TAG = /[#@][\p{L}_][\p{L}\d_]*/uy
const EMOTICON =
  /[:;=][-'^oc*]?[()[\]DPp|\\/{}@3*](?:[)(]+)?|[()][-']?[:;=]|\^[_.-]?\^|<3+|[xX]D\b|:'\(|-_-|[oO]_[oO]|\\o\/|¯\\_\(ツ\)_\/¯/uy
/** Times, telephone numbers, dates with slashes, numbers with separators, ordinals, decades. */
const NUMBER =
  /\d{1,2}(?::\d\d){1,2}(?:[.,]\d+)?(?!\d)|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)(?!\d)|\d{1,2}\/\d{1,2}(?![\d/])|(?:1-)?\d{3}[-.]\d{3}[-.]\d{4}(?!\d)|\d{3}-\d{4}(?!\d)|[.+]?\d+(?:,\d{3}(?!\d))*(?:[.:]\d+)*/uy
/** A word: letters, marks and digits, with an apostrophe, an ampersand or stops inside. */
const WORD =
  /(?:\p{L}\.)+\p{L}(?![\p{L}\d])\.?|\p{Lu}\p{Ll}\.\p{Lu}s?(?![\p{L}\d])\.?|\p{Lu}\.\p{Lu}\p{Ll}(?![\p{L}\d])\.|[\p{L}\p{M}\p{N}_\u00ad\u200c\u200d]+(?:(?:['’`´ʻ]|&(?=\p{Lu}))[\p{L}\p{M}\p{N}_\u00ad]+)*/uy
const RUN =
  /['’]s(?![\p{L}\d])|\.{2,}|-{2,}|[–—]+|[!?]{2,}|\*{2,}|={2,}|_{2,}|~{2,}|\+{2,}|<{2}|>{2}|''|``|’’|‘‘|‘’|…+/uy
const PICTOGRAPH =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})(?:\p{M}|\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|[^\s]\p{M}*/uy

/** Without the stops and brackets that close the sentence round the address. */
function addressEnd(text: string, at: number, end: number): number {
  let last = end
  while (last > at + 1 && TRAILING.includes(text.charAt(last - 1))) last--
  return last
}
const TRAILING = '.,;:!?)]}>\'"’”»'

/** Letters on the number: an ordinal, a decade or a name stay with it ("20th", "1990s", "4A"), a unit does not ("5pm"). */
function numberEnd(text: string, at: number, end: number): number {
  const decade = match(DECADE, text, at)
  if (decade) return decade
  const letters = match(LETTERS, text, end)
  return letters && !isUnit(text.slice(end, letters)) ? Math.max(letters, match(WORD, text, at)) : end
}
const DECADE = /\d*0['’]s(?![\p{L}\d])/uy
const LETTERS = /[\p{L}\p{M}\d_]+/uy

/** A word with what belongs to it: the stop of an abbreviation, the hyphens of prefixes, one behind the other. */
function wordEnd(text: string, start: number, firstEnd: number, to: number): number {
  for (let at = start, end = firstEnd; ; ) {
    const currency = currencyLength(text.slice(at, end))
    if (currency) return at + currency
    if (end >= to) return end
    const next = text.charAt(end)
    if (next === '.') return ownsStop(text.slice(at, end), text, end + 1) ? end + 1 : end
    if (!isHyphen(next)) return end
    const rest = match(WORD, text, end + 1)
    if (!keepsHyphen(text.slice(at, end), rest ? text.slice(end + 1, rest) : '')) return end
    if (!rest) return end + 1
    at = end + 1
    end = rest
  }
}

const isHyphen = (sign: string): boolean => sign === '-' || sign === '\u2010' || sign === '\u2011'

/** Where a sticky pattern's match at `at` ends; 0 for none. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : 0
}

const isSpace = (unit: number): boolean =>
  unit <= 0x20 || (unit >= 0x7f && unit <= 0xa0) || (unit > 0x167f && SPACES.has(unit))
const SPACES = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0x200b, 0x2060, 0xfeff])
for (let unit = 0x2000; unit <= 0x200a; unit++) SPACES.add(unit)
const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
const isWordUnit = (unit: number): boolean =>
  isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || (unit > 0xbf && unit < 0x2000)
