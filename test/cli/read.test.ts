/** `hearsay read` as a process: what people and pipes meet. */
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseReading } from '../../src/record/json.ts'
import { BIN, collect, folder, run, start } from './run.ts'

const REPORT =
  'VARNA, March 14 (Reuters) - The port was closed on Thursday, the ministry said.\n\n“Nobody was hurt,” said Elena Petrova.\n'

function reports(count: number): string {
  const dir = folder()
  for (let i = 0; i < count; i++)
    writeFileSync(join(dir, `report-${String(i).padStart(4, '0')}.txt`), `${REPORT}\nNumber ${i}.\n`)
  return dir
}

test('a report is printed for people, its words beside its values', async () => {
  const { code, stdout, stderr } = await run(
    ['read', '-', '--date', '2024-03-14', '--publisher', 'The Courier'],
    REPORT,
  )
  assert.equal(stderr, '')
  assert.equal(code, 0)
  assert.match(stdout, /^Thu 2024-03-14 \(as given\) · The Courier/mu)
  assert.match(stdout, /Elena Petrova.* → The Courier/u)
  assert.match(stdout, /“Nobody was hurt/u)
})

test('the model reads unless rules alone are asked for, and the record names it', async () => {
  const { code, stdout } = await run(['read', '-', '--json', '--backend', 'auto', '--date', '2024-03-14'], REPORT)
  assert.equal(code, 0)
  const { versions, statements } = parseReading(stdout)
  assert.ok(versions.model)
  assert.notEqual(versions.backend, 'none')
  assert.ok(statements.length >= 2)
})

test('--json writes one record that parses to a reading', async () => {
  const { code, stdout } = await run(['read', '-', '--json', '--date', '2024-03-14'], REPORT)
  assert.equal(code, 0)
  const reading = parseReading(stdout)
  assert.equal(reading.report.published?.from, '2024-03-14')
})

test('--jsonl writes one record a line, in the order of the paths', async () => {
  const { code, stdout } = await run(['read', reports(3), '--jsonl'])
  assert.equal(code, 0)
  const sources = stdout
    .trim()
    .split('\n')
    .map((line) => parseReading(line).report.source)
  assert.equal(sources.length, 3)
  assert.deepEqual(sources, [...sources].sort())
})

test('a quoted pattern is expanded, and one without files is a failure', async () => {
  const dir = reports(2)
  const good = await run(['read', join(dir, '*-0001.txt'), '--jsonl'])
  assert.equal(good.stdout.trim().split('\n').length, 1)
  const bad = await run(['read', join(dir, '*.pdf')])
  assert.equal(bad.code, 1)
  assert.match(bad.stderr, /P0108 .*no file matches/u)
})

test('--json with two reports is wrong use', async () => {
  const { code, stderr } = await run(['read', reports(2), '--json'])
  assert.equal(code, 2)
  assert.match(stderr, /E0101 .*--jsonl/u)
})

test('bad reports are listed at the end by code and name, and the others are read', async () => {
  const dir = reports(2)
  writeFileSync(join(dir, 'empty.txt'), '')
  writeFileSync(join(dir, 'image.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]))
  writeFileSync(join(dir, 'large.txt'), 'word '.repeat(500_000))
  const { code, stdout, stderr } = await run(['read', dir, '--jsonl'])
  assert.equal(code, 1)
  assert.equal(stdout.trim().split('\n').length, 2)
  assert.match(stderr, /3 of 5 reports could not be read/u)
  assert.match(stderr, /P0101 .*empty\.txt/u)
  assert.match(stderr, /P0102 .*image\.png/u)
  assert.match(stderr, /P0103 .*large\.txt/u)
})

test('--max-size lets a larger file in', async () => {
  const dir = folder()
  writeFileSync(join(dir, 'large.txt'), `${REPORT}\n${'A short sentence stands here. '.repeat(80_000)}`)
  const { code } = await run(['read', dir, '--max-size', '4M', '--jsonl'])
  assert.equal(code, 0)
})

test('a file that may not be read is named', {
  skip: process.getuid?.() === 0 && 'root reads every file',
}, async () => {
  const dir = reports(1)
  chmodSync(join(dir, 'report-0000.txt'), 0)
  const { code, stderr } = await run(['read', dir])
  assert.equal(code, 1)
  assert.match(stderr, /P0108 .*permission/u)
})

test('a missing file and an empty folder are named', async () => {
  const dir = folder()
  mkdirSync(join(dir, 'nothing'))
  const { code, stderr } = await run(['read', join(dir, 'nothing'), join(dir, 'gone.txt')])
  assert.equal(code, 1)
  assert.match(stderr, /nothing: the folder holds no files/u)
  assert.match(stderr, /gone\.txt: there is no such file/u)
})

test('a wrong option, a wrong day and no report are wrong use, with the way to the help', async () => {
  for (const args of [
    ['read', '-', '--no-such'],
    ['read', '-', '--date', '2024-02-30'],
    ['read'],
    ['no-such-command'],
  ]) {
    const { code, stderr, stdout } = await run(args)
    assert.equal(code, 2, args.join(' '))
    assert.notEqual(stderr, '')
    assert.equal(stdout, '')
  }
})

test('a closed pipe ends the run in silence', async () => {
  const child = start(['read', reports(400), '--jsonl'])
  const out = collect(child)
  child.stdout?.once('data', () => child.stdout?.destroy())
  const [code] = await once(child, 'close')
  assert.equal(code, 0)
  assert.equal(out().stderr, '')
})

test('Ctrl-C keeps what was done, says so and exits with 130', async () => {
  const child = start(['read', reports(3000), '--jsonl'])
  const out = collect(child)
  child.stdout?.once('data', () => child.kill('SIGINT'))
  const [code] = await once(child, 'close')
  const { stdout, stderr } = out()
  assert.equal(code, 130)
  assert.match(stderr, /E0104 {2}Interrupted after \d+ reports?/u)
  const lines = stdout.trimEnd().split('\n')
  assert.ok(stdout.endsWith('\n'))
  for (const line of lines) parseReading(line)
  assert.equal(Number(/after (\d+)/u.exec(stderr)?.[1]), lines.length)
})

test('schema prints a JSON Schema with the closed sets', async () => {
  const { code, stdout } = await run(['schema'])
  assert.equal(code, 0)
  const schema = JSON.parse(stdout)
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema')
  assert.match(stdout, /"teaser"/u)
})

test('help shows every command with examples', async () => {
  const { code, stdout } = await run(['--help'])
  assert.equal(code, 0)
  for (const word of ['read', 'explain', 'schema', 'Examples:', 'Exit codes:']) assert.ok(stdout.includes(word), word)
})

test('options that do not go together are wrong use, told before anything is read', async () => {
  for (const args of [
    ['--json', '--jsonl'],
    ['--json', '--format', 'conllu'],
    ['--jsonl', '--layer', 'frame'],
    ['--include', 'language'],
  ]) {
    const { code, stdout, stderr } = await run(['read', '-', ...args], REPORT)
    assert.equal(code, 2, args.join(' '))
    assert.equal(stdout, '')
    assert.notEqual(stderr, '')
  }
})

test('a layer is shown alone, and CoNLL-U is written', async () => {
  const frame = await run(['read', '-', '--layer', 'frame'], REPORT)
  assert.doesNotMatch(frame.stdout, /Who says what/u)
  const conllu = await run(['read', '-', '--format', 'conllu'], REPORT)
  assert.match(conllu.stdout, /^# newdoc id = /u)
})

test('a folder with an unreadable folder in it is read but for that', {
  skip: process.getuid?.() === 0 && 'root reads every folder',
}, async () => {
  const dir = reports(1)
  mkdirSync(join(dir, 'closed'), { mode: 0 })
  const { code, stdout, stderr } = await run(['read', dir, '--jsonl'])
  assert.equal(code, 1)
  assert.equal(stdout.trim().split('\n').length, 1)
  assert.match(stderr, /P0108 .*closed/u)
})

test('a link to a folder is not followed, and named', async () => {
  const dir = reports(1)
  symlinkSync(dir, join(dir, 'again'))
  const { code, stderr } = await run(['read', dir, '--jsonl'])
  assert.equal(code, 1)
  assert.match(stderr, /P0108 .*again: a link to a folder is not followed/u)
})

test('a pipe that has a name is read whole, though its bytes come only once', {
  skip: process.platform === 'win32' && 'there are no named pipes',
}, async () => {
  const dir = reports(1)
  const pipe = join(dir, 'pipe')
  execFileSync('mkfifo', [pipe])
  spawn('sh', ['-c', 'cat "$0" > "$1"', join(dir, 'report-0000.txt'), pipe], { stdio: 'ignore' })
  const { code, stdout } = await run(['read', pipe, '--jsonl'])
  assert.equal(code, 0)
  assert.match(parseReading(stdout).report.text, /Number 0\./u)
})

test('a full disk is told by its code', { skip: !existsSync('/dev/full') && 'there is no /dev/full' }, async () => {
  const full = openSync('/dev/full', 'w')
  const child = spawn(process.execPath, [BIN, 'schema'], { stdio: ['ignore', full, 'pipe'] })
  const out = collect(child)
  const [code] = await once(child, 'close')
  assert.equal(code, 2)
  assert.match(out().stderr, /^E0201 .*ENOSPC/u)
})

test('a file name cannot steer the terminal', async () => {
  const { stderr } = await run(['read', 'a\u001b]0;x\u0007b.txt'])
  assert.doesNotMatch(stderr, /[\u001b\u0007]/u)
})

test('a model folder without a model ends the run with its own exit code', async () => {
  const { code, stderr } = await run(['read', '-', '--model', folder()], REPORT)
  assert.equal(code, 4)
  assert.match(stderr, /^E0301/u)
})
