import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { loadModelFile, OUTPUTS } from './model-file.ts'

const WEIGHTS = 'no real weights'
const NUMBERS = 'no real numbers'
const ONE = ['x']
const MANIFEST = {
  format: 1,
  file: 'model.onnx',
  sha256: createHash('sha256').update(WEIGHTS).digest('hex'),
  vocabulary: { file: 'vocab.txt' },
  cast: {
    ...{ file: 'cast.bin', sha256: createHash('sha256').update(NUMBERS).digest('hex'), width: 1 },
    ...{ signs: { entity: ONE, wording: ONE }, parts: [] },
  },
  outputs: Object.fromEntries(
    Object.values(OUTPUTS).flatMap((pass) => Object.entries(pass).map(([name, type]) => [name, { type }])),
  ),
  limits: { pieces: 510, piecesAWord: 16, windowWords: 110, contextWords: 40, longestSentenceInWindow: 200 },
  labels: {
    ...{ upos: ONE, xpos: ONE, feats: ONE, lemmas: ONE, relations: ONE, names: ONE, roles: ONE },
    ...{ bio: ONE, says: ONE, types: ONE, statuses: ONE },
  },
  decoding: {
    ...{ cueBias: 0, triggerThreshold: 0.5, contentGap: 1, fewestContentWords: 1, backgroundThreshold: 0.5 },
  },
}

/** A folder with these files, gone after the test. */
async function folderOf(context: { after: (done: () => Promise<void>) => void }, files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-model-'))
  context.after(() => rm(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return pathToFileURL(folder)
}
const whole = (manifest: object = MANIFEST): Record<string, string> => ({
  'manifest.json': JSON.stringify(manifest),
  'model.onnx': WEIGHTS,
  'vocab.txt': '[PAD]\n',
  'cast.bin': NUMBERS,
})

test('a whole folder gives weights, vocabulary and a version that names the weights', async (context) => {
  const model = await loadModelFile(await folderOf(context, whole()))
  assert.equal(Buffer.from(model.weights).toString(), WEIGHTS)
  assert.equal(model.vocabulary, '[PAD]\n')
  assert.match(model.version, /^1\.[0-9a-f]{12}$/u)
  const others = 'other numbers'
  const cast = { ...MANIFEST.cast, sha256: createHash('sha256').update(others).digest('hex') }
  const files = { ...whole({ ...MANIFEST, cast }), 'cast.bin': others }
  assert.notEqual((await loadModelFile(await folderOf(context, files))).version, model.version)
})

test('a list of lemmas is loaded, and refused where it is not that of the manifest', async (context) => {
  const lemmas = 'form\tupos\tlemma\nmen\tNOUN\tman\n'
  const lemmaList = { file: 'lemmas.tsv', sha256: createHash('sha256').update(lemmas).digest('hex') }
  const files = whole({ ...MANIFEST, lemmaList })
  assert.equal((await loadModelFile(await folderOf(context, { ...files, 'lemmas.tsv': lemmas }))).lemmas, lemmas)
  await assert.rejects(loadModelFile(await folderOf(context, { ...files, 'lemmas.tsv': 'others' })), { code: 'E0302' })
})

test('no folder, and a folder without the weights, are a missing model', async (context) => {
  await assert.rejects(loadModelFile(new URL('file:///no/such/folder/')), { code: 'E0301', message: /manifest\.json/u })
  const { 'model.onnx': _, ...rest } = whole()
  await assert.rejects(loadModelFile(await folderOf(context, rest)), { code: 'E0301', message: /model\.onnx/u })
})

test('weights that are not those of the manifest are refused', async (context) => {
  const folder = await folderOf(context, { ...whole(), 'model.onnx': 'other weights' })
  await assert.rejects(loadModelFile(folder), { code: 'E0302', message: /checksum/u })
  const numbers = await folderOf(context, { ...whole(), 'cast.bin': 'other numbers' })
  await assert.rejects(loadModelFile(numbers), { code: 'E0302', message: /cast\.bin/u })
})

for (const [what, manifest, message] of [
  ['of a later format', { ...MANIFEST, format: 2 }, /format is 2, expected 1/u],
  ['without labels', { ...MANIFEST, labels: {} }, /labels/u],
  ['without an output', { ...MANIFEST, outputs: { ...MANIFEST.outputs, arcs: undefined } }, /arcs/u],
  ['that names a file elsewhere', { ...MANIFEST, file: '../model.onnx' }, /file/u],
] as const) {
  test(`a manifest ${what} does not fit`, async (context) => {
    await assert.rejects(loadModelFile(await folderOf(context, whole(manifest))), { code: 'E0303', message })
  })
}

test('a manifest that is not JSON does not fit', async (context) => {
  const folder = await folderOf(context, { ...whole(), 'manifest.json': '{' })
  await assert.rejects(loadModelFile(folder), { code: 'E0303', message: /not JSON/u })
})
