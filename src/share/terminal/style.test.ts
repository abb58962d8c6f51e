import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columns, cut, oneLine, pad, style, wrap } from './style.ts'

test('an emoji and a wide sign take two columns, a combining mark and colour codes none', () => {
  assert.equal(columns('a😀中e\u0301'), 6)
  assert.equal(columns(style({ width: 80, colour: true }).heading('abc')), 3)
})

test('a cut text is never wider than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      assert.ok(columns(cut(text, limit)) <= limit)
    }),
  )
})

test('words of a report cannot steer the terminal', () => {
  assert.equal(oneLine('a\u001b[31mred\u0007\n b\u202Ec'), 'a[31mred bc')
})

test('wrapped lines keep every word and begin with the indent after the first', () => {
  assert.deepEqual(wrap('one two three four', 9, '  '), ['one two', '  three', '  four'])
  assert.deepEqual(wrap('  one two three', 9, '    '), ['  one two', '    three'])
  assert.equal(pad('中', 4), '中  ')
})
