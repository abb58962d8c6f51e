import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesOf, leadsTo, realPath } from './own-paths.ts'

const dir = realpathSync(mkdtempSync(join(tmpdir(), 'hearsay-own-')))
mkdirSync(join(dir, 'real'))
symlinkSync(join(dir, 'real'), join(dir, 'link'))
writeFileSync(join(dir, 'real', 'a.txt'), 'x')

test('an output is known by whatever way one comes to it, with its log, and nothing else is', () => {
  const isOwn = leadsTo(filesOf(join(dir, 'real/out'), { into: 'stream', render: () => '' }))
  for (const path of ['link/out', 'real/../link/out', 'link/out.log']) assert.ok(isOwn(join(dir, path)), path)
  for (const path of ['real/a.txt', 'real/out2', 'out', 'real/out/part']) assert.ok(!isOwn(join(dir, path)), path)
})

test('of a folder that tables are written to, only the tables and their log are the run’s', () => {
  const isOwn = leadsTo(filesOf(join(dir, 'real'), { into: 'folder', heads: { 'figures.csv': '' }, render: () => '' }))
  for (const path of ['link/figures.csv', 'real/run.log']) assert.ok(isOwn(join(dir, path)), path)
  for (const path of ['real/a.txt', 'real/mine.csv']) assert.ok(!isOwn(join(dir, path)), path)
})

test('a path that is not there yet is told by its nearest folder that is', () => {
  assert.equal(realPath(join(dir, 'link', 'new', 'b.txt')), join(dir, 'real', 'new', 'b.txt'))
})
