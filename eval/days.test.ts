import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextDay, wholeDays } from './days.ts'
import { foundIn, momentOf } from './fixtures.ts'
import { wayBack } from './offsets.ts'
import { SELECTIONS } from './selections.ts'
import { wireReading } from './wire-reading.ts'

test('times of day reduce to their day, an end at midnight stays', () => {
  assert.deepEqual(wholeDays({ from: '2024-03-14T10:00', to: '2024-03-14T11:00' }), {
    from: '2024-03-14',
    to: '2024-03-15',
  })
  assert.deepEqual(wholeDays({ from: '2024-03-14T22:00Z', to: '2024-03-15T00:00Z' }), {
    from: '2024-03-14',
    to: '2024-03-15',
  })
  assert.deepEqual(wholeDays({ from: '2024-03-14', to: undefined }), { from: '2024-03-14', to: undefined })
})

test('the next day goes over ends of months and years, before our era too', () => {
  assert.deepEqual(['2023-12-31', '2024-02-28', '0099-12-31', '-0001-12-31'].map(nextDay), [
    ...['2024-01-01', '2024-02-29', '0100-01-01', '0000-01-01'],
  ])
})

test('characters that ingest took out are counted on the way back', () => {
  const back = wayBack('\uFEFFA\u0000 “b”\r\nc\rd', 'A “b”\nc\nd')
  assert.deepEqual(back?.({ start: 0, end: 1 }), { start: 1, end: 2 })
  assert.deepEqual(back?.({ start: 2, end: 5 }), { start: 4, end: 7 })
  assert.deepEqual(back?.({ start: 6, end: 9 }), { start: 9, end: 12 })
  assert.deepEqual(back?.({ start: 9, end: 9 }), { start: 12, end: 12 })
  assert.equal(wayBack('A b', 'A c'), undefined)
})

test('wire: durations, sets, fuzzy moments and those without a day are not selected', () => {
  const text = 'They met on Thursday'
  const moment = (more: object) =>
    SELECTIONS.wireMoments.takes(momentOf(text, 'on Thursday', { from: '2024-03-14', ...more }))
  assert.deepEqual(
    [{}, { kind: 'TIME' }, { kind: 'DURATION' }, { kind: 'SET' }, { fuzzy: true }, { from: undefined }].map(moment),
    [true, true, false, false, false, false],
  )
})

test('wire: the day is given only where it is one day', () => {
  const day = (from: string, to: string) => {
    const found = foundIn('x')
    const report = { ...found.reading.report, published: { from, to, by: 'given' as const, weighed: [] } }
    return wireReading({ ...found, reading: { ...found.reading, report } })
  }
  assert.partialDeepStrictEqual(day('2024-03-14', '2024-03-15'), { day: '2024-03-14' })
  assert.partialDeepStrictEqual(day('2024-03-01', '2024-04-01'), { day: undefined })
})
