import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ingestText } from '../read/ingest/ingest.ts'
import { readReport } from '../read/read.ts'
import { explain } from './explain.ts'
import { momentInWords } from './wording.ts'

const TEXT =
  'The port was shut on Thursday night, the ministry said. It was raided early on Tuesday morning and on Monday at noon. Residents fled overnight on a quiet Wednesday.'
const reading = await readReport(ingestText(TEXT, { published: '2024-03-14' }))

test('a moment names the part of its day', () => {
  assert.deepEqual(reading.moments.map(momentInWords), [
    'Thu 2024-03-14, at night',
    'Tue 2024-03-12, early in the morning',
    'Mon 2024-03-11',
    'Mon 2024-03-11, at noon',
    '2024-03-13 to 2024-03-14, at night',
    'Wed 2024-03-13',
  ])
})

test('an explanation names it too', () => {
  assert.match(explain(reading, 'm1').says, /stands for Thu 2024-03-14, at night\.$/u)
})
