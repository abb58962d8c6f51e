import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Command, Option } from 'commander'
import fc from 'fast-check'
import { stringify } from 'smol-toml'
import { HearsayError } from '../../record/problem.ts'
import { ListOption, ofOneRun } from '../options/options.ts'
import { parseSize } from '../options/sizes.ts'
import { applySettings, type Resolved, resolveSettings, type Settings } from './resolve.ts'
import type { Surroundings } from './surroundings.ts'

/** A program of two commands, with an option of every kind. */
function program(): Command {
  const read = new Command('read')
    .argument('[report]')
    .option('-q, --quiet', 'say less')
    .option('--model <folder>', 'a model')
    .addOption(new Option('--max-size <size>', 'largest').argParser(parseSize).default(2048, '2k'))
    .addOption(new Option('--backend <runtime>', 'runtime').choices(['auto', 'wasm']).default('auto'))
    .addOption(new Option('--format <form>', 'form').choices(['json', 'jsonl']))
    .addOption(ofOneRun(new Option('--json', 'as --format json')))
    .addOption(new ListOption('--layer <layer>', 'layers', ['frame', 'figures']).conflicts(['format', 'json']))
    .addOption(new Option('--progress [form]', 'progress').choices(['json']))
    .addOption(ofOneRun(new Option('--date <day>', 'day')))
    .option('--no-color', 'plain')
    .addOption(ofOneRun(new Option('--config <file>', 'settings')))
    .addOption(ofOneRun(new Option('--no-config', 'no settings')))
    .action(() => {})
  const explain = new Command('explain').option('--depth <n>', 'depth')
  return new Command('hearsay').addCommand(read).addCommand(explain)
}

const folder = (): string => mkdtempSync(join(tmpdir(), 'hearsay-settings-'))

interface Case {
  readonly file?: string
  readonly user?: string
  readonly env?: Record<string, string>
  readonly words?: readonly string[]
}

function lay({ file, user, env = {}, words = [] }: Case): { command: Command; around: Surroundings } {
  const [cwd, home] = [folder(), folder()]
  if (file !== undefined) writeFileSync(join(cwd, 'hearsay.toml'), file)
  if (user !== undefined) {
    mkdirSync(join(home, '.config/hearsay'), { recursive: true })
    writeFileSync(join(home, '.config/hearsay/hearsay.toml'), user)
  }
  const root = program()
  root.parse(['read', ...words], { from: 'user' })
  const command = root.commands[0]
  assert.ok(command)
  return { command, around: { env, cwd, home } }
}

const settle = (one: Case): Promise<Settings> => {
  const { command, around } = lay(one)
  return resolveSettings(command, around)
}

async function valueIn(one: Case, key: string): Promise<Resolved> {
  const found = (await settle(one)).values.find(({ setting }) => setting.key === key)
  assert.ok(found, key)
  return found
}

test('an option goes before the environment, that before the file, that before the default', async () => {
  const file = 'backend = "wasm"\n'
  const env = { HEARSAY_BACKEND: 'wasm' }
  assert.equal((await valueIn({}, 'backend')).origin.kind, 'default')
  assert.equal((await valueIn({ file }, 'backend')).origin.kind, 'file')
  assert.equal((await valueIn({ file, env }, 'backend')).origin.kind, 'environment')
  const option = await valueIn({ file, env, words: ['--backend', 'auto'] }, 'backend')
  assert.deepEqual([option.origin.kind, option.value], ['option', 'auto'])
})

test('the file of the working folder goes before the own one, key by key', async () => {
  const both = { file: 'backend = "wasm"\n', user: 'backend = "auto"\nquiet = true\n' }
  assert.equal((await valueIn(both, 'backend')).value, 'wasm')
  assert.equal((await valueIn(both, 'quiet')).value, true)
})

test('a value passes the parser of its option, wherever it stands', async () => {
  assert.equal((await valueIn({ file: 'max-size = "3k"' }, 'max-size')).value, 3072)
  assert.equal((await valueIn({ file: 'max-size = 4096' }, 'max-size')).value, 4096)
  assert.equal((await valueIn({ env: { HEARSAY_MAX_SIZE: '5k' } }, 'max-size')).value, 5120)
})

test('a file remembers the line of each value', async () => {
  const { origin } = await valueIn({ file: '# mine\n\nquiet = true\n' }, 'quiet')
  assert.equal(origin.kind === 'file' && origin.line, 3)
})

test('a list is an array in the file, and words with commas in the environment', async () => {
  assert.deepEqual((await valueIn({ file: 'layer = ["frame", "figures"]' }, 'layer')).value, ['frame', 'figures'])
  assert.deepEqual((await valueIn({ file: 'layer = "frame"' }, 'layer')).value, ['frame'])
  assert.deepEqual((await valueIn({ env: { HEARSAY_LAYER: 'frame,figures' } }, 'layer')).value, ['frame', 'figures'])
})

test('a switch is yes or no in every place, and --no-color is color = false', async () => {
  for (const word of ['1', 'true', 'YES', 'on'])
    assert.equal((await valueIn({ env: { HEARSAY_QUIET: word } }, 'quiet')).value, true, word)
  for (const word of ['0', 'false', 'no', 'off'])
    assert.equal((await valueIn({ env: { HEARSAY_QUIET: word } }, 'quiet')).value, false, word)
  assert.equal((await valueIn({ file: 'color = false' }, 'color')).value, false)
  assert.equal((await valueIn({}, 'color')).value, true)
})

test('an option whose value may be left out takes true or a value', async () => {
  assert.equal((await valueIn({ file: 'progress = true' }, 'progress')).value, true)
  assert.equal((await valueIn({ file: 'progress = "json"' }, 'progress')).value, 'json')
})

test('an empty variable is none', async () => {
  assert.equal((await valueIn({ env: { HEARSAY_BACKEND: '' } }, 'backend')).origin.kind, 'default')
})

test('a path in a file counts from the folder of the file, one in the environment from the working folder', async () => {
  const { command, around } = lay({ file: 'model = "mine"' })
  const { values } = await resolveSettings(command, around)
  assert.equal(values.find(({ setting }) => setting.key === 'model')?.value, join(around.cwd, 'mine'))
  assert.equal((await valueIn({ env: { HEARSAY_MODEL: 'mine' } }, 'model')).value, 'mine')
})

test('a value gives way to a stronger one that it conflicts with, and two of one place are refused', async () => {
  const weaker = await valueIn({ file: 'layer = "frame"', words: ['--format', 'json'] }, 'layer')
  assert.equal(weaker.origin.kind, 'unset')
  assert.equal((await valueIn({ file: 'layer = "frame"', words: ['--json'] }, 'layer')).origin.kind, 'unset')
  const variable = await valueIn({ file: 'layer = "frame"', env: { HEARSAY_FORMAT: 'json' } }, 'layer')
  assert.equal(variable.origin.kind, 'unset')
  await assert.rejects(settle({ file: 'layer = "frame"\nformat = "json"' }), {
    code: 'E0103',
    message: /line 2: format and .*line 1: layer do not go together|line 1: layer and .*line 2: format/u,
  })
})

test('a value that cannot be used is named with its place and what can', async () => {
  await assert.rejects(settle({ file: '\nbackend = "gpu"' }), {
    code: 'E0103',
    message: /hearsay\.toml line 2: backend = "gpu" cannot be used\. Allowed choices are auto, wasm\./u,
  })
  await assert.rejects(settle({ env: { HEARSAY_MAX_SIZE: 'big' } }), {
    code: 'E0103',
    message: /^HEARSAY_MAX_SIZE=big cannot be used\. Write a size/u,
  })
  for (const file of ['quiet = "perhaps"', 'backend = ["auto", "wasm"]', 'model = 2024-03-14', 'layer = [["frame"]]'])
    await assert.rejects(settle({ file }), { code: 'E0103' }, file)
})

test('a key that is no setting is named with its line and what was probably meant', async () => {
  await assert.rejects(settle({ file: 'quiet = true\nbakend = "wasm"' }), {
    code: 'E0106',
    message: /hearsay\.toml line 2: there is no setting bakend\. Did you mean backend\?/u,
  })
  await assert.rejects(settle({ file: 'date = "2024-03-14"' }), {
    code: 'E0106',
    message: /for each run: give --date/u,
  })
  await assert.rejects(settle({ file: '[read]\nquiet = true' }), { code: 'E0106', message: /without \[read\]/u })
})

test('a setting of another command is no fault', async () => {
  assert.ok((await settle({ file: 'depth = 3' })).files.length > 0)
})

test('whatever a file holds, its values are settled or refused by a code', async () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('auto', 'frame', '3k', 'json'))
  const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(fc.string(), scalar, { maxKeys: 2 }))
  const key = fc.constantFrom(
    'quiet',
    'model',
    'max-size',
    'backend',
    'format',
    'layer',
    'progress',
    'color',
    'depth',
    'date',
  )
  await fc.assert(
    fc.asyncProperty(fc.dictionary(key, value, { maxKeys: 4 }), async (config) => {
      const settled = await settle({ file: stringify(config) }).catch((error: unknown) => error)
      if (settled instanceof Error) assert.ok(settled instanceof HearsayError, String(settled))
    }),
    { numRuns: 200 },
  )
})

test('what is settled stands in the options, and commander knows its source', async () => {
  const { command, around } = lay({ file: 'quiet = true', env: { HEARSAY_MAX_SIZE: '1k' } })
  await applySettings(command, around)
  assert.equal(command.opts().quiet, true)
  assert.equal(command.getOptionValueSource('quiet'), 'config')
  assert.equal(command.opts().maxSize, 1024)
  assert.equal(command.getOptionValueSource('maxSize'), 'env')
  assert.equal(command.getOptionValueSource('backend'), 'default')
})
