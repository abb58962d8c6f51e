import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clip, columns, cut, flow, pad, withNotes, wrap } from './columns.ts'
import { oneLine, style } from './style.ts'

test('an emoji and a wide sign take two columns, a combining mark and colour codes none', () => {
  assert.equal(columns('a😀中e\u0301'), 6)
  assert.equal(columns('👩‍👩‍👧'), 2)
  assert.equal(columns(style({ width: 80, colour: true }).heading('abc')), 3)
})

test('signs that are measured fast are as wide as those measured slowly', () => {
  const fast = '“Aé—” → a…b ≠ ├─┤ ¿'
  assert.equal(columns(fast), columns(`中${fast}`) - 2)
  assert.equal(columns('\u00AD'), 0)
})

test('a cut text is never wider than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 40 }), (text, limit) => {
      assert.ok(columns(cut(text, limit)) <= limit)
    }),
  )
})

const words = fc.array(
  fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((word) => word.replaceAll(' ', '_')),
  {
    maxLength: 12,
  },
)

test('wrapped lines keep every sign and are never wider than asked for', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 6, max: 40 }), (parts, width) => {
      const text = parts.join(' ')
      const lines = wrap(text, width, '  ')
      assert.ok(lines.every((line) => columns(line) <= width))
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''))
    }),
  )
})

test('wrapped lines begin with the indent after the first', () => {
  assert.deepEqual(wrap('one two three four', 9, '  '), ['one two', '  three', '  four'])
  assert.deepEqual(wrap('  one two three', 9, '    '), ['  one two', '    three'])
  assert.equal(pad('中', 4), '中  ')
})

test('a word wider than a line is broken inside', () => {
  assert.deepEqual(wrap('中中中 ab', 4), ['中中', '中', 'ab'])
})

test('clipped text ends with an ellipsis in its last line where there is more', () => {
  assert.deepEqual(clip('one two three four', 9, 2), ['one two', 'three fo…'])
  assert.deepEqual(clip('one two', 9, 2), ['one two'])
})

test('pieces flow into lines and are never broken', () => {
  assert.deepEqual(flow(['a b', 'c d', 'e'], 8), ['a b  c d', 'e'])
})

test('notes stand at the right edge, beside the last words where there is room', () => {
  assert.deepEqual(withNotes(['one', 'two'], ['n1'], 10), ['one', 'two     n1'])
  assert.deepEqual(withNotes(['one two'], ['n1', 'n2'], 10), ['one two', '    n1  n2'])
  assert.deepEqual(withNotes(['one'], [], 10), ['one'])
})

test('words of a report cannot steer the terminal', () => {
  assert.equal(oneLine('a\u001b[31mred\u0007\n b\u202Ec'), 'a[31mred bc')
})
