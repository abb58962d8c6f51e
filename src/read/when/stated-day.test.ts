/** The day that a text says it is. On a report of Thursday 2024-03-14. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY, days, find } from '../../../test/moments-of.ts'
import { span } from '../../record/span.ts'

test('a diary counts from the day that it says it is', () => {
  const { moments } = find('Rain again, and it is Monday March 4th. The ferry sails tomorrow.')
  assert.deepEqual(moments.map(days), ['2024-03-04/2024-03-05', '2024-03-05/2024-03-06'])
  assert.deepEqual(moments[1]?.anchor, { kind: 'moment', moment: moments[0]?.id, day: '2024-03-04' })
})

test('after a stated day "it is Wednesday" is the next one', () => {
  const { moments } = find("It's Monday March 4. Hello! It's currently Wednesday. I went there yesterday.")
  assert.deepEqual(moments.map(days).slice(-2), ['2024-03-06/2024-03-07', '2024-03-05/2024-03-06'])
})

test('a day in the past or to come is not the running one', () => {
  assert.deepEqual(find('It was Monday March 4. He left yesterday.').moments.map(days).at(-1), '2024-03-13/2024-03-14')
  assert.deepEqual(find('The vote is on May 4. He left yesterday.').moments.map(days).at(-1), '2024-03-13/2024-03-14')
})

test('a day stated inside a quotation leaves the report’s day as it is', () => {
  const text = '"It is Monday March 4", the diary said. He left yesterday.'
  const quotation = { pieces: [span(1, 21)], marks: [span(0, 1), span(21, 22)], kind: 'speech' as const, closed: true }
  const { moments } = find(text, DAY, { quotations: [quotation] })
  assert.deepEqual(moments.map(days).at(-1), '2024-03-13/2024-03-14')
})
