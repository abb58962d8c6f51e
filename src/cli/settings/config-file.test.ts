import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readConfigFiles } from './config-file.ts'
import type { Surroundings } from './surroundings.ts'

function lay(files: Readonly<Record<string, string>>): Surroundings {
  const root = mkdtempSync(join(tmpdir(), 'hearsay-config-'))
  const around = { env: {}, cwd: join(root, 'work/deep'), home: join(root, 'home') }
  mkdirSync(around.cwd, { recursive: true })
  mkdirSync(join(around.home, '.config/hearsay'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  return around
}

const USER = 'home/.config/hearsay/hearsay.toml'
const pathsOf = async (around: Surroundings, named?: string | false): Promise<readonly string[]> =>
  (await readConfigFiles(named, around)).map(({ path }) => path)

test('the nearest file upwards comes first, then the one of the config folder', async () => {
  const around = lay({ 'work/hearsay.toml': '', [USER]: '' })
  assert.deepEqual(await pathsOf(around), [
    join(around.cwd, '../hearsay.toml'),
    join(around.home, '.config/hearsay/hearsay.toml'),
  ])
  writeFileSync(join(around.cwd, 'hearsay.toml'), '')
  assert.equal((await pathsOf(around))[0], join(around.cwd, 'hearsay.toml'))
})

test('XDG_CONFIG_HOME moves the config folder', async () => {
  const around = lay({ [USER]: '' })
  const elsewhere = join(around.home, 'settings')
  mkdirSync(join(elsewhere, 'hearsay'), { recursive: true })
  writeFileSync(join(elsewhere, 'hearsay/hearsay.toml'), '')
  assert.deepEqual(await pathsOf({ ...around, env: { XDG_CONFIG_HOME: elsewhere } }), [
    join(elsewhere, 'hearsay/hearsay.toml'),
  ])
})

test('a named file stands alone, an option before the variable, and --no-config takes none', async () => {
  const around = lay({ 'work/hearsay.toml': '', 'one.toml': '', 'two.toml': '', [USER]: '' })
  const named = { ...around, env: { HEARSAY_CONFIG: '../../one.toml' } }
  assert.deepEqual(await pathsOf(named), [join(around.cwd, '../../one.toml')])
  assert.deepEqual(await pathsOf(named, '../../two.toml'), [join(around.cwd, '../../two.toml')])
  assert.deepEqual(await pathsOf(named, false), [])
})

test('the null device is an empty file', { skip: process.platform === 'win32' }, async () => {
  const [file] = await readConfigFiles(devNull, lay({}))
  assert.equal(file?.values.size, 0)
})

test('the search upwards ends below a folder that anyone may write to', {
  skip: process.platform === 'win32' && 'modes say nothing there',
}, async () => {
  const around = lay({ 'work/hearsay.toml': '' })
  chmodSync(join(around.cwd, '..'), 0o777)
  assert.deepEqual(await pathsOf(around), [])
})

test('what is no TOML is told with its line, and what cannot be read with the reason', async () => {
  const around = lay({ 'work/deep/hearsay.toml': 'quiet = true\nbackend = wasm\n' })
  await assert.rejects(readConfigFiles(undefined, around), {
    code: 'E0106',
    message: /hearsay\.toml line 2: this is no TOML/u,
  })
  await assert.rejects(readConfigFiles('gone.toml', around), { code: 'E0106', message: /ENOENT/u })
  await assert.rejects(readConfigFiles('.', around), { code: 'E0106', message: /EISDIR/u })
})

test('a line is told only where one line alone sets the key', async () => {
  const text = '\uFEFFnote = """\nquiet = false\n"""\nquiet = true\n"max-size" = "2M"\n'
  const [file] = await readConfigFiles(undefined, lay({ 'work/deep/hearsay.toml': text }))
  assert.equal(file?.values.get('quiet')?.line, undefined)
  assert.equal(file?.values.get('quiet')?.value, true)
  assert.equal(file?.values.get('max-size')?.line, 5)
})
