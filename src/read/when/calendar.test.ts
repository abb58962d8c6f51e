import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addDays,
  addMonths,
  civil,
  dateOf,
  dayOf,
  easter,
  isDate,
  isoDay,
  isoWeek,
  orthodoxEaster,
  parseIsoDay,
  unitAround,
  weekdayBefore,
  weekdayOf,
} from './calendar.ts'

test('days agree with the platform calendar from 1 to 9999, forth and back', () => {
  for (let day = -719162; day < 2932896; day += 997) {
    const date = new Date(day * 86_400_000)
    const own = dateOf(dayOf(day))
    assert.deepEqual(own, { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
    assert.equal(civil(own.year, own.month, own.day), day)
    assert.equal(weekdayOf(dayOf(day)), (date.getUTCDay() + 6) % 7)
  }
})

test('years before the first are astronomical', () => {
  assert.equal(isoDay(civil(-43, 3, 15)), '-0043-03-15')
  assert.equal(isoDay(addDays(civil(1, 1, 1), -1)), '0000-12-31')
})

test('a date that the calendar does not have is none', () => {
  assert.deepEqual(
    [isDate(2023, 2, 29), isDate(2024, 2, 29), isDate(1900, 2, 29), isDate(2024, 13, 1), isDate(2024, 4, 31)],
    [false, true, false, false, false],
  )
  assert.equal(parseIsoDay('2024-02-30'), undefined)
})

test('a month more than 31 January is the last of February', () => {
  assert.equal(isoDay(addMonths(civil(2024, 1, 31), 1)), '2024-02-29')
  assert.equal(isoDay(addMonths(civil(2024, 3, 31), -1)), '2024-02-29')
})

test('units begin on Monday, with the quarter, with the season', () => {
  const day = civil(2024, 1, 17)
  const show = (unit: Parameters<typeof unitAround>[1], shift = 0) => {
    const { from, to } = unitAround(day, unit, shift)
    return `${isoDay(from)} ${isoDay(to)}`
  }
  assert.equal(show('week'), '2024-01-15 2024-01-22')
  assert.equal(show('weekend', -1), '2024-01-13 2024-01-15')
  assert.equal(show('quarter', -1), '2023-10-01 2024-01-01')
  assert.equal(show('season'), '2023-12-01 2024-03-01')
  assert.equal(show('decade'), '2020-01-01 2030-01-01')
  assert.equal(show('century', -1), '1900-01-01 2000-01-01')
})

test('ISO weeks at the turn of the year', () => {
  assert.deepEqual(isoWeek(civil(2024, 12, 30)), { year: 2025, week: 1 })
  assert.deepEqual(isoWeek(civil(2021, 1, 3)), { year: 2020, week: 53 })
})

test('Easter Sundays of both churches', () => {
  assert.deepEqual(
    [2000, 2019, 2024, 2025].map((year) => isoDay(easter(year))),
    ['2000-04-23', '2019-04-21', '2024-03-31', '2025-04-20'],
  )
  assert.deepEqual(
    [1847, 1899, 2019, 2024, 2025].map((year) => isoDay(orthodoxEaster(year))),
    ['1847-04-04', '1899-04-30', '2019-04-28', '2024-05-05', '2025-04-20'],
  )
})

test('the last weekday on or before a day is that day itself where it fits', () => {
  assert.equal(isoDay(weekdayBefore(civil(2024, 3, 14), 3)), '2024-03-14')
  assert.equal(isoDay(weekdayBefore(civil(2024, 3, 14), 4)), '2024-03-08')
})
