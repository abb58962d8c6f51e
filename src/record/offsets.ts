/**
 * Conversion between UTF-16 offsets (inside) and Unicode code points (public JSON), at the border only.
 * JavaScript counts UTF-16 units, Python, R and the W3C annotation model count code points: the emoji is where every
 * annotation tool of the field broke (label-studio #1347, inception #1811).
 */
export interface OffsetTable {
  /** Code points before the UTF-16 offset `unit`; an offset inside a surrogate pair counts the pair as begun. */
  readonly toCodePoint: (unit: number) => number
  /** The UTF-16 offset of the code point numbered `point`. */
  readonly toUnit: (point: number) => number
}

/**
 * A table for one text: O(pairs) to build, O(log pairs) a look-up. Lone surrogates count as one code point each, as in
 * `[...text]` and Python.
 */
export function offsetTable(text: string): OffsetTable {
  const pairs = surrogatePairs(text) // UTF-16 offsets of the low halves, ascending
  return {
    toCodePoint: (unit) => unit - countBelow(pairs, unit),
    toUnit: (point) => {
      // The n-th pair stands at code point pairs[n] - n - 1; each pair that stands before `point` adds one unit.
      let low = 0
      let high = pairs.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((pairs[middle] ?? 0) - middle <= point) low = middle + 1
        else high = middle
      }
      return point + low
    },
  }
}

function surrogatePairs(text: string): readonly number[] {
  const lows: number[] = []
  for (let i = 1; i < text.length; i++) {
    const low = text.charCodeAt(i)
    if (low < 0xdc00 || low > 0xdfff) continue
    const high = text.charCodeAt(i - 1)
    if (high >= 0xd800 && high <= 0xdbff) lows.push(i)
  }
  return lows
}

/** How many of the ascending numbers are below `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
