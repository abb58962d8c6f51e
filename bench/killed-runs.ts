/**
 * Does a run that is killed lose or double anything? A run of `--jobs 2 --resume` over short reports is killed with SIGKILL
 * at random moments; what it has written in the end is held against an undisturbed run.
 *   node bench/killed-runs.ts [--reports 2000] [--kills 20] [--seed 1] [--backend none]
 * Exit code 1 where the two differ.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { killedRun, shortReports, sortedLines } from '../test/cli/killed-run.ts'
import { folder, run } from '../test/cli/run.ts'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    backend: { type: 'string', default: 'none' },
  },
})
const reports = shortReports(Number(values.reports))
const args = ['--jsonl', '--jobs', '2', '--quiet', '--backend', values.backend]
const dir = folder()
const undisturbed = join(dir, 'undisturbed.jsonl')
const begun = performance.now()
await run(['read', reports, ...args, '--out', undisturbed])
const wholeMs = performance.now() - begun
console.log(`${values.reports} reports undisturbed in ${(wholeMs / 1000).toFixed(1)} s`)

const disturbed = join(dir, 'disturbed.jsonl')
const random = generator(Number(values.seed))
// Some moments fall before the first report is written, and all together leave something to do for the last run.
const moments = Array.from({ length: Number(values.kills) }, () => 200 + random() * (1000 + wholeMs / 12))
const { kills, code } = await killedRun({ paths: [reports], args, out: disturbed, moments })
const isSame = isDeepStrictEqual(sortedLines(disturbed), sortedLines(undisturbed))
console.log(
  `${kills} kills, then exit code ${code}; ${statSync(disturbed).size} bytes, ${isSame ? 'the same' : 'NOT THE SAME'}`,
)
if (!isSame || code !== 0) process.exitCode = 1

/** Numbers from 0 to 1 that are the same for a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
