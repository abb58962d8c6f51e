/** `hearsay doctor` as a process, on a sound set-up and on broken ones. */
import assert from 'node:assert/strict'
import { cpSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { MODEL_DIR, NEEDS_MODEL } from '../shipped-model.ts'
import { type Ended, folder, run } from './run.ts'

interface Check {
  readonly name: string
  readonly state: string
  readonly found: string
  readonly code?: string
  readonly advice?: string
  readonly facts: Record<string, unknown>
}

/** The checks by name, and the end of the process. */
async function examine(
  args: readonly string[],
  options?: Parameters<typeof run>[2],
): Promise<Ended & { checks: Record<string, Check>; isWell: boolean }> {
  const ended = await run(['doctor', '--json', ...args], undefined, options)
  const { checks, isWell } = JSON.parse(ended.stdout)
  return { ...ended, isWell, checks: Object.fromEntries(checks.map((check: Check) => [check.name, check])) }
}

const model = fileURLToPath(MODEL_DIR)

test('a sound set-up is well: each part is named, a sentence is read, its times are told', NEEDS_MODEL, async () => {
  const { code, checks, isWell } = await examine(['--model', model])
  assert.deepEqual([code, isWell], [0, true])
  assert.deepEqual(Object.keys(checks), ['Node', 'settings', 'knowledge', 'model', 'runtime', 'reading', 'terminal'])
  assert.equal(checks.Node?.facts.version, process.versions.node)
  assert.match(String(checks.model?.facts.version), /^1\.[0-9a-f]{12}$/u)
  assert.ok(Number(checks.reading?.facts.loadMs) > 0)
  assert.ok(Number(checks.knowledge?.facts.entries) > 1000)
})

test(
  'where the native runtime cannot be loaded, the reason and the way to it are told, and all is well',
  NEEDS_MODEL,
  async () => {
    const hook = `import { registerHooks } from 'node:module'
registerHooks({ resolve(name, context, next) {
  if (name === 'onnxruntime-node') throw new Error('no binary for this platform')
  return next(name, context)
} })`
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(hook)}` }
    const { code, checks } = await examine(['--model', model], { env })
    assert.equal(code, 0)
    assert.equal(checks.runtime?.state, 'note')
    assert.equal(checks.runtime?.facts.backend, 'wasm')
    assert.match(checks.runtime?.found ?? '', /no binary for this platform/u)
    assert.match(checks.runtime?.advice ?? '', /ONNXRUNTIME_NODE_INSTALL=skip/u)
  },
)

test('a missing model and a cut one end with 4 and their codes', NEEDS_MODEL, async () => {
  const missing = await examine(['--model', folder()])
  assert.equal(missing.code, 4)
  assert.equal(missing.checks.model?.code, 'E0301')
  assert.match(missing.checks.model?.advice ?? '', /`hearsay config show` tells where/u)
  const cut = folder()
  cpSync(model, cut, { recursive: true })
  truncateSync(join(cut, 'model.onnx'), 1000)
  const unfit = await examine(['--model', cut])
  assert.equal(unfit.code, 4)
  assert.equal(unfit.checks.model?.code, 'E0302')
})

test('a config file that cannot be used ends with 1, and the rest is looked at', async () => {
  const cwd = folder()
  writeFileSync(join(cwd, 'hearsay.toml'), 'bakend = "wasm"\n')
  const { code, checks, isWell } = await examine(['--backend', 'none'], { cwd, env: { HEARSAY_CONFIG: '' } })
  assert.deepEqual([code, isWell], [1, false])
  assert.equal(checks.settings?.code, 'E0106')
  assert.equal(checks.reading?.state, 'ok')
})

test('what is checked is what the settings say', async () => {
  const cwd = folder()
  writeFileSync(join(cwd, 'hearsay.toml'), 'backend = "none"\n')
  const { checks } = await examine([], { cwd, env: { HEARSAY_CONFIG: '', HEARSAY_MODEL: 'nowhere' } })
  assert.match(checks.settings?.found ?? '', /hearsay\.toml, HEARSAY_MODEL$/u)
  assert.match(checks.model?.found ?? '', /by rules alone/u)
})

test('a variable that looks like a setting misspelt is noted, and one that only an option can tell', async () => {
  const meant = { HEARSAY_BAKEND: 'wasm', HEARSAY_HOME: '/' }
  const { code, checks } = await examine(['--backend', 'none'], { env: meant })
  assert.equal(code, 0)
  assert.equal(checks.variable?.advice, 'Did you mean backend?')
  const told = await examine(['--backend', 'none'], { env: { HEARSAY_DATE: '2024-03-14' } })
  assert.equal(told.checks.variable?.advice, 'It is told anew for each run: give --date.')
})

test('people get a line each and the sum of it', async () => {
  const { stdout, code } = await run(['doctor', '--backend', 'none'])
  assert.equal(code, 0)
  assert.match(stdout, /^ok {5}Node {7}\d+\.\d+\.\d+, 22\.18 or newer is needed$/mu)
  assert.match(stdout, /\nAll is well\.\n$/u)
})
