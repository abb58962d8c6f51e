import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { lockOutput, lockPath } from './lock.ts'

const newOutput = (): string => join(mkdtempSync(join(tmpdir(), 'hearsay-lock-')), 'out.jsonl')
const lockOf = (output: string): string => lockPath(output, false)
const heldBy = (output: string, pid: number): void =>
  writeFileSync(lockOf(output), JSON.stringify({ pid, started: '2024-03-14T18:40:00.000Z' }))

function lock(output: string, notices: string[] = []): Promise<AsyncDisposable> {
  return lockOutput(output, { isFolder: false, notice: (sentence) => notices.push(sentence) })
}

test('an output is locked as long as a run writes to it, and its folder made', async () => {
  const output = join(newOutput(), 'deep', 'out.jsonl')
  {
    await using _ = await lock(output)
    assert.ok(existsSync(lockOf(output)))
  }
  assert.ok(!existsSync(lockOf(output)))
})

test('the lock of a process that runs is kept', async () => {
  const output = newOutput()
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' })
  try {
    heldBy(output, other.pid ?? 0)
    await assert.rejects(lock(output), {
      code: 'E0204',
      message: /^Another run writes to .*out\.jsonl \(process \d+, since 2024-03-14 18:40 UTC\)/u,
    })
    assert.ok(existsSync(lockOf(output)))
  } finally {
    other.kill()
  }
})

test('a lock that is just being made is no left one', async () => {
  const output = newOutput()
  writeFileSync(lockOf(output), '')
  setTimeout(() => heldBy(output, process.ppid), 20)
  await assert.rejects(lock(output), { code: 'E0204' })
})

test('the lock of a process that is gone, or that was cut off when it was made, is taken over with a notice', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  for (const leave of [
    (output: string) => heldBy(output, pid),
    (output: string) => writeFileSync(lockOf(output), '{"p'),
  ]) {
    const output = newOutput()
    leave(output)
    const notices: string[] = []
    await using _ = await lock(output, notices)
    assert.match(notices.join(), /^.*out\.jsonl was left locked by a run that is gone.*; its lock is taken over\.$/u)
  }
})

test('a lock that another run has taken over by now is not taken away', async () => {
  const output = newOutput()
  const held = await lock(output)
  heldBy(output, 1)
  await held[Symbol.asyncDispose]()
  assert.ok(existsSync(lockOf(output)))
})

test('what is no file of its own is not locked', {
  skip: process.platform === 'win32' && 'its null device is no path',
}, async () => {
  await using _ = await lock(devNull)
  assert.ok(!existsSync(lockOf(devNull)))
})
