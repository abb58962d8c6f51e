/** Two worker processes against one, over the same folder: the command from start to end, model and all. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SHIPPED_MODEL } from '../src/read/language/model-file.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { reports } from './reports.ts'

const NAME = '--jobs 2 / --jobs 1'
const BIN = fileURLToPath(new URL('../src/cli/bin.ts', import.meta.url))

export const jobs: Benchmark = {
  name: NAME,
  what: 'A run over the 140 reports with two processes, against one that reads them itself. Wants two idle cores.',
  unit: 'ms',
  // 1.8 times as fast.
  atMost: 1 / 1.8,
  prepare: async (say) => {
    if (!existsSync(new URL('manifest.json', SHIPPED_MODEL)) || availableParallelism() < 2) {
      say(`${NAME}: left out, there is no model or no second core`)
      return undefined
    }
    const dir = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
    for (const [i, { text }] of reports().entries()) writeFileSync(join(dir, `${i}.txt`), text)
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
