import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readKnowledge } from '../../knowledge/table.ts'
import { countryOfState, nationality, seatOf, usualStateName } from './vocabulary.ts'

/** The rows of a table as they stand, without comments and header. */
const rowsOf = (name: string): string[][] =>
  readKnowledge(name)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))

for (const name of [
  'actor-heads',
  'actor-signs',
  'armed-groups',
  'roles',
  'states',
  'capitals',
  'given-names',
  'framings',
  'short-names',
  'wording-signs',
  'kin-nouns',
  'title-nouns',
]) {
  test(`${name}.tsv has each entry once, without white space round a cell`, () => {
    const rows = rowsOf(`${name}.tsv`)
    const entries = rows.map(([entry]) => entry)
    assert.deepEqual(
      entries.filter((entry, index) => entries.indexOf(entry) !== index),
      [],
    )
    for (const cell of rows.flat()) assert.equal(cell, cell.trim())
  })
}

test('every group that a fate leads to is a group of nouns, and a group has at least two', () => {
  const sizes = new Map<string, number>()
  for (const [, groups = ''] of rowsOf('kin-nouns.tsv'))
    for (const group of groups.split(', ')) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  for (const [word, , groups = ''] of rowsOf('fates.tsv'))
    for (const group of groups.split(', ')) assert.ok(sizes.has(group), `${word}: ${group}`)
  for (const [group, size] of sizes) assert.ok(size > 1, group)
})

test('every state with a capital has a usual name, and no name is both a state and a capital of another', () => {
  for (const [name = '', country = ''] of rowsOf('capitals.tsv')) {
    assert.ok(usualStateName(country), `${name}: ${country}`)
    assert.ok([undefined, country].includes(countryOfState(name)), name)
    assert.equal(seatOf(name)?.country, country)
  }
})

test('every usual name of a state has the adjective of its bodies', () => {
  for (const [name = '', , usual, adjective] of rowsOf('states.tsv'))
    assert.equal(adjective !== undefined && adjective !== '', usual === 'yes', name)
})

test('states and nationality words speak of the same countries', () => {
  const states = new Set(rowsOf('states.tsv').map(([, country]) => country))
  const peoples = new Set(rowsOf('nationalities.tsv').map(([, country]) => country))
  // "Congolese" and "Dominican" stand for the larger country of the two.
  assert.deepEqual(
    [...states].filter((country) => country && !peoples.has(country)),
    ['COG', 'DMA'],
  )
  assert.equal(nationality('Russian')?.country, countryOfState('Russia'))
})
