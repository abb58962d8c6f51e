import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, weekdayOf } from './calendar.ts'
import { holidayAt } from './holidays.ts'
import { timeTokens } from './tokens.ts'

const dayIn = (name: string, year: number): string | undefined => {
  const days = holidayAt(timeTokens(name, 0), 0)?.inYear(year)
  return days && isoDay(days.from)
}

test('fixed, weekday-bound, Easter-bound and listed days', () => {
  assert.equal(dayIn('Christmas Eve', 2024), '2024-12-24')
  assert.equal(dayIn('Thanksgiving', 2022), '2022-11-24')
  assert.equal(dayIn('Black Friday', 2022), '2022-11-25')
  assert.equal(dayIn('Memorial Day', 2021), '2021-05-31')
  assert.equal(dayIn('Election Day', 2024), '2024-11-05')
  assert.equal(dayIn('Good Friday', 2024), '2024-03-29')
  assert.equal(dayIn('Eid al-Fitr', 2024), '2024-04-10')
})

test('Ramadan ends where Eid al-Fitr begins, in every year of the table', () => {
  for (let year = 2010; year <= 2030; year++) {
    const ramadan = holidayAt(timeTokens('Ramadan', 0), 0)?.inYear(year)
    const eid = holidayAt(timeTokens('Eid al-Fitr', 0), 0)?.inYear(year)
    assert.ok(ramadan && eid)
    const days = eid.from - ramadan.from
    assert.ok(days === 29 || days === 30, `${year}: ${days} days`)
    assert.equal(ramadan.to, eid.from)
  }
})

test('feasts that fall on Sundays do', () => {
  for (const name of ['Easter', 'Palm Sunday', 'Pentecost']) {
    for (const year of [1999, 2024]) {
      const days = holidayAt(timeTokens(name, 0), 0)?.inYear(year)
      assert.ok(days && weekdayOf(days.from) === 6, name)
    }
  }
})

test('a year that the table does not have gives no day', () => {
  assert.equal(dayIn('Diwali', 1950), undefined)
})

test('small letters name no holiday', () => {
  assert.equal(holidayAt(timeTokens('christmas', 0), 0), undefined)
})
