import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ingestText } from '../src/read/ingest/ingest.ts'
import { wordsAt } from '../src/record/span.ts'
import { frameDays } from './frame-days.ts'

test('the day of a dateline is given with its words, though the day was handed in', () => {
  const { report } = ingestText('CAIRO, March 13 (Reuters) - Talks opened on Wednesday.', { published: '2024-03-14' })
  const days = frameDays({ report, moments: [] })
  assert.deepEqual(
    days.map(({ span, day }) => [wordsAt(report.text, span), day]),
    [['March 13', '2024-03-13']],
  )
})

test('a report without such words gives none', () => {
  const { report } = ingestText('Talks opened on Wednesday in Cairo.', { published: '2024-03-14' })
  assert.deepEqual(frameDays({ report, moments: [] }), [])
})
