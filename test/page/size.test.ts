/** How large a page is: a report of 1,000 words must fit a mail. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openReader } from '../../src/reader.ts'
import { renderPage } from '../../src/share/page/page.ts'
import { MODEL_DIR, NEEDS_MODEL } from '../shipped-model.ts'

/** Two reports of our own corpus with the most statements to a word, as one. */
const DENSE = ['tsF-02', 'tsB-02']

test('the page of a report of 1,000 words full of statements is at most 300 KB', NEEDS_MODEL, async () => {
  const text = DENSE.map((id) => {
    const path = new URL(`../../eval/corpora/wire/train/${id}.json`, import.meta.url)
    return (JSON.parse(readFileSync(path, 'utf8')) as { text: string }).text // the corpus's own check proves its shape
  }).join('\n\n')
  assert.ok(text.split(/\s+/u).length >= 1000)
  await using reader = await openReader({ model: MODEL_DIR })
  const page = renderPage(await reader.read({ text, published: '2024-09-19' }))
  assert.ok(Buffer.byteLength(page) <= 300_000, `${Buffer.byteLength(page)} bytes`)
})
