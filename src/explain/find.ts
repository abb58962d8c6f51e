/**
 * Which items somebody means: by short name (`s3`), by id or its beginning, or by words of the report ("220", "he").
 * Of the items that hold the words, the one with the fewest words besides is meant first; the others stand behind it.
 */
import type { Reading } from '../record/reading.ts'
import { contains, type Span, span } from '../record/span.ts'
import { type Item, itemsOf } from './items.ts'

/** The items meant, the likeliest first; none where neither an id nor words of the report are given. */
export function findItems(reading: Reading, what: string): readonly Item[] {
  const items = itemsOf(reading)
  const asked = what.trim()
  const named = items.filter(({ short, id }) => short === asked.toLowerCase() || id === asked)
  if (named.length > 0) return named
  const begun = isIdLike(asked) ? items.filter(({ id }) => id.startsWith(asked)) : []
  return begun.length > 0 ? begun : holding(items, placesOf(reading.report.text, asked))
}

/** `figure-held`: words of a report have blanks, signs or capitals, or stand in it. */
const isIdLike = (asked: string): boolean => /^[a-z]+-[a-z0-9-]*$/u.test(asked)

/** True when the words stand in the report, whether or not an item holds them. */
export const standsIn = (reading: Reading, words: string): boolean =>
  placesOf(reading.report.text, words.trim()).length > 0

/** Where the words stand as whole words, in any case, whatever white space and quotation marks are between them. */
function placesOf(text: string, words: string): readonly Span[] {
  const bare = words.replace(/^[“”"'‘’]+|[“”"'‘’]+$/gu, '')
  if (!bare.trim()) return []
  const pattern = bare
    .trim()
    .split(/\s+/u)
    .map((word) =>
      word
        .replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
        .replace(/['‘’]/gu, "['‘’]")
        .replace(/["“”]/gu, '["“”]'),
    )
    .join('\\s+')
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')
  return [...text.matchAll(whole)].map((match) => span(match.index, match.index + match[0].length))
}

/** Kinds in the order in which equal words are asked for; a mention of somebody comes last. */
const ORDER: readonly Item['kind'][] = [
  ...(['figure', 'moment', 'place', 'event', 'framing', 'statement', 'voice', 'mention', 'block'] as const),
]

function holding(items: readonly Item[], places: readonly Span[]): readonly Item[] {
  const fits = items.flatMap((item) => {
    const room = Math.min(
      ...item.spans.flatMap((own) => places.filter((at) => contains(own, at)).map((at) => surplus(own, at))),
    )
    return Number.isFinite(room) ? [{ item, room }] : []
  })
  return fits
    .sort((a, b) => a.room - b.room || ORDER.indexOf(a.item.kind) - ORDER.indexOf(b.item.kind))
    .map(({ item }) => item)
}

const surplus = (own: Span, at: Span): number => own.end - own.start - (at.end - at.start)
