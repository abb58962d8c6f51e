import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { QUOTATION, quotationInputs, type SHAPES, shapeInput, shapeOf } from './word-shape.ts'

/** Words and their shapes, as training/shapes.py gives them. */
const SHAPE_TABLE: readonly (readonly [string, (typeof SHAPES)[number]])[] = [
  ['talks', 'lower'],
  ["n't", 'lower'],
  ['4th', 'lower'],
  ['Hamas', 'capital'],
  ['A', 'capital'],
  ['Al-shifa', 'capital'],
  ['É', 'capital'],
  ['NATO', 'all-capitals'],
  ['U.S.', 'all-capitals'],
  ['F-16', 'capital'],
  ['iPhone', 'mixed'],
  ['McCain', 'mixed'],
  ['220', 'number'],
  ['$3.5', 'number'],
  ['½', 'number'],
  ['—', 'punctuation'],
  ['🚀', 'punctuation'],
  ['北京', 'lower'],
]

for (const [word, shape] of SHAPE_TABLE) {
  test(`the shape of ${word} is ${shape}`, () => assert.equal(shapeOf(word), shape))
}

test('the first piece of a word has an odd number, none is that of the special pieces', () => {
  assert.deepEqual(['talks', 'Hamas', 'NATO', 'iPhone', '220', '—'].map(shapeInput), [1, 3, 5, 7, 9, 11])
})

const drawn = (words: string): string =>
  quotationInputs(words.split(' '))
    .map((id) => (id === QUOTATION.mark ? 'm' : id === QUOTATION.inside ? 'i' : '.'))
    .join('')

test('words between curly marks are inside, the marks are marks', () => {
  assert.equal(drawn('He said “ no one knows ” today'), '..miiim.')
})

test('straight marks open and close in turn', () => {
  assert.equal(drawn('" yes " and " no "'), 'mim.mim')
})

test('a mark that is never closed holds to the end of the paragraph', () => {
  assert.equal(drawn('“ We go on'), 'miii')
})

test('a closing mark without an opening one opens nothing', () => {
  assert.equal(drawn('so it ends ” he said'), '...m..')
})

test("the typewriter's marks count as curly ones", () => {
  assert.equal(drawn("`` yes '' he said"), 'mim..')
})

test('every word has one number of the three, whatever the words are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('“', '”', '"', '«', '»'))),
      (words) => {
        const ids = quotationInputs(words)
        assert.equal(ids.length, words.length)
        assert.ok(ids.every((id) => id >= 0 && id <= 2))
        assert.ok(words.every((word) => shapeInput(word) % 2 === 1))
      },
    ),
  )
})
