import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HearsayError } from '../../record/problem.ts'
import { findBlocks } from './blocks.ts'
import { type DayEvidence, dayOfReport } from './published.ts'

const dayOf = (text: string, published?: string): DayEvidence =>
  dayOfReport(text, findBlocks(text, undefined), { published })
const LEAD = 'The two sides met in Geneva on Monday for the first time this year, officials said.'

test('a day handed in is an ISO day, alone or with a time of day that a clock can show', () => {
  for (const published of [
    '2024-03-14',
    '2024-03-14T18:20',
    '2024-03-14T18:20Z',
    '2024-03-14T18:20:05.250Z',
    '2024-03-14T18:20:05+03:00',
    '2024-03-14T18:20:05-0500',
  ]) {
    assert.equal(dayOf(LEAD, published).published?.from, '2024-03-14', published)
  }
  for (const published of [
    '2024-03-14Tgarbage',
    '2024-03-14T',
    '2024-03-14T25:00',
    '2024-03-14T18:20+99:00',
    '2024-03-14 noon',
    '2024-02-30',
    '2024-3-14',
  ]) {
    assert.throws(
      () => dayOf(LEAD, published),
      (error) => error instanceof HearsayError && error.code === 'E0103',
      published,
    )
  }
})

test('a day that the text calls today dates a report without any other sign', () => {
  const { published } = dayOf(`${LEAD}\n\nThey meet again today (4 March 2024), she said.`)
  assert.deepEqual([published?.from, published?.by], ['2024-03-04', 'text'])
})

test('a text that calls thousands of days today has twenty of them weighed, in no time to speak of', () => {
  const text = 'They meet today (4 March 2024). '.repeat(40_000)
  const { user } = process.cpuUsage()
  const { published } = dayOf(text)
  const seconds = (process.cpuUsage().user - user) / 1e6
  assert.equal(published?.from, '2024-03-04')
  assert.equal(published?.weighed?.length, 19)
  assert.ok(seconds < 1, `${seconds} s`)
})

test('hundreds of dates with two readings are settled in no time to speak of', () => {
  const text = `03/04/2024 18:20\n\n`.repeat(2_000) + LEAD
  const { user } = process.cpuUsage()
  assert.equal(dayOf(text).published?.from, '2024-04-03')
  const seconds = (process.cpuUsage().user - user) / 1e6
  assert.ok(seconds < 1, `${seconds} s`)
})
