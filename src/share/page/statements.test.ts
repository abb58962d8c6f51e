import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ingestText } from '../../read/ingest/ingest.ts'
import { readReport } from '../../read/read.ts'
import { renderPage } from './page.ts'

const TEXT = '“The port is shut,” Elena Petrova told reporters on Monday.'

test('the page tells to whom and when it was said, at the statement and at the moment', async () => {
  const reading = await readReport(ingestText(TEXT, { published: '2024-03-14' }))
  const page = renderPage(reading)
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ')
  assert.match(page, /told to reporters, direct/u)
  assert.match(page, /said Mon 2024-03-11/u)
  assert.match(page, /“Monday” when it was said: s1/u)
})
