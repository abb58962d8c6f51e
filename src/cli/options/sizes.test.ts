import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSize } from './sizes.ts'

test('sizes are read with their unit, in steps of 1024', () => {
  assert.equal(parseSize('2M'), 2 * 1024 * 1024)
  assert.equal(parseSize('1.5k'), 1536)
  assert.equal(parseSize('800kB'), 800 * 1024)
  assert.equal(parseSize('7'), 7)
})

test('a size that lets nothing be read is refused', () => {
  for (const text of ['0', '0M', '0.1']) assert.throws(() => parseSize(text), /Nothing could be read/u)
})

test('what is no size is refused with examples', () => {
  for (const text of ['', 'large', '-5', '5X']) assert.throws(() => parseSize(text), /800k, 5M or 1G/u)
})
