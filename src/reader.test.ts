import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReader } from './reader.ts'

const text = 'VARNA, March 14 (Reuters) - The port was closed on Thursday, the ministry said.'

test('a reader that is closed while it reads ends what is under way, and may be closed again', async () => {
  const reader = await openReader()
  const reading = reader.read({ text })
  await Promise.all([reader[Symbol.asyncDispose](), reader[Symbol.asyncDispose]()])
  assert.equal((await reading).statements.length, 1)
})

test('a closed reader says so', async () => {
  const reader = await openReader({ backend: 'none' })
  await reader[Symbol.asyncDispose]()
  await assert.rejects(reader.read({ text }), { code: 'E0101', message: /closed/u })
})

test('what no compiler has checked is told in a coded sentence', async () => {
  const outside = (value: unknown) => value as never // as a program in JavaScript would pass it
  await using reader = await openReader({ backend: 'none' })
  await assert.rejects(reader.read(outside({ text: null })), { code: 'P0117', message: /text/u })
  await assert.rejects(openReader({ backend: outside('gpu') }), { code: 'E0103', message: /gpu/u })
  await assert.rejects(openReader({ model: outside('/my/model') }), { code: 'E0103', message: /URL/u })
  const items = await Array.fromAsync(reader.readAll([outside(5), { text }]), ({ kind }) => kind)
  assert.deepEqual(items, ['failed', 'reading'])
})
