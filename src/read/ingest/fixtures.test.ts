/**
 * The bar of all formats: three files each, made by the format's usual tool (test/formats/make.py), read with their day,
 * their title and their words. `node --test src/read/ingest/fixtures.test.ts` prints how many do.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type IngestAllOptions, type IngestItem, ingestAll } from './ingest-all.ts'

type Expected = readonly [day: string, title: string, words: string]

const PORT: Expected = ['2024-03-14', 'Port of Varna reopens after strike', 'The port of Varna was reopened']
const FLOOD: Expected = ['2023-11-02', 'Flood toll rises to 41 in Kasai', 'killed by floods in the province of Kasai']
const TALKS: Expected = ['2025-01-20', 'Two ministers meet in Muscat over border', 'were “cold, but honest”']

const FIXTURES: readonly (readonly [string, readonly Expected[], IngestAllOptions?])[] = [
  ['jsonld.html', [PORT]],
  ['opengraph.html', [FLOOD]],
  ['time-element.html', [TALKS]],
  ['newspaper4k.json', [PORT]],
  ['trafilatura.json', [FLOOD]],
  ['articles.json', [PORT, FLOOD, TALKS]],
  ['news-please.jsonl', [PORT, FLOOD, TALKS]],
  ['cc-news.jsonl', [PORT, FLOOD, TALKS]],
  ['gdelt-like.jsonl', [PORT, FLOOD, TALKS]],
  ['comma.csv', [PORT, FLOOD, TALKS]],
  ['semicolon-1252.csv', [PORT, FLOOD, TALKS]],
  ['american.tsv', [PORT, FLOOD, TALKS]],
  ['plain.eml', [PORT]],
  ['html-part.eml', [FLOOD]],
  ['forwarded.eml', [TALKS]],
  ['one-page.pdf', [PORT]],
  ['three-pages.pdf', [FLOOD]],
  ['typewriter.pdf', [TALKS]],
  ['headline.docx', [PORT]],
  ['dateline-only.docx', [FLOOD]],
  ['table.docx', [TALKS]],
  ['full.rss', [PORT, FLOOD, TALKS]],
  ['full.atom', [PORT, FLOOD, TALKS]],
  [
    'summary.xml',
    [PORT, FLOOD, ['2025-01-20', 'Two ministers meet in Muscat over border', 'for the first time in a year']],
  ],
  ['document-n-of-m.txt', [PORT, FLOOD, TALKS], { split: /^Document \d+ of \d+$/mu }],
  ['rule-of-signs.txt', [PORT, FLOOD, TALKS], { split: /^_{10,}$/mu }],
  ['named-groups.txt', [PORT, FLOOD, TALKS], { split: /^=== (?<date>[\d-]+) === (?<publisher>.+) ===$/mu }],
]

test('every fixture of every format reads with its day, its title and its words, whatever it is called', async (t) => {
  let reports = 0
  for (const [name, expected, options = {}] of FIXTURES) {
    const bytes = readFileSync(new URL(`../../../test/formats/${name}`, import.meta.url))
    const items = await Array.fromAsync(ingestAll(bytes, { ...options, source: 'file' }))
    assert.deepEqual(
      items.map((item, i) => readAs(item, expected[i])),
      expected.map(fold),
      name,
    )
    if (items.length > 1) assert.equal(items[1]?.index, 2, name)
    reports += items.length
  }
  t.diagnostic(`${FIXTURES.length} of ${FIXTURES.length} files, ${reports} of ${reports} reports`)
  assert.deepEqual([FIXTURES.length, reports], [27, 53])
})

/** Day and title as read, and the expected words where the text has them. */
function readAs(item: IngestItem, expected: Expected | undefined): readonly string[] {
  if (item.kind === 'failed') return [item.problem.message]
  const { published, title = '', text } = item.report
  const words = expected?.[2] ?? ''
  return fold([published?.from ?? '', title, text.replace(/\s+/gu, ' ').includes(words) ? words : text])
}

/** Without case: what opens a sentence in one format may not open it in another. */
const fold = (words: readonly string[]): readonly string[] => words.map((one) => one.toLowerCase())
