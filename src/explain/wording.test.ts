import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ingestText } from '../read/ingest/ingest.ts'
import { readReport } from '../read/read.ts'
import { explain } from './explain.ts'
import { momentInWords, rangeInWords } from './wording.ts'

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

test('large figures are said as people say them, where that leaves nothing out', () => {
  const said = (min: number, max = min): string => rangeInWords({ min, max, stated: [] })
  assert.equal(said(48_500_000_000), '48.5 billion')
  assert.equal(said(46_800_000_000, 57_200_000_000), '46.8 billion to 57.2 billion')
  assert.equal(said(1_234_567_890), '1,234,567,890')
  assert.equal(said(2_000_000_000_000), '2 trillion')
  assert.equal(said(1_200_000), '1,200,000')
})
