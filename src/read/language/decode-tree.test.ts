import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeTree } from './decode-tree.ts'

/** Rows are words from 1, columns their heads from 0. */
const decode = (rows: readonly (readonly number[])[]): readonly number[] =>
  decodeTree(rows.length, (dependent, head) => rows[dependent - 1]?.[head] ?? Number.NEGATIVE_INFINITY)

test('where the best head of each word gives a tree, that is the tree', () => {
  // "Talks ended early": root(ended), nsubj(ended, Talks), advmod(ended, early)
  assert.deepEqual(
    decode([
      [0, 0, 9, 1],
      [9, 1, 0, 1],
      [1, 2, 9, 0],
    ]),
    [2, 0, 2],
  )
})

test('two words that each want the other are parted at the least cost', () => {
  assert.deepEqual(
    decode([
      [5, 0, 10],
      [1, 10, 0],
    ]),
    [0, 1],
  )
})

test('a second word that wants to be the root gets its best other head', () => {
  assert.deepEqual(
    decode([
      [9, 0, 1],
      [8, 2, 0],
    ]),
    [0, 1],
  )
})

test('a cycle inside a cycle is opened twice', () => {
  // 1 and 2 want each other, and both together want 3, which wants 2.
  const heads = decode([
    [0, 0, 9, 8],
    [0, 9, 0, 9],
    [1, 0, 9, 0],
  ])
  assert.deepEqual(heads, [2, 3, 0])
})

test('one word is the root, no word has no heads', () => {
  assert.deepEqual(decode([[0]]), [0])
  assert.deepEqual(decode([]), [])
})

test('scores that are not numbers still give a tree', () => {
  assertTree(decodeTree(4, () => Number.NaN))
  assertTree(decodeTree(4, () => Number.NEGATIVE_INFINITY))
})

const table = (most: number, score: fc.Arbitrary<number>) =>
  fc
    .integer({ min: 1, max: most })
    .chain((size) =>
      fc.array(fc.array(score, { minLength: size + 1, maxLength: size + 1 }), { minLength: size, maxLength: size }),
    )

test('any scores give a tree with exactly one root', () => {
  fc.assert(fc.property(table(25, fc.float({ noNaN: true })), (rows) => assertTree(decode(rows))))
})

test('no other tree with one root has a higher sum, tried on all trees of up to five words', () => {
  fc.assert(
    fc.property(table(5, fc.integer({ min: -9, max: 9 })), (rows) => {
      const sum = (heads: readonly number[]): number =>
        heads.reduce((all, head, index) => all + (rows[index]?.[head] ?? 0), 0)
      const best = Math.max(...allTrees(rows.length).map(sum))
      assert.equal(sum(decode(rows)), best)
    }),
    { numRuns: 150 },
  )
})

function assertTree(heads: readonly number[]): void {
  assert.equal(heads.filter((head) => head === 0).length, 1)
  assert.ok(isTree(heads), `not a tree: ${heads.join(' ')}`)
}

/** Every word reaches the root. */
function isTree(heads: readonly number[]): boolean {
  return heads.every((_, index) => {
    let node = index + 1
    for (let steps = 0; node !== 0 && steps <= heads.length; steps++) node = heads[node - 1] ?? 0
    return node === 0
  })
}

function allTrees(size: number): readonly (readonly number[])[] {
  let assignments: number[][] = [[]]
  for (let word = 0; word < size; word++) {
    assignments = assignments.flatMap((heads) => Array.from({ length: size + 1 }, (_, head) => [...heads, head]))
  }
  return assignments.filter((heads) => heads.filter((head) => head === 0).length === 1 && isTree(heads))
}
