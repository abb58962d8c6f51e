import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { emptyReading } from '../../../test/readings.ts'
import { toldReading } from '../../../test/told-reading.ts'
import { columns } from './columns.ts'
import { renderReading, VIEW_LAYERS } from './reading.ts'

const OPTIONS = { width: 80, colour: false }
const page = (): string[] => renderReading(toldReading(), OPTIONS).trimEnd().split('\n')

/** The lines from the one that begins with `start` up to the next empty one. */
function part(lines: readonly string[], start: string): readonly string[] {
  const from = lines.findIndex((line) => line.startsWith(start))
  assert.ok(from >= 0, `no line begins with "${start}"`)
  const to = lines.indexOf('', from)
  return lines.slice(from, to < 0 ? undefined : to)
}

test('the page opens with the frame in two lines', () => {
  assert.deepEqual(page().slice(0, 3), [
    'Two tolls after the fire',
    'Wed 2024-03-13 (as given) · The Courier · fire.txt',
    '',
  ])
})

test('the ledger has a chain on a line, the words below, the figures beside them, nested ones indented', () => {
  assert.deepEqual(part(page(), 'Who says what'), [
    'Who says what',
    '  s1  the militant group (The Harbour Front) → state radio → The Courier',
    '      m2 Tuesday (Tue 2024-03-12)',
    '      At least 12 dockers died               f1 At least 12 (12 or more, killed)',
    '  s2  Elena Petrova → The Courier · not named: “she fears for her post”',
    '      “The union told us that 9 were dead”',
    '      s3  The union → Elena Petrova → The Courier',
    '          9 were dead                                              f2 9 (killed)',
    '  s4  The mayor → The Courier · denies',
    '      it',
  ])
})

test("the report's own voice, what differs, framings and open ends have a part each", () => {
  const lines = page()
  assert.deepEqual(part(lines, "In the report's own voice"), [
    "In the report's own voice",
    '  v1  The fire broke out on Monday                    m1 Monday (Mon 2024-03-11)',
  ])
  assert.deepEqual(part(lines, 'Figures that differ').slice(1, 3), [
    '  c1  f1 At least 12                      ≠ f2 9',
    '      the militant group (The Harbour       The union',
  ])
  assert.match(
    part(lines, 'Who is called what').join('\n'),
    /The Harbour Front\n {2}w1 {2}“militant” {2}the report's own/u,
  )
  assert.match(
    part(lines, 'Not sure').join('\n'),
    / {2}Pronoun: nobody named before fits the pronoun\n {6}o1 “us” \(s2\)/u,
  )
})

test('three figures that differ are rows with their sources, the pairs below', () => {
  const reading = toldReading()
  const { figures, clashes: [clash] = [] } = reading
  const [first, second] = figures
  assert.ok(first && second && clash)
  const third = { ...first, id: 'figure-third', accordingTo: undefined }
  const more = { ...clash, id: 'clash-more', figures: [second.id, third.id] }
  const lines = renderReading({ ...reading, figures: [...figures, third], clashes: [clash, more] }, OPTIONS).split('\n')
  assert.deepEqual(part(lines, 'Figures that differ').slice(1), [
    '  killed',
    '  f1  At least 12  the militant group (The Harbour Front)',
    "  f3  At least 12  the report's own voice",
    '  f2  9            The union',
    '      c1 f1 ≠ f2: “At least 12” begins at 12, above “9”',
    '      c2 f2 ≠ f3: “At least 12” begins at 12, above “9”',
  ])
})

test('two dated moments need no timeline, three are drawn in order with the report’s own day', () => {
  assert.ok(!page().some((line) => line.startsWith('When, in order')))
  const reading = toldReading()
  const [first] = reading.moments
  assert.ok(first)
  const third = { ...first, id: 'moment-x', from: '2023-01-01', to: '2024-01-01' }
  const lines = renderReading({ ...reading, moments: [...reading.moments, third] }, OPTIONS).split('\n')
  const rows = part(lines, 'When, in order')
  assert.equal(rows.length, 5)
  assert.match(rows[1] ?? '', /m3 {2}2023-01-01 to 2023-12-31/u)
  assert.match(rows[4] ?? '', /the report's own day/u)
})

test('rules, scores and cues stand there only when asked for', () => {
  assert.doesNotMatch(page().join('\n'), /model\.says|how-many\.|cue “/u)
  assert.match(
    renderReading(toldReading(), { ...OPTIONS, verbose: true }),
    /cue “said” · indirect · named · model\.says 0\.97/u,
  )
})

test('a long list ends early in the page, says how to see the rest, and is whole when asked for', () => {
  const reading = toldReading()
  const [, , , mayor] = reading.statements
  assert.ok(mayor)
  const many = Array.from({ length: 90 }, (_, i) => ({ ...mayor, id: `statement-${i}` }))
  const long = { ...reading, statements: many }
  assert.match(renderReading(long, OPTIONS), /and 30 more: --layer statements/u)
  assert.equal(renderReading(long, OPTIONS, ['statements']).match(/The mayor/gu)?.length, 90)
  assert.match(renderReading(long, { ...OPTIONS, verbose: true }), /s90/u)
})

test('a layer asked for alone is shown alone, and one with nothing in it says so', () => {
  assert.match(renderReading(toldReading(), OPTIONS, ['clashes']), /^Figures that differ\n/u)
  assert.equal(renderReading(emptyReading('x'), OPTIONS, ['framings']), 'Nothing of framings in this report.\n')
})

test('no line is wider than the terminal, and colour changes nothing but colour', () => {
  for (const width of [40, 60, 80, 120]) {
    for (const layers of [undefined, ...VIEW_LAYERS.map((layer) => [layer])]) {
      for (const verbose of [false, true]) {
        const plain = renderReading(toldReading(), { width, colour: false, verbose }, layers)
        for (const line of plain.split('\n')) assert.ok(columns(line) <= width, `${width}: ${line}`)
        const painted = renderReading(toldReading(), { width, colour: true, verbose }, layers)
        assert.equal(stripVTControlCharacters(painted), plain)
      }
    }
  }
})

test('a statement that nobody is named for says so', () => {
  const reading = toldReading()
  const statements = reading.statements.map((one) => ({ ...one, speaker: {}, chain: one.chain.slice(-1) }))
  assert.match(renderReading({ ...reading, statements }, OPTIONS), /s1 {2}nobody named → The Courier/u)
})
