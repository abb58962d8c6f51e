import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeTriggers } from './decode-triggers.ts'

const THRESHOLDS = { triggerThreshold: 0.5, backgroundThreshold: 0.5 }
const TYPES = ['ASSAULT', 'CONSULT']
const STATUSES = ['happened', 'planned']

interface Row {
  /** Scores of O, B, I. */
  readonly bio: readonly [number, number, number]
  readonly type?: readonly number[]
  readonly status?: readonly number[]
  readonly background?: number
}

const decode = (rows: readonly Row[]) =>
  decodeTriggers(
    {
      words: rows.length,
      trigger: (word, label) => rows[word]?.bio[label] ?? 0,
      types: TYPES,
      type: (word, label) => rows[word]?.type?.[label] ?? 0,
      statuses: STATUSES,
      status: (word, label) => rows[word]?.status?.[label] ?? 0,
      background: (word) => rows[word]?.background ?? -9,
    },
    THRESHOLDS,
  )

test('a word anchors an event where B and I together pass the threshold', () => {
  // O is the best single label, but has less than half.
  const [trigger] = decode([{ bio: [1, 0.9, 0.8], type: [0, 1] }])
  assert.equal(trigger?.type, 'CONSULT')
  assert.ok(trigger && trigger.score > 0.5 && trigger.score < 0.7)
})

test('B after B begins another event, I goes on', () => {
  const bounds = (rows: readonly Row[]) => decode(rows).map(({ from, to }) => [from, to])
  const [b, i]: Row[] = [{ bio: [0, 5, 0] }, { bio: [0, 0, 5] }]
  assert.ok(b && i)
  assert.deepEqual(bounds([b, i, b]), [
    [0, 2],
    [2, 3],
  ])
})

test('type and status are those of the highest mean over the words', () => {
  const [trigger] = decode([
    { bio: [0, 5, 0], type: [3, 2], status: [0, 1], background: 1 },
    { bio: [0, 0, 5], type: [0, 2], status: [0, 1], background: -3 },
  ])
  assert.deepEqual([trigger?.type, trigger?.status, trigger?.background], ['CONSULT', 'planned', false])
})

test('no word above the threshold, no event', () => assert.deepEqual(decode([{ bio: [5, 0, 0] }]), []))
