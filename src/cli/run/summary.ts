/**
 * What is said at the end of a run, on stderr: failures by name, and for several reports how many were read and how many
 * had which problem. The same as one JSON line for programs.
 */
import { isProblemCode, PROBLEM_CODES } from '../../record/problem.ts'
import { problemLine } from '../exit.ts'
import { duration } from './durations.ts'
import type { Tally } from './tally.ts'

export interface Ending {
  readonly tally: Tally
  readonly seconds: number
  readonly interrupted: boolean
  /** The output, where it is not stdout. */
  readonly out?: string | undefined
}

/** Lines for people; none for a run in which one report was read and nothing failed. */
export function summaryLines({ tally, seconds, out }: Ending): readonly string[] {
  const several = tally.reports + tally.skipped > 1
  return [
    ...failureLines(tally, several, out),
    ...(several || tally.failedBefore > 0 ? countLines(tally, seconds, out) : []),
  ]
}

function failureLines({ failed, reports, listed }: Tally, several: boolean, out: string | undefined): string[] {
  if (failed === 0) return []
  const head = several ? [`${counted(failed)} of ${counted(reports)} reports could not be read:`] : []
  const more = failed - listed.length
  const rest =
    more > 0 ? [`... and ${counted(more)} more${out === undefined ? '' : '; the log of the output names each'}.`] : []
  return [...head, ...listed.map(problemLine), ...rest]
}

function countLines(
  { read, skipped, failedBefore, byCode }: Tally,
  seconds: number,
  out: string | undefined,
): string[] {
  const unread = failedBefore > 0 ? `, ${counted(failedBefore)} of which could not be read (the log names each)` : ''
  const before = skipped > 0 ? `; ${counted(skipped)} done before${unread}` : ''
  const where = out ? ` to ${out}` : ''
  const first = `${counted(read)} ${read === 1 ? 'report' : 'reports'} read${where} in ${duration(seconds)}${before}.`
  const codes = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1))
  const width = Math.max(0, ...codes.map(([, count]) => counted(count).length))
  const hint = read > 1 && byCode.get('P0106') === read ? [NO_DAYS] : []
  return [
    first,
    ...codes.map(([code, count]) => `  ${code}  ${counted(count).padStart(width)}  ${sentenceOf(code)}`),
    ...hint,
  ]
}

/** Of a table whose column of days has a name of its own, all reports are without a day. */
const NO_DAYS =
  'No report has a day. If a field holds it, name it: --map date=FIELD. One day for all of them: --date YYYY-MM-DD.'

const sentenceOf = (code: string): string => (isProblemCode(code) ? PROBLEM_CODES[code] : '')

const counted = (count: number): string => count.toLocaleString('en')

/** The line for programs. */
export const summaryJson = ({ tally, seconds, interrupted }: Ending): object => ({
  kind: 'summary',
  read: tally.read,
  failed: tally.failed,
  skipped: tally.skipped,
  failedBefore: tally.failedBefore,
  seconds: Math.round(seconds * 10) / 10,
  interrupted,
  problems: Object.fromEntries([...tally.byCode].sort(([a], [b]) => (a < b ? -1 : 1))),
})
