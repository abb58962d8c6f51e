import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { batchesOf, encodeWords } from './batches.ts'
import { openWordPiece } from './wordpiece.ts'

const wordPiece = openWordPiece(['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'talks', 'end', '##ed', 'in', '"'].join('\n'))
const encoder = {
  wordPiece,
  manifest: { limits: { pieces: 20, piecesAWord: 2, windowWords: 10, contextWords: 4, longestSentenceInWindow: 12 } },
}
const encode = (words: string, beside = {}) => encodeWords(encoder, words.split(' '), beside)

test('each word has its pieces, its shape on them, and a slot for its first piece', () => {
  assert.deepEqual(encode('Talks ended'), {
    pieces: [2, 4, 5, 6, 3],
    shapes: [0, 3, 1, 2, 0],
    quotes: [0, 0, 0, 0, 0],
    firsts: [0, 1, 2],
  })
})

test('a break is a separator of its own, and no slot', () => {
  assert.deepEqual(encode('Talks ended in', { breaks: [2], quotes: [0, 1, 2] }), {
    pieces: [2, 4, 5, 6, 3, 7, 3],
    shapes: [0, 3, 1, 2, 0, 1, 0],
    quotes: [0, 0, 1, 1, 0, 2, 0],
    firsts: [0, 1, 2, 5],
  })
})

test('a word gives no more pieces than the model was taught with', () => {
  assert.deepEqual(encode('"""').pieces, [2, 8, 8, 3])
})

const inputs = (lengths: readonly number[]) => lengths.map((length) => ({ pieces: new Array<number>(length).fill(1) }))

test('batches hold up to eight inputs, the shortest first, equal ones in their order', () => {
  assert.deepEqual(batchesOf(inputs([5, 3, 5, 7])), [[1, 0, 2, 3]])
  assert.deepEqual(
    batchesOf(inputs(new Array<number>(17).fill(4))).map((batch) => batch.length),
    [8, 8, 1],
  )
})

test('an input that is much longer than the first opens a batch, so that little is padded', () => {
  assert.deepEqual(batchesOf(inputs([5, 9, 10])), [[0, 1], [2]])
})

test('very long inputs stand alone, so that memory has a bound', () => {
  assert.deepEqual(
    batchesOf(inputs([500, 500, 10])).map((batch) => batch.length),
    [1, 1, 1],
  )
})

test('each input is in exactly one batch', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 510 })), (lengths) => {
      const all = batchesOf(inputs(lengths)).flat()
      assert.deepEqual(
        [...all].sort((a, b) => a - b),
        [...lengths.keys()],
      )
    }),
  )
})
