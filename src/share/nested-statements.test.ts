import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../record/reading.ts'
import { nestedStatements } from './nested-statements.ts'

const statement = (id: string, within?: string): Statement => ({
  ...{ id, speaker: { kind: 'none' }, cue: [], content: [], form: 'indirect', act: 'say', class: 'speech', chain: [] },
  ...(within !== undefined && { within }),
  evidence: {},
})

test('a statement stands right behind the one that it is told in, also where its words come first', () => {
  const listed = nestedStatements([
    statement('clerk', 'mayor'),
    statement('army'),
    statement('mayor'),
    statement('boy', 'clerk'),
  ])
  assert.deepEqual(
    listed.map(({ statement: { id }, depth }) => `${depth} ${id}`),
    ['0 army', '0 mayor', '1 clerk', '2 boy'],
  )
})

test('one that is told in a statement left out stands by itself', () => {
  assert.deepEqual(
    nestedStatements([statement('boy', 'gone')]).map(({ depth }) => depth),
    [0],
  )
})
