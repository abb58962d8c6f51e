/**
 * The man page hearsay(1), made from the definitions of commands, options and exit codes.
 * Method: groff_man(7); signs beyond ASCII are written as \[uXXXX], so that every roff shows them.
 */
import type { Argument, Command, Option } from 'commander'
import { EXIT_MEANINGS } from '../src/cli/exit.ts'
import { valueName } from '../src/cli/options/options.ts'
import { CONFIG_NAME, CONFIG_VARIABLE } from '../src/cli/settings/config-file.ts'
import { allSettings } from '../src/cli/settings/setting.ts'
import { nameOf } from '../src/cli/usage.ts'
import { VERSION } from '../src/version.ts'

export function manPage(root: Command): string {
  const name = root.name()
  return [
    `.\\" Made from the option definitions by \`npm run docs\`.`,
    `.TH ${name.toUpperCase()} 1 "" "${name} ${VERSION}" "User Commands"`,
    '.nh',
    '.ad l',
    '.SH NAME',
    `${name} \\- ${escaped(
      root
        .description()
        .replace(/^\w/u, (first) => first.toLowerCase())
        .replace(/\.$/u, ''),
    )}`,
    '.SH SYNOPSIS',
    ...root.commands.flatMap((command) => [...synopsis(command), '.br']).slice(0, -1),
    '.SH COMMANDS',
    ...root.commands.flatMap(commandLines),
    '.SH SETTINGS',
    escaped(
      `Every option that is not about one run can be set in ${CONFIG_NAME} or by an environment variable. An option goes before its variable, that before the file, that before the default. ${name} config show tells where each value comes from.`,
    ),
    '.SH ENVIRONMENT',
    ...environmentLines(root),
    '.SH FILES',
    ...tagged(`\\fI${escaped(CONFIG_NAME)}\\fR`, 'the nearest one from the working folder upwards'),
    ...tagged(
      `\\fI$XDG_CONFIG_HOME/${name}/${escaped(CONFIG_NAME)}\\fR`,
      'your own; ~/.config stands for a variable that is not set',
    ),
    '.SH EXIT STATUS',
    ...Object.entries(EXIT_MEANINGS).flatMap(([code, meaning]) => tagged(code, escaped(meaning))),
    '.SH EXAMPLES',
    ...examples(root),
    '',
  ].join('\n')
}

/** A command with all below it: what it does, its words, its options, its examples. */
function commandLines(command: Command): readonly string[] {
  const help = command.createHelp()
  return [
    `.SS ${escaped(nameOf(command))}`,
    escaped(command.description()),
    ...command.registeredArguments.flatMap((argument) =>
      tagged(argumentWords(argument), escaped(help.argumentDescription(argument))),
    ),
    ...help
      .visibleOptions(command)
      .flatMap((option) => tagged(optionWords(option), escaped(help.optionDescription(option)))),
    ...examples(command),
    ...command.commands.flatMap(commandLines),
  ]
}

function environmentLines(root: Command): readonly string[] {
  const variables = [...allSettings(root.commands).values()].map(({ variable, option }): [string, string] => [
    variable,
    `as --${option.name()}${option.negate ? ' where it is false' : ''}`,
  ])
  const others: readonly [string, string][] = [
    [CONFIG_VARIABLE, 'as --config'],
    ['NO_COLOR', 'where it is set, no colour'],
    ['FORCE_COLOR', 'where it is set and not 0, colour in files and pipes too'],
  ]
  return [...variables, ...others].flatMap(([variable, says]) => tagged(`\\fB${escaped(variable)}\\fR`, escaped(says)))
}

function examples(command: Command): readonly string[] {
  const printed: string[] = []
  command.configureOutput({ writeOut: (text) => printed.push(text) }).outputHelp()
  const lines = printed
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('  $ '))
  return lines.length > 0 ? ['.PP', '.EX', ...lines.map((line) => escaped(line.slice(2))), '.EE'] : []
}

const synopsis = (command: Command): readonly string[] => [
  `\\fB${escaped(nameOf(command))}\\fR ${[...(command.options.length > 0 ? ['[\\fIoptions\\fR]'] : []), ...command.registeredArguments.map(argumentWords), ...(command.commands.length > 0 ? ['\\fIcommand\\fR'] : [])].join(' ')}`,
]

function argumentWords(argument: Argument): string {
  const word = `\\fI${escaped(argument.name())}\\fR${argument.variadic ? ' ...' : ''}`
  return argument.required ? word : `[${word}]`
}

function optionWords(option: Option): string {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined)
  const value = valueName(option)
  const word = value === undefined ? '' : ` \\fI${escaped(value)}\\fR`
  return `${flags.map((flag) => `\\fB${escaped(flag)}\\fR`).join(', ')}${option.optional ? ` [${word.trim()}]` : word}`
}

/** A paragraph with a tag; both are roff already. */
const tagged = (tag: string, text: string): readonly string[] => ['.TP', tag, text]

/** Plain text as roff: no sign of it is a command. */
function escaped(text: string): string {
  const signs = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll("'", '\\(aq').replaceAll('`', '\\(ga')
  const ascii = signs.replace(/[^\x00-\x7f]/gu, (sign) => `\\[u${hex(sign)}]`)
  return ascii.replace(/^(?=[.'])/gmu, '\\&')
}

const hex = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
