import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amountAt, NUMBER_WORDS } from './numbers.ts'
import { timeTokens } from './tokens.ts'

function read(text: string): [value: number | undefined, words: string] | undefined {
  const tokens = timeTokens(text, 0)
  const amount = amountAt(tokens, 0)
  return amount && [amount.value, text.slice(0, tokens[amount.next - 1]?.end)]
}

test('number words have a value unless they are vague', () => {
  for (const rows of NUMBER_WORDS.values()) {
    for (const { word, kind, value } of rows) assert.equal(value === undefined, kind === 'vague', word)
  }
})

test('numbers in digits and words', () => {
  assert.deepEqual(read('24 hours'), [24, '24'])
  assert.deepEqual(read('1,500 days'), [1500, '1,500'])
  assert.deepEqual(read('2.5 million years'), [2_500_000, '2.5 million'])
  assert.deepEqual(read('twenty four hours'), [24, 'twenty four'])
  assert.deepEqual(read('twenty-four hours'), [24, 'twenty-four'])
  assert.deepEqual(read('a hundred years'), [100, 'a hundred'])
  assert.deepEqual(read('two hundred and fifty years'), [250, 'two hundred and fifty'])
  assert.deepEqual(read('three thousand two hundred years'), [3200, 'three thousand two hundred'])
})

test('fractions, groups and vague numbers', () => {
  assert.deepEqual(read('5 1/2 years'), [5.5, '5 1/2'])
  assert.deepEqual(read('two and a half years'), [2.5, 'two and a half'])
  assert.deepEqual(read('a couple of days'), [2, 'a couple of'])
  assert.deepEqual(read('half a dozen weeks'), [6, 'half a dozen'])
  assert.deepEqual(read('a few days'), [undefined, 'a few'])
  assert.deepEqual(read('several weeks'), [undefined, 'several'])
  assert.deepEqual(read('a week'), [1, 'a'])
})

test('what is no number gives none', () => {
  for (const text of ['weeks', 'the week', 'and two', '', '-five']) assert.equal(read(text), undefined, text)
})
