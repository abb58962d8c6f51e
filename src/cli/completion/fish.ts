/**
 * Completion for fish 3 and newer: a line for each option, word and argument, under the condition that its command was named.
 * Method: fish documentation, "Writing your own completions".
 */
import { type CompletedCommand, type CompletedOption, gloss, type Value, withBelow } from './tree.ts'

export function fishScript(root: CompletedCommand): string {
  const commands = withBelow(root)
  const paths = commands.slice(1).map(({ path }) => quoted(path))
  return `# Completes ${root.name} in fish. Made by \`${root.name} completion fish\`.

function __${root.name}_command
    set -l command ${root.name}
    for word in (commandline -opc)[2..-1]
        switch "$command $word"
            case ${paths.join(' ')}
                set command "$command $word"
        end
    end
    echo $command
end

complete -c ${root.name} -f
${commands.flatMap(linesOf).join('\n')}
`

  function linesOf(command: CompletedCommand): readonly string[] {
    const start = `complete -c ${root.name} -n ${quoted(`test (__${root.name}_command) = "${command.path}"`)}`
    return [
      ...command.commands.map(
        ({ name, description }) => `${start} -a ${quoted(name)} -d ${quoted(gloss(description))}`,
      ),
      ...(command.argument ? argumentLine(start, command.argument) : []),
      ...command.options.map((option) => `${start}${optionWords(option)} -d ${quoted(gloss(option.description))}`),
    ]
  }
}

function argumentLine(start: string, value: Value): readonly string[] {
  if (value.kind === 'text') return []
  return [value.kind === 'path' ? `${start} -F` : `${start} -a ${quoted(value.words.join(' '))}`]
}

function optionWords({ flags, value }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`)).join('')
  if (!value) return names
  if (value.kind === 'path') return `${names} -r -F`
  return value.kind === 'words' ? `${names} -x -a ${quoted(value.words.join(' '))}` : `${names} -x`
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
