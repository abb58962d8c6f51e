import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bioLabels, decodeRuns } from './decode-bio.ts'

const bio = bioLabels(['O', 'B-ORG', 'I-ORG', 'B-PERSON', 'I-PERSON'])

/** Rows of scores a word, in the order of the labels; runs as "0-2 ORG". */
const decode = (rows: readonly (readonly number[])[]): readonly string[] =>
  decodeRuns(rows.length, bio, (word, label) => rows[word]?.[label] ?? 0).map(
    ({ from, to, type }) => `${from}-${to} ${type}`,
  )

test('a B with what follows inside makes one run', () => {
  // "the Red Cross said"
  assert.deepEqual(
    decode([
      [9, 0, 0, 0, 0],
      [0, 9, 0, 0, 0],
      [0, 0, 9, 0, 0],
      [9, 0, 0, 0, 0],
    ]),
    ['1-3 ORG'],
  )
})

test('two names side by side stay two', () => {
  assert.deepEqual(
    decode([
      [0, 9, 0, 0, 0],
      [0, 9, 0, 0, 0],
    ]),
    ['0-1 ORG', '1-2 ORG'],
  )
})

test('an I that no B opens is read with the nearest lawful label', () => {
  assert.deepEqual(
    decode([
      [5, 4, 0, 0, 0],
      [0, 0, 9, 0, 0],
    ]),
    ['0-2 ORG'],
  )
})

test('an I of another type than its B is not followed: the better sum wins', () => {
  assert.deepEqual(
    decode([
      [0, 9, 0, 0, 0],
      [0, 0, 4, 0, 5],
    ]),
    ['0-2 ORG'],
  )
})

test('no words have no runs', () => assert.deepEqual(decode([]), []))

test("a run's score is the mean probability of its labels", () => {
  const [run] = decodeRuns(1, bioLabels(['O', 'B', 'I']), (_, label) => (label === 1 ? Math.log(3) : 0))
  assert.equal(run?.score.toFixed(6), '0.600000')
  assert.equal(run?.type, '')
})

test('runs are in order, apart and within the sentence for any scores', () => {
  const rows = fc.array(fc.array(fc.float({ noNaN: true, min: -50, max: 50 }), { minLength: 5, maxLength: 5 }))
  fc.assert(
    fc.property(rows, (table) => {
      let end = 0
      for (const run of decodeRuns(table.length, bio, (word, label) => table[word]?.[label] ?? 0)) {
        assert.ok(run.from >= end && run.to > run.from && run.to <= table.length)
        assert.ok(run.score >= 0 && run.score <= 1 + 1e-9)
        end = run.to
      }
    }),
  )
})
