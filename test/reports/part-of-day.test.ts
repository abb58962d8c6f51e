/** The part of a day, from the words to what people are shown. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { readReport } from '../../src/read/read.ts'
import { renderPage } from '../../src/share/page/page.ts'
import { renderReading } from '../../src/share/terminal/reading.ts'

test('the part of the day stands in the ledger and on the page', async () => {
  const text = 'The port was shut on Thursday night, the ministry said.'
  const reading = await readReport(ingestText(text, { published: '2024-03-14' }))
  assert.match(renderReading(reading, { width: 100, colour: false }), /Thursday night \(Thu 2024-03-14, at night\)/u)
  assert.match(renderPage(reading), /Thu 2024-03-14, at night/u)
})
