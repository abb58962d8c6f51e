import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeRoles } from './decode-roles.ts'

// "Hamas freed two hostages": the word 1 is the predicate.
const WORDS = ['Hamas', 'freed', 'two', 'hostages']
const ROLES: Readonly<Record<string, string>> = { '1 0': 'ARG0', '1 3': 'ARG1', '1 1': 'ARG1', '3 2': 'ARGM-EXT' }
const scores = {
  words: WORDS.length,
  predicateScore: (word: number) => (word === 1 ? 2 : -3),
  roleOf: (predicate: number, word: number) => ROLES[`${predicate} ${word}`] ?? 'none',
}
const drawn = (every?: boolean): readonly string[] =>
  decodeRoles(scores, every).map(({ predicate, label, argument }) => `${WORDS[predicate]} ${label} ${WORDS[argument]}`)

test('only predicates have arguments, and none is its own', () => {
  assert.deepEqual(drawn(), ['freed ARG0 Hamas', 'freed ARG1 hostages'])
})

test('asked for every word, all are taken as predicates', () => {
  assert.deepEqual(drawn(true), ['freed ARG0 Hamas', 'freed ARG1 hostages', 'hostages ARGM-EXT two'])
})
