import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw, readDrawing } from './drawn.ts'

test('a drawing read and drawn again is the same drawing', () => {
  const drawing = [
    'A delegation from Hamas landed in Moscow on Thursday for talks',
    '~~~~~~~~~~~~~~~~~~~~~~~           ~~~~~~    ~~~~~~~~',
    'actor                             place     2023-10-26',
    '                  ~~~~~',
    '                  actor of the name',
    'and left.',
    '    ~~~~',
    '    RETREAT',
  ].join('\n')
  const { text, items } = readDrawing(drawing)
  assert.equal(items.length, 5)
  assert.deepEqual(
    items.map((item) => text.slice(item.span.start, item.span.end)),
    ['A delegation from Hamas', 'Moscow', 'Thursday', 'Hamas', 'left'],
  )
  assert.equal(draw(text, items), drawing)
})
