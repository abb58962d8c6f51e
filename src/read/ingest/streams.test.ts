/** Files that come as streams: what is read does not hang on where the chunks are cut, and what is too long costs no memory. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { type IngestAllOptions, ingestAll } from './ingest-all.ts'

const FIXTURES: readonly (readonly [string, IngestAllOptions?])[] = [
  ['comma.csv'],
  ['semicolon-1252.csv'],
  ['american.tsv'],
  ['news-please.jsonl'],
  ['document-n-of-m.txt', { split: /^Document \d+ of \d+$/mu }],
  ['rule-of-signs.txt', { split: /^_{10,}$/mu }],
  ['articles.json'],
  ['plain.eml'],
]

for (const [name, options = {}] of FIXTURES) {
  test(`${name} reads alike, wherever its bytes are cut`, async () => {
    const bytes = readFileSync(new URL(`../../../test/formats/${name}`, import.meta.url))
    const whole = await Array.fromAsync(ingestAll(bytes, options))
    const cuts = fc.array(fc.nat(bytes.length), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        assert.deepEqual(await Array.fromAsync(ingestAll(chunked(bytes, at), options)), whole)
      }),
      { numRuns: 20 },
    )
  })
}

const SENTENCE = 'The port was shut on Monday, officials said.'

test('a report of a stream comes before the next is there', async () => {
  let asked = 0
  async function* lines(): AsyncGenerator<Uint8Array> {
    for (; asked < 100; asked++) yield Buffer.from(`${JSON.stringify({ text: `${SENTENCE} ${'x'.repeat(4000)}` })}\n`)
  }
  const items = ingestAll(lines(), { type: 'jsonl' })
  await items.next()
  assert.ok(asked < 30, `${asked} of 100 lines were asked for`)
  await items.return(undefined)
})

test('a line and an article above the limit fail alone, with their size', async () => {
  const long = 'A word of many. '.repeat(200_000)
  const lines = `${JSON.stringify({ text: SENTENCE })}\n${JSON.stringify({ text: long })}\n${JSON.stringify({ text: SENTENCE })}\n`
  const articles = `${SENTENCE}\n====\n${long}\n====\n${SENTENCE}\n`
  for (const [words, options] of [
    [lines, { type: 'jsonl' }],
    [articles, { split: /^====$/mu }],
  ] as const) {
    const items = await Array.fromAsync(ingestAll(chunked(Buffer.from(words), []), { ...options, maxSize: 65_536 }))
    assert.deepEqual(
      items.map((item) => (item.kind === 'failed' ? item.problem.code : item.kind)),
      ['report', 'P0103', 'report'],
    )
  }
})

test('a table that is ASCII for long may hold one sign of Windows-1252 at its end', async () => {
  const head = `title,text\n${`Port,"${SENTENCE}"\n`.repeat(3000)}`
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from(`Caf\u00e9,"${SENTENCE}"\n`, 'latin1')])
  const items = await Array.fromAsync(ingestAll(chunked(bytes, []), {}))
  const last = items.at(-1)
  assert.equal(last?.kind === 'report' && last.report.title, 'Caf\u00e9')
  assert.equal(items.length, 3001)
})

test('a separator of many signs is found across two chunks, and ^ stands only at a line', async () => {
  const words = `${SENTENCE}\n${'_'.repeat(5000)}\n${SENTENCE} No ____ here.\n`
  const items = await Array.fromAsync(ingestAll(chunked(Buffer.from(words), [2000, 3000]), { split: /^_{4,}/mu }))
  assert.equal(items.length, 2)
})

test('an error of the stream is no fault of the table in it', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`title,text\n${`Port,"${SENTENCE}"\n`.repeat(10_000)}`)
    throw new Error('the disk is gone')
  }
  await assert.rejects(Array.fromAsync(ingestAll(broken(), {})), /the disk is gone/u)
})

/** The bytes in chunks that end at the given places, or in chunks as a file gives them. */
async function* chunked(bytes: Uint8Array, at: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends =
    at.length > 0 ? at : Array.from({ length: Math.floor(bytes.length / 65_536) }, (_, i) => (i + 1) * 65_536)
  let start = 0
  for (const end of [...ends.toSorted((a, b) => a - b), bytes.length]) {
    if (end > start) yield bytes.subarray(start, end)
    start = end
  }
}
