import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ingestText } from '../../read/ingest/ingest.ts'
import { readReport } from '../../read/read.ts'
import { slice } from '../../record/reading.ts'
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

test('a statement told within another stands in the list right below it, whatever their order in the record', async () => {
  const text = 'The army had left. “The mayor said that the gate was open,” the guard said. It rained, the clerk said.'
  const reading = await readReport(ingestText(text, { published: '2024-03-14' }))
  const outer = reading.statements.find(({ speaker }) => speaker.span && slice(reading, speaker.span) === 'the guard')
  const page = renderPage({ ...reading, statements: reading.statements.toReversed() })
  const listed = [...page.matchAll(/<li class="entry statement(?<depth>[^"]*)" id="(?<id>[^"]+)"/gu)]
  const at = listed.findIndex(({ groups }) => groups?.id === outer?.id)
  assert.equal(listed.length, 3)
  assert.equal(reading.statements.find(({ id }) => id === listed[at + 1]?.groups?.id)?.within, outer?.id)
  assert.equal(listed[at + 1]?.groups?.depth?.trim(), 'in-1')
})
