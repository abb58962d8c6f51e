import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findWords } from '../language/words.ts'
import { atomsOf } from './atoms.ts'
import { digitsValue, numeralAt, shareAt } from './numerals.ts'

function atomsIn(text: string) {
  const [sentence] = findWords({ text, blocks: [] })
  assert.ok(sentence)
  return atomsOf(text, sentence)
}
const read = (text: string): readonly [number, number | undefined] | undefined => {
  const numeral = numeralAt(atomsIn(text), 0)
  return numeral && [numeral.value, numeral.high]
}

test('digits with groups, decimals and scales', () => {
  for (const [text, value] of [
    ['1,128 cases', 1128],
    ['1 200 000 people', 1200000],
    ['4,50,000 rupees', 450000],
    ['1.2 million', 1200000],
    ['20mn cubic metres', 20000000],
    ['30-million line', 30000000],
    ['2,000 million pesos', 2000000000],
    ['5m people', 5000000],
    ['40 houses', 40],
  ] as const) {
    assert.deepEqual(read(text), [value, undefined], text)
  }
})

test('numbers in words, with hyphens, "and", dozens and halves', () => {
  for (const [text, value] of [
    ['twenty-three drivers', 23],
    ['two hundred and fifty thousand', 250000],
    ['a hundred officers', 100],
    ['a hundred and twenty men', 120],
    ['one hundred and five men', 105],
    ['a thousand and ten men', 1010],
    ['two thousand and ten men', 2010],
    ['a dozen people', 12],
    ['two dozen people', 24],
    ['half a million people', 500000],
    ['two and a half million', 2500000],
    ['seven billion dollars', 7000000000],
    ['ten thousand acres', 10000],
  ] as const) {
    assert.deepEqual(read(text), [value, undefined], text)
  }
})

test('vague words have two ends', () => {
  assert.deepEqual(read('dozens of buses'), [24, 99])
  assert.deepEqual(read('hundreds of people'), [200, 999])
  assert.deepEqual(read('several thousand soldiers'), [2000, 9999])
  assert.deepEqual(read('a few hundred people'), [200, 999])
  assert.deepEqual(read('tens of thousands of people'), [20000, 99999])
  assert.deepEqual(read('hundreds of thousands'), [200000, 999999])
})

test('two numbers side by side stay two', () => {
  assert.deepEqual(read('six three days later'), [6, undefined])
  assert.deepEqual(read('twenty thirty'), [20, undefined])
})

test('dates, times and codes in digits have no value', () => {
  for (const text of ['20.11.2024', '17:42', '007', '1,23', '1.2.3']) assert.equal(digitsValue(text), undefined, text)
})

test('shares of a whole need the whole', () => {
  assert.equal(shareAt(atomsIn('a third of the houses'), 0)?.value, 0.3333)
  assert.equal(shareAt(atomsIn('two-thirds of them'), 0)?.value, 0.6667)
  assert.equal(shareAt(atomsIn('a third attack'), 0), undefined)
  assert.equal(shareAt(atomsIn('half empty'), 0), undefined)
})
