import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { program } from '../main.ts'
import { configSchema } from './schema.ts'
import { allSettings } from './setting.ts'

const settings = allSettings(program().commands)
// zod types the schema that it reads as its own; ours is plain JSON
const schema = z.fromJSONSchema(configSchema(settings) as Parameters<typeof z.fromJSONSchema>[0])
const accepts = (config: unknown): boolean => schema.safeParse(config).success

test('every setting has its key, what it means and its default', () => {
  const { properties } = z
    .object({ properties: z.record(z.string(), z.looseObject({ description: z.string() })) })
    .parse(configSchema(settings))
  assert.deepEqual(Object.keys(properties), [...settings.keys()])
  assert.equal(properties['max-size']?.default, '2M')
  assert.equal(properties.color?.default, true)
  assert.equal(properties.quiet?.default, false)
})

test('choices, switches and lists are checked, and an unknown key is refused', () => {
  assert.ok(accepts({ backend: 'wasm', quiet: true, layer: ['frame', 'figures'], 'max-size': '5M', color: false }))
  assert.ok(accepts({ layer: 'frame', 'max-size': 5_000_000 }))
  for (const wrong of [{ backend: 'gpu' }, { quiet: 'yes' }, { layer: ['frames'] }, { model: 7 }, { bakend: 'wasm' }])
    assert.ok(!accepts(wrong), JSON.stringify(wrong))
})

test('what is told anew for each run is no setting', () => {
  for (const key of ['date', 'title', 'url', 'config', 'help']) assert.ok(!settings.has(key), key)
})

test('one key means the same in every command that has it', () => {
  for (const command of program().commands)
    for (const option of command.options) {
      const setting = settings.get(option.name())
      if (setting)
        assert.deepEqual([option.flags, option.argChoices], [setting.flags, setting.option.argChoices], option.flags)
    }
})
