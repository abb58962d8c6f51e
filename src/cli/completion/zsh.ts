/**
 * Completion for zsh: a function for each command, which hands on to those of its subcommands.
 * Method: zsh manual, "Completion System" (_arguments, _describe).
 */
import { type CompletedCommand, type CompletedOption, gloss, type Value, withBelow } from './tree.ts'

export function zshScript(root: CompletedCommand): string {
  return `#compdef ${root.name}
# Completes ${root.name} in zsh. Made by \`${root.name} completion zsh\`.

${withBelow(root).map(functionOf).join('\n\n')}

if [[ $funcstack[1] == _${root.name} ]]; then _${root.name} "$@"; else compdef _${root.name} ${root.name}; fi
`
}

function functionOf(command: CompletedCommand): string {
  const specs = command.options.map(optionSpec)
  if (command.commands.length === 0) {
    const rest = command.argument ? [quoted(`*:${escaped(command.argument.name)}:${action(command.argument)}`)] : []
    return `${functionName(command)}() {
  _arguments -s -S \\
    ${[...specs, ...rest].join(' \\\n    ')}
}`
  }
  const described = command.commands.map(({ name, description }) => quoted(`${name}:${gloss(description)}`))
  const cases = command.commands.map((sub) => `        ${sub.name}) ${functionName(sub)} ;;`)
  return `${functionName(command)}() {
  local curcontext="$curcontext" state line
  local -a commands=(
    ${described.join('\n    ')}
  )
  _arguments -C -S \\
    ${specs.join(' \\\n    ')} \\
    '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $line[1] in
${cases.join('\n')}
      esac ;;
  esac
}`
}

const functionName = ({ path }: CompletedCommand): string => `_${path.replaceAll(' ', '_')}`

function optionSpec({ flags, description, value, mayRepeat }: CompletedOption): string {
  const shown = `[${escaped(gloss(description))}]`
  const taken = value ? `:${escaped(value.name)}:${action(value)}` : ''
  const withEquals = flags.map((flag) => (value && flag.startsWith('--') ? `${flag}=` : flag))
  if (mayRepeat) return withEquals.map((flag) => quoted(`*${flag}${shown}${taken}`)).join(' ')
  return withEquals.map((flag) => quoted(`(${flags.join(' ')})${flag}${shown}${taken}`)).join(' ')
}

function action(value: Value): string {
  if (value.kind === 'words') return `(${value.words.join(' ')})`
  return value.kind === 'path' ? '_files' : ' '
}

const escaped = (text: string): string => text.replaceAll(/[[\]:\\]/gu, '\\$&')
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
