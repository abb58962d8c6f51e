/** Runs over many reports as a user starts them: processes, an output that is gone on with, progress and the end. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { parseReading } from '../../src/record/json.ts'
import { killedRun, shortReports, sortedLines } from './killed-run.ts'
import { collect, folder, run, start } from './run.ts'

const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean)
const textOf = (path: string): string => readFileSync(path, 'utf8')

test('processes give the same bytes in the same order as one', async () => {
  const dir = shortReports(60)
  writeFileSync(join(dir, 'report-00020.txt'), '')
  writeFileSync(join(dir, 'report-00030.txt'), `title,text\nOne,"The port was shut."\nTwo,""\nThree,"It was open."\n`)
  const one = await run(['read', dir, '--jsonl'])
  const two = await run(['read', dir, '--jsonl', '--jobs', '2'])
  assert.equal(one.code, 1)
  assert.equal(two.code, 1)
  assert.equal(linesOf(one.stdout).length, 60)
  assert.equal(two.stdout, one.stdout)
  const told = (stderr: string): string => stderr.replace(/in [\d.]+ m?s/u, '')
  assert.equal(told(two.stderr), told(one.stderr))
})

test('a worker that is killed costs one report, which is named, and the run goes on', {
  skip: !existsSync('/proc/self/task') && 'there is no /proc',
}, async () => {
  const dir = shortReports(400)
  const child = start(['read', dir, '--jsonl', '--jobs', '2'])
  const out = collect(child)
  await once(child.stdout ?? child, 'data')
  const [worker] = textOf(`/proc/${child.pid}/task/${child.pid}/children`).trim().split(' ')
  process.kill(Number(worker), 'SIGKILL')
  const [code] = await once(child, 'close')
  const { stdout, stderr } = out()
  const lost = Number(/P0119 +(\d+) /u.exec(stderr)?.[1] ?? 0)
  assert.ok(lost <= 1)
  assert.equal(code, lost)
  assert.equal(linesOf(stdout).length, 400 - lost)
})

test('--out writes what stdout would have, and an existing file only when told so', async () => {
  const dir = shortReports(5)
  const out = join(folder(), 'readings.jsonl')
  const { stdout } = await run(['read', dir, '--jsonl'])
  const first = await run(['read', dir, '--jsonl', '--out', out])
  assert.equal(first.code, 0)
  assert.equal(first.stdout, '')
  assert.equal(textOf(out), stdout)
  const again = await run(['read', dir, '--jsonl', '--out', out])
  assert.equal(again.code, 2)
  assert.match(again.stderr, /^E0202 .*--resume .*--force/u)
  assert.equal(textOf(out), stdout)
  const forced = await run(['read', join(dir, 'report-00000.txt'), '--jsonl', '--out', out, '--force'])
  assert.equal(forced.code, 0)
  assert.equal(linesOf(textOf(out)).length, 1)
})

test('a run that was killed at any moment goes on, and nothing stands twice or is lost', async () => {
  const dir = shortReports(150)
  const table = join(folder(), 'table.csv')
  writeFileSync(table, `title,text\n${'Port,"The port was shut on Monday, officials said."\n'.repeat(40)}`)
  const paths = [dir, table, join(dir, 'report-00003.txt')]
  const args = ['--jsonl', '--jobs', '2', '--quiet']
  const undisturbed = join(folder(), 'undisturbed.jsonl')
  await run(['read', ...paths, ...args, '--out', undisturbed])
  const out = join(folder(), 'readings.jsonl')
  const { code } = await killedRun({ paths, args, out, moments: [100, 1400, 900, 1600] })
  assert.equal(code, 0)
  assert.equal(sortedLines(out).length, 192)
  assert.deepEqual(sortedLines(out), sortedLines(undisturbed))
})

test('a half line at the end of the output or of its log is cut off and read again', async () => {
  const dir = shortReports(6)
  const out = join(folder(), 'readings.jsonl')
  const args = ['read', dir, '--jsonl', '--out', out, '--resume']
  await run(args)
  const whole = textOf(out)
  const log = textOf(`${out}.log`)
  appendFileSync(out, '{"report":{"id":"12')
  appendFileSync(`${out}.log`, '{"source":"x","en')
  assert.equal((await run(args)).code, 0)
  assert.equal(textOf(out), whole)
  truncateSync(out, whole.length - 10)
  await run(args)
  assert.equal(textOf(out), whole)
  truncateSync(`${out}.log`, log.length - 10)
  await run(args)
  assert.equal(textOf(out), whole)
})

test('only what is new is read, whatever its words; what failed for its file is tried again', async () => {
  const dir = shortReports(4)
  const out = join(folder(), 'readings.jsonl')
  const gone = join(dir, 'later.txt')
  const args = ['read', dir, gone, '--jsonl', '--out', out, '--resume']
  assert.equal((await run(args)).code, 1)
  cpSync(join(dir, 'report-00000.txt'), gone)
  cpSync(join(dir, 'report-00000.txt'), join(dir, 'zz.txt'))
  const { code, stderr } = await run(args)
  assert.equal(code, 0)
  assert.match(stderr, /^3 reports read to .*; 4 done before\.$/mu)
  const sources = linesOf(textOf(out)).map((line) => parseReading(line).report.source)
  assert.equal(sources.filter((source) => source === gone).length, 2)
  assert.equal(sources.length, 7)
})

test('what an earlier part could not read is told and counts for the exit code when the run goes on', async () => {
  const dir = shortReports(3)
  writeFileSync(join(dir, 'empty.txt'), '')
  writeFileSync(join(dir, 'table.csv'), 'title,text\nOne,"The port was shut."\nTwo,""\n')
  const args = ['read', dir, '--jsonl', '--out', join(folder(), 'readings.jsonl'), '--resume']
  assert.equal((await run(args)).code, 1)
  const { code, stderr } = await run(args)
  assert.equal(code, 1)
  assert.match(stderr, /^0 reports read to .*; 6 done before, 2 of which could not be read \(the log names each\)\.$/mu)
  const json = await run([...args, '--progress', 'json'])
  assert.partialDeepStrictEqual(JSON.parse(linesOf(json.stderr).at(-1) ?? ''), { skipped: 6, failedBefore: 2 })
  rmSync(join(dir, 'empty.txt'))
  rmSync(join(dir, 'table.csv'))
  assert.equal((await run(args)).code, 0, 'what is not named any more does not count')
})

test('an output is not gone on with under other settings, or without its log', async () => {
  const dir = shortReports(2)
  const out = join(folder(), 'readings.jsonl')
  const args = ['read', dir, '--jsonl', '--out', out]
  await run(args)
  const other = await run([...args, '--resume', '--publisher', 'The Courier'])
  assert.equal(other.code, 2)
  assert.match(other.stderr, /^E0203 .*publisher was not given, now The Courier/u)
  rmSync(`${out}.log`)
  assert.match((await run([...args, '--resume'])).stderr, /^E0203 .*log/u)
  assert.match((await run(['read', dir, '--resume'])).stderr, /^E0101 .*--out/u)
})

test('an output in the folder that is read is no report', async () => {
  const dir = shortReports(3)
  const out = join(dir, 'all.jsonl')
  const { code } = await run(['read', dir, '--jsonl', '--out', out])
  assert.equal(code, 0)
  await run(['read', dir, '--jsonl', '--out', out, '--resume'])
  assert.equal(linesOf(textOf(out)).length, 3)
})

test('Ctrl-C keeps what was done, says how to go on and leaves no process behind', async () => {
  const dir = shortReports(1500)
  const out = join(folder(), 'readings.jsonl')
  const args = ['read', dir, '--jsonl', '--jobs', '2', '--out', out]
  const child = start(args)
  const said = collect(child)
  while (!existsSync(out) || readFileSync(out).length === 0) await pause(20)
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  assert.equal(code, 130)
  const [, reports] =
    /^E0104 {2}Interrupted after ([\d,]+) reports?; the same command with --resume/mu.exec(said().stderr) ?? []
  const lines = linesOf(textOf(out))
  assert.equal(Number(reports), lines.length)
  for (const line of lines) parseReading(line)
})

test('two runs do not write to one output, and what a killed one left locked is taken over', async () => {
  const dir = shortReports(3)
  const out = join(folder(), 'readings.jsonl')
  const args = ['read', dir, '-', '--jsonl', '--out', out]
  const first = start(args) // waits for its input
  while (!existsSync(out) || linesOf(textOf(out)).length < 3) await pause(20)
  const second = await run([...args, '--resume'])
  assert.equal(second.code, 2)
  assert.match(second.stderr, new RegExp(`^E0204 {2}Another run writes to .* \\(process ${first.pid}, since `, 'u'))
  const gone = once(first, 'close')
  first.kill('SIGKILL')
  await gone
  const third = await run([...args, '--resume'], 'It was open, a guard said.')
  assert.equal(third.code, 0)
  assert.match(third.stderr, new RegExp(`^.* left locked by a run that is gone \\(process ${first.pid}, since `, 'u'))
  assert.equal(linesOf(textOf(out)).length, 4)
})

test('the lock goes with a run that is stopped by a signal', async () => {
  for (const signal of ['SIGINT', 'SIGHUP'] as const) {
    const dir = folder()
    const child = start(['read', '-', '--jsonl', '--out', join(dir, 'out.jsonl')])
    await new Promise((taken) => child.stdin?.write('a'.repeat(1_000_000), taken))
    while (!existsSync(join(dir, '.out.jsonl.lock'))) await pause(20)
    child.kill(signal)
    const [code] = await once(child, 'close')
    assert.equal(code, 130)
    assert.ok(!existsSync(join(dir, '.out.jsonl.lock')), signal)
  }
})

test('the end of a run tells how many reports had which problem', async () => {
  const dir = shortReports(3)
  writeFileSync(join(dir, 'empty.txt'), '')
  const { code, stderr } = await run(['read', dir, join(dir, 'gone'), '--jsonl'])
  assert.equal(code, 1)
  assert.match(stderr, /^2 of 5 reports could not be read:\nP0101 .*empty\.txt.*\nP0108 .*gone.*\n3 reports read in /u)
  assert.match(stderr, /^ {2}P0101 {2}1 {2}The input is empty\.$/mu)
  assert.equal((await run(['read', dir, '--jsonl', '--quiet'])).stderr, '')
  assert.equal((await run(['read', join(dir, 'report-00000.txt'), '--jsonl'])).stderr, '')
})

test('--progress json gives lines for programs and nothing else on stderr', async () => {
  const dir = shortReports(3)
  writeFileSync(join(dir, 'empty.txt'), '')
  const { stderr } = await run(['read', dir, '--jsonl', '--progress', 'json'])
  const lines = linesOf(stderr).map((line) => JSON.parse(line))
  assert.ok(lines.every(({ kind }) => ['progress', 'failed', 'summary'].includes(kind)))
  assert.deepEqual(lines.find(({ kind }) => kind === 'failed').problem.code, 'P0101')
  const summary = lines.at(-1)
  assert.partialDeepStrictEqual(summary, { kind: 'summary', read: 3, failed: 1, skipped: 0, interrupted: false })
  assert.equal(summary.problems.P0101, 1)
})

test('a number of jobs that is none is wrong use', async () => {
  for (const jobs of ['0', '-1', 'many', '1.5'])
    assert.equal((await run(['read', '-', '--jobs', jobs], 'text')).code, 2, jobs)
})
