/** Files of many formats at the command line: each report of a file is one record, told apart by its number. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseReading } from '../../src/record/json.ts'
import { folder, run } from './run.ts'

const file = (name: string): string => fileURLToPath(new URL(`../formats/${name}`, import.meta.url))
const plain = ['--jsonl', '--backend', 'none']

test('a folder of mixed files gives a record for each report', async () => {
  const files = ['comma.csv', 'one-page.pdf', 'jsonld.html'].map(file)
  const { code, stdout, stderr } = await run(['read', ...files, ...plain])
  assert.match(stderr, /^5 reports read in /u)
  assert.equal(code, 0)
  const reports = stdout
    .trim()
    .split('\n')
    .map((line) => parseReading(line).report)
  assert.deepEqual(
    reports.map(({ source }) => source?.slice(join(file(''), '/').length)),
    ['comma.csv#1', 'comma.csv#2', 'comma.csv#3', 'one-page.pdf', 'jsonld.html'],
  )
  assert.equal(reports[3]?.pages?.length, 1)
})

test('--split parts a dump, --map names fields, --type says the format', async () => {
  const split = await run(['read', file('document-n-of-m.txt'), '--split', '^Document \\d+ of \\d+$', ...plain])
  assert.equal(split.stdout.trim().split('\n').length, 3)
  const row = 'was|wann\nThe port was shut on Monday, officials said.|2024-03-14\n'
  const mapped = await run(['read', '-', '--map', 'text=was,date=wann', '--type', 'csv', ...plain], row)
  assert.equal(parseReading(mapped.stdout).report.published?.from, '2024-03-14')
})

test('a wrong mapping, separator or format is wrong use', async () => {
  for (const args of [
    ['--map', 'words=body'],
    ['--split', '('],
    ['--type', 'doc'],
  ]) {
    const { code, stdout } = await run(['read', '-', ...args], 'text')
    assert.equal(code, 2, args.join(' '))
    assert.equal(stdout, '')
  }
})

test('a row in another language fails alone, with its number and a code', async () => {
  const spanish =
    'El ministerio dijo el jueves que las conversaciones continuarían en primavera y que ambas partes habían acordado reunirse otra vez allí mismo.'
  const table = `title,text\nUno,"${spanish}"\nTwo,"The port was shut on Monday, officials said."\n`
  const { code, stdout, stderr } = await run(['read', '-', ...plain], table)
  assert.equal(code, 1)
  assert.equal(stdout.trim().split('\n').length, 1)
  assert.match(stderr, /P0201 .*standard input#1/u)
})

test('explain takes one report and says so', async () => {
  const { code, stderr } = await run(['explain', file('comma.csv'), '--backend', 'none'])
  assert.equal(code, 2)
  assert.match(stderr, /E0101 .*holds several reports\. Name one by its number/u)
})

test('an address or a headline is handed in for one report only', async () => {
  const dir = folder()
  const table = join(dir, 'table.csv')
  writeFileSync(table, 'date,text\n2024-03-14,"The port was shut."\n2024-03-15,"It was open."\n')
  const { code, stderr } = await run(['read', table, '--url', 'https://courier.example/port', '--jsonl'])
  assert.equal(code, 2)
  assert.match(stderr, /E0101 .*--url is of one report/u)
  const folderOfTwo = await run(['read', 'examples', '--title', 'Port shut', '--jsonl'])
  assert.equal(folderOfTwo.code, 2)
  assert.equal(folderOfTwo.stdout, '')
})
