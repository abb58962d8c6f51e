/**
 * The value of each setting of a command, from the strongest place that has one: option, environment, file, default. Values
 * of the environment and of files pass the same parsers as options.
 */
import { dirname } from 'node:path'
import { type Command, InvalidArgumentError, type Option } from 'commander'
import { HearsayError, shorten } from '../../record/problem.ts'
import { nearest } from '../nearest.ts'
import { conflictsOf, keyOf } from '../options/options.ts'
import { type ConfigFile, readConfigFiles } from './config-file.ts'
import { allSettings, rootOf, type Setting, settingsOf } from './setting.ts'
import type { Surroundings } from './surroundings.ts'
import { settingValue } from './value.ts'

export type Origin =
  | { readonly kind: 'option' }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'file'; readonly path: string; readonly line: number | undefined }
  | { readonly kind: 'default' }
  | { readonly kind: 'unset' }

export interface Resolved {
  readonly setting: Setting
  /** What the option's parser gave; `undefined` where nothing sets it. */
  readonly value: unknown
  readonly origin: Origin
}

export interface Settings {
  readonly files: readonly ConfigFile[]
  readonly values: readonly Resolved[]
}

/** A value as somebody wrote it, and where. */
interface Given {
  readonly setting: Setting
  readonly origin: Origin
  readonly written: unknown
}

/**
 * The settings of a command whose options were parsed. A value gives way to a stronger one that it conflicts with (`layer` in
 * the file to `--jsonl`). Throws E0103 for a value that cannot be used, E0106 for a file.
 */
export async function resolveSettings(command: Command, around: Surroundings): Promise<Settings> {
  const settings = settingsOf(command)
  const files = await readConfigFiles(configOption(command), around)
  for (const file of files) checkKeys(file, command)
  const typed = command.options.filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
  const found = new Map<string, Resolved>()
  for (const setting of settings.values())
    if (typed.some((option) => keyOf(option) === setting.key))
      found.set(setting.key, { setting, value: valueOn(command, setting.option), origin: { kind: 'option' } })
  const standing = typed.filter((option) => valueOn(command, option) !== false)
  for (const layer of [fromEnvironment(settings, around.env), ...files.map((file) => fromFile(settings, file))]) {
    const added = layer
      .filter(({ setting }) => !found.has(setting.key) && !standing.some((option) => conflict(option, setting.option)))
      .map((given) => ({ ...given, value: usableValue(given) }))
    const on = added.filter(({ value }) => value !== false)
    checkTogether(on)
    for (const one of added) found.set(one.setting.key, one)
    standing.push(...on.map(({ setting }) => setting.option))
  }
  const values = [...settings.values()].map((setting) => found.get(setting.key) ?? byDefault(setting))
  return { files, values }
}

/** commander types the value of an option as `any`. */
const valueOn = (command: Command, option: Option): unknown => command.getOptionValue(option.attributeName())

/** Sets what environment and files give as options of the command; whatever reads its options sees no difference. */
export async function applySettings(command: Command, around: Surroundings): Promise<Settings> {
  const settings = await resolveSettings(command, around)
  for (const { setting, value, origin } of settings.values) {
    if (origin.kind === 'environment') command.setOptionValueWithSource(setting.option.attributeName(), value, 'env')
    if (origin.kind === 'file') command.setOptionValueWithSource(setting.option.attributeName(), value, 'config')
  }
  return settings
}

/** `false` for `--no-config`. */
function configOption(command: Command): string | false | undefined {
  const value: unknown = command.getOptionValue('config') // commander types it as any
  return typeof value === 'string' || value === false ? value : undefined
}

/** An empty variable is none, as in shells and container files that cannot leave one out. */
const fromEnvironment = (settings: ReadonlyMap<string, Setting>, env: Surroundings['env']): readonly Given[] =>
  [...settings.values()].flatMap((setting) => {
    const written = env[setting.variable]
    return written ? [{ setting, written, origin: { kind: 'environment', variable: setting.variable } }] : []
  })

const fromFile = (settings: ReadonlyMap<string, Setting>, { path, values }: ConfigFile): readonly Given[] =>
  [...values].flatMap(([key, { value: written, line }]) => {
    const setting = settings.get(key)
    return setting ? [{ setting, written, origin: { kind: 'file', path, line } }] : []
  })

/** Throws E0103 with the place of the value. */
function usableValue({ setting, origin, written }: Given): unknown {
  try {
    return settingValue(setting, written, origin.kind === 'file' ? dirname(origin.path) : undefined)
  } catch (cause) {
    if (!(cause instanceof InvalidArgumentError)) throw cause
    const value = shorten(origin.kind === 'file' ? JSON.stringify(written) : String(written))
    const found = `${nameOf({ setting, origin })}${origin.kind === 'file' ? ` = ${value}` : `=${value}`}`
    throw new HearsayError('E0103', `${found} cannot be used. ${cause.message}`, { cause })
  }
}

function byDefault(setting: Setting): Resolved {
  const value: unknown = setting.option.defaultValue ?? (setting.kind === 'switch' ? setting.option.negate : undefined)
  return { setting, value, origin: { kind: value === undefined ? 'unset' : 'default' } }
}

const conflict = (a: Option, b: Option): boolean =>
  conflictsOf(a).includes(b.attributeName()) || conflictsOf(b).includes(a.attributeName())

/** Throws E0103 where two values of one place exclude each other. */
function checkTogether(given: readonly Resolved[]): void {
  for (const [index, one] of given.entries()) {
    const other = given.slice(index + 1).find(({ setting }) => conflict(one.setting.option, setting.option))
    if (other)
      throw new HearsayError('E0103', `${nameOf(one)} and ${nameOf(other)} do not go together. Keep one of the two.`)
  }
}

/** Throws E0106 for a key that no command knows. */
function checkKeys(file: ConfigFile, command: Command): void {
  const root = rootOf(command)
  const known = allSettings(root.commands)
  for (const [key, { line }] of file.values) {
    if (known.has(key)) continue
    const advice = adviceFor(key, root) ?? '`hearsay config show` lists all.'
    throw new HearsayError('E0106', `${at(file.path, line)}: there is no setting ${shorten(key)}. ${advice}`)
  }
}

/** What somebody probably meant who wrote a key that is no setting; `undefined` where nothing is near. */
export function adviceFor(key: string, root: Command): string | undefined {
  if (root.commands.some((one) => one.name() === key))
    return `All commands share the settings: write them without [${key}].`
  if (root.commands.some((one) => one.options.some((option) => option.name() === key)))
    return `It is told anew for each run: give --${key}.`
  const meant = nearest(key, allSettings(root.commands).keys())
  return meant && `Did you mean ${meant}?`
}

const at = (path: string, line: number | undefined): string => (line === undefined ? path : `${path} line ${line}`)

/** Where and how a value was given: `hearsay.toml line 3: backend`, `HEARSAY_BACKEND`. */
function nameOf({ setting, origin }: Pick<Resolved, 'setting' | 'origin'>): string {
  switch (origin.kind) {
    case 'option':
    case 'default':
    case 'unset':
      return `--${setting.option.name()}`
    case 'environment':
      return origin.variable
    case 'file':
      return `${at(origin.path, origin.line)}: ${setting.key}`
    default:
      return origin satisfies never
  }
}
