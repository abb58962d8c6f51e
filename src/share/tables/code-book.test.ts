import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { codeBook, codeBookCsv, codeBookPage } from './code-book.ts'
import { TABLES } from './tables.ts'

test('every column of every table has a type and a meaning', () => {
  const rows = codeBook()
  assert.equal(
    rows.length,
    TABLES.reduce((sum, { columns }) => sum + columns.length, 0),
  )
  for (const { table, column, type, meaning } of rows) {
    assert.notEqual(type, '', `${table}.${column}`)
    assert.match(
      meaning,
      /^\S.*[.]$/u,
      `${table}.${column} has no sentence: describe its field in src/record/schema.ts`,
    )
  }
})

test('meanings and closed sets are those of the schema', () => {
  const kind = codeBook().find(({ table, column }) => table === 'statements' && column === 'speaker_kind')
  assert.equal(kind?.field, 'statements[].speaker.kind')
  assert.match(kind.values, /^named; role; collective/u)
  const start = codeBook().find(({ column }) => column === 'content_start')
  assert.equal(start?.meaning, 'First code point of content.')
  assert.equal(start.type, 'integer')
})

test('the code book is itself a table', () => {
  const rows = parse(codeBookCsv(), { columns: true })
  assert.equal(rows.length, codeBook().length)
  assert.deepEqual(Object.keys(rows[0] ?? {}), ['table', 'column', 'type', 'values', 'meaning', 'field'])
})

test('the page of the docs is what the schema gives', () => {
  const page = readFileSync(new URL('../../../docs/reference/code-book.md', import.meta.url), 'utf8')
  assert.equal(page, codeBookPage(), 'run `npm run docs`')
})
