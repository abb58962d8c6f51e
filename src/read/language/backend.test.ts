import assert from 'node:assert/strict'
import { registerHooks } from 'node:module'
import { suite, test } from 'node:test'
import { MODEL_DIR, NEEDS_MODEL } from '../../../test/shipped-model.ts'
import { openBackend } from './backend.ts'
import { openEncoder } from './encoder.ts'

// As on a platform that the native library has no binary for. The file runs in a process of its own.
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'onnxruntime-node') throw new Error('no binary for this platform')
    return next(specifier, context)
  },
})

test('the native runtime asked for by name, and not there, is an error of its own', async () => {
  await assert.rejects(openBackend('native', new Uint8Array()), { code: 'E0304', message: /no binary/u })
})

test('weights that no runtime can read do not fit', async () => {
  await assert.rejects(openBackend('wasm', new Uint8Array([1, 2, 3])), { code: 'E0303' })
})

suite('without the native library', NEEDS_MODEL, () => {
  test('WebAssembly takes its place and keeps the reason', async () => {
    await using encoder = await openEncoder({ modelDir: MODEL_DIR })
    assert.equal(encoder.backend, 'wasm')
    assert.match(encoder.fallbackReason ?? '', /no binary for this platform/u)
  })
})
