/**
 * The command line: `hearsay COMMAND`. One file a command; options are defined there once, help is made from them.
 */
import { Command, CommanderError } from 'commander'
import { HearsayError } from '../record/problem.ts'
import { VERSION } from '../version.ts'
import { explainCommand } from './commands/explain.ts'
import { readCommand } from './commands/read.ts'
import { schemaCommand } from './commands/schema.ts'
import { EXIT, tellError } from './exit.ts'

/** The whole command tree, for running, for the docs and for their tests. */
export function program(): Command {
  const command = new Command('hearsay')
    .description(
      'Reads news reports into a sourced record: who did what to whom, when, where, how many, and according to whom.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showHelpAfterError('(`hearsay --help` shows the commands)')
  for (const sub of [readCommand(), explainCommand(), schemaCommand()]) command.addCommand(sub)
  command.addHelpText(
    'after',
    `
Examples:
  $ hearsay read report.txt                   the record of one report, for people
  $ hearsay read reports/ --jsonl             one record a line, for programs
  $ pbpaste | hearsay read - --date 2024-03-14

Exit codes: 0 done; 1 done, some reports failed; 2 wrong use; 4 model missing or unfit; 130 interrupted.`,
  )
  return command
}

/** Runs the command line; sets the exit code. Whatever fails is told in one line with its code. */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', endOnBrokenOutput)
  try {
    const command = program()
    for (const one of [command, ...command.commands]) one.exitOverride()
    await command.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
    else tellError(error)
  }
}

/** `hearsay read ... | head` ends in silence: whoever closed the pipe has what they wanted. A full disk is told. */
function endOnBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  tellError(
    new HearsayError('E0201', `The output cannot be written (${error.code}). Free the disk or write elsewhere.`, {
      cause: error,
    }),
  )
  process.exit()
}
