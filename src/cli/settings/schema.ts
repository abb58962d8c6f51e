/**
 * The JSON Schema (draft 2020-12) of hearsay.toml, made from the option definitions. It tells editors the keys, their choices
 * and what they mean; what a value must look like beyond that (`5M`) only the option's parser knows.
 */
import { CONFIG_NAME } from './config-file.ts'
import type { Setting } from './setting.ts'

type Json = Readonly<Record<string, unknown>>

export const configSchema = (settings: ReadonlyMap<string, Setting>): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: CONFIG_NAME,
  description: 'Settings of hearsay. An option or an environment variable goes before them.',
  type: 'object',
  properties: Object.fromEntries([...settings].map(([key, setting]) => [key, propertyOf(setting)])),
  additionalProperties: false,
})

const propertyOf = (setting: Setting): Json => ({
  description: setting.description,
  ...valueSchema(setting),
  ...defaultOf(setting),
})

function valueSchema({ kind, choices, option, isPath }: Setting): Json {
  if (kind === 'switch') return { type: 'boolean' }
  const one: Json = choices.length > 0 ? { enum: choices } : { type: isPath ? 'string' : ['string', 'number'] }
  if (kind === 'list') return { anyOf: [{ type: 'array', items: one }, one] }
  return option.optional ? { anyOf: [one, { type: 'boolean' }] } : one
}

function defaultOf({ kind, fallback, option }: Setting): Json {
  if (fallback === undefined) return {}
  if (kind === 'switch') return { default: fallback === 'true' }
  const value: unknown = option.defaultValue
  return { default: String(value) === fallback ? value : fallback }
}
