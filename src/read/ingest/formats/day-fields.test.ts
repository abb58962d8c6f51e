import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOfField } from './day-fields.ts'

test('a day before the first year is not taken for one after it', () => {
  assert.equal(dayOfField('1066-10-14T09:00:00Z')?.day, '1066-10-14')
  for (const value of ['-1066-10-14', '−1066-10-14T09:00:00Z']) assert.equal(dayOfField(value), undefined)
})
