import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readKnowledge } from '../../knowledge/table.ts'
import type { Figure } from '../../record/reading.ts'
import { span } from '../../record/span.ts'
import { countAlike } from './counted-alike.ts'

const counted = (value: number, head?: string): Figure => ({
  ...{ id: `${value} ${head}`, span: span(0, 1), stated: [value], bound: 'exact', min: value, max: value },
  ...{ role: 'killed', evidence: {}, ...(head && { counted: { span: span(0, 1), head } }) },
})

test('two nouns for one kind of people count alike, two kinds do not', () => {
  assert.equal(countAlike(counted(6, 'sailors'), counted(14, 'seamen')), true)
  assert.equal(countAlike(counted(6, 'soldiers'), counted(14, 'villagers')), false)
})

test('some of the people are no other count of them, more than all of them are', () => {
  assert.equal(countAlike(counted(9, 'people'), counted(5, 'miners')), false)
  assert.equal(countAlike(counted(5, 'people'), counted(9, 'miners')), true)
})

test('a bare number takes up any count before it', () => {
  assert.equal(countAlike(counted(9, 'miners'), counted(5)), true)
  assert.equal(countAlike(counted(9), counted(5, 'battalions')), false)
})

test('person-kinds.tsv has each noun once, in order', () => {
  const nouns = readKnowledge('person-kinds.tsv')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t')[0])
  assert.deepEqual(nouns, [...new Set(nouns)].sort())
})
