/**
 * Exit codes and the one way in which the command tells of trouble. Results go to stdout, all else to stderr.
 */
import { HearsayError } from '../record/problem.ts'
import { oneLine } from '../share/terminal/style.ts'

export const EXIT = {
  done: 0,
  /** Done, some inputs failed; they were listed. */
  someFailed: 1,
  /** Wrong use, a setting that cannot be used, or an output that cannot be written. */
  usage: 2,
  /** Model missing or unfit. */
  model: 4,
  /** Stopped by Ctrl-C or a signal; the work so far stands. */
  interrupted: 130,
} as const

type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** What each code says, for the help and the man page. */
export const EXIT_MEANINGS: Readonly<Record<ExitCode, string>> = {
  0: 'done',
  1: 'done, some reports failed (listed)',
  2: 'wrong use or setting',
  4: 'model missing or unfit',
  130: 'interrupted',
}

/** One line for people: code, source, sentence. */
export function problemLine({
  code,
  source,
  message,
}: {
  code: string
  source?: string | undefined
  message: string
}): string {
  return `${code}  ${oneLine(source && !message.includes(source) ? `${source}: ${message}` : message)}`
}

/** The exit code that an error ends the whole run with. */
function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof HearsayError && error.code.startsWith('E03')) return EXIT.model
  if (error instanceof HearsayError && error.code === 'E0104') return EXIT.interrupted
  return EXIT.usage
}

/** Says an error on stderr and sets the exit code. What is no `HearsayError` is a fault of ours: its stack is shown. */
export function tellError(error: unknown): void {
  if (error instanceof HearsayError) {
    process.stderr.write(`${problemLine({ code: error.code, message: error.message })}\n`)
    process.exitCode = exitCodeOf(error)
    return
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`This is a fault in hearsay itself; please report it with these lines:\n${stack}\n`)
  process.exitCode = EXIT.usage
}
