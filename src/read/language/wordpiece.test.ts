import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import expected from '../../../test/fixtures/wordpiece.json' with { type: 'json' }
import { openWordPiece } from './wordpiece.ts'

/** The fixture's part of the vocabulary, each piece on the line of its id. */
const vocabulary = (): string => {
  const pieces = Object.entries(expected.pieces)
  const lines = Array.from({ length: Math.max(...pieces.map(([, id]) => id)) + 1 }, (_, id) => `[unused ${id}]`)
  for (const [piece, id] of pieces) lines[id] = piece
  return `${lines.join('\n')}\n`
}
const wordPiece = openWordPiece(vocabulary())

for (const { text, ids, offsets } of expected.rows) {
  test(`the pieces of ${JSON.stringify(text.slice(0, 40))} are the reference tokeniser's`, () => {
    const pieces = wordPiece.cut(text)
    assert.deepEqual(
      pieces.map((piece) => piece.id),
      ids,
    )
    assert.deepEqual(
      pieces.map((piece) => [piece.start, piece.end]),
      offsets,
    )
  })
}

test('a word of nothing but format signs still has one piece, the unknown one', () => {
  assert.deepEqual(wordPiece.idsOf('\u200b\u200d'), [expected.pieces['[UNK]']])
})

test('a word seen before gives the same ids', () => {
  assert.deepEqual(wordPiece.idsOf('Thursday'), wordPiece.idsOf('Thursday'))
  assert.deepEqual(
    wordPiece.idsOf('Thursday'),
    wordPiece.cut('thursday').map((piece) => piece.id),
  )
})

test('pieces stand in order and within the text, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let at = 0
      for (const { start, end } of wordPiece.cut(text)) {
        // One sign may give two pieces ("㍿" opens into four): then they share its place.
        assert.ok(start >= 0 && end > start && end <= text.length && end >= at)
        at = start
      }
    }),
  )
})

test('lone surrogates are dropped as controls are', () => {
  assert.deepEqual(wordPiece.cut('\ud800'), [])
})

test('a vocabulary without the special pieces is refused', () => {
  assert.throws(() => openWordPiece('the\n##s\n'), /\[UNK\]/u)
})
