/** Settings as a process meets them: files in the working folder, the environment, `hearsay config show`. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseReading } from '../../src/record/json.ts'
import { folder, run } from './run.ts'

const REPORT = 'VARNA, March 14 (Reuters) - The port was closed on Thursday, the ministry said.\n'

/** A folder with a config file, and the environment in which it is looked for. */
function withFile(toml: string): { cwd: string; env: Record<string, string> } {
  const cwd = folder()
  writeFileSync(join(cwd, 'hearsay.toml'), toml)
  return { cwd, env: { HEARSAY_CONFIG: '', XDG_CONFIG_HOME: cwd } }
}

test('a reading takes what the file says, and an option goes before it', async () => {
  const where = withFile('format = "jsonl"\npublisher = "The Courier"\n')
  const { code, stdout } = await run(['read', '-'], REPORT, where)
  assert.equal(code, 0)
  assert.equal(parseReading(stdout).report.publisher, 'The Courier')
  const other = await run(['read', '-', '--json', '--publisher', 'The Gazette'], REPORT, where)
  assert.equal(parseReading(other.stdout).report.publisher, 'The Gazette')
  assert.ok(other.stdout.split('\n').length > 2, '--json wins over the format of the file')
})

test('a reading takes what the environment says, before the file', async () => {
  const { cwd, env } = withFile('publisher = "The Courier"\n')
  const { stdout } = await run(['read', '-', '--json'], REPORT, {
    cwd,
    env: { ...env, HEARSAY_PUBLISHER: 'The Gazette' },
  })
  assert.equal(parseReading(stdout).report.publisher, 'The Gazette')
})

test('a file that cannot be used ends the run before anything is read, and --no-config goes on without it', async () => {
  const where = withFile('publsher = "The Courier"\n')
  const { code, stdout, stderr } = await run(['read', '-'], REPORT, where)
  assert.equal(code, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /^E0106 {2}.*hearsay\.toml line 1: there is no setting publsher\. Did you mean publisher\?\n$/u)
  assert.equal((await run(['read', '-', '--no-config'], REPORT, where)).code, 0)
})

test('a value of the environment that cannot be used is wrong use', async () => {
  const { code, stderr } = await run(['read', '-'], REPORT, { env: { HEARSAY_MAX_SIZE: 'huge' } })
  assert.equal(code, 2)
  assert.match(stderr, /^E0103 {2}HEARSAY_MAX_SIZE=huge cannot be used/u)
})

test('color = false keeps colour away also where FORCE_COLOR asks for it', async () => {
  const coloured = { NO_COLOR: '', FORCE_COLOR: '1' }
  assert.match((await run(['read', '-'], REPORT, { env: coloured })).stdout, /\u001b\[/u)
  const plain = { env: { ...coloured, HEARSAY_COLOR: '0' } }
  for (const args of [
    ['read', '-'],
    ['config', 'show'],
    ['doctor', '--backend', 'none'],
  ])
    assert.doesNotMatch((await run(args, REPORT, plain)).stdout, /\u001b/u, args.join(' '))
})

test('a command without settings runs beside a file that cannot be used', async () => {
  const { code } = await run(['completion', 'bash'], undefined, withFile('nonsense'))
  assert.equal(code, 0)
})

test('config show tells each value with where it comes from', async () => {
  const { cwd, env } = withFile('# mine\nmax-size = "5M"\n')
  const where = { cwd, env: { ...env, HEARSAY_BACKEND: 'wasm' } }
  const { code, stdout } = await run(['config', 'show', '--publisher', 'The Courier'], undefined, where)
  assert.equal(code, 0)
  assert.match(stdout, /^Files, the strongest first: hearsay\.toml\n/u)
  assert.match(stdout, /^backend {4}wasm {9}environment HEARSAY_BACKEND$/mu)
  assert.match(stdout, /^color {6}true {9}default$/mu)
  assert.match(stdout, /^max-size {3}5M {11}hearsay\.toml line 2$/mu)
  assert.match(stdout, /^publisher {2}The Courier {2}option$/mu)
  assert.match(stdout, /Not set: .*\bmodel\b/u)
})

test('config show --json has the same for programs', async () => {
  const where = withFile('max-size = "5M"\nquiet = true\n')
  const { stdout } = await run(['config', 'show', '--json'], undefined, where)
  const { files, settings } = JSON.parse(stdout)
  assert.deepEqual(files, [join(where.cwd, 'hearsay.toml')])
  const byKey = (key: string): unknown => settings.find((one: { key: string }) => one.key === key)
  const file = { kind: 'file', path: files[0] }
  assert.deepEqual(byKey('quiet'), { key: 'quiet', value: true, origin: { ...file, line: 2 } })
  assert.deepEqual(byKey('max-size'), { key: 'max-size', value: '5M', origin: { ...file, line: 1 } })
  assert.deepEqual(byKey('model'), { key: 'model', origin: { kind: 'unset' } })
})
