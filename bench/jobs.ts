/**
 * Two worker processes against one, over the same folder: the command from start to end, model and all. Each process compiles
 * and warms up for itself, about 1.5 s: on two idle cores 280 reports took 0.59 of the time of one process, 560 took 0.54 to 0.58.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SHIPPED_MODEL } from '../src/read/language/model-file.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { manyReports } from './reports.ts'

/** Enough that two starts of a model weigh little against the reading. */
const COUNT = 560
const NAME = '--jobs 2 / --jobs 1'
const BIN = fileURLToPath(new URL('../src/cli/bin.ts', import.meta.url))

export const jobs: Benchmark = {
  name: NAME,
  what: `A run over ${COUNT} reports with two processes, against one that reads them itself. Wants two idle cores.`,
  isFresh: true,
  unit: 'ms',
  // 1.8 times as fast.
  atMost: 1 / 1.8,
  prepare: async (say) => {
    if (!existsSync(new URL('manifest.json', SHIPPED_MODEL)) || availableParallelism() < 2) {
      say(`${NAME}: left out, there is no model or no second core`)
      return undefined
    }
    const dir = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
    for (const [i, { text }] of [...manyReports(COUNT)].entries()) writeFileSync(join(dir, `${i}.txt`), text)
    return {
      thing: timed(() => readFolder(dir, '2')),
      against: timed(() => readFolder(dir, '1')),
      close: async () => rmSync(dir, { recursive: true }),
    }
  },
}

function readFolder(dir: string, count: string): void {
  const words = [BIN, 'read', dir, '--jsonl', '--quiet', '--no-config', '--jobs', count]
  const { status, stderr } = spawnSync(process.execPath, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`hearsay read --jobs ${count} failed: ${stderr}`)
}
