import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Moment } from '../../record/reading.ts'
import { span } from '../../record/span.ts'
import { timeScale } from './time-scale.ts'

const moment = (from?: string, to?: string): Moment => ({
  ...{ id: `moment-${from}-${to}`, span: span(0, 1), kind: 'DATE', anchor: { kind: 'report' }, evidence: {} },
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  timex3: { type: 'DATE', value: '' },
})

const DAYS = ['1998-01-01', '2019-06-01', '2024-02-01', '2024-03-13', '2024-03-14', '2024-03-15', '2024-06-01']

test('later days lie further to the right, and all lie inside', () => {
  const scale = timeScale(
    '2024-03-14',
    DAYS.map((day) => moment(day)),
  )
  const places = DAYS.map((day) => scale?.place(day) ?? Number.NaN)
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.equal(new Set(places).size, DAYS.length)
  for (const place of places) assert.ok(place > 0 && place < 100, String(place))
})

test('yesterday is as wide as a month twenty years ago or wider', () => {
  const scale = timeScale('2024-03-14', [moment('1998-01-01'), moment('2024-06-01')])
  const width = (from: string, to: string): number => (scale?.place(to) ?? 0) - (scale?.place(from) ?? 0)
  assert.ok(width('2024-03-13', '2024-03-14') > width('2004-01-01', '2004-02-01'))
})

test('the first tick is the report’s day, and labels keep their distance', () => {
  const scale = timeScale(
    '2024-03-14',
    DAYS.map((day) => moment(day)),
  )
  assert.deepEqual(scale?.ticks[0], { at: scale?.place('2024-03-14'), label: 'report' })
  const places = (scale?.ticks ?? []).map(({ at }) => at).sort((a, b) => a - b)
  for (const [i, place] of places.slice(1).entries()) assert.ok(place - (places[i] ?? 0) > 30)
})

test('without the report’s day the scale counts from the last edge', () => {
  assert.equal(timeScale(undefined, [moment('2024-01-01'), moment(undefined, '2024-02-01')])?.ticks[0]?.label, 'last')
})

test('one dated moment needs no scale', () => {
  assert.equal(timeScale('2024-03-14', [moment('2024-03-14', '2024-03-15'), moment()]), undefined)
})

test('days before the year 1 and minutes have their places', () => {
  const scale = timeScale('2024-03-14', [moment('-0044-03-15'), moment('2024-03-14T18:40', '2024-03-14T19:00')])
  assert.ok((scale?.place('-0044-03-15') ?? 100) < (scale?.place('2024-03-14T18:40') ?? 0))
})
