import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ingestText } from './ingest.ts'
import { ingestAll } from './ingest-all.ts'
import { withoutSite } from './site-name.ts'

test('a headline loses the name of its site where that is known', () => {
  const courier = { publisher: 'The Courier', url: 'https://www.thecourier.co.uk/a' }
  for (const end of [' | The Courier', ' - Courier', ' – The Courier', ' | World | THE COURIER', ' - thecourier.co.uk'])
    assert.match(withoutSite(`Talks resume${end}`, courier), /^Talks resume(?: \| World)?$/u, end)
  assert.equal(withoutSite('Talks resume - Sky News', { url: 'https://news.sky.example/1' }), 'Talks resume')
  assert.equal(withoutSite('Talks resume :: Courier Online', { publisher: 'Courier' }), 'Talks resume')
})

test('what ends a headline and names no site that is known stays', () => {
  for (const title of [
    'Talks resume - Iran',
    'Ceasefire talks | Live',
    'The Courier',
    'Anti-Courier',
    'Who owns The Courier',
  ])
    assert.equal(withoutSite(title, { publisher: 'The Courier', url: 'https://courier.example' }), title)
  assert.equal(withoutSite('Talks resume | The Courier', {}), 'Talks resume | The Courier')
  assert.equal(withoutSite('| The Courier', { publisher: 'The Courier' }), '| The Courier')
})

test('a title of ten thousand bars loses its last name as well', () => {
  const bars = `Talks${' | resume'.repeat(10_000)}`
  assert.equal(withoutSite(`${bars} | The Courier`, { publisher: 'The Courier' }), bars)
})

const BODY = 'The port was shut on Monday, the ministry said. Talks resume on Tuesday, officials said.'

test('the shown title loses it, the text keeps it', async () => {
  const plain = ingestText(`Talks resume | The Courier\n\n${BODY}`, { publisher: 'The Courier' }).report
  assert.deepEqual([plain.title, plain.text.split('\n', 1)[0]], ['Talks resume', 'Talks resume | The Courier'])
  const page = `<html><head><title>Talks resume - Courier</title></head><body><article><p>${BODY}</p></article></body></html>`
  const [item] = await Array.fromAsync(ingestAll(new TextEncoder().encode(page), { url: 'https://courier.example/1' }))
  assert.equal(item?.kind === 'report' && item.report.title, 'Talks resume')
  const row = `title,site_name,text\nTalks resume - Courier,The Courier,"${BODY}"\n`
  const [entry] = await Array.fromAsync(ingestAll(new TextEncoder().encode(row), { type: 'csv' }))
  assert.equal(entry?.kind === 'report' && entry.report.title, 'Talks resume')
})

test('a title that is handed in stays as it is', () => {
  const { report } = ingestText(BODY, { publisher: 'The Courier', title: 'Talks resume | The Courier' })
  assert.equal(report.title, 'Talks resume | The Courier')
})
