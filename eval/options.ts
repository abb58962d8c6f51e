/**
 * The command line of `npm run eval`.
 */
import { parseArgs } from 'node:util'

export interface EvalOptions {
  readonly corpora: string | undefined
  readonly only: string | undefined
  readonly out: string | undefined
  readonly check: boolean
  readonly misses: string | undefined
  readonly raise: boolean
}

const USAGE = `npm run eval -- [--corpora DIR] [--only says,time/tempeval] [--out FILE.json] [--check] [--misses ROW] [--raise]

  --corpora DIR  folder of the corpora; else HEARSAY_CORPORA, else eval/corpora
  --only ROWS    rows by name or by the start of their name, with commas between; * stands for anything but a slash
  --out FILE     write the table as JSON
  --check        exit 1 when a row is below eval/thresholds.json
  --misses ROW   print the wrong cases of a row instead (for measuring files: their counts by kind of error)
  --raise        raise the thresholds to what was reached, less 0.5 (n >= 10,000), 1 (n >= 1,000) or 2 points`

/** The command was used wrongly: its message is for the person at the keyboard. */
export class UsageError extends Error {}

const OPTIONS = {
  corpora: { type: 'string' },
  only: { type: 'string' },
  out: { type: 'string' },
  check: { type: 'boolean', default: false },
  misses: { type: 'string' },
  raise: { type: 'boolean', default: false },
} as const

/** Throws `UsageError` for an option that it does not know. */
export function evalOptions(args: readonly string[]): EvalOptions {
  try {
    const { corpora, only, out, check, misses, raise } = parseArgs({ args: [...args], options: OPTIONS }).values
    return { corpora, only, out, check, misses, raise }
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : cause}\n\n${USAGE}`, { cause })
  }
}
