/**
 * Spans of a raw reading that begin or end inside a hyphenated word, with the whole of it: words are parted at hyphens, so that
 * "-linked Al-Qahera News" may be found for "state-linked Al-Qahera News".
 * Reads: text, raw says. Writes: raw says.
 */
import { type Span, span } from '../../record/span.ts'
import type { RawSays } from '../language/layers.ts'

/** The cue stays as it is: "re-" of "re-affirmed" is no cue of its own. */
export function inWholeWords(text: string, raw: RawSays): RawSays {
  const whole = (spans: readonly Span[]): readonly Span[] => spans.map((at) => wholeWord(text, at))
  const { source, content, addressee, via } = raw
  return {
    ...raw,
    source: whole(source),
    content: whole(content),
    addressee: whole(addressee),
    ...(via && { via: whole(via) }),
  }
}

const REACH = 40
function wholeWord(text: string, at: Span): Span {
  const { start, end } = at
  const isBesideHyphen = [start - 1, start, end - 1, end].some((place) => text.charAt(place) === '-')
  if (!isBesideHyphen) return at
  const before = /[\p{L}\p{N}]+-?$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? ''
  const behind = /^-?[\p{L}\p{N}]+/u.exec(text.slice(end, end + REACH))?.[0] ?? ''
  const isCutBefore = before.endsWith('-') ? /[\p{L}\p{N}]/u.test(text[start] ?? '') : text[start] === '-'
  const isCutBehind = behind.startsWith('-') ? /[\p{L}\p{N}]/u.test(text[end - 1] ?? '') : text[end - 1] === '-'
  return span(isCutBefore ? start - before.length : start, isCutBehind ? end + behind.length : end)
}
