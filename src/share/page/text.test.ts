import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { at, emptyReading, smallReading } from '../../../test/readings.ts'
import { toldReading } from '../../../test/told-reading.ts'
import { shortNames } from '../../explain/items.ts'
import type { Reading } from '../../record/reading.ts'
import { span } from '../../record/span.ts'
import { renderText } from './text.ts'

const markupOf = (reading: Reading): string => String(renderText(reading, shortNames(reading)))

/** The page's elements of a reading's text. */
const parsed = (reading: Reading) => parseHTML(`<html><body>${markupOf(reading)}</body></html>`).document

const reportOnly = (text: string, report: Partial<Reading['report']> = {}): Reading => {
  const reading = emptyReading(text)
  return { ...reading, report: { ...reading.report, ...report } }
}

test('lines are paragraphs, a line without a blank one before it stands close, and white space alone is nothing', () => {
  const markup = markupOf(reportOnly('One\r\n\r\n\r\nTwo\nThree\n   \n\nFour\n'))
  assert.equal(markup, '<p>One</p>\n<p>Two</p>\n<p class="tight">Three</p>\n<p>Four</p>\n')
})

test('a block over a whole line is that paragraph, one inside a line a part of it', () => {
  const text = 'Headline\n\nVARNA - Talks ended.'
  const blocks = [
    { kind: 'title', span: at(text, 'Headline'), by: 'ingest.title' },
    { kind: 'dateline', span: at(text, 'VARNA -'), by: 'ingest.dateline-lead' },
  ] as const
  assert.equal(
    markupOf(reportOnly(text, { blocks })),
    '<h3 class="block title">Headline</h3>\n<p><span class="block dateline">VARNA -</span> Talks ended.</p>\n',
  )
})

test('a figure in what is said is a link in a span, each with its own line below the words', () => {
  const reading = smallReading()
  const document = parsed(reading)
  const figure = document.querySelector('.content a.figure')
  assert.equal(figure?.textContent, 'At least 220')
  assert.equal(figure?.getAttribute('href'), `#${reading.figures[0]?.id}`)
  assert.match(figure?.className ?? '', /lane-1/u)
  assert.match(document.querySelector('.content')?.className ?? '', /lane-2/u)
})

test('the number of a statement stands before its quotation mark and leads to its line', () => {
  const document = parsed(smallReading())
  const number = document.querySelector('a.n.number')
  assert.equal(number?.textContent, '1')
  assert.equal(number?.nextSibling?.textContent, '“')
  assert.equal(number?.getAttribute('aria-label'), '1: said by the ministry')
})

test('a statement in a statement has a line of its own below it', () => {
  const lanes = [...parsed(toldReading()).querySelectorAll('.content')].map((one) => [one.textContent, one.className])
  assert.deepEqual(
    lanes.filter(([words]) => words?.includes('were dead')).map(([, name]) => /lane-\d/u.exec(name ?? '')?.[0]),
    ['lane-3', 'lane-2'],
  )
})

test('every item has one anchor, at its first words', () => {
  const ids = [...parsed(toldReading()).querySelectorAll('[id]')].map((one) => one.id)
  assert.equal(new Set(ids).size, ids.length)
  const { statements, figures, moments, voice = [] } = toldReading()
  for (const { id } of [...statements, ...figures, ...moments, ...voice]) assert.ok(ids.includes(`at-${id}`), id)
})

test('a sign that turns the direction of what follows is shown by its code', () => {
  assert.equal(markupOf(reportOnly('a\u202Eb')), '<p>a<span class="unseen">U+202E</span>b</p>\n')
})

test('a page of a paged document begins with its number', () => {
  const text = 'One.\n\nTwo.'
  const pages = [{ number: 2, span: span(6, 10) }]
  assert.match(markupOf(reportOnly(text, { pages })), /<p><span class="page">page 2<\/span>Two\.<\/p>/u)
})

test('whatever is marked, each letter stands in the page once and in order', () => {
  const piece = fc.constantFrom('a', 'b c', '\n', '\n\n', '<', '&', '😀', 'e\u0301', '\u00A0', '\u2028', '“', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.array(fc.nat(), { maxLength: 12 }), (pieces, ends) => {
      const text = pieces.join('')
      const spans = ends.flatMap((end, i) => {
        const bounds = [end, ends[i + 1] ?? 0].map((n) => n % (text.length + 1))
        return [span(Math.min(...bounds), Math.max(...bounds))]
      })
      const reading = emptyReading(text)
      const marked = {
        ...reading,
        voice: spans.map((at, i) => ({ id: `voice-${i}`, span: at, evidence: {} })),
        moments: spans.map((at, i) => ({ ...MOMENT, id: `moment-${i}`, span: at })),
      }
      const shown = parsed(marked).body.textContent ?? ''
      assert.equal(shown.replace(/\s/gu, ''), text.replace(/\s/gu, ''))
    }),
  )
})

const MOMENT = {
  kind: 'DATE',
  anchor: { kind: 'none' },
  timex3: { type: 'DATE', value: 'PRESENT_REF' },
  evidence: {},
} as const
