import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldReading } from '../../../test/told-reading.ts'
import type { Reading } from '../../record/reading.ts'
import { span } from '../../record/span.ts'
import { renderNotSure } from './not-sure.ts'

const WORDS = 9
/** The told reading with as many times without a day. */
function undated(count: number): Reading {
  const reading = toldReading()
  const problems = Array.from({ length: count }, (_, index) => {
    const at = span(index * WORDS, index * WORDS + WORDS - 1)
    const words = reading.report.text.slice(at.start, at.end).replace(/\s+/gu, ' ').trim()
    return { code: 'P0301', severity: 'warning' as const, message: `"${words}" has no date to count from.`, span: at }
  })
  return { ...reading, open: [], problems }
}
const lines = (reading: Reading, brief: boolean): string =>
  renderNotSure(reading, { width: 100, colour: false, brief, verbose: !brief }).join(' ').replace(/\s+/gu, ' ')

test('problems of one sentence share a line with their count on the page', () => {
  const page = lines(undated(9), true)
  assert.equal(page.match(/\[P0301\]/gu)?.length, 1)
  assert.match(page, /p1 .*\[P0301\] 9 times; also “.+” \(p2\), “.+” \(p3\), “.+” \(p4\) and 5 more: --layer problems/u)
})

test('the layer alone gives each problem its line', () => {
  assert.equal(lines(undated(9), false).match(/\[P0301\]/gu)?.length, 9)
})

test('a problem that stands alone has no count', () => {
  assert.doesNotMatch(lines(undated(1), true), /times/u)
})
