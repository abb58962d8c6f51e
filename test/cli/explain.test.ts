/** `hearsay explain` as a process. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { collect, folder, run, start } from './run.ts'

const REPORT =
  'The port was closed on Thursday, the ministry said.\n\n“At least 12 sailors were held,” said Elena Petrova.\n'
const RULES = ['--date', '2024-03-14']

const TABLE =
  'title,body,date\nFire,"Six people died in the fire, police said.",2024-03-14\nFlood,"Police said on Monday that 30 homes were lost.",2024-03-15\n'

function file(name: string, content: string): string {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return path
}

test('without a name everything is listed by its short name', async () => {
  const { code, stdout } = await run(['explain', '-', ...RULES], REPORT)
  assert.equal(code, 0)
  assert.match(stdout, /^ {2}report /mu)
  assert.match(stdout, /^ {2}f1 +“At least 12” sailors: 12 or more, held/mu)
  assert.doesNotMatch(stdout, /figure-held-/u)
  assert.match((await run(['explain', '-', '--verbose', ...RULES], REPORT)).stdout, /figure-held-[0-9a-f]{8}/u)
})

test('a value is explained by short name, by the beginning of its id and by words, quoted or not', async () => {
  const short = await run(['explain', '-', 'f1', ...RULES], REPORT)
  assert.equal(short.code, 0)
  assert.match(short.stdout, /“At least 12”: the number and everything above it\s+\(how-many\.value\.at-least\)/u)
  assert.equal((await run(['explain', '-', 'figure-held', ...RULES], REPORT)).stdout, short.stdout)
  for (const words of [['at least 12'], ['At', 'least', '12']]) {
    const { stdout } = await run(['explain', '-', ...words, ...RULES], REPORT)
    assert.equal(stdout.slice(0, short.stdout.trimEnd().length), short.stdout.trimEnd())
  }
})

test('several names are explained one after the other', async () => {
  const { stdout } = await run(['explain', '-', 's1', 'on Thursday', 'm1', ...RULES], REPORT)
  assert.match(stdout, /^s1 · statement-[\s\S]*^m1 · moment-/mu)
})

test('an explanation is never cut: long words and glosses run on in further lines', async () => {
  const words = `The ministry said that ${'the long road to the port was closed again and '.repeat(12)}the bridge too.`
  const { stdout } = await run(['explain', '-', 's1', ...RULES], `${words}\n`)
  assert.match(stdout.replace(/\s+/gu, ' '), /the bridge too”/u)
  assert.doesNotMatch(stdout, /…/u)
})

test('the frame of a report is explained from a record too, in a file or a pipe', async () => {
  const { stdout: record } = await run(['read', '-', '--json', ...RULES], REPORT)
  const piped = await run(['explain', '-', 'report'], record)
  assert.match(piped.stdout, /The report is of Thu 2024-03-14, known from what was handed in/u)
  assert.equal((await run(['explain', file('record.txt', record), 'report'])).stdout, piped.stdout)
})

test('a file of records that is too large is told as such, not as one without the entry', async () => {
  const records = file('many.jsonl', `${JSON.stringify({ text: REPORT.repeat(30) })}\n`.repeat(2))
  const { code, stderr } = await run(['explain', `${records}#2`, 's1', '--max-size', '10'])
  assert.match(stderr, /^P0103 .*--max-size/u)
  assert.equal(code, 1)
})

test('a record is known behind the byte order mark that an editor put before it', async () => {
  const { stdout: record } = await run(['read', '-', '--jsonl', ...RULES], REPORT)
  const marked = await run(['explain', file('marked.jsonl', `\uFEFF${record}`), 'report'])
  assert.match(marked.stdout, /The report is of Thu 2024-03-14, known from what was handed in/u)
})

test('one entry of a table is named by its number, of records read before too', async () => {
  const table = file('two.csv', TABLE)
  const { code, stdout } = await run(['explain', `${table}#2`, 'f1'])
  assert.equal(code, 0)
  assert.match(stdout, /“30” counts homes/u)
  const records = file('readings.jsonl', (await run(['read', table, '--jsonl'])).stdout)
  assert.equal((await run(['explain', `${records}#2`, 'f1'])).stdout, stdout)
})

test('nothing is read behind the entry that is asked for, of reports and of records', async () => {
  const reports = `${JSON.stringify({ text: REPORT, date: '2024-03-14' })}\n`.repeat(1000)
  const { stdout: record } = await run(['read', '-', '--json', ...RULES], REPORT)
  const records = `${JSON.stringify(JSON.parse(record))}\n`.repeat(40)
  for (const lines of [reports, records]) {
    const child = start(['explain', '--backend', 'none', '--', '-#3', 'f1'])
    const said = collect(child)
    child.stdin?.on('error', () => {})
    child.stdin?.write(lines) // and it stays open
    const [code] = await once(child, 'close')
    assert.equal(code, 0, said().stderr)
    assert.match(said().stdout, /“At least 12”/u)
  }
})

test('a line of a filter that tells of a failure is told as that failure', async () => {
  const { stdout } = await run(['read', '-', '--jsonl', ...RULES], `${JSON.stringify({ text: REPORT })}\n{"url":"x"}\n`)
  const { code, stderr } = await run(['explain', `${file('answers.jsonl', stdout)}#2`])
  assert.equal(code, 1)
  assert.match(stderr, /^P0117 {2}standard input#2: /u)
})

test('a file with many reports and a folder tell the way out', async () => {
  const table = file('two.csv', TABLE)
  const many = await run(['explain', table])
  assert.equal(many.code, 2)
  assert.match(many.stderr, /^E0101 .*two\.csv#1 \(“Fire”\), .*two\.csv#2 \(“Flood”\)/u)
  assert.match((await run(['explain', `${table}#7`])).stderr, /^E0102 .*no entry 7; its last is #2/u)
  const records = file('readings.jsonl', (await run(['read', table, '--jsonl'])).stdout)
  assert.match((await run(['explain', records])).stderr, /^E0101 .*readings\.jsonl#2/u)
  const dir = folder()
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(dir, name), REPORT)
  assert.match((await run(['explain', dir])).stderr, /^E0101 .*several files.*a\.txt/u)
})

test('--json gives the list, one explanation or several as JSON', async () => {
  const list = JSON.parse((await run(['explain', '-', '--json', ...RULES], REPORT)).stdout)
  assert.ok(Array.isArray(list) && list.length > 0)
  const one = JSON.parse((await run(['explain', '-', list[0].id, '--json', ...RULES], REPORT)).stdout)
  assert.equal(one.id, list[0].id)
  const two = JSON.parse((await run(['explain', '-', 's1', 'f1', '--json', ...RULES], REPORT)).stdout)
  assert.deepEqual(
    two.map(({ short }: { short: string }) => short),
    ['s1', 'f1'],
  )
})

test('a name that nothing has, and a report that is not there, are told by code', async () => {
  const unknown = await run(['explain', '-', 'nothing-has-this', ...RULES], REPORT)
  assert.equal(unknown.code, 2)
  assert.match(unknown.stderr, /^E0105/u)
  const missing = await run(['explain', 'gone.txt'])
  assert.equal(missing.code, 1)
  assert.match(missing.stderr, /^P0108/u)
})
