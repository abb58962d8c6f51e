/**
 * How far a run is, on stderr: a line that is drawn anew on a terminal, or JSON lines for programs. How much there is to do
 * is counted in bytes, which are known before a table of unknown rows is read.
 */
import { styleText } from 'node:util'
import type { Problem } from '../../record/problem.ts'
import { oneLine } from '../../share/terminal/style.ts'
import { duration, estimate } from './durations.ts'
import type { Tally } from './tally.ts'

export const PROGRESS = ['auto', 'json', 'none'] as const
export type ProgressKind = (typeof PROGRESS)[number]

export interface Progress {
  /** Counting the total is worth its while. */
  readonly isShown: boolean
  /** How many bytes there are in all, once that is counted. */
  total(bytes: number): void
  /** A report is dealt with, and all before it: so many bytes. */
  step(tally: Tally, upTo: number): void
  /** A report cannot be read. */
  failed(problem: Problem): void
  /** Work of an earlier run was left out. */
  skip(tally: Tally, upTo: number): void
  /** Takes the line away. */
  end(): void
}

const SILENT: Progress = {
  isShown: false,
  total: () => {},
  step: () => {},
  failed: () => {},
  skip: () => {},
  end: () => {},
}

/** What a line is made of; fields are absent where they cannot be known. */
export interface Standing {
  readonly reports: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
  readonly perSecond: number
  /** 0 to 1, by bytes. */
  readonly part?: number | undefined
  readonly secondsLeft?: number | undefined
}

interface Streams {
  readonly stderr: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & { write(text: string): unknown }
  readonly stdout: { readonly isTTY?: boolean }
  readonly now: () => number
}

export interface ProgressOptions {
  readonly kind: ProgressKind
  /** The output goes to a file, not to stdout. */
  readonly toFile: boolean
  readonly colour: boolean
}

/** A line is drawn where stderr is a terminal and the output does not run through it. */
export function openProgress(
  { kind, toFile, colour }: ProgressOptions,
  streams: Streams = standardStreams(),
): Progress {
  const { stderr, stdout, now } = streams
  if (kind === 'json') {
    const line = (one: object): unknown => stderr.write(`${JSON.stringify(one)}\n`)
    return {
      ...reporting(
        now,
        1000,
        (standing) => line(jsonOf(standing)),
        () => {},
      ),
      failed: (problem) => line({ kind: 'failed', source: problem.source, problem }),
    }
  }
  if (kind === 'none' || !stderr.isTTY || (stdout.isTTY && !toFile)) return SILENT
  const draw = (one: Standing): unknown => stderr.write(`\r\u001b[K${lineOf(one, stderr.columns || 80, colour)}`)
  return reporting(now, 100, draw, () => stderr.write('\r\u001b[K'))
}

/** A sentence that a person should see while the run goes on; a quiet run says nothing. */
export function tellNotice(kind: ProgressKind, sentence: string): void {
  if (kind === 'json') process.stderr.write(`${JSON.stringify({ kind: 'notice', message: sentence })}\n`)
  else if (kind !== 'none') process.stderr.write(`${oneLine(sentence)}\n`)
}

const standardStreams = (): Streams => ({
  stderr: process.stderr,
  stdout: process.stdout,
  now: () => performance.now(),
})

/** Shows where a run stands, at most once in `everyMs`. */
function reporting(
  now: () => number,
  everyMs: number,
  show: (standing: Standing) => unknown,
  end: () => unknown,
): Progress {
  const begun = now()
  let shown = begun
  let all: number | undefined
  let skippedBytes = 0
  const step = (tally: Tally, upTo: number): void => {
    const at = now()
    if (at - shown < everyMs) return
    shown = at
    show(standingOf(tally, { seconds: (at - begun) / 1000, upTo, skippedBytes, all }))
  }
  return {
    isShown: true,
    failed: () => {},
    total: (bytes) => {
      all = bytes
    },
    step,
    skip: (tally, upTo) => {
      skippedBytes = upTo
      step(tally, upTo)
    },
    end: () => {
      if (shown > begun) end()
    },
  }
}

interface Measured {
  readonly seconds: number
  readonly upTo: number
  readonly skippedBytes: number
  readonly all: number | undefined
}

/** Time left from the bytes of this run: what was skipped took none. */
export function standingOf(tally: Tally, { seconds, upTo, skippedBytes, all }: Measured): Standing {
  const { reports, failed, skipped } = tally
  const standing = { reports, failed, skipped, seconds, perSecond: seconds > 0 ? reports / seconds : 0 }
  if (all === undefined || all === 0) return standing
  const doneNow = upTo - skippedBytes
  const secondsLeft = doneNow > 0 ? (seconds * Math.max(0, all - upTo)) / doneNow : undefined
  return { ...standing, part: Math.min(1, upTo / all), secondsLeft }
}

const jsonOf = (standing: Standing): object => ({
  kind: 'progress',
  ...standing,
  seconds: rounded(standing.seconds),
  perSecond: rounded(standing.perSecond),
  ...(standing.part !== undefined && { part: Math.round(standing.part * 1000) / 1000 }),
  ...(standing.secondsLeft !== undefined && { secondsLeft: Math.ceil(standing.secondsLeft) }),
})

const rounded = (value: number): number => Math.round(value * 10) / 10

const BAR = 20

/** `━━━━━─────  25 %  1,204 reports  6.1 a second  about 4 min left  3 failed`, cut to the width. */
export function lineOf(standing: Standing, columns: number, colour: boolean): string {
  const { part, secondsLeft, reports, failed, skipped, seconds, perSecond } = standing
  const full = Math.floor((part ?? 0) * BAR)
  const words = [
    ...(part === undefined ? [] : [`${Math.floor(part * 100)} %`]),
    `${reports.toLocaleString('en')} ${reports === 1 ? 'report' : 'reports'}`,
    `${perSecond.toFixed(1)} a second`,
    secondsLeft === undefined ? duration(seconds) : `${estimate(secondsLeft)} left`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} done before`] : []),
  ].join('  ')
  const bar = part === undefined ? '' : `${'━'.repeat(full)}${'─'.repeat(BAR - full)}  `
  const line = columns > bar.length + words.length ? words : words.slice(0, Math.max(0, columns - 1))
  if (columns <= bar.length + words.length || bar === '') return line
  return `${colour ? styleText('cyan', bar.slice(0, full), { validateStream: false }) : bar.slice(0, full)}${bar.slice(full)}${line}`
}
