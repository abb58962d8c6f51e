import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { MODEL_DIR, NEEDS_MODEL } from '../../../test/shipped-model.ts'
import { analyse } from './analyse.ts'
import { openEncoder } from './encoder.ts'
import { findWords } from './words.ts'

const TEXT = 'A delegation from Hamas landed in Moscow on Thursday, the Russian foreign ministry said.'
const WORDS = { sentences: findWords({ text: TEXT, blocks: [] }), quotations: [] }

test('a folder without a model says what to do', async () => {
  await assert.rejects(openEncoder({ modelDir: new URL('file:///no/such/folder/') }), {
    code: 'E0301',
    message: /Install hearsay again/u,
  })
})

suite('the encoder opens', NEEDS_MODEL, () => {
  for (const backend of ['native', 'wasm'] as const) {
    test(`with the ${backend} runtime, and says so`, async () => {
      await using encoder = await openEncoder({ backend, modelDir: MODEL_DIR })
      assert.equal(encoder.backend, backend)
      assert.equal(encoder.fallbackReason, undefined)
      assert.match(encoder.modelVersion, /^1\.[0-9a-f]{12}$/u)
    })
  }

  test('both runtimes read a sentence with the same tags and heads', async () => {
    await using native = await openEncoder({ backend: 'native', modelDir: MODEL_DIR })
    await using wasm = await openEncoder({ backend: 'wasm', modelDir: MODEL_DIR })
    const [one, other] = [await analyse(WORDS, native), await analyse(WORDS, wasm)]
    assert.deepEqual(one.sentences, other.sentences)
  })
})
