import assert from 'node:assert/strict'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFiles } from './files.ts'

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'hearsay-')), 'out.jsonl')

test('a file that another run writes to is told of, not mixed', async () => {
  const path = newPath()
  await using files = openFiles(path)
  await files.cut({ '': 0 })
  await files.add('a\n')
  appendFileSync(path, 'b\n')
  await assert.rejects(files.add('c\n'), { code: 'E0201', message: /another run/u })
  assert.equal(readFileSync(path, 'utf8'), 'a\nb\n')
})

test('a file that is removed while it is written is told of', {
  skip: process.platform === 'win32' && 'an open file cannot be removed there',
}, async () => {
  const path = newPath()
  await using files = openFiles(path)
  await files.add('a\n')
  rmSync(path)
  await assert.rejects(files.add('b\n'), { code: 'E0201', message: /removed/u })
})

test('what was added is brought to the disk where there is one', async () => {
  for (const path of [newPath(), ...(process.platform === 'win32' ? [] : [devNull])]) {
    await using files = openFiles(path)
    await files.add('a\n')
    await assert.doesNotReject(files.sync())
  }
})

test('what is no file of its own can be written to', {
  skip: process.platform === 'win32' && 'its null device is no path',
}, async () => {
  await using files = openFiles(devNull)
  await files.cut({ '': 0 })
  await files.add('a\n')
  await files.add('b\n')
})

test('a folder that the system refuses to make is told of, and not tried for ever', {
  skip: process.platform !== 'linux' && 'only there is /proc',
}, async () => {
  await using files = openFiles('/proc/no-such/deep/out.jsonl')
  await assert.rejects(files.add('a\n'), { code: 'E0201', message: /no folder can be made/u })
})

test('a full disk is told in words', { skip: !existsSync('/dev/full') && 'there is no /dev/full' }, async () => {
  await using files = openFiles('/dev/full')
  await assert.rejects(files.add('a\n'), { code: 'E0201', message: /the disk is full/u })
})
