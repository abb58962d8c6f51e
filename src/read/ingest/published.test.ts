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

test('a day of an old report is taken where it is handed in or stands as its stamp or dateline', () => {
  for (const day of ['1847-03-01', '1066-10-14', '1000-01-01', '2150-12-31']) {
    const { published } = dayOf(LEAD, day)
    assert.deepEqual([published?.from, published?.by], [day, 'given'], day)
  }
  assert.equal(dayOf(LEAD, '1847-12-31').published?.to, '1848-01-01')
  const stamped = dayOf(`Published: 1 March 1847\n\n${LEAD}`).published
  assert.deepEqual([stamped?.from, stamped?.by], ['1847-03-01', 'stamp'])
  const datelined = dayOf(`GENEVA, March 1, 1847 - ${LEAD}`).published
  assert.deepEqual([datelined?.from, datelined?.by], ['1847-03-01', 'dateline'])
})

test('what is no day of the calendar, or before the year 1000, is refused', () => {
  for (const day of ['1847-02-29', '1066-13-01', '0999-12-31', '0000-01-01'])
    assert.throws(() => dayOf(LEAD, day), { code: 'E0103', message: /Use YYYY-MM-DD, from 1000-01-01/u }, day)
})

test('an old day in a headline is its subject’s and dates no report', () => {
  assert.equal(dayOf(`Letter of 14 October 1866 found\n\n${LEAD}`).published, undefined)
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
