/**
 * What must always hold, on 20,000 generated texts: no crash, ends in order, words sliced by their spans, no figure inside
 * another, time that grows with the length only.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Report } from '../../record/reading.ts'
import { span, wordsAt } from '../../record/span.ts'
import type { Sentence } from '../language/layers.ts'
import { findWords } from '../language/words.ts'
import { findFigures } from './figures.ts'

const PIECES = [
  ...[
    '12',
    '1,200',
    '3.5',
    '0',
    '007',
    '2024',
    '1 000 000',
    '999999999999999999',
    '17:42',
    '٣٤',
    '一百',
    '½',
    '½ million',
    '1e9',
  ],
  ...[
    'one',
    'twenty',
    '-three',
    'hundred',
    'and',
    'a',
    'dozen',
    'dozens',
    'of',
    'thousand',
    'million',
    'bn',
    'm',
    'half a',
    'third',
  ],
  ...[
    'at least',
    'more than',
    'up to',
    'nearly',
    'between',
    'to',
    'or',
    'or more',
    'from',
    '–',
    '-',
    '+',
    '%',
    '$',
    'US$',
    'N',
    'Rs',
    '€',
  ],
  ...[
    'euros',
    'tonnes',
    'km',
    'per cent',
    'days',
    'soldiers',
    'South Korean',
    'people',
    'trucks',
    'F-16s',
    'dead',
    'whom',
    'them',
  ],
  ...[
    'were',
    'killed',
    'let',
    'go',
    'freed',
    'put the toll at',
    'who',
    'which',
    'including',
    ',',
    '.',
    ';',
    '“',
    '”',
    "'",
    '’s',
    '(',
    ')',
    '\n',
  ],
  ...[
    '😀',
    'e\u0301',
    '\r\n',
    '\u00a0',
    '\u202f',
    'Москва',
    '中国',
    'עברית',
    '\ud800',
    'May',
    'Monday',
    'No',
    'the',
    'all but',
  ],
]
const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }), {
    maxLength: 24,
  })
  .map((pieces) => pieces.join(' '))

function holds(words: string, sentences?: readonly Sentence[]): void {
  const report: Report = { id: 'r', text: words, language: 'en', blocks: [], credits: [] }
  const language = {
    sentences: sentences ?? findWords(report),
    quotations: [],
    names: [],
    roles: [],
    says: [],
    triggers: [],
  }
  const { figures, rejected } = findFigures(report, language, [])
  for (const figure of figures) {
    assert.ok(figure.span.start >= 0 && figure.span.end <= words.length && wordsAt(words, figure.span).trim() !== '')
    if (figure.min !== undefined && figure.max !== undefined)
      assert.ok(figure.min <= figure.max, `${figure.min} > ${figure.max}`)
    for (const end of [figure.min, figure.max, ...figure.stated])
      assert.ok(end === undefined || (Number.isFinite(end) && end >= 0))
    if (figure.counted) assert.ok(wordsAt(words, figure.counted.span).includes(figure.counted.head))
  }
  const spans = [...figures, ...rejected].map((one) => one.span).sort((a, b) => a.start - b.start)
  for (const [index, at] of spans.entries()) {
    const next = spans[index + 1]
    assert.ok(!next || at.end <= next.start, 'two quantities share words')
  }
}

test('20,000 random mixes of numbers, units, words, signs and scripts are read without a crash', () => {
  fc.assert(
    fc.property(text, (words) => holds(words)),
    { numRuns: 20_000 },
  )
})

test('sentences without words are read too', () => {
  const words = 'At least 12 people were killed, 3 of them 😀 children'
  holds(words, [{ span: span(0, words.length), words: [], paragraph: 0 }])
  holds('', [])
})

test('hostile lengths are read in time that grows with them', () => {
  for (const piece of [
    '1 ',
    'one ',
    'a hundred and ',
    '1,000',
    '"',
    '12 and ',
    'between 1 and ',
    '$',
    '12 people who, ',
    '3-',
    'tens of ',
  ]) {
    const started = process.cpuUsage().user
    holds(piece.repeat(4000))
    assert.ok(process.cpuUsage().user - started < 5_000_000, `${piece}: too slow`)
  }
})
