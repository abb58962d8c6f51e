import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { offsetTable } from './offsets.ts'

/** Emoji, ZWJ sequence, combining mark, CRLF, NBSP, BOM, lone surrogates. */
const hard = fc.constantFrom('a', '😀', '👩‍👩‍👧', 'e\u0301', '\r\n', '\u00A0', '\uFEFF', '\uD800', '\uDC00', '“')
const texts = fc.array(hard, { maxLength: 30 }).map((parts) => parts.join(''))

test('code points count as Array.from counts them', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, seed) => {
      const points = Array.from(text)
      const point = seed % (points.length + 1)
      const unit = points.slice(0, point).join('').length
      const table = offsetTable(text)
      assert.equal(table.toUnit(point), unit)
      assert.equal(table.toCodePoint(unit), point)
    }),
  )
})

test('an offset inside a surrogate pair counts the pair as begun', () => {
  assert.equal(offsetTable('😀a').toCodePoint(1), 1)
})
