/**
 * The command line: `hearsay COMMAND`. One file a command; options are defined there once, help is made from them.
 */
import { Command, CommanderError } from 'commander'
import { HearsayError } from '../record/problem.ts'
import { VERSION } from '../version.ts'
import { completionCommand } from './commands/completion.ts'
import { configCommand } from './commands/config.ts'
import { doctorCommand } from './commands/doctor.ts'
import { explainCommand } from './commands/explain.ts'
import { readCommand } from './commands/read.ts'
import { schemaCommand } from './commands/schema.ts'
import { EXIT, EXIT_MEANINGS, tellError } from './exit.ts'
import { refuseBlank } from './options/options.ts'
import { usageLine } from './usage.ts'

/** The whole command tree, for running, for the docs and for their tests. */
export function program(): Command {
  const command = new Command('hearsay')
    .description(
      'Reads news reports into a sourced record: who did what to whom, when, where, how many, and according to whom.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
  const working = [readCommand(), explainCommand(), doctorCommand()]
  for (const sub of [...working, configCommand(working), completionCommand(), schemaCommand()]) command.addCommand(sub)
  refuseBlank(command)
  command.addHelpText(
    'after',
    `
Examples:
  $ hearsay read report.txt                   the record of one report, for people
  $ hearsay read reports/ --jsonl             one record a line, for programs
  $ pbpaste | hearsay read - --date 2024-03-14

Exit codes: ${Object.entries(EXIT_MEANINGS)
      .map(([code, meaning]) => `${code} ${meaning}`)
      .join('; ')}.`,
  )
  return command
}

/** What `hearsay` alone says: enough to go on. */
const GREETING = `hearsay reads news reports into a record of who says what.

  hearsay read report.txt     read a report
  hearsay doctor              see whether all is well
  hearsay --help              all commands
`

/** Runs the command line; sets the exit code. Whatever fails is told in one line with its code. */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', endOnBrokenOutput)
  try {
    if (argv.length <= 2) {
      process.stderr.write(GREETING)
      process.exitCode = EXIT.usage
      return
    }
    const command = program()
    tellInOneLine(command)
    await command.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
    else tellError(error)
  }
}

/** Lets commander throw where it would exit, and tell a wrong use as one coded line. */
export function tellInOneLine(command: Command): void {
  command.exitOverride().configureOutput({
    outputError: (sentence, write) => write(`${usageLine(command, sentence)}\n`),
  })
  for (const sub of command.commands) tellInOneLine(sub)
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
