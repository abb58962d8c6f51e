/** The docs of the set-up: made from the definitions, and their example works. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'smol-toml'
import { z } from 'zod'
import { replacePart, shownSettings, tomlOn } from '../docs/build.ts'
import { manPage } from '../docs/man-page.ts'
import { settingsTable } from '../docs/settings-table.ts'
import { program } from '../src/cli/main.ts'
import { configSchema } from '../src/cli/settings/schema.ts'
import { allSettings } from '../src/cli/settings/setting.ts'

const page = (file: string): string => readFileSync(file, 'utf8')
const MAN = 'man/hearsay.1'

test('the man page is what the option definitions give', () => {
  assert.equal(page(MAN), manPage(program()), 'run `npm run docs`')
})

test('the man page names every command, option and variable', () => {
  const text = page(MAN).replaceAll('\\-', '-')
  for (const command of program().commands) {
    assert.ok(text.includes(`.SS hearsay ${command.name()}\n`), command.name())
    for (const { long, hidden } of command.options) assert.ok(hidden || text.includes(`\\fB${long}\\fR`), long)
  }
  for (const { variable } of allSettings(program().commands).values()) assert.ok(text.includes(variable), variable)
})

test('groff takes the man page without a warning', {
  skip: spawnSync('groff', ['--version']).error !== undefined && 'groff is not installed',
}, () => {
  const { status, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', MAN], { encoding: 'utf8' })
  assert.deepEqual([status, stderr], [0, ''])
})

test('the reference of the config file lists every setting', () => {
  const file = 'docs/reference/config.md'
  assert.equal(page(file), replacePart(page(file), 'settings', settingsTable(program())), 'run `npm run docs`')
})

test('the example of a config file fits the schema, and config show says of it what the guide says', () => {
  const file = 'docs/guide/set-up.md'
  const example = tomlOn(page(file))
  // zod types the schema that it reads as its own; ours is plain JSON
  const schema = configSchema(allSettings(program().commands)) as Parameters<typeof z.fromJSONSchema>[0]
  assert.ok(Object.keys(z.fromJSONSchema(schema).parse(parse(example)) ?? {}).length > 0)
  assert.equal(page(file), replacePart(page(file), 'show', shownSettings(example)), 'run `npm run docs`')
})
