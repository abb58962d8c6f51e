/**
 * `hearsay completion SHELL`: a script that completes commands, options, their choices and files, made from the definitions.
 */
import { Argument, Command } from 'commander'
import type { Shell } from '../completion/script.ts'
import { write } from '../output.ts'
import { rootOf } from '../settings/setting.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const satisfies readonly Shell[]

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

async function print(shell: Shell, _: unknown, command: Command): Promise<void> {
  const { completionScript } = await import('../completion/script.ts') // a reading does not wait for it
  await write(completionScript(shell, rootOf(command)))
}
