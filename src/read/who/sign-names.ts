/**
 * Names of signs that are put together of two parts. Nearly all phrases show the same few thousand: a name is made once, and
 * not made, hashed and compared letter by letter for each phrase that shows it (a tenth of all the time of this folder).
 * Pure but for what it remembers.
 */

/** Some parts are words of the text ("no despite"): names beyond so many are made anew each time. */
const MOST_KEPT = 10_000

/** `name` asked once for each two parts. */
export function namer<A extends string, B extends string | number>(
  name: (a: A, b: B) => string,
): (a: A, b: B) => string {
  const known = new Map<A, Map<B, string>>()
  let kept = 0
  return (a, b) => {
    const before = known.get(a)?.get(b)
    if (before !== undefined) return before
    const made = name(a, b)
    if (kept++ < MOST_KEPT) {
      const ofFirst = known.get(a)
      if (ofFirst) ofFirst.set(b, made)
      else known.set(a, new Map([[b, made]]))
    }
    return made
  }
}
