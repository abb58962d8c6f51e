import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest } from './nearest.ts'

const known = ['backend', 'max-size', 'model', 'quiet']

test('a slip of the finger finds the word that was meant', () => {
  assert.equal(nearest('bakend', known), 'backend')
  assert.equal(nearest('max_size', known), 'max-size')
  assert.equal(nearest('qiuet', known), 'quiet')
})

test('a word that is near to none finds none', () => {
  assert.equal(nearest('colour-of-money', known), undefined)
  assert.equal(nearest('x', known), undefined)
  assert.equal(nearest('', known), undefined)
})
