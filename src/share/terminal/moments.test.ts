import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findWords } from '../../read/language/words.ts'
import { findMoments } from '../../read/when/moments.ts'
import type { Reading, Report } from '../../record/reading.ts'
import { columns } from './columns.ts'
import { renderMoments } from './moments.ts'

function readingOf(text: string): Reading {
  const report: Report = {
    id: 'r',
    text,
    language: 'en',
    published: { from: '2024-03-14', to: '2024-03-15', by: 'given', weighed: [] },
    blocks: [],
    credits: [],
  }
  const language = { sentences: findWords(report), quotations: [], names: [], roles: [], says: [], triggers: [] }
  const { moments, problems } = findMoments(report, language)
  const versions = { schema: '', knowledge: '', backend: 'none' as const }
  return {
    report,
    mentions: [],
    actors: [],
    moments,
    places: [],
    figures: [],
    statements: [],
    events: [],
    problems,
    versions,
  }
}

const TEXT =
  'The envoy landed on Tuesday. The border has been shut since October 7. Talks were held in 2019 and the next day 🕊️ he left.'

test('a moment is shown with its words, its days and the rule in words', () => {
  const lines = renderMoments(readingOf('The envoy landed on Tuesday.'), { width: 100, colour: false })
  assert.equal(lines[0], 'When')
  assert.match(lines[1] ?? '', /“Tuesday” +Tue 2024-03-12/u)
  assert.match(lines[2] ?? '', /a weekday alone/u)
})

test('three dated moments and more are drawn in order below the list', () => {
  const lines = renderMoments(readingOf(TEXT), { width: 80, colour: false })
  const at = lines.findIndex((line) => line.startsWith('When, in order'))
  assert.ok(at > 0)
  assert.match(lines[at + 1] ?? '', /2019/u)
  assert.match(lines.at(-1) ?? '', /the report's own day/u)
})

test('two dated moments have no timeline, none at all gives no lines', () => {
  assert.ok(
    !renderMoments(readingOf('He came on Tuesday and left on Wednesday.'), { width: 80, colour: false }).some((line) =>
      line.startsWith('When, in order'),
    ),
  )
  assert.deepEqual(renderMoments(readingOf('He came.'), { width: 80, colour: false }), [])
})

test('no line is wider than the terminal', () => {
  for (const width of [40, 60, 100]) {
    for (const line of renderMoments(readingOf(TEXT), { width, colour: false })) assert.ok(columns(line) <= width, line)
  }
})
