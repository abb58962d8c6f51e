/**
 * Completion for bash 3.2 and newer, without the bash-completion package. `--option=value` reaches a completion as three words.
 * Method: Bash Reference Manual, "Programmable Completion".
 */
import { type CompletedCommand, type Value, withBelow } from './tree.ts'

export function bashScript(root: CompletedCommand): string {
  const commands = withBelow(root)
  const paths = commands.slice(1).map(({ path }) => quoted(path))
  return `# Completes ${root.name} in bash. Made by \`${root.name} completion bash\`.

_${root.name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command=${root.name} i
  if [[ $cur == "=" ]]; then cur=""
  elif [[ $prev == "=" ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  COMPREPLY=()

  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
      ${paths.join(' | ')}) command="$command \${COMP_WORDS[i]}" ;;
    esac
  done

  case "$command $prev" in
${valueCases(commands).join('\n')}
  esac

  case "$command" in
${commands.map(commandCase).join('\n')}
  esac
}

_${root.name}_from() {
  local line
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$@")
}

_${root.name}_files() {
  compopt -o filenames 2> /dev/null
  _${root.name}_from -f -- "$1"
}

complete -o default -F _${root.name} ${root.name}
`

  /** A line for each answer, with all options that have it. */
  function valueCases(all: readonly CompletedCommand[]): readonly string[] {
    const after = all.flatMap(({ path, options }) =>
      options.flatMap(({ flags, value }) =>
        value ? flags.map((flag) => ({ words: quoted(`${path} ${flag}`), answer: answer(value) })) : [],
      ),
    )
    return [...Map.groupBy(after, (one) => one.answer)].map(
      ([answer, ones]) => `    ${ones.map(({ words }) => words).join(' | ')}) ${answer} return ;;`,
    )
  }

  function commandCase(command: CompletedCommand): string {
    const flags = words(command.options.flatMap((option) => option.flags))
    const rest =
      command.commands.length > 0 ? words(command.commands.map(({ name }) => name)) : answer(command.argument)
    return `    ${quoted(command.path)}) if [[ $cur == -* ]]; then ${flags} else ${rest} fi ;;`
  }

  function answer(value: Value | undefined): string {
    if (value?.kind === 'words') return words(value.words)
    return value?.kind === 'path' ? `_${root.name}_files "$cur";` : ':;'
  }

  function words(list: readonly string[]): string {
    return `_${root.name}_from -W ${quoted(list.join(' '))} -- "$cur";`
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
