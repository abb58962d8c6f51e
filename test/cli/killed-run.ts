/** A run that is killed again and again, as a night's run may be, and goes on each time with `--resume`. */
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { folder, run, start } from './run.ts'

/** A folder of short reports; no two are the same, but for each tenth, which is the one before it again. */
export function shortReports(count: number): string {
  const dir = folder()
  for (let i = 0; i < count; i++) {
    const number = i % 10 === 9 ? i - 1 : i
    const text = `VARNA, March 14 (Reuters) - The port was closed on Thursday, the ministry said.\n\n“At least ${number + 2} ships wait,” said Elena Petrova.\n`
    writeFileSync(join(dir, `report-${String(i).padStart(5, '0')}.txt`), text)
  }
  return dir
}

export interface KilledRun {
  readonly paths: readonly string[]
  readonly args: readonly string[]
  readonly out: string
  /** Milliseconds from each start to its kill. */
  readonly moments: readonly number[]
}

/** Kills the run at each moment, lets the last one end, and gives its exit code. A run that ends before its moment is let be. */
export async function killedRun({
  paths,
  args,
  out,
  moments,
}: KilledRun): Promise<{ kills: number; code: number | null }> {
  const words = ['read', ...paths, ...args, '--out', out, '--resume']
  let kills = 0
  for (const moment of moments) {
    const child = start(words)
    const closed = once(child, 'close')
    await Promise.race([closed, pause(moment)])
    if (child.exitCode === null) kills++
    child.kill('SIGKILL')
    await closed
  }
  return { kills, code: (await run(words)).code }
}

/** The lines of a file, sorted. */
export const sortedLines = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\n').sort()
