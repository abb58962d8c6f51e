import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertDrawn, type Labelled } from '../../../test/drawn.ts'
import { span, wordsAt } from '../../record/span.ts'
import type { Quotation } from './layers.ts'
import { findQuotations, quotedWords } from './quotations.ts'
import { findWords } from './words.ts'

const quotationsOf = (text: string): readonly Quotation[] => findQuotations(text, findWords({ text, blocks: [] }))
/** Each piece labelled with its quotation's number and kind. */
const pieces = (text: string): Labelled[] =>
  quotationsOf(text).flatMap(({ pieces, kind }, number) => pieces.map((span) => ({ span, label: `${number} ${kind}` })))
const insides = (text: string): string[] =>
  quotationsOf(text).map((quotation) => quotation.pieces.map((piece) => wordsAt(text, piece)).join(' | '))

test('a quote inside a quote is a quotation within the outer one', () => {
  const text = '“He told us, ‘Leave the bridge now,’ and we left,” she said.'
  const [outer, inner] = quotationsOf(text)
  assert.deepEqual(insides(text), ['He told us, ‘Leave the bridge now,’ and we left,', 'Leave the bridge now,'])
  assert.equal(outer?.within, undefined)
  assert.equal(inner?.within, 0)
})

test('every style of mark is paired', () => {
  for (const [opening, closing] of ['“”', '""', '«»', '„“', '‘’', '‹›', '””', '»«'].map((pair) => [...pair])) {
    assert.deepEqual(insides(`He said: ${opening}We are leaving now${closing} and left.`), ['We are leaving now'])
  }
  assert.deepEqual(insides("He said: ''We are leaving now'' and left."), ['We are leaving now'])
  assert.deepEqual(insides("He said: ``We are leaving now'' and left."), ['We are leaving now'])
  assert.deepEqual(insides("'We are leaving now,' he said."), ['We are leaving now,'])
})

test('an apostrophe opens and closes nothing', () => {
  assert.deepEqual(insides("The hostages' families don't trust O'Neill; in the '90s they let ’em go."), [])
  assert.deepEqual(insides('‘The hostages’ families don’t trust them,’ he said.'), [
    'The hostages’ families don’t trust them,',
  ])
  assert.deepEqual(insides('They freed the ‘terrorists’ after talks.'), ['terrorists'])
})

test('an inch mark is no quotation', () => {
  assert.deepEqual(insides('A pipe of 12" broke; the 5\' wall fell.'), [])
})

test('a quotation goes on where the next paragraph opens it again', () => {
  assertDrawn(
    `
    “We held the road.
     ~~~~~~~~~~~~~~~~~
     0 speech
    “Then they came,” he said. “We ran.”
     ~~~~~~~~~~~~~~~            ~~~~~~~
     0 speech                   1 speech
    `,
    pieces,
  )
})

test('a quotation goes on where the next paragraph closes it before any opening', () => {
  assert.deepEqual(insides('He said: “We held the road.\n\nThen they came.” He left.'), [
    'We held the road. | Then they came.',
  ])
})

test('a lost closing mark spoils one paragraph only', () => {
  const text = 'He said: "We held the road.\n\nThe army denied it. "They lie," it said.'
  assert.deepEqual(insides(text), ['We held the road.', 'They lie,'])
  assert.deepEqual(
    quotationsOf(text).map((quotation) => quotation.closed),
    [false, true],
  )
})

test('a second opening mark ends the quotation whose closing mark is lost', () => {
  assert.deepEqual(insides('“We held the road. He paused. “Then they came,” he said.'), [
    'We held the road. He paused.',
    'Then they came,',
  ])
})

test('form tells distance and titles from speech', () => {
  const kinds = (text: string): string[] => quotationsOf(text).map((quotation) => quotation.kind)
  assert.deepEqual(kinds('The so-called “people’s republic” held a vote.'), ['scare'])
  assert.deepEqual(kinds('Moscow promised a "mirror response".'), ['scare'])
  assert.deepEqual(kinds('“We do not know,” he said.'), ['speech'])
  assert.deepEqual(kinds('Asked about it, he said: “False.”'), ['speech'])
  assert.deepEqual(kinds('She wrote the novel “Winter” and a play.'), ['title'])
  assert.deepEqual(kinds('They met at a showing of “The Last Train Home” in May.'), ['title'])
})

test('each word knows whether it stands in speech or in a scare quote', () => {
  const text = 'He said: “We left.” The “junta” fell.'
  const sentences = findWords({ text, blocks: [] })
  const flags = quotedWords(sentences, findQuotations(text, sentences))
  assert.deepEqual(
    flags.map((row) => [...row].join('')),
    ['00001110', '002000'],
  )
})

test('thousands of quotations inside each other cost one pass over the words', () => {
  const text = 'a '.repeat(20_000)
  const sentences = findWords({ text, blocks: [] })
  const quotations = Array.from({ length: 10_000 }, (_, depth): Quotation => {
    const piece = span(2 * depth, text.length - 2 * depth - 2)
    return { pieces: [piece], marks: [piece], kind: depth === 5_000 ? 'speech' : 'scare', closed: true }
  })
  const { user } = process.cpuUsage()
  const flags = quotedWords(sentences, quotations).flatMap((row) => [...row])
  const seconds = (process.cpuUsage().user - user) / 1e6
  assert.deepEqual([flags[4_999], flags[5_000], flags[14_998], flags[14_999], flags.at(-1)], [2, 1, 1, 2, 0])
  assert.ok(seconds < 0.5, `${seconds} s`)
})

test('many paragraphs without a mark cost one pass over the text', () => {
  const text = 'Two words\n\n'.repeat(50_000)
  const sentences = findWords({ text, blocks: [] })
  const { user } = process.cpuUsage()
  assert.deepEqual(findQuotations(text, sentences), [])
  const seconds = (process.cpuUsage().user - user) / 1e6
  assert.ok(seconds < 0.5, `${seconds} s`)
})

const PIECES = fc.constantFrom(
  ...['"', '“', '”', '„', '«', '»', '‘', '’', "'", '`', '``', "''", '’’', '‹', '›', ' ', ' ', '\n\n', '\n', '. ', ', '],
  ...['he said', 'The hostages', 's', 'in', '5', '90s', 'em', '\r\n', '\u00a0', '🇺🇦', 'e\u0301', '(', ')', '—', '?'],
)

test('any mix of marks gives pieces in order inside the text, and marks that are marks', () => {
  fc.assert(
    fc.property(fc.array(PIECES, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      const sentences = findWords({ text, blocks: [] })
      const quotations = findQuotations(text, sentences)
      quotedWords(sentences, quotations)
      for (const [number, quotation] of quotations.entries()) {
        assert.ok(quotation.pieces.length > 0 && quotation.marks.length > 0)
        let at = quotation.marks[0]?.end ?? 0
        for (const piece of quotation.pieces) {
          assert.ok(piece.start >= at && piece.end > piece.start && piece.end <= text.length)
          at = piece.end
        }
        for (const mark of quotation.marks)
          assert.match(wordsAt(text, mark), /^(?:["“”„‟«»‹›‘’‚‛'`´]|''|``|’’|‘‘|"")$/u)
        assert.equal(quotation.closed, quotation.closed && quotation.marks.length >= 2)
        assert.ok(quotation.within === undefined || quotation.within < number)
      }
    }),
    { numRuns: 600 },
  )
})

test('long rows of marks take linear time', () => {
  for (const sign of ['"', '“', '”', "'", ' ‘a', 'a’ ', '«', ' "a', '“a\n\n']) {
    const text = sign.repeat(20_000 / sign.length)
    const start = performance.now()
    quotationsOf(text)
    assert.ok(performance.now() - start < 2000, `${JSON.stringify(sign)}: ${Math.round(performance.now() - start)} ms`)
  }
})
