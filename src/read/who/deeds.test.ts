import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fatesOf } from './deeds.ts'

test('a verb whose lemma was cut leads to the same nouns', () => {
  for (const [whole, cut] of [
    ['free', 'fre'],
    ['seize', 'seiz'],
    ['kidnap', 'kidnapp'],
  ] as const) {
    const [one, other] = [whole, cut].map((verb) => fatesOf({ verb, role: 'ARG1', event: undefined }))
    assert.ok(one && one.length > 0, whole)
    assert.deepEqual(other, one)
  }
})

test('an event leads to its nouns whatever its verb, and each role to its own', () => {
  assert.deepEqual(fatesOf({ verb: 'hit', role: 'ARG0', event: 'PROTEST' }), ['protester', 'striker'])
  assert.deepEqual(fatesOf({ verb: 'kidnap', role: 'ARG2', event: undefined }), [])
})
