import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { findFigures } from '../../read/how-many/figures.ts'
import { findWords } from '../../read/language/words.ts'
import type { Reading, Report } from '../../record/reading.ts'
import { columns } from './columns.ts'
import { renderFigures } from './figures.ts'

function readingOf(text: string): Reading {
  const report: Report = { id: 'r', text, language: 'en', blocks: [], credits: [] }
  const language = { sentences: findWords(report), quotations: [], names: [], roles: [], says: [], triggers: [] }
  const { figures, problems } = findFigures(report, language, [])
  const versions = { schema: '', knowledge: '', backend: 'none' as const }
  return {
    report,
    mentions: [],
    actors: [],
    moments: [],
    places: [],
    figures,
    statements: [],
    events: [],
    problems,
    versions,
  }
}

const TEXT =
  'At least 220 Russian citizens are held. Nearly 900 soldiers left with $4 million, up to 50 tents and 12 cooks.'

test('each figure shows its words, its values, what is counted and the reason', () => {
  const lines = renderFigures(readingOf(TEXT), { width: 100, colour: false })
  assert.deepEqual(lines.slice(0, 3), [
    'How many',
    '  f1  “At least 220”  220 or more    held · Russian citizens · RUS',
    "      in the report's own voice · the number and everything above it · a verb that says something of",
  ])
  assert.ok(lines.some((line) => line.includes('810 to 900')))
  assert.ok(lines.some((line) => line.includes('4,000,000 USD')))
  assert.ok(lines.some((line) => line.includes('up to 50')))
})

test('no line is wider than the terminal, and colour adds no columns', () => {
  for (const width of [40, 60, 100]) {
    const plain = renderFigures(readingOf(TEXT), { width, colour: false })
    for (const line of plain) assert.ok(columns(line) <= width, `${width}: ${line}`)
    const painted = renderFigures(readingOf(TEXT), { width, colour: true }).map((line) =>
      stripVTControlCharacters(line),
    )
    assert.deepEqual(
      painted.map((line) => line.trimEnd()),
      plain.map((line) => line.trimEnd()),
    )
  }
})

test('a report without figures shows nothing', () => {
  assert.deepEqual(renderFigures(readingOf('Nothing is counted here.'), { width: 80, colour: false }), [])
})
