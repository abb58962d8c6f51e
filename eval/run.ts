/**
 * `npm run eval`: reads the corpora with the program's public reading, runs the scorers beside them, prints one table.
 * Exit code 1 with `--check`: a row below its threshold, a report that could not be read, a row that has a threshold
 * and no value; a part of the corpora that is missing only in CI (variable `CI`). 2: the command was used wrongly.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openReader, VERSION } from '../src/index.ts'
import { ADAPTERS } from './adapters.ts'
import { corporaFolder, openCorpora } from './corpora.ts'
import { type Measurement, measureAll, missesOf, type Work } from './measure.ts'
import { type EvalOptions, evalOptions, UsageError } from './options.ts'
import { programOf } from './program.ts'
import { onlyRows } from './rows.ts'
import { tableOf } from './table.ts'
import { isBelow, raised, readThresholds, rounded, unmeasured, writeThresholds } from './thresholds.ts'

const THRESHOLDS = fileURLToPath(new URL('thresholds.json', import.meta.url))

async function run(options: EvalOptions): Promise<void> {
  const started = performance.now()
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-eval-'))
  try {
    await using reader = await openReader()
    const program = programOf(reader)
    const corpora = openCorpora(corporaFolder(options.corpora, process.env.HEARSAY_CORPORA))
    const isAsked = onlyRows(options.only)
    const work: Work = { adapters: ADAPTERS, corpora, program, scratch, isAsked, say: console.error }
    if (options.misses !== undefined) {
      for (const line of await missesOf(work, options.misses)) console.log(line)
      return
    }
    const measurement = await measureAll(work)
    const { measured } = measurement
    if (options.raise) writeThresholds(THRESHOLDS, raised(readThresholds(THRESHOLDS), measured))
    const thresholds = readThresholds(THRESHOLDS)
    const seconds = (performance.now() - started) / 1000
    console.log(tableOf(measured, thresholds))
    console.log(`${seconds.toFixed(1)} seconds`)
    if (options.out !== undefined) {
      const rows = measured.map(({ row, value, n }) => ({ row, value: rounded(value), n, threshold: thresholds[row] }))
      const version = { program: VERSION, node: process.version, ...program.versions() }
      writeFileSync(options.out, `${JSON.stringify({ rows, version, seconds: rounded(seconds) }, null, 1)}\n`)
    }
    const complaints = complaintsAbout(measurement, program.failed.length, isAsked)
    for (const complaint of complaints) console.error(`eval: ${complaint}`)
    if (options.check && complaints.length > 0) process.exitCode = 1
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function complaintsAbout(measurement: Measurement, failed: number, isAsked: (row: string) => boolean): string[] {
  const thresholds = readThresholds(THRESHOLDS)
  const below = measurement.measured.filter((one) => isBelow(one, thresholds)).length
  const withoutCorpus = new Set(measurement.withoutCorpus)
  const missing = unmeasured(thresholds, measurement.measured, isAsked)
  const lost = missing.filter((row) => !withoutCorpus.has(row))
  return [
    ...(below > 0 ? [`${below} rows below their threshold`] : []),
    ...(failed > 0 ? [`${failed} reports not read`] : []),
    ...(process.env.CI && withoutCorpus.size > 0 ? [`${withoutCorpus.size} rows without their corpus`] : []),
    ...(lost.length > 0 ? [`${lost.length} rows with a threshold not measured: ${lost.join('; ')}`] : []),
  ]
}

try {
  await run(evalOptions(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`eval: ${error.message}`)
  process.exitCode = 2
}
