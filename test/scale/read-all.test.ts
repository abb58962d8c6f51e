/** The library's `readAll` with processes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReader, type ReportInput } from '../../src/reader.ts'

const reports = Array.from({ length: 12 }, (_, i): ReportInput => {
  const text =
    i === 5
      ? ''
      : `VARNA - The port was shut on Monday, the ministry said.\n\n“At least ${i + 2} ships wait,” said Elena Petrova.`
  return { text, published: '2024-03-14', ...(i === 7 && { source: 'seven.txt', published: 'no day' }) }
})

test('several processes give what one gives, in the same order, failures with their names too', async () => {
  await using reader = await openReader({ backend: 'none' })
  const one = await Array.fromAsync(reader.readAll(reports))
  const two = await Array.fromAsync(reader.readAll(reports, { jobs: 2 }))
  assert.deepEqual(two, one)
  assert.deepEqual(
    two.flatMap((item) => (item.kind === 'failed' ? [item.source] : [])),
    ['report 6', 'seven.txt'],
  )
})

test('a signal stops the processes, and rejects with its reason', async () => {
  await using reader = await openReader({ backend: 'none' })
  const stopped = new AbortController()
  const read = async (): Promise<void> => {
    for await (const _ of reader.readAll(reports, { jobs: 2, signal: stopped.signal }))
      stopped.abort(new Error('enough'))
  }
  await assert.rejects(read(), /enough/u)
})

test('whoever stops asking leaves no process behind', async () => {
  await using reader = await openReader({ backend: 'none' })
  for await (const item of reader.readAll(reports, { jobs: 2 })) {
    assert.equal(item.kind, 'reading')
    break
  }
  assert.ok(!process.getActiveResourcesInfo().includes('ProcessWrap') || (await ended()))
})

test('a number of jobs that is none is refused', async () => {
  await using reader = await openReader({ backend: 'none' })
  for (const jobs of [0, 1.5, Number.NaN])
    await assert.rejects(reader.readAll(reports, { jobs }).next(), { code: 'E0103', message: /jobs/u })
})

/** A process that is killed is gone a moment later. */
async function ended(): Promise<boolean> {
  while (process.getActiveResourcesInfo().includes('ProcessWrap'))
    await new Promise((resolve) => setTimeout(resolve, 20))
  return true
}

test('a reader that was closed starts no processes', async () => {
  const reader = await openReader({ backend: 'none' })
  await reader[Symbol.asyncDispose]()
  await assert.rejects(Array.fromAsync(reader.readAll(reports, { jobs: 2 })), { code: 'E0101' })
})
