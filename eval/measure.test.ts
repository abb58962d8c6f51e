import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import { corporaFolder, openCorpora } from './corpora.ts'
import { readingOf } from './fixtures.ts'
import { stage } from './given.ts'
import { LAYER_NAMES } from './layers.ts'
import { measureAll, missesOf, type Work } from './measure.ts'
import { programOf } from './program.ts'
import type { Adapter } from './rows.ts'
import { figureAt, runScorer, splitJson, writeFor } from './scorer.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-test-'))
after(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'there.jsonl'), '{"id":"a"}\n\n{"id":"b"}\n')

const adapter = (file: string, rows: Adapter['rows']): Adapter => ({
  files: [file],
  rows,
  measure: async () => rows.map(({ row }) => ({ row, value: 50, n: 2 })),
})

function workOf(adapters: readonly Adapter[], isAsked = (_: string) => true): Work & { readonly said: string[] } {
  const said: string[] = []
  const program = programOf({ read: async ({ text }) => readingOf(text) })
  const corpora = openCorpora(folder)
  const layers = new Set(LAYER_NAMES.filter((layer) => layer === 'frame'))
  return { adapters, corpora, program, scratch: folder, isAsked, layers, say: (line) => said.push(line), said }
}

test('a part whose file is missing is left out aloud', async () => {
  const work = workOf([
    adapter('there.jsonl', [{ row: 'a', needs: 'frame' }]),
    adapter('not.jsonl', [{ row: 'b', needs: 'frame' }]),
  ])
  const { measured, withoutCorpus } = await measureAll(work)
  assert.deepEqual(measured, [{ row: 'a', value: 50, n: 2 }])
  assert.deepEqual(withoutCorpus, ['b'])
  assert.deepEqual(work.said, [`eval: b: left out, not.jsonl not in ${folder}`])
})

test('a row whose layer is not there yet is left out aloud, the others of its adapter are not', async () => {
  const rows = [
    { row: 'a', needs: 'frame' as const },
    { row: 'b', needs: 'what' as const },
  ]
  const work = workOf([adapter('there.jsonl', rows)])
  const { measured, withoutLayer } = await measureAll(work)
  assert.deepEqual(
    measured.map(({ row }) => row),
    ['a'],
  )
  assert.deepEqual(withoutLayer, ['b'])
  assert.deepEqual(work.said, ['eval: b: left out, no layer "what" yet'])
})

test('what is not asked for is not measured and not spoken of', async () => {
  const work = workOf([adapter('not.jsonl', [{ row: 'b', needs: 'what' }])], () => false)
  assert.deepEqual(await measureAll(work), { measured: [], withoutCorpus: [], withoutLayer: [] })
  assert.deepEqual(work.said, [])
})

test('misses of an unknown row are refused by its name', async () => {
  await assert.rejects(missesOf(workOf([]), 'nothing/here'), /no row "nothing\/here"/u)
})

test('a report is read once, however many rows ask for it', async () => {
  let times = 0
  const program = programOf({
    read: async ({ text }) => {
      times++
      return readingOf(text)
    },
  })
  await program.read('a', { text: 'One.' })
  await program.read('a', { text: 'One.' })
  await program.read('a', { text: 'One.', published: '2024-03-14' })
  assert.equal(times, 2)
})

test('a report that the program fails on is told and scored without an answer', async () => {
  const said: string[] = []
  const program = programOf({ read: async () => Promise.reject(new Error('too long')) }, (line) => said.push(line))
  assert.equal(await program.read('a', { text: 'One.' }), undefined)
  assert.deepEqual(program.failed, ['a'])
  assert.deepEqual(said, ['eval: a was not read: too long'])
})

test('places in the reading are counted back to the text handed in', async () => {
  const program = programOf({ read: async () => readingOf('Moscow\nsaid') })
  const found = await program.read('a', { text: '\uFEFFMoscow\r\nsaid' })
  assert.deepEqual(found?.at({ start: 7, end: 11 }), { start: 9, end: 13 })
})

test('a reading of another text is a failure', async () => {
  const program = programOf({ read: async () => readingOf('Moscow denied') }, () => {})
  assert.equal(await program.read('a', { text: 'Moscow said' }), undefined)
})

test('a stage that is not connected is named', () => {
  assert.throws(() => stage('analyse', {}), /"analyse" is not connected/u)
})

test('the corpora folder is the option, else the environment, else the one of the repository', () => {
  assert.equal(corporaFolder('/a', '/b'), '/a')
  assert.equal(corporaFolder(undefined, '/b'), '/b')
  assert.match(corporaFolder(undefined, ''), /eval.corpora$/u)
})

test('JSON lines are checked one by one, empty ones are passed over', () => {
  const lines = openCorpora(folder).lines('there.jsonl', z.object({ id: z.string() }))
  assert.deepEqual(lines, [{ id: 'a' }, { id: 'b' }])
  assert.throws(() => openCorpora(folder).lines('there.jsonl', z.object({ text: z.string() })))
})

test('a scorer is run as it is; its answer is its JSON and the lines after it', () => {
  const scorer = writeFor(
    folder,
    'score.mjs',
    'console.log(JSON.stringify({ f1: 5, of: process.argv[2] }, null, 1)); console.log("miss a")',
  )
  const { json, rest } = splitJson(runScorer(scorer, ['gold']))
  assert.equal(figureAt(json, 'f1'), 5)
  assert.deepEqual(rest, ['miss a'])
  assert.deepEqual(splitJson('{"f1":{"p":1}}\n').json, { f1: { p: 1 } })
  assert.throws(() => figureAt(json, 'share'), /no number at share/u)
})

test('the complaint of a scorer that fails is passed on', () => {
  const scorer = writeFor(folder, 'bad.mjs', 'console.error("id a stands twice"); process.exit(2)')
  assert.throws(() => runScorer(scorer, []), /id a stands twice/u)
})
