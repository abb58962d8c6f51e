/** Words of time that tell no time of their own, and such as do. On a report of Thursday 2024-03-14. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { days, find } from '../../../test/moments-of.ts'

const all = (text: string): readonly string[] => find(text).moments.map(days)

test('"now" that goes on with the telling is no time', () => {
  assert.deepEqual(all('Now, he said, it begins.'), [])
  assert.deepEqual(all('They now hold the town.'), ['PRESENT_REF'])
})

test('"most recently" before a time leaves it to that time', () => {
  assert.deepEqual(all('Three men fell, most recently on Tuesday.'), ['2024-03-12/2024-03-13'])
})

test('rates, distances in time and "one day" are no lengths', () => {
  assert.deepEqual(all('It costs $5 million a year.'), [])
  assert.deepEqual(all('The bombs fell minutes apart.'), [])
  assert.deepEqual(all('He hoped that he one day would fly.'), [])
  assert.deepEqual(all('They met twice a week.'), ['P1W'])
})

test('years that pass are a length, years ahead are to come', () => {
  assert.deepEqual(all('It grew over the years.'), ['PXY'])
  assert.deepEqual(all('It will grow in the weeks ahead.'), ['2024-03-14/2024-04-15'])
})

test('a time named twice takes its day from the bracket', () => {
  const [moment] = find('The ferry will sail at 6 in the evening (6 p.m. GMT Friday), they said.').moments
  assert.equal(moment?.from, '2024-03-15T18:00Z')
  assert.equal(moment?.parts?.length, 2)
})

test('a headline in capitals is no name', () => {
  assert.deepEqual(all('WE ARE HAVING A PARTY HERE TOMORROW NIGHT'), ['2024-03-15/2024-03-16'])
  assert.deepEqual(all('He wrote for Ukraine Today on land.'), [])
})
