/**
 * `hearsay completion SHELL`: a script that completes commands, options, their choices and files, made from the definitions.
 */
import { Argument, Command } from 'commander'
import { completionScript, SHELLS, type Shell } from '../completion/script.ts'
import { write } from '../output.ts'
import { rootOf } from '../settings/setting.ts'

export const completionCommand = (): Command =>
  new Command('completion')
    .description('Print the completion script of a shell.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .helpOption('-h, --help', 'show this help')
    .action(print)
    .addHelpText(
      'after',
      `
Examples:
  $ hearsay completion bash > ~/.local/share/bash-completion/completions/hearsay
  $ hearsay completion zsh > "\${fpath[1]}/_hearsay"
  $ hearsay completion fish > ~/.config/fish/completions/hearsay.fish`,
    )

const print = (shell: Shell, _: unknown, command: Command): Promise<void> =>
  write(completionScript(shell, rootOf(command)))
