import assert from 'node:assert/strict'
import { test } from 'node:test'
import { duration, estimate } from './durations.ts'

test('a length of time has its two largest units', () => {
  const shown = [0, 0.44, 9.96, 45, 60, 250, 3599.7, 7500, 86_400].map(duration)
  assert.deepEqual(shown, ['0 s', '0.4 s', '10 s', '45 s', '1 min', '4 min 10 s', '1 h', '2 h 5 min', '24 h'])
})

test('an estimate is rounded up, to minutes above one', () => {
  assert.deepEqual([0, 3.2, 61, 3700].map(estimate), ['1 s', '4 s', '2 min', '1 h 2 min'])
})
