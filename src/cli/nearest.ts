/** The known word that was probably meant: fewest edits (optimal string alignment), at most a third of the letters. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.floor(word.length / 3) + 1
  for (const one of known) {
    const edits = editsBetween(word, one, least)
    if (edits < least) [best, least] = [one, edits]
  }
  return best
}

/** Letters to put in, leave out, change or swap; `limit` and more are not told apart. */
function editsBetween(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit
  let [before, row]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      let edits = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        edits = Math.min(edits, at(before, j - 2) + 1)
      next.push(edits)
    }
    ;[before, row] = [row, next]
  }
  return Math.min(at(row, to.length), limit)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
