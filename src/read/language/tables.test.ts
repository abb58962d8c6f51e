import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readKnowledge } from '../../knowledge/table.ts'

/** The rows of a table as they stand, without comments and header. */
const rowsOf = (name: string): string[] =>
  readKnowledge(name)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)

for (const name of ['abbreviations.tsv', 'contractions.tsv', 'word-parts.tsv']) {
  test(`${name} has no row twice and no white space round a cell`, () => {
    const rows = rowsOf(name)
    assert.deepEqual(
      rows.filter((row, index) => rows.indexOf(row) !== index),
      [],
    )
    for (const row of rows) for (const cell of row.split('\t')) assert.equal(cell, cell.trim())
  })
}

test('abbreviations stand without their stop, one kind a form', () => {
  const forms = rowsOf('abbreviations.tsv').map((row) => row.split('\t')[0] ?? '')
  assert.equal(new Set(forms).size, forms.length)
  for (const form of forms) assert.match(form, /^[\p{L}]+$/u)
})
