import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byPlace, contains, cover, groupSpan, overlaps, span, trim, wordsAt } from './span.ts'

test('a span refuses bounds that are negative, broken or out of order', () => {
  for (const [start, end] of [
    [-1, 2],
    [3, 2],
    [0.5, 2],
    [Number.NaN, 2],
  ] as const) {
    assert.throws(() => span(start, end), RangeError)
  }
})

test('a span that holds another overlaps it unless that one is empty', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), (a, b, c, d) => {
      const x = span(Math.min(a, b), Math.max(a, b))
      const y = span(Math.min(c, d), Math.max(c, d))
      assert.equal(overlaps(x, y), overlaps(y, x))
      if (contains(x, y) && y.start < y.end) assert.ok(overlaps(x, y))
    }),
  )
})

test('trimming leaves the words without white space at their edges', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(' ', 'a', '\n', '\u00A0', '😀') }), (text) => {
      assert.equal(wordsAt(text, trim(text, span(0, text.length))), text.trim())
    }),
  )
})

test('a cover reaches from the first start to the last end', () => {
  assert.deepEqual(cover([span(4, 6), span(1, 2)]), span(1, 6))
  assert.equal(cover([]), undefined)
})

test('spans are ordered by start, the longer first', () => {
  assert.deepEqual([span(3, 4), span(1, 2), span(1, 5)].sort(byPlace), [span(1, 5), span(1, 2), span(3, 4)])
})

test('a group of a match is found in the whole text when it was matched in a part', () => {
  const match = /said (?<who>\w+)/du.exec('said Tass')
  assert.ok(match)
  assert.deepEqual(groupSpan(match, 'who', 10), span(15, 19))
  assert.deepEqual(groupSpan(match, 0), span(0, 9))
})
