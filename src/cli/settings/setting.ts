/**
 * The settings: every option of every command, but for those told anew at each run. A setting has one name everywhere:
 * `--max-size` on the command line, `max-size` in hearsay.toml, `HEARSAY_MAX_SIZE` in the environment.
 */
import type { Command, Option } from 'commander'
import { isOfOneRun, isPath, keyOf, ListOption, valueName } from '../options/options.ts'

export interface Setting {
  readonly key: string
  /** Its environment variable. */
  readonly variable: string
  /** `switch`: yes or no; `value`: text; `list`: one or more of the choices. */
  readonly kind: 'switch' | 'value' | 'list'
  /** A path, which a file gives from its own folder. */
  readonly isPath: boolean
  /** As on the command line: `--max-size <size>`. */
  readonly flags: string
  readonly choices: readonly string[]
  readonly description: string
  /** The default as one would type it. */
  readonly fallback: string | undefined
  readonly option: Option
}

/** The settings that one command has, by key. */
export function settingsOf(command: Command): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>()
  for (const option of command.options) {
    if (isOfOneRun(option)) continue
    const key = keyOf(option)
    if (settings.has(key) && option.negate) continue // `--no-x` beside `--x`: one setting
    settings.set(key, settingOf(key, option))
  }
  return settings
}

/** The settings of all these commands and those below them, by key in the order of the alphabet. */
export function allSettings(commands: readonly Command[]): ReadonlyMap<string, Setting> {
  const found = commands.flatMap((command) => [...settingsOf(command), ...allSettings(command.commands)])
  const first = new Map<string, Setting>()
  for (const [key, setting] of found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    if (!first.has(key)) first.set(key, setting)
  return first
}

/** The command that has all others below it. */
export const rootOf = (command: Command): Command => (command.parent ? rootOf(command.parent) : command)

const PREFIX = 'HEARSAY_'

const variableOf = (key: string): string => `${PREFIX}${key.toUpperCase().replaceAll('-', '_')}`

/** The key that a variable would set: `max-size` for HEARSAY_MAX_SIZE. */
export const keyOfVariable = (name: string): string => name.slice(PREFIX.length).toLowerCase().replaceAll('_', '-')

function settingOf(key: string, option: Option): Setting {
  const kind = option instanceof ListOption ? 'list' : option.required || option.optional ? 'value' : 'switch'
  return {
    key,
    variable: variableOf(key),
    kind,
    isPath: isPath(valueName(option)),
    flags: option.flags,
    choices: option.argChoices ?? [],
    description: option.negate ? `false: ${option.description}` : option.description,
    fallback: fallbackOf(kind, option),
    option,
  }
}

function fallbackOf(kind: Setting['kind'], option: Option): string | undefined {
  if (option.defaultValueDescription !== undefined) return option.defaultValueDescription
  if (option.defaultValue !== undefined) return String(option.defaultValue)
  return kind === 'switch' ? String(option.negate) : undefined
}
