/**
 * Two sorts of options that commander does not know, and how the value of an option is called. Settings, completion, the man
 * page and the JSON Schema are made from these definitions alone.
 */
import { type Command, InvalidArgumentError, Option } from 'commander'

/** An option that may be given again, or once with commas: `--layer frame,figures`. Each word must be one of `choices`. */
export class ListOption extends Option {
  constructor(flags: string, description: string, choices: readonly string[]) {
    super(flags, description)
    this.choices(choices)
    this.argParser((text: string, before: readonly string[] = []) => {
      const words = text.split(',').map((word) => word.trim())
      const wrong = words.find((word) => !choices.includes(word))
      if (wrong !== undefined) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
      return [...new Set([...before, ...words])]
    })
  }
}

/** Marks an option that is told anew for each run, such as the day of one report: neither file nor environment sets it. */
export const ofOneRun = <Kind extends Option>(option: Kind): Kind => Object.assign(option, { ofOneRun: true })

export const isOfOneRun = (option: Option): boolean => 'ofOneRun' in option

/** Names of values that are paths: the shell completes them, and a config file gives them from its own folder. */
const PATHS: readonly string[] = ['file', 'folder', 'path', 'report', 'reports']

/** The name of an option's value, as `file` in `--model <file>`; `undefined` for a switch. */
export const valueName = (option: Option): string | undefined => /[<[]([^>\].]+)/u.exec(option.flags)?.[1]

export const isPath = (name: string | undefined): boolean => name !== undefined && PATHS.includes(name)

/** The name that an option has as a setting: `max-size`, and `color` for `--no-color`. */
export const keyOf = (option: Option): string => option.name().replace(/^no-/u, '')

/** Lets every option of the command and those below it refuse a blank value: `--split ''` parts nothing, `--out ''` names no file. */
export function refuseBlank(command: Command): void {
  for (const option of command.options) {
    const { parseArg } = option
    if (!option.required) continue
    option.argParser((text: string, before: unknown) => {
      if (text.trim() === '') throw new InvalidArgumentError('Write its value, or leave it out.')
      return parseArg === undefined ? text : parseArg(text, before)
    })
  }
  for (const sub of command.commands) refuseBlank(sub)
}

/** Attribute names of the options that cannot be given with this one; commander keeps them but does not type them. */
export function conflictsOf(option: Option): readonly string[] {
  const names: unknown = Reflect.get(option, 'conflictsWith')
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
}
