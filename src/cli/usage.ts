/**
 * What the command says when it was used wrongly: one coded line that names the thing, what was probably meant, and where the
 * help is. Commander finds the fault; its English sentence is taken apart here (`usage.test.ts` holds every form of it).
 */
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { shorten } from '../record/problem.ts'
import { problemLine } from './exit.ts'
import { nearest } from './nearest.ts'

/** The line for what commander found wrong with the words given to `command`. */
export function usageLine(command: Command, sentence: string): string {
  const fault = sentence
    .replace(/^error: /u, '')
    .replace(/\n\(Did you mean.*$/su, '')
    .trimEnd()
  for (const [pattern, tell] of SENTENCES) {
    const [whole, ...words] = pattern.exec(fault) ?? []
    if (whole !== undefined) return problemLine(tell(command, words))
  }
  return problemLine(wrong(`${fault}. ${helpOf(command)}`))
}

interface Told {
  readonly code: 'E0101' | 'E0103'
  readonly message: string
}

/** Makes the line of a fault from the words in commander's sentence about it. */
type Tell = (command: Command, words: readonly string[]) => Told

const wrong = (message: string): Told => ({ code: 'E0101', message })

const unusable = (given: string, reason = ''): Told => ({
  code: 'E0103',
  message: `${given} cannot be used. ${reason}`.trim(),
})

const SENTENCES: readonly (readonly [RegExp, Tell])[] = [
  [/^unknown option '(.*)'$/su, unknownOption],
  [/^unknown command '(.*)'$/su, unknownCommand],
  [/^missing required argument '(.*)'$/u, missingArgument],
  [/^too many arguments.* but got \d+: (.*)\.$/su, tooMany],
  [/^option '(.*)' argument missing$/u, (command, [flags]) => wrong(`${flags} needs its value. ${helpOf(command)}`)],
  [
    /^option '(.*)' cannot be used with option '(.*)'$/u,
    (_, [one = '', other = '']) =>
      wrong(`${longOf(one)} and ${longOf(other)} do not go together. Keep one of the two.`),
  ],
  [
    /^option '([^']*)' argument '(.*)' is invalid\. (.*)$/su,
    (_, [flags = '', value = '', reason]) => unusable(`${longOf(flags)} ${shorten(value) || "''"}`, reason),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)$/su,
    (_, [value = '', name, reason]) => unusable(`${name} ${shorten(value)}`, reason),
  ],
]

function unknownOption(command: Command, [flag = '']: readonly string[]): Told {
  const flags = [command, ...command.commands].flatMap((one) => one.options.map(({ long }) => long ?? ''))
  const [name = flag] = flag.split('=')
  if (!command.parent && flags.includes(name)) {
    const owner = command.commands.find((one) => one.options.some(({ long }) => long === name))
    return wrong(`${name} goes after the command: \`hearsay ${owner?.name()} ${name} ...\`.`)
  }
  const other = OTHER_WORDS[name]
  const said = other && flags.includes(other) ? `Did you mean ${other}?` : meant(name, [...flags, '--help'], command)
  return wrong(`${nameOf(command)} has no option ${flag}. ${said}`)
}

/** Words that the library, the record or other tools have for what an option says. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  '--published': '--date',
  '--day': '--date',
  '--dct': '--date',
  '--output': '--out',
  '--outfile': '--out',
  '--workers': '--jobs',
  '--threads': '--jobs',
  '--source': '--publisher',
}

function unknownCommand(command: Command, [word = '']: readonly string[]): Told {
  if (!command.parent && (word === '-' || existsSync(word)))
    return wrong(`Say what to do with ${word}: \`hearsay read ${word}\` reads it.`)
  const names = command.commands.map((one) => one.name())
  return wrong(`There is no command ${word}. ${meant(word, names, command)}`)
}

function missingArgument(command: Command, [name = '']: readonly string[]): Told {
  const argument = command.registeredArguments.find((one) => one.name() === name)
  const choices = argument?.argChoices?.join(', ')
  return wrong(`${nameOf(command)} needs <${name}>: ${choices ?? argument?.description}. ${helpOf(command)}`)
}

function tooMany(command: Command, [words = '']: readonly string[]): Told {
  const { length } = command.registeredArguments
  const takes = length === 0 ? 'no words' : length === 1 ? 'one word' : `${length} words at most`
  return wrong(`${nameOf(command)} takes ${takes} beside its options, got ${words}. ${helpOf(command)}`)
}

const longOf = (flags: string): string => /--[\w-]+/u.exec(flags)?.[0] ?? flags

const meant = (word: string, known: readonly string[], command: Command): string => {
  const near = nearest(word, known)
  return near === undefined ? helpOf(command) : `Did you mean ${near}?`
}

/** `hearsay config show`. */
export const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()

const helpOf = (command: Command): string => `\`${nameOf(command)} --help\` shows what can be said.`
