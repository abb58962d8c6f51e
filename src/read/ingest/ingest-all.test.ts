/** What formats give beside text, day and title (`fixtures.test.ts`), and files that are broken or meant to do harm. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { zipOf } from '../../../test/hostile/zip.ts'
import { wordsAt } from '../../record/span.ts'
import { type IngestAllOptions, type IngestItem, ingestAll } from './ingest-all.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../../test/formats/${name}`, import.meta.url))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const all = (bytes: Uint8Array, options: IngestAllOptions = {}): Promise<IngestItem[]> =>
  Array.fromAsync(ingestAll(bytes, options))
const codes = (items: readonly IngestItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'failed' ? [item.problem.code] : item.problems.map(({ code }) => code)))

test('a separator that stands nowhere is told beside the one report', async () => {
  const text = new TextEncoder().encode('The port was shut on Monday, officials said.')
  const unparted = await Array.fromAsync(ingestAll(text, { split: /^Document$/gmu }))
  assert.deepEqual(
    codes(unparted).filter((code) => code === 'P0121'),
    ['P0121'],
  )
  const parted = await Array.fromAsync(ingestAll(text, { split: /^The /gmu }))
  assert.ok(!codes(parted).includes('P0121'))
})

test('reports of one file carry its name and their number', async () => {
  const items = await all(fixture('comma.csv'), { source: 'comma.csv' })
  assert.deepEqual(
    items.map((item) => item.kind === 'report' && item.report.source),
    ['comma.csv#1', 'comma.csv#2', 'comma.csv#3'],
  )
})

test('a page gives site, address and byline, and keeps what its day was weighed against', async () => {
  const [item] = await all(fixture('jsonld.html'))
  assert.equal(item?.kind, 'report')
  const { report } = item
  assert.equal(report.publisher, 'The Harbour Gazette')
  assert.equal(report.url, 'https://gazette.example/news/port-of-varna-reopens')
  assert.equal(report.byline && wordsAt(report.text, report.byline), 'Elena Petrova')
  assert.equal(report.published?.by, 'metadata')
  assert.ok(report.published.weighed.some(({ from, reason }) => from === '2024-03-15' && /update/u.test(reason)))
  assert.doesNotMatch(report.text, /not part|Ferry|All rights/u)
})

test('a PDF keeps where its pages begin, and says which running heads it left out', async () => {
  const [item] = await all(fixture('three-pages.pdf'))
  assert.equal(item?.kind, 'report')
  const { report, problems } = item
  assert.deepEqual(
    report.pages?.map(({ number, span }) => [number, wordsAt(report.text, span).split(' ')[0]]),
    [
      [1, 'Lomami'],
      [2, 'Some'],
      [3, 'The'],
    ],
  )
  assert.match(problems.find(({ code }) => code === 'P0116')?.message ?? '', /running heads/u)
})

test('a mapping names the columns, and a day handed in is weighed against the row', async () => {
  const table = utf8(`wann;wer;was\n14.03.2024;Kurier;${'The minister said that the talks would go on. '.repeat(4)}\n`)
  const [item] = await all(table, {
    map: { text: 'was', date: 'wann', publisher: 'wer' },
    published: '2024-03-20',
  })
  assert.equal(item?.kind, 'report')
  assert.equal(item.report.publisher, 'Kurier')
  assert.equal(item.report.published?.from, '2024-03-20')
  assert.ok(item.report.published.weighed.some(({ from }) => from === '2024-03-14'))
})

test('a day that can be two is read day first, with a problem, unless the column tells', async () => {
  const row = 'The talks will go on, the minister said.'
  const open = await all(utf8(`date,text\n03/04/2024,"${row}"\n`))
  assert.ok(codes(open).includes('P0118'))
  const told = await all(utf8(`date,text\n03/04/2024,"${row}"\n03/25/2024,"${row}"\n`))
  assert.equal(told[0]?.kind === 'report' && told[0].report.published?.from, '2024-03-04')
})

test('plain text with commas, brackets, colons or angle signs stays text', async () => {
  for (const text of [
    'Text, date, and title: three words, he said.\nNothing of it is a table, she said.',
    '[Reuters] The port was shut on Monday, officials said.',
    'From: the ministry\nTo: the press\n\nThe port was shut on Monday, officials said.',
    '<< The port was shut on Monday, officials said.',
    '[2] The port was shut on Monday, officials said.',
  ]) {
    const [item] = await all(utf8(text))
    assert.equal(item?.kind === 'report' && item.report.text, text)
  }
})

test('one bad line or row is a failure of its own, and the others are read', async () => {
  const good = JSON.stringify({ text: 'The port was shut on Monday, officials said.', date: '2024-03-14' })
  const items = await all(utf8(`${good}\n{"text": "cut of\n${good}\n{"title": "no text"}\n`), { source: 'a.jsonl' })
  assert.deepEqual(
    items.map((item) => (item.kind === 'failed' ? `${item.problem.code} ${item.problem.source}` : item.report.source)),
    ['a.jsonl#1', 'P0112 a.jsonl#2', 'a.jsonl#3', 'P0117 a.jsonl#4'],
  )
})

test('a report in another language inside a table is refused alone', async () => {
  const spanish =
    'El ministerio dijo el jueves que las conversaciones continuarían en primavera y que ambas partes habían acordado reunirse otra vez allí mismo.'
  const items = await all(utf8(`title,text\nUno,"${spanish}"\nTwo,"The port was shut on Monday, officials said."\n`))
  assert.deepEqual(
    items.map((item) => item.kind),
    ['failed', 'report'],
  )
  assert.equal(codes(items)[0], 'P0201')
})

test('cut files of every format get a code, and what there is of letters, tables and feeds is read', async () => {
  const cut = async (name: string, part = 0.6): Promise<readonly string[]> => {
    const whole = fixture(name)
    return codes(await all(whole.subarray(0, Math.floor(whole.length * part)), { source: name }))
  }
  for (const name of ['headline.docx', 'one-page.pdf', 'articles.json', 'full.rss', 'html-part.eml', 'comma.csv'])
    assert.ok((await cut(name)).includes('P0112'), `${name}: ${await cut(name)}`)
})

test('an archive that unpacks to more than the limit is not unpacked', async () => {
  const bomb = zipOf({ name: 'word/document.xml', content: Buffer.alloc(64 * 1024 * 1024, 0x20), claimedBytes: 1000 })
  assert.ok(bomb.length < 200_000)
  assert.deepEqual(codes(await all(bomb)), ['P0114'])
})

test('an encrypted PDF and an encrypted document are told as such', async () => {
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  assert.deepEqual(codes(await all(locked)), ['P0111'])
  assert.deepEqual(codes(await all(fixture('encrypted.pdf'))), ['P0111'])
})

test('a scanned PDF has no text; one that shows nothing at all is damaged', async () => {
  assert.deepEqual(codes(await all(fixture('scanned.pdf'))), ['P0113'])
  const damaged = Buffer.from(fixture('one-page.pdf'))
  const stream = damaged.indexOf('stream') + 8
  damaged.fill(0x41, stream, stream + 40)
  assert.deepEqual(codes(await all(damaged)), ['P0112'])
})

test('the words of a page whose head is never closed are read, and said to be without their form', async () => {
  const page = '<html><head><title>Port shut<body><h1>Port shut</h1><p>The port was shut on Monday, officials said.</p>'
  const [item] = await all(utf8(page), { type: 'html' })
  assert.match(item?.kind === 'report' ? item.report.text : '', /The port was shut on Monday, officials said\./u)
  assert.ok(codes(item ? [item] : []).includes('P0112'))
})

test('a letter whose type was spoilt is read as text', async () => {
  const letter = Buffer.from(fixture('plain.eml')).toString('latin1').replace('text/plain', 'text/plcin')
  const [item] = await all(Buffer.from(letter, 'latin1'))
  assert.match(item?.kind === 'report' ? item.report.text : '', /The port of Varna was reopened/u)
})

test('titles and names of publishers hold no control characters and no halves of signs', async () => {
  const entry = { text: 'The port was shut on Monday.', title: 'Port\u001b[2J\ud83d shut', publisher: 'Gaz\u0007ette' }
  const [item] = await all(utf8(JSON.stringify(entry)))
  assert.equal(item?.kind === 'report' && item.report.title, 'Port [2J\uFFFD shut')
  assert.equal(item?.kind === 'report' && item.report.publisher, 'Gaz ette')
})

test('hostile pages end in a code or in their text, and nothing of them runs', async () => {
  const words = '<p>The port was shut on Monday after a strike of nine days, the ministry of transport said.</p>'
  const deep = await all(utf8(`<html><body>${'<div>'.repeat(50_000)}${words}`))
  assert.deepEqual(codes(deep), ['P0114'])
  const attribute = await all(utf8(`<html><body><div data-x="${'x'.repeat(3_000_000)}">${words}</div></body></html>`))
  assert.equal(attribute[0]?.kind, 'report')
  const script = await all(
    utf8(
      `<html><body><script>globalThis.ran = 1; while (1);</script>${words}<img src=x onerror="ran=1"></body></html>`,
    ),
  )
  assert.equal(script[0]?.kind === 'report' && /globalThis/u.test(script[0].report.text), false)
  assert.equal('ran' in globalThis, false)
})

test('entities that a feed defines are not expanded', async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]><rss version="2.0"><channel><title>T</title><item><title>t</title><description>The port was shut on Monday &b;</description></item></channel></rss>`
  const [item] = await all(utf8(laughs))
  assert.equal(item?.kind === 'report' && item.report.text.includes('haha'), false)
})

test('a row whose text is empty is told from a table that has no column for it', async () => {
  const messages = async (table: string): Promise<readonly string[]> =>
    (await all(utf8(table))).map((item) => (item.kind === 'failed' ? item.problem.message : 'read'))
  const rows = await messages('headline,story\nPort shut,\nPort open,"The port is open, officials said."\n')
  assert.deepEqual(rows, ['Expected a text in the field "story", found none.', 'read'])
})

test('a mapping to a column that the table does not have is told once, before a row is read', async () => {
  const table = utf8(
    'pub_day,story\n2024-08-21,"The port is open, officials said."\n2024-08-22,"It was shut, they said."\n',
  )
  const items = await all(table, { source: 'press.csv', map: { date: 'pubday', text: 'body' } })
  assert.deepEqual(codes(items), ['P0120'])
  assert.match(
    items[0]?.kind === 'failed' ? items[0].problem.message : '',
    /"body" of --map text=, found: pub_day, story/u,
  )
  assert.deepEqual(codes(await all(table, { source: 'press.csv', map: { date: 'Pub Day' } })), [])
})

test('an object that lacks a mapped field is read, and tells so; an empty field is there', async () => {
  const lines = [{ day: '2024-08-21' }, { day: '' }, {}].map((entry) =>
    JSON.stringify({ ...entry, body: 'The port is open, officials said on Monday.' }),
  )
  const items = await all(utf8(lines.join('\n')), { map: { date: 'day', text: 'body' } })
  const told = items.map((item) => (item.kind === 'report' ? codes([item]).includes('P0120') : undefined))
  assert.deepEqual(told, [false, false, true])
})
