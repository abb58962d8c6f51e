import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measure, median } from './benchmark.ts'
import { manyReports, reports } from './reports.ts'

test('the median of an even number of values lies between the middle two', () => {
  assert.equal(median([4, 1, 2]), 2)
  assert.equal(median([4, 1, 2, 10]), 3)
})

test('the ratio is taken pair by pair, after one run of each that does not count', async () => {
  const things = [99, 2, 6, 4]
  const others = [99, 1, 2, 4]
  const next = (costs: number[]) => async () => costs.shift() ?? Number.NaN
  const benchmark = { name: 'a / b', what: '', unit: 'ms' as const, prepare: async () => undefined }
  const ratio = await measure(benchmark, { thing: next(things), against: next(others) }, 3)
  assert.partialDeepStrictEqual(ratio, { ratio: 2, least: 1, most: 3, thing: 4, against: 2, pairs: 3 })
})

test('no two of many reports are the same, and a day is handed over only where there is one', () => {
  const texts = [...manyReports(300)].map(({ text }) => text)
  assert.equal(new Set(texts).size, 300)
  assert.ok(reports().every((report) => !('published' in report) || report.published))
})
