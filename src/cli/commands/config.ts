/**
 * `hearsay config show`: the value of every setting, with where it comes from.
 */
import { Command, Option } from 'commander'
import { pad, wrap } from '../../share/terminal/columns.ts'
import { oneLine, style, type TerminalOptions } from '../../share/terminal/style.ts'
import { conflictsOf, keyOf, ListOption, ofOneRun } from '../options/options.ts'
import { addCommonOptions, terminalOptions } from '../options/report-options.ts'
import { write } from '../output.ts'
import { applySettings, type Origin, type Settings } from '../settings/resolve.ts'
import { allSettings, type Setting } from '../settings/setting.ts'
import { shortPath, surroundings } from '../settings/surroundings.ts'

/** `others` are the commands whose settings are shown. */
export const configCommand = (others: readonly Command[]): Command =>
  new Command('config')
    .description('Show the settings and where each comes from.')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .addCommand(showCommand(others), { isDefault: true })

function showCommand(others: readonly Command[]): Command {
  const command = addCommonOptions(
    new Command('show')
      .description('Show each setting with its value and where that comes from: option, environment, file or default.')
      .addOption(ofOneRun(new Option('--json', 'write the settings as JSON'))),
  )
  const own = command.options.map(keyOf)
  for (const setting of allSettings(others).values())
    if (!own.includes(setting.key)) command.addOption(asTyped(setting))
  return command.action(show).addHelpText(
    'after',
    `
Takes the options of the other commands too, to show what they change.

Examples:
  $ hearsay config show
  $ hearsay config show --backend wasm --json`,
  )
}

/** A setting as an option whose value is checked by its own parser, but kept as it was typed: `5M`, not 5242880. */
function asTyped({ option, kind, fallback }: Setting): Option {
  const copy = Object.assign(
    kind === 'list'
      ? new ListOption(option.flags, option.description, option.argChoices ?? [])
      : new Option(option.flags, option.description),
    {
      hidden: true,
      argChoices: option.argChoices,
      conflictsWith: conflictsOf(option),
    },
  )
  if (kind === 'switch') return copy
  if (kind === 'value')
    copy.argParser((text: string) => {
      option.parseArg?.(text, undefined)
      return text
    })
  return copy.default(fallback)
}

interface ShowOptions {
  readonly json?: true
  readonly color: boolean
}

async function show(options: ShowOptions, command: Command): Promise<void> {
  const { files, values } = await applySettings(command, surroundings())
  const settings = { files, values: values.toSorted((a, b) => (a.setting.key < b.setting.key ? -1 : 1)) }
  const lines = options.json
    ? [JSON.stringify(settingsJson(settings), undefined, 2)]
    : renderSettings(settings, terminalOptions(options))
  return write(`${lines.join('\n')}\n`)
}

const settingsJson = ({ files, values }: Settings): unknown => ({
  files: files.map(({ path }) => path),
  settings: values.map(({ setting, value, origin }) => ({ key: setting.key, value, origin })),
})

function renderSettings({ files, values }: Settings, terminal: TerminalOptions): readonly string[] {
  const paint = style(terminal)
  const set = values.filter(({ value }) => value !== undefined)
  const unset = values.filter(({ value }) => value === undefined).map(({ setting }) => setting.key)
  const rows = set.map(({ setting, value, origin }) => ({ key: setting.key, value: printed(value), origin }))
  const keyWidth = Math.max(...rows.map(({ key }) => key.length))
  const valueWidth = Math.max(...rows.map(({ value }) => value.length))
  return [
    files.length > 0
      ? `Files, the strongest first: ${files.map(({ path }) => shortPath(path)).join(', ')}`
      : 'No config file is in use.',
    '',
    ...rows.map(({ key, value, origin }) => {
      const from = origin.kind === 'default' ? paint.faint('default') : originOf(origin)
      return `${paint.label(pad(key, keyWidth))}  ${paint.value(pad(value, valueWidth))}  ${from}`
    }),
    ...(unset.length > 0 ? ['', ...wrap(`Not set: ${unset.join(', ')}`, terminal.width, '  ')] : []),
  ]
}

const printed = (value: unknown): string => oneLine(Array.isArray(value) ? value.join(', ') : String(value))

function originOf(origin: Origin): string {
  switch (origin.kind) {
    case 'option':
    case 'default':
    case 'unset':
      return origin.kind
    case 'environment':
      return `environment ${origin.variable}`
    case 'file':
      return `${shortPath(origin.path)}${origin.line === undefined ? '' : ` line ${origin.line}`}`
    default:
      return origin satisfies never
  }
}
