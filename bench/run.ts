/**
 * `npm run bench [-- --only memory] [--pairs 5] [--out FILE.json]`: speed and memory, always as ratios of two things run
 * in turn in this process or in a pair of processes. Exit code 1 when a ratio is above what its benchmark allows.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { afterEncoder } from './after-encoder.ts'
import { type Benchmark, measure, type Ratio } from './benchmark.ts'
import { frame } from './frame.ts'
import { jobs } from './jobs.ts'
import { json } from './json.ts'
import { languageLayer } from './language-layer.ts'
import { memory } from './memory.ts'
import { memoryOfMany } from './memory-of-many.ts'
import { momentsAndFigures } from './moments-and-figures.ts'
import { spacyBenchmarks } from './spacy.ts'
import { start } from './start.ts'
import { words } from './words.ts'

/** In the order of the table. A new benchmark is a file and a line here. */
const BENCHMARKS: readonly Benchmark[] = [
  frame,
  words,
  languageLayer,
  momentsAndFigures,
  afterEncoder,
  json,
  start,
  memory,
  ...memoryOfMany,
  jobs,
  ...spacyBenchmarks,
]

const { values } = parseArgs({
  options: { only: { type: 'string' }, pairs: { type: 'string', default: '5' }, out: { type: 'string' } },
})
const pairs = Number(values.pairs)
if (!Number.isInteger(pairs) || pairs < 1)
  throw new RangeError(`--pairs takes a whole number from 1, found ${values.pairs}.`)

const ratios: Ratio[] = []
for (const benchmark of BENCHMARKS.filter(({ name }) => name.includes(values.only ?? ''))) {
  const pair = await benchmark.prepare((line) => console.error(`bench: ${line}`))
  if (!pair) continue
  try {
    const ratio = await measure(benchmark, pair, pairs)
    ratios.push(ratio)
    console.log(lineOf(ratio))
  } finally {
    await pair.close?.()
  }
}
if (values.out !== undefined) {
  const version = { node: process.version, platform: process.platform, arch: process.arch }
  writeFileSync(values.out, `${JSON.stringify({ ratios, version }, null, 1)}\n`)
}
if (ratios.some(isAbove)) process.exitCode = 1

function lineOf(one: Ratio): string {
  const two = (value: number): string => value.toFixed(2)
  const spread = `${two(one.least)}-${two(one.most)} in ${one.pairs}`
  const costs = `${one.thing.toFixed(1)} / ${one.against.toFixed(1)} ${one.unit}`
  const limit = one.atMost === undefined ? '' : `  at most ${two(one.atMost)}${isAbove(one) ? '  ABOVE' : ''}`
  return `${one.name.padEnd(42)}${two(one.ratio).padStart(8)}  (${spread})  ${costs}${limit}`
}

function isAbove({ ratio, atMost }: Ratio): boolean {
  return atMost !== undefined && ratio > atMost
}
