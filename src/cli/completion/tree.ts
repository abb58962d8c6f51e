/**
 * What can follow in the command line, command by command: the one table from which the scripts of all shells are written.
 */
import type { Argument, Command, Option } from 'commander'
import { isPath, ListOption, valueName } from '../options/options.ts'
import { nameOf } from '../usage.ts'

/** What a value can be: one of some words, a file or folder, or text that nobody can guess. */
export type Value =
  | { readonly kind: 'words'; readonly name: string; readonly words: readonly string[] }
  | { readonly kind: 'path'; readonly name: string }
  | { readonly kind: 'text'; readonly name: string }

export interface CompletedOption {
  /** `-q`, `--quiet`. */
  readonly flags: readonly string[]
  readonly description: string
  /** `undefined` for a switch. */
  readonly value: Value | undefined
  readonly mayRepeat: boolean
}

export interface CompletedCommand {
  /** With what stands before it: `hearsay config show`. */
  readonly path: string
  readonly name: string
  readonly description: string
  readonly commands: readonly CompletedCommand[]
  readonly options: readonly CompletedOption[]
  /** What the words beside the options are; the first stands for all. */
  readonly argument: Value | undefined
}

export const completedCommand = (command: Command): CompletedCommand => ({
  path: nameOf(command),
  name: command.name(),
  description: command.description(),
  commands: command.commands.map(completedCommand),
  options: command.createHelp().visibleOptions(command).map(completedOption),
  argument: command.registeredArguments.map(argumentValue)[0],
})

/** A command and all below it. */
export const withBelow = (command: CompletedCommand): readonly CompletedCommand[] => [
  command,
  ...command.commands.flatMap(withBelow),
]

/** The first sentence, which is what a list of completions has room for. */
export const gloss = (description: string): string => description.split(/[.;]\s|\.$/u)[0] ?? ''

function completedOption(option: Option): CompletedOption {
  const name = valueName(option)
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    description: option.description,
    value: name === undefined ? undefined : valueOfName(name, option.argChoices),
    mayRepeat: option instanceof ListOption,
  }
}

const argumentValue = (argument: Argument): Value => valueOfName(argument.name(), argument.argChoices)

function valueOfName(name: string, choices: readonly string[] | undefined): Value {
  if (choices) return { kind: 'words', name, words: choices }
  return isPath(name) ? { kind: 'path', name } : { kind: 'text', name }
}
