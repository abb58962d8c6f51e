import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { emptyReading, smallReading } from '../../../test/readings.ts'
import { ingestText } from '../../read/ingest/ingest.ts'
import { readReport } from '../../read/read.ts'
import { failure, problem } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import { span } from '../../record/span.ts'
import { OMISSION } from './columns.ts'
import { failureRow, TABLE_NAMES, TABLES, type TableName, type TableOptions, tableHeads, tableRows } from './tables.ts'

type Row = Readonly<Record<string, string>>

const parsed = (csv: string): readonly Row[] => parse(csv, { columns: true, bom: true })

function rowsOf(readings: readonly Reading[], name: TableName, options: TableOptions = {}): readonly Row[] {
  return parsed(tableHeads(options)[name] + readings.map((one) => tableRows(one, options)[name]).join(''))
}

/** Reports of the working corpus, read by rules alone: offsets are the same business with a model and without. */
async function wireReadings(count: number): Promise<readonly Reading[]> {
  const folder = new URL('../../../eval/corpora/wire/train/', import.meta.url)
  const files = readdirSync(folder).sort().slice(0, count)
  const reports = files.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  return Promise.all(
    reports.map(({ text, published, publisher }, i) =>
      readReport(
        ingestText(`${i % 2 ? '😀 e\u0301 ' : ''}${text}`, {
          published: published ?? undefined,
          publisher: publisher ?? undefined,
          source: files[i],
        }),
      ),
    ),
  )
}

/** What Python's `text[start:end]` gives. */
const sliced = (text: string, start: string | number, end: string | number): string =>
  [...text].slice(Number(start), Number(end)).join('')

test('offsets in every table slice the text of reports.csv to the words beside them', async () => {
  const readings = [smallReading(), ...(await wireReadings(20))]
  const texts = new Map(rowsOf(readings, 'reports').map((row) => [row.report_id, row.text ?? '']))
  let checked = 0
  for (const name of TABLE_NAMES) {
    for (const row of rowsOf(readings, name)) {
      const text = texts.get(row.report_id ?? '') ?? ''
      for (const column of Object.keys(row).filter((one) => /(?:^|_)start$/u.test(one))) {
        const base = column.replace(/_?start$/u, '')
        const words = row[base === '' ? 'words' : base] ?? ''
        const [start = '', end = ''] = [row[column], row[column.replace(/start$/u, 'end')]]
        if (start === '') {
          assert.equal(words, '')
          continue
        }
        const spans = row[`${base}_spans`] ?? `${start}:${end}`
        const pieces = spans.split(' ').map((piece) => piece.split(':'))
        assert.equal(pieces.map(([from = '', to = '']) => sliced(text, from, to)).join(OMISSION), words)
        assert.equal(pieces[0]?.[0], start)
        assert.equal(pieces.at(-1)?.[1], end)
        checked++
      }
    }
  }
  assert.ok(checked > 500, `${checked} places`)
})

test('a row names the statement, the speaker and the chain behind a figure', () => {
  const [figure] = rowsOf([smallReading()], 'figures')
  const [statement] = rowsOf([smallReading()], 'statements')
  assert.equal(figure?.words, 'At least 220')
  assert.equal(figure?.min, '220')
  assert.equal(figure?.max, '')
  assert.equal(figure?.according_to, statement?.id)
  assert.equal(figure?.according_to_speaker, 'the ministry')
  assert.equal(statement?.content, 'At least 220 people are held')
})

test('names of columns are unique within a table and in small letters', () => {
  for (const { name, columns } of TABLES) {
    const names = columns.map((column) => column.name)
    assert.equal(new Set(names).size, names.length, name)
    for (const one of names) assert.match(one, /^[a-z][a-z0-9_]*$/u)
  }
})

test('lines end in CRLF, and a text with line feeds, commas and quotation marks comes back as it was', () => {
  const reading = emptyReading('One, "two"\nthree\n\n=4, é 😀\n')
  const { reports } = tableRows(reading)
  assert.match(reports, /\r\n$/u)
  assert.equal(rowsOf([reading], 'reports')[0]?.text, reading.report.text)
})

test('words stay exact by default; for a spreadsheet a mark and apostrophes keep them from running', () => {
  const reading = emptyReading('=HYPERLINK("http://a.example","here")')
  assert.equal(rowsOf([reading], 'reports')[0]?.text, reading.report.text)
  assert.equal(rowsOf([reading], 'reports', { spreadsheet: true })[0]?.text, `'${reading.report.text}`)
  assert.ok(tableHeads({ spreadsheet: true }).reports.startsWith('\uFEFFreport_id,'))
  assert.ok(tableHeads().reports.startsWith('report_id,'))
})

test('what is not stated is an empty cell', () => {
  const [report] = rowsOf([emptyReading('Words.')], 'reports')
  assert.equal(report?.published, '')
  assert.equal(report?.publisher, '')
  assert.doesNotMatch(JSON.stringify(report), /undefined|null/u)
})

test('problems stand in their own table, and by code beside the words they are about', () => {
  const reading = smallReading()
  const [moment] = reading.moments
  assert.ok(moment)
  const beside = { ...reading, problems: [problem('P0301', 'No day to count from.', { span: moment.span })] }
  assert.equal(rowsOf([beside], 'moments')[0]?.problems, 'P0301')
  assert.equal(rowsOf([beside], 'figures')[0]?.problems, '')
  assert.equal(rowsOf([beside], 'reports')[0]?.problems, 'P0301')
  assert.equal(rowsOf([beside], 'problems')[0]?.words, 'Thursday')
})

test('a report that could not be read has a row among the problems', () => {
  const one = failure('P0101', 'The input holds no words.', { source: 'a.txt', span: span(0, 1) })
  const [row] = parsed(tableHeads().problems + failureRow(one))
  assert.equal(row?.source, 'a.txt')
  assert.equal(row?.code, 'P0101')
  assert.equal(row?.severity, 'failure')
})
