/**
 * Bad inputs end in a code or in a reading that holds together, the run goes on, and time and memory stay bounded.
 * By rules alone: the model sees sentences only, which are no other for a bad file.
 */
import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ingestAll } from '../../src/read/ingest/ingest-all.ts'
import { parseReading } from '../../src/record/json.ts'
import { isProblemCode } from '../../src/record/problem.ts'
import { folder, run } from '../cli/run.ts'
import { hostileInputs } from './inputs.ts'

/** For one file on a machine that does much else: alone the slowest takes under a second. */
const MOST_MS = 20_000
/** With what making the inputs costs: two bombs of 64 MB of zeros. */
const MOST_MB = 1000
/** Heap of the run over all of them, in MB. */
const HEAP_MB = 400

const inputs = [...hostileInputs()]

test('at least 200 bad inputs are tried, the same ones at every run', () => {
  assert.ok(inputs.length >= 200, `${inputs.length}`)
  const again = hostileInputs()
  for (const { name, bytes } of inputs.slice(0, 60)) {
    const next = again.next().value
    assert.equal(next?.name, name)
    assert.ok(Buffer.from(next.bytes).equals(bytes), name)
  }
})

test('files made to do harm give reports or problems, none throws, and time and memory are bounded', async () => {
  for (const { name, bytes } of inputs.filter(({ harmful }) => harmful)) {
    const began = performance.now()
    const items = await Array.fromAsync(ingestAll(bytes, { source: name }))
    const ms = performance.now() - began
    assert.ok(items.length > 0, `${name} gives nothing`)
    assert.ok(ms < MOST_MS, `${name} took ${Math.round(ms)} ms`)
  }
  const mb = process.resourceUsage().maxRSS / 1024
  assert.ok(mb < MOST_MB, `${Math.round(mb)} MB`)
})

test('a run over a folder of them accounts for every file, and every reading holds together', async () => {
  const dir = folder()
  try {
    const files = inputs.map(({ name, bytes }, i) => {
      const file = join(dir, `${String(i).padStart(3, '0')} ${name}`)
      writeFileSync(file, bytes)
      return file
    })
    const out = join(dir, '.readings.jsonl') // hidden: no report of the folder
    const { code, stderr } = await run(['read', dir, '--jsonl', '--out', out], undefined, {
      env: { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` },
    })
    assert.equal(code, 1)
    assert.doesNotMatch(stderr, /fault in hearsay/u)
    const log = jsonLines(readFileSync(`${out}.log`, 'utf8'))
    const told = new Set(log.map(({ source }) => source))
    assert.deepEqual(
      files.filter((file) => !told.has(file)),
      [],
    )
    // `parseReading` checks that every span's words stand where it says.
    const lines = readFileSync(out, 'utf8').trim().split('\n')
    const readings = lines.map((line) => parseReading(line))
    const read = new Set(readings.map(({ report }) => report.source?.replace(/#\d+$/u, '')))
    const failures = log.flatMap(({ source, problem }) => (problem ? [{ source, problem }] : []))
    const failed = new Set(failures.map(({ source }) => source))
    assert.deepEqual(
      files.filter((file) => !read.has(file) && !failed.has(file)),
      [],
    )
    const problems = [...failures.map(({ problem }) => problem), ...readings.flatMap((reading) => reading.problems)]
    for (const { code, message } of problems) {
      assert.ok(isProblemCode(code), code)
      assert.match(message, /^\S.{10,400}$/su)
    }
    // Nothing of a report reaches a terminal as a command, and no half of a sign reaches another program.
    for (const output of [stderr, ...lines]) assert.deepEqual(CONTROL.exec(output)?.[0], undefined)
    for (const line of lines) assert.deepEqual(/.{0,40}(?<!\\)\\ud[89a-f]/u.exec(line)?.[0], undefined)
  } finally {
    rmSync(dir, { recursive: true })
  }
})

interface LogLine {
  readonly source?: string
  readonly problem?: { readonly code: string; readonly message: string }
}

const jsonLines = (text: string): readonly LogLine[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const CONTROL = /.{0,40}[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u
