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
