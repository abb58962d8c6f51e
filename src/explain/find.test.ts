import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldReading } from '../../test/told-reading.ts'
import { findItems } from './find.ts'

const found = (what: string): readonly string[] => findItems(toldReading(), what).map(({ short }) => short)

test('words mean the item with the fewest words besides, and the others stand behind it', () => {
  assert.deepEqual(found('12').slice(0, 2), ['f1', 's1'])
  assert.equal(found('monday')[0], 'm1')
  assert.equal(found('the militant group')[0], 's1')
  assert.equal(found('militant')[0], 'w1')
  assert.equal(found('broke out')[0], 'v1')
})

test('case, white space and quotation marks do not matter, whole words do', () => {
  assert.equal(found('“at  LEAST\n12”')[0], 'f1')
  assert.deepEqual(found('leas'), [])
})

test('signs of regular expressions are words like others', () => {
  for (const what of ['(', '[a-z]+', '.*', '\\', '12|9', '$']) assert.deepEqual(found(what), [])
})

test('the beginning of ids means every item that has it', () => {
  assert.deepEqual(found('figure-killed'), ['f1', 'f2'])
})
