/** The completion script of each shell. */
import type { Command } from 'commander'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { completedCommand } from './tree.ts'
import { zshScript } from './zsh.ts'

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const

export type Shell = keyof typeof SCRIPTS

/** The script that completes the program with this root. */
export const completionScript = (shell: Shell, root: Command): string => SCRIPTS[shell](completedCommand(root))
