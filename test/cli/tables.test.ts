/** Tables as a process: a folder of mixed files to CSV that other programs read. */
import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { folder, run } from './run.ts'

type Row = Readonly<Record<string, string>>

const rowsIn = (dir: string, table: string): readonly Row[] =>
  parse(readFileSync(join(dir, `${table}.csv`)), { columns: true })

/** Three tables, pages and documents, and a file that holds nothing. */
function reports(dir: string): string {
  const into = join(dir, 'reports')
  mkdirSync(into)
  for (const name of ['comma.csv', 'jsonld.html', 'headline.docx'])
    copyFileSync(new URL(`../formats/${name}`, import.meta.url), join(into, name))
  writeFileSync(join(into, 'empty.txt'), '\n\n')
  return into
}

test('a folder becomes tables that account for every report, with their code book', async () => {
  const dir = folder()
  try {
    const out = join(dir, 'tables')
    const { code, stdout } = await run(['read', reports(dir), '--format', 'csv', '--out', out])
    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.deepEqual(
      readdirSync(out)
        .filter((name) => name.endsWith('.csv'))
        .sort(),
      ['codebook.csv', 'figures.csv', 'moments.csv', 'problems.csv', 'reports.csv', 'statements.csv'],
    )
    const sources = rowsIn(out, 'reports').map(({ source = '' }) => source.replace(/^.*\//u, ''))
    assert.deepEqual(sources, ['comma.csv#1', 'comma.csv#2', 'comma.csv#3', 'headline.docx', 'jsonld.html'])
    const failed = rowsIn(out, 'problems').filter(({ severity }) => severity === 'failure')
    assert.deepEqual(
      failed.map((row) => [row.source?.replace(/^.*\//u, ''), row.code, row.report_id]),
      [['empty.txt', 'P0101', '']],
    )
    const ids = new Set(rowsIn(out, 'reports').map((row) => row.report_id))
    for (const table of ['statements', 'figures', 'moments'])
      for (const { report_id = '' } of rowsIn(out, table)) assert.ok(ids.has(report_id), table)
    const columns = rowsIn(out, 'codebook').filter(({ table }) => table === 'statements')
    assert.deepEqual(
      columns.map(({ column }) => column),
      Object.keys(rowsIn(out, 'statements')[0] ?? {}),
    )
  } finally {
    rmSync(dir, { recursive: true })
  }
})

test('tables that are gone on with hold nothing twice', async () => {
  const dir = folder()
  try {
    const out = join(dir, 'tables')
    const from = reports(dir)
    await run(['read', from, '--format', 'csv', '--out', out])
    const once = readFileSync(join(out, 'statements.csv'), 'utf8')
    await run(['read', from, '--format', 'csv', '--out', out, '--resume'])
    assert.equal(readFileSync(join(out, 'statements.csv'), 'utf8'), once)
  } finally {
    rmSync(dir, { recursive: true })
  }
})

test('without a folder tables are refused, with the option to add', async () => {
  const { code, stderr } = await run(['read', 'examples/harbour-talks.txt', '--format', 'csv'])
  assert.equal(code, 2)
  assert.match(stderr, /E0101 .*--out FOLDER/u)
})

test('tables for a double click open with a byte order mark, and no cell of them runs', async () => {
  const dir = folder()
  try {
    const report = join(dir, 'report.txt')
    const words = '=HYPERLINK("https://a.example") was on the page that was shut on Monday, officials said.'
    writeFileSync(report, words)
    await run(['read', report, '--format', 'csv-excel', '--out', join(dir, 'tables')])
    const csv = readFileSync(join(dir, 'tables', 'reports.csv'), 'utf8')
    assert.ok(csv.startsWith('\uFEFF'))
    const [row]: readonly Row[] = parse(csv, { columns: true, bom: true })
    assert.equal(row?.text, `'${words}`)
  } finally {
    rmSync(dir, { recursive: true })
  }
})
