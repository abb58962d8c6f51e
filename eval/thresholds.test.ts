import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from './table.ts'
import { isBelow, marginOf, raised, unmeasured } from './thresholds.ts'

test('the margin is half a point from ten thousand gold items on, one from a thousand, else two', () => {
  assert.deepEqual([10_000, 9_999, 1_000, 999].map(marginOf), [0.5, 1, 1, 2])
})

test('a threshold rises to what was reached less its margin, rounded down to one decimal', () => {
  assert.deepEqual(raised({}, [{ row: 'a', value: 66.29, n: 2189 }]), { a: 65.2 })
})

test('a threshold never falls', () => {
  assert.deepEqual(raised({ a: 70, b: 1 }, [{ row: 'a', value: 60, n: 5 }]), { a: 70, b: 1 })
})

test('a row over no gold items gets no threshold', () => {
  assert.deepEqual(raised({}, [{ row: 'a', value: 0, n: 0 }]), {})
})

test('thresholds are written in the order of their rows', () => {
  const measured = ['b', 'a'].map((row) => ({ row, value: 90, n: 10 }))
  assert.deepEqual(Object.keys(raised({}, measured)), ['a', 'b'])
})

test('a row is below its threshold at two decimals, not by a rounding error', () => {
  const row = (value: number) => isBelow({ row: 'a', value, n: 1 }, { a: 64 })
  assert.deepEqual([63.999, 63.99, 64, 70].map(row), [false, true, false, false])
  assert.equal(isBelow({ row: 'b', value: 0, n: 1 }, { a: 64 }), false)
})

test('a row with a threshold and no value is named, if it was asked for', () => {
  const measured = [{ row: 'a', value: 1, n: 1 }]
  assert.deepEqual(
    unmeasured({ a: 1, b: 1, c: 1 }, measured, (row) => row !== 'c'),
    ['b'],
  )
})

test('the table marks what is below its threshold', () => {
  const measured = [
    { row: 'frame/day', value: 97.6, n: 42 },
    { row: 'b', value: 5, n: 1000 },
  ]
  assert.equal(
    tableOf(measured, { 'frame/day': 98 }),
    [
      'row        value     n  threshold',
      'frame/day  97.60    42       98.0  BELOW',
      'b           5.00  1000          -',
    ].join('\n'),
  )
})
