/**
 * A dependency tree beside the words of its sentence, one word a line in the sentence's order, with box-drawing signs:
 * each word stands in the column of its depth, a line leads from each head to its dependents.
 * Reads: heads (from 1, 0 for the root; anything else hangs nowhere). Writes: the drawing left of each word.
 *
 *    ┌─╴a
 *  ┌─┘ delegation
 *  │ landed
 *  │ ┌─╴in
 *  └─┘ Moscow
 */

/** The strokes that meet in one place. */
const UP = 1
const DOWN = 2
const LEFT = 4
const RIGHT = 8
/** Index = sum of strokes. */
const SIGNS = ' ╵╷│╴┘┐┤╶└┌├─┴┬┼'

/** One drawing a word, as wide as the word is deep; the word goes right behind it. */
export function drawTree(heads: readonly number[]): readonly string[] {
  const depths = heads.map((_, index) => depthOf(heads, index + 1))
  const strokes = depths.map((depth) => new Array<number>(2 * depth + 1).fill(0))
  const add = (line: number, column: number, stroke: number): void => {
    const row = strokes[line]
    if (!row) return
    while (row.length <= column) row.push(0)
    row[column] = (row[column] ?? 0) | stroke
  }
  for (const [line, head] of heads.entries()) {
    const depth = depths[line] ?? 0
    if (depth === 0) continue // the root, or a word whose head is not of the sentence
    const column = 2 * (depth - 1)
    const headLine = head - 1
    add(line, column, RIGHT)
    add(line, column + 1, LEFT | RIGHT)
    add(line, column + 2, LEFT)
    for (let at = Math.min(line, headLine); at < Math.max(line, headLine); at++) {
      add(at, column, DOWN)
      add(at + 1, column, UP)
    }
  }
  return strokes.map((row, line) => {
    const drawn = row.map((stroke) => SIGNS[stroke] ?? ' ').join('')
    const own = row[2 * (depths[line] ?? 0)] ?? 0
    return own === LEFT ? drawn : `${drawn} `
  })
}

/** Steps to the root; 0 where the heads lead round in a circle or out of the sentence. */
function depthOf(heads: readonly number[], word: number): number {
  let depth = 0
  for (let at = heads[word - 1] ?? 0; at !== 0; at = heads[at - 1] ?? 0) {
    depth++
    if (depth > heads.length) return 0
  }
  return depth
}
