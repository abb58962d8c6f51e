import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relateMoments } from './relate.ts'

const day = { from: '2024-03-12', to: '2024-03-13' }
const week = { from: '2024-03-11', to: '2024-03-18' }

test('the same days are equal, however they were said', () => {
  assert.deepEqual(relateMoments(day, { ...day }), {
    relation: 'equal',
    reason: '2024-03-12 and 2024-03-12: the same days',
  })
})

test('a day lies inside its week, and the week holds it', () => {
  assert.equal(relateMoments(day, week).relation, 'inside')
  assert.equal(relateMoments(week, day).relation, 'holds')
})

test('moments that share no day are before or after', () => {
  assert.equal(relateMoments(day, { from: '2024-03-13', to: '2024-03-14' }).relation, 'before')
  assert.equal(relateMoments({ from: '2024-04-01', to: '2024-05-01' }, week).relation, 'after')
})

test('open ends reach without limit', () => {
  assert.equal(relateMoments({ from: '2024-03-01', open: 'to' }, day).relation, 'holds')
  assert.equal(relateMoments({ to: '2024-03-12', open: 'from' }, day).relation, 'before')
  assert.equal(relateMoments({ to: '2024-03-15', open: 'from' }, week).relation, 'overlaps')
})

test('times of day are compared in UTC where their zones are stated', () => {
  const local = { from: '2024-03-12T10:35+03:00', to: '2024-03-12T10:36+03:00' }
  const utc = { from: '2024-03-12T07:35Z', to: '2024-03-12T07:36Z' }
  assert.equal(relateMoments(local, utc).relation, 'equal')
  assert.equal(relateMoments(local, day).relation, 'inside')
})

test('fuzzy moments are never equal', () => {
  assert.equal(relateMoments({ ...week, fuzzy: true }, week).relation, 'overlaps')
})

test('a moment without days cannot be compared', () => {
  assert.deepEqual(relateMoments({}, day), { relation: 'unknown', reason: 'no days to compare: the first has none' })
})

test('years before the first are in order', () => {
  assert.equal(
    relateMoments({ from: '-0044-01-01', to: '-0043-01-01' }, { from: '-0043-01-01', to: '-0042-01-01' }).relation,
    'before',
  )
})
