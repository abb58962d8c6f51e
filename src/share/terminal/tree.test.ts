import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawTree } from './tree.ts'

/** Lines "word head". */
const drawn = (sentence: string): string => {
  const words = sentence
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
  const lines = drawTree(words.map(([, head]) => Number(head)))
  return `\n${lines.map((line, index) => line + (words[index]?.[0] ?? '')).join('\n')}\n`
}

test('each word stands in the column of its depth, joined to its head', () => {
  assert.equal(
    drawn(`
      A 2
      delegation 5
      from 4
      Hamas 2
      landed 0
      in 7
      Moscow 5
      . 5`),
    `
  ┌─╴A
┌─┤ delegation
│ │ ┌─╴from
│ └─┘ Hamas
│ landed
│ ┌─╴in
├─┘ Moscow
└─╴.
`,
  )
})

test('arcs that cross are drawn across each other', () => {
  assert.equal(
    drawn(`
      a 3
      b 0
      c 2
      d 1`),
    `
  ┌─┐ a
╷ │ │ b
└─┘ │ c
    └─╴d
`,
  )
})

test('one word is drawn alone', () => assert.deepEqual(drawTree([0]), ['  ']))

test('heads that lead round in a circle still give a line a word', () => {
  assert.equal(drawTree([2, 1]).length, 2)
})
