/**
 * Spans: where words stand in a report's text.
 * Offsets are UTF-16 code units of `Report.text` (what `slice` takes), half-open, branded so that token numbers,
 * sentence numbers and offsets cannot be mixed. Public JSON counts code points instead: see `offsets.ts`.
 */
declare const unit: unique symbol

/** An offset into a report's text, in UTF-16 code units. Only this module makes one. */
export type Offset = number & { readonly [unit]: 'utf16' }

/** A half-open stretch `[start, end)` of a report's text, in UTF-16 code units. */
export interface Span {
  readonly start: Offset
  readonly end: Offset
}

/** The span `[start, end)`. Throws `RangeError` when the bounds are no whole numbers, negative or out of order. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`A span needs 0 <= start <= end in whole numbers, found [${start}, ${end}).`)
  }
  return { start: start as Offset, end: end as Offset } // checked just above
}

/** The words that a span covers. */
export const wordsAt = (text: string, at: Span): string => text.slice(at.start, at.end)

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** True when `outer` holds the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** True when the two share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The smallest span over all given ones; `undefined` for none. */
export function cover(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined
  return span(Math.min(...spans.map((at) => at.start)), Math.max(...spans.map((at) => at.end)))
}

/** Orders spans by where they start; of two that start together the longer comes first. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The span without white space at its edges; an all-white one becomes empty at its start. */
export function trim(text: string, at: Span): Span {
  const words = wordsAt(text, at)
  const lead = words.length - words.trimStart().length
  if (lead === words.length) return span(at.start, at.start)
  return span(at.start + lead, at.start + words.trimEnd().length)
}

/** The span of the `index`-th group of a regular-expression match made with the `d` flag, moved by `shift` units. */
export function groupSpan(
  match: RegExpExecArray | RegExpMatchArray,
  index: number | string,
  shift = 0,
): Span | undefined {
  const indices = match.indices
  const at = typeof index === 'number' ? indices?.[index] : indices?.groups?.[index]
  return at && span(at[0] + shift, at[1] + shift)
}
