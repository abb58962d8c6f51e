/**
 * Whole reports. Own ones have their expectation drawn in `NAME.LAYER.txt`; those of the working corpus are drawn from its
 * gold. A failing test prints both drawings. The real report is read where it lies beside the repository.
 */
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { openReader } from '../../src/reader.ts'
import { wordsAt } from '../../src/record/span.ts'
import { assertDrawn, draw, type Labelled } from '../drawn.ts'
import { at } from '../readings.ts'
import { MODEL_DIR, NEEDS_MODEL } from '../shipped-model.ts'

/** What a layer says of a text, as labelled spans. */
const LAYERS: Readonly<Record<string, (text: string) => readonly Labelled[]>> = {
  frame: (text) => ingestText(text).report.blocks.map(({ span, kind }) => ({ span, label: kind })),
}

for (const file of globSync('test/reports/*.txt')) {
  const [name = '', layer = ''] = basename(file).split('.')
  test(`${name}: the ${layer} is as drawn`, () => {
    const find = LAYERS[layer]
    assert.ok(find, `no layer is called ${layer}`)
    assertDrawn(readFileSync(file, 'utf8'), find)
  })
}

interface Gold {
  readonly text: string
  readonly day: string
  readonly published: string | null
  readonly blocks: readonly { readonly kind: string; readonly words: string; readonly nth?: number }[]
}

for (const id of ['trA-01', 'trB-01', 'trC-01']) {
  test(`${id}: day and blocks are those of the gold`, () => {
    const gold: Gold = JSON.parse(readFileSync(`eval/corpora/wire/train/${id}.json`, 'utf8'))
    const { report } = ingestText(gold.text, gold.published ? { published: gold.published } : {})
    assert.equal(report.published?.from, gold.day)
    const expected = gold.blocks.map(({ kind, words, nth }) => ({ span: at(gold.text, words, nth), label: kind }))
    const found = report.blocks.map(({ span, kind }) => ({ span, label: kind }))
    assert.equal(draw(gold.text, found), draw(gold.text, expected))
  })
}

const REAL = '../shared/reports/moscow-delegation.txt'

test('the real report has its day, two headings, one teaser, one credit and one stamp', {
  skip: !existsSync(REAL) && !process.env.CI && 'needs ../shared/reports',
}, () => {
  const { report, problems } = ingestText(readFileSync(REAL, 'utf8'))
  assert.deepEqual(problems, [])
  assert.equal(report.published?.from, '2023-10-27')
  const kinds = report.blocks.map(({ kind }) => kind).sort()
  assert.deepEqual(kinds, ['credit', 'furniture', 'heading', 'heading', 'teaser'])
  const stamp = report.blocks.find(({ kind }) => kind === 'furniture')
  assert.equal(stamp && wordsAt(report.text, stamp.span), 'date 2023-10-27')
})

test('in the real report each claim stands with its speaker, and the 220 with the government that gives it', {
  skip: NEEDS_MODEL.skip || (!existsSync(REAL) && !process.env.CI && 'needs ../shared/reports'),
}, async () => {
  await using reader = await openReader({ model: MODEL_DIR })
  const { report, statements, figures } = await reader.read({ text: readFileSync(REAL, 'utf8') })
  const told = statements.map(({ chain, content, act }) => {
    const names = chain.map(({ name }) => name).join(' > ')
    return `${names}, ${act}${content.length > 1 ? `, ${content.length} pieces` : ''}`
  })
  for (const expected of [
    'the Israeli government > agencies, say',
    'state-run Tass news agency > agencies, say',
    'reports > agencies, say',
    'the Russian foreign ministry > agencies, say, 2 pieces',
    "Hamas > Russia's RIA news agency > agencies, praise",
    'Bogdanov > agencies, say, 2 pieces',
    'Vladimir Putin > agencies, warn',
  ])
    assert.ok(told.includes(expected), `${expected} is missing in\n${told.join('\n')}`)
  const [hostages] = figures
  assert.equal(hostages?.min, 220)
  const holder = statements.find(({ id }) => id === hostages?.accordingTo)
  assert.equal(holder?.speaker.span && wordsAt(report.text, holder.speaker.span), 'the Israeli government')
})
