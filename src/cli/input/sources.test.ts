import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { expandSources } from './sources.ts'

function tree(): string {
  const dir = mkdtempSync(join(tmpdir(), 'hearsay-sources-'))
  mkdirSync(join(dir, 'b'))
  for (const name of ['c.txt', 'a.txt', '.hidden', 'b/d.txt']) writeFileSync(join(dir, name), 'x')
  return dir
}

const namesOf = async (paths: readonly string[]): Promise<string[]> => {
  const names: string[] = []
  for await (const source of expandSources(paths)) names.push(source.kind === 'file' ? source.path : source.kind)
  return names
}

test('a folder gives every visible file below it, in order of path', async () => {
  const dir = tree()
  assert.deepEqual(await namesOf([dir]), [join(dir, 'a.txt'), join(dir, 'b/d.txt'), join(dir, 'c.txt')])
})

test('the config file in a folder is no report', async () => {
  const dir = tree()
  writeFileSync(join(dir, 'hearsay.toml'), '')
  assert.ok(!(await namesOf([dir])).includes(join(dir, 'hearsay.toml')))
  assert.deepEqual(await namesOf([join(dir, 'hearsay.toml')]), [join(dir, 'hearsay.toml')])
})

test('a pattern gives its files in order, and - is standard input', async () => {
  const dir = tree()
  assert.deepEqual(await namesOf(['-', join(dir, '*.txt')]), ['stdin', join(dir, 'a.txt'), join(dir, 'c.txt')])
})

test('a file whose name looks like a pattern is a file', async () => {
  const dir = tree()
  const odd = join(dir, 'report [1].txt')
  writeFileSync(odd, 'x')
  assert.deepEqual(await namesOf([odd]), [odd])
})

test('what is not there is a failure and the rest goes on', async () => {
  const dir = tree()
  assert.deepEqual(await namesOf([join(dir, 'gone'), join(dir, '*.pdf'), join(dir, 'c.txt')]), [
    'missing',
    'missing',
    join(dir, 'c.txt'),
  ])
})

test('what gives its bytes only once is told apart from a file', async () => {
  const dir = tree()
  const [file, device] = await Array.fromAsync(expandSources([join(dir, 'c.txt'), devNull]))
  assert.deepEqual([file?.kind === 'file' && file.isPipe, device?.kind === 'file' && device.isPipe], [false, true])
})
