import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { span } from '../../record/span.ts'
import type { BlockKind } from '../../record/values.ts'
import type { Sentence } from './layers.ts'
import { breaksOf, windowsOf, wordRow } from './windows.ts'

const LIMITS = { pieces: 60, piecesAWord: 4, windowWords: 10, contextWords: 4, longestSentenceInWindow: 14 }

/** Sentences of so many words a paragraph: `[[3, 4], [12]]` is two paragraphs, the first of two sentences. */
function report(paragraphs: readonly (readonly number[])[], block?: BlockKind): readonly Sentence[] {
  let at = 0
  return paragraphs.flatMap((lengths, paragraph) =>
    lengths.map((length): Sentence => {
      const words = Array.from({ length }, () => {
        const start = at
        at += 2
        return { form: 'w', span: span(start, start + 1) }
      })
      return { words, paragraph, span: span(at - 2 * length, at), ...(block && { block }) }
    }),
  )
}

const windows = (paragraphs: readonly (readonly number[])[], pieces = (from: number, to: number) => to - from) =>
  windowsOf(wordRow(report(paragraphs)), LIMITS, pieces).map(({ context, own, end }) => `${context}|${own}-${end}`)

test('whole paragraphs go into a window as long as they fit', () => {
  assert.deepEqual(windows([[3, 2], [4], [6]]), ['0|0-9', '5|9-15'])
})

test('a paragraph that would leave the window less than half full is cut at a sentence', () => {
  assert.deepEqual(windows([[3], [5, 5]]), ['0|0-8', '4|8-13'])
})

test('before a window stands the last sentence, or its end', () => {
  assert.deepEqual(windows([[8], [2], [9]]), ['0|0-10', '8|10-19'])
  assert.deepEqual(windows([[9], [9]]), ['0|0-9', '5|9-18'])
})

test('a sentence that is longer than a window is a window, up to a limit', () => {
  assert.deepEqual(windows([[12]]), ['0|0-12'])
  assert.deepEqual(windows([[30]]), ['0|0-14', '10|14-28', '24|28-30'])
})

test('words of too many pieces make a window give up its context, then its other half', () => {
  assert.deepEqual(
    windows([[8], [8]], (from, to) => (to - from) * 7),
    ['0|0-8', '8|8-16'],
  )
  assert.deepEqual(
    windows([[8]], (from, to) => (to - from) * 20),
    ['0|0-2', '2|2-4', '4|4-6', '6|6-8'],
  )
})

test('a break stands before each paragraph and before the own words', () => {
  const row = wordRow(report([[4], [3], [3]]))
  assert.deepEqual(breaksOf(row, { context: 2, own: 4, end: 10 }), [2, 5])
  assert.deepEqual(breaksOf(row, { context: 0, own: 0, end: 4 }), [])
})

test('datelines and credits are not read, titles are', () => {
  assert.equal(wordRow(report([[3]], 'dateline')).words.length, 0)
  assert.equal(wordRow(report([[3]], 'credit')).words.length, 0)
  assert.equal(wordRow(report([[3]], 'title')).words.length, 3)
})

test('every word is the own word of exactly one window, whatever the report', () => {
  const shape = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }), { maxLength: 8 })
  fc.assert(
    fc.property(shape, fc.integer({ min: 1, max: 70 }), (paragraphs, pieces) => {
      const row = wordRow(report(paragraphs))
      let next = 0
      for (const { context, own, end } of windowsOf(row, LIMITS, (from, to) => (to - from) * pieces)) {
        assert.ok(own === next && end > own && context <= own && own - context <= LIMITS.contextWords)
        assert.ok(end - own === 1 || (end - context) * pieces <= LIMITS.pieces)
        next = end
      }
      assert.equal(next, row.words.length)
    }),
  )
})
