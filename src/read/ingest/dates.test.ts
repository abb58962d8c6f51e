import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAfter, findDays, isoDay, TIME, yearNear } from './dates.ts'

const daysOf = (words: string): readonly (string | undefined)[] => findDays(words).map((day) => isoDay(day))

test('the ways of stamps and datelines to write a day are read', () => {
  const written: Record<string, string> = {
    'date 2023-10-27': '2023-10-27',
    '2025.10.09 17:20': '2025-10-09',
    'WEDNESDAY MARCH 19 2025': '2025-03-19',
    'Tue Jun 21, 2022 12:14 AM': '2022-06-21',
    'Tuesday January 20th 2026': '2026-01-20',
    '23 JUN 2023 5:10PM by PIB Delhi': '2023-06-23',
    '5.3.2026 6:00': '2026-03-05',
    '02/13/2020': '2020-02-13',
    '22/07/2024': '2024-07-22',
  }
  for (const [words, day] of Object.entries(written)) assert.deepEqual(daysOf(words), [day], words)
})

test('a day without a year has no ISO form until a year is given', () => {
  const [day] = findDays('MOSCOW, Oct 26 (Reuters) -')
  assert.ok(day)
  assert.equal(isoDay(day), undefined)
  assert.equal(isoDay(day, 2023), '2023-10-26')
})

test('03/04/2024 keeps its second reading in sight', () => {
  assert.equal(findDays('03/04/2024')[0]?.swapped, true)
  assert.equal(findDays('03/03/2024')[0]?.swapped, undefined)
})

test('days that no calendar has are no days', () => {
  for (const words of ['2023-02-30', '31 June 2024', '45/13/2024', '2023-10-271']) assert.deepEqual(findDays(words), [])
})

test('a year is found nearest to a known day, over the turn of the year', () => {
  const [day] = findDays('Dec 31')
  assert.ok(day)
  assert.equal(yearNear(day, '2024-01-02'), 2023)
  assert.equal(dayAfter('2023-12-31'), '2024-01-01')
})

test('times of day are known with and without a zone', () => {
  for (const time of ['17.31 BST', '4:12 pm', '18h20', '5:10PM', '20:41'])
    assert.equal(time.replace(TIME, ''), '', time)
})
