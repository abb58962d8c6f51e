import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { isOfOutput, realPath } from './own-paths.ts'

const dir = realpathSync(mkdtempSync(join(tmpdir(), 'hearsay-own-')))
mkdirSync(join(dir, 'real'))
symlinkSync(join(dir, 'real'), join(dir, 'link'))
writeFileSync(join(dir, 'real', 'a.txt'), 'x')

test('an output is known by whatever way one comes to it, with all in it and its log', () => {
  for (const path of ['link/out', 'real/../link/out', 'real/out/part', 'link/out.log'])
    assert.ok(isOfOutput(join(dir, path), join(dir, 'real/out')), path)
  for (const path of ['real/a.txt', 'real/out2', 'out'])
    assert.ok(!isOfOutput(join(dir, path), join(dir, 'real/out')), path)
})

test('a path that is not there yet is told by its nearest folder that is', () => {
  assert.equal(realPath(join(dir, 'link', 'new', 'b.txt')), join(dir, 'real', 'new', 'b.txt'))
})
