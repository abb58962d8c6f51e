import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReader } from '../../reader.ts'

test('each number of a long row is judged by those beside it, not by the whole row', async () => {
  await using reader = await openReader({ backend: 'none' })
  const millisecondsOf = async (numbers: number): Promise<number> => {
    const start = performance.now()
    await reader.read({ text: `${'12345 '.repeat(numbers)}he said.` })
    return performance.now() - start
  }
  await millisecondsOf(100)
  assert.ok((await millisecondsOf(32_000)) < 15 * (await millisecondsOf(4000)))
})
