import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Report, Statement } from '../../record/reading.ts'
import { span, wordsAt } from '../../record/span.ts'
import { findFigures } from '../how-many/figures.ts'
import { findMoments } from '../when/moments.ts'
import { wordsOnly } from './rules.ts'
import { findStatements } from './statements.ts'

const reportOf = (text: string): Report => ({
  ...{ id: 'r', text, language: 'en', blocks: [], publisher: 'The Courier' },
  credits: [{ agency: 'agencies', span: span(0, 0), by: 'test' }],
  published: { from: '2024-03-14', to: '2024-03-15', by: 'given', weighed: [] },
})

function read(text: string) {
  const report = reportOf(text)
  const language = wordsOnly(report)
  const { moments } = findMoments(report, language)
  const { figures } = findFigures(report, language, moments)
  return { text, ...findStatements({ report, language, moments, figures }) }
}

const show = (text: string, { speaker, cue, content, act, chain }: Statement): string =>
  [
    speaker.span ? wordsAt(text, speaker.span) : '-',
    cue.map((at) => wordsAt(text, at)).join(' '),
    content.map((at) => wordsAt(text, at)).join(' … '),
    act,
    chain.map(({ name }) => name).join(' > '),
  ].join(' | ')

const shown = (text: string): string[] => read(text).statements.map((one) => show(text, one))

test('a relay stands between the speaker and the publisher, and is no statement of its own', () => {
  assert.deepEqual(shown('The army denied that it had shelled the town, the Sana news agency reported.'), [
    'The army | denied | it had shelled the town | deny | The army > the Sana news agency > agencies > The Courier',
  ])
})

test('a quotation that goes on without a cue belongs to the statement before', () => {
  assert.deepEqual(shown('“We came as friends,” the envoy said.\n\n“We leave as friends.”'), [
    'the envoy | said | We came as friends … We leave as friends | say | the envoy > agencies > The Courier',
  ])
})

test('a statement inside a quotation points to the one around it, and its chain goes through it', () => {
  const { text, statements } = read('“The general told us that the bridge was mined,” the mayor said.')
  const inner = statements.find(({ within }) => within !== undefined)
  assert.ok(inner)
  assert.deepEqual(
    inner.chain.map(({ kind, name }) => `${kind} ${name}`),
    ['speaker The general', 'speaker the mayor', 'agency agencies', 'publisher The Courier'],
  )
  assert.equal(statements.find(({ id }) => id === inner.within)?.speaker.span && text.includes('the mayor'), true)
})

test('a figure belongs to whoever states it, and to nobody in the report’s own voice', () => {
  const { figures, statements } = read(
    'At least 220 people are held, according to the government. Some 300 people marched on Monday.',
  )
  assert.deepEqual(
    figures.map(({ accordingTo }) => statements.some(({ id }) => id === accordingTo)),
    [true, false],
  )
})

test('why a speaker is not named stands beside him, with the reason', () => {
  const { text, statements } = read(
    '“The bridge will be closed,” said an official who asked not to be named because he was not allowed to speak.',
  )
  const anonymity = statements[0]?.speaker.anonymity
  assert.equal(anonymity && wordsAt(text, anonymity.span), 'asked not to be named')
  assert.equal(anonymity?.reason && wordsAt(text, anonymity.reason), 'because he was not allowed to speak')
})

test('a day in a quotation that was said on another day counts from the saying', () => {
  const { moments } = read('“They left yesterday,” the envoy told reporters on March 5.')
  const left = moments.find(({ anchor }) => anchor.kind === 'saying')
  assert.equal(left?.from, '2024-03-04')
  assert.equal(left?.evidence.from?.alternatives?.[0]?.value, '2024-03-13 to 2024-03-14')
})

test('a quotation without a speaker stays open, with the reason', () => {
  const { open } = read('“Nobody here knows what will happen to the bridge.” The road is empty.')
  assert.deepEqual(
    open.map(({ kind }) => kind),
    ['quotation'],
  )
})

test('figures of two speakers that cannot both hold clash', () => {
  const { clashes } = read('Police said that 11 people were killed. Doctors said that 20 people were killed.')
  assert.equal(clashes.length, 1)
  assert.match(clashes[0]?.reason ?? '', /ends at 11/u)
})

test('whatever the text, spans lie inside it, none is empty, and two readings are the same', () => {
  const words = fc.constantFrom(
    ...[
      'said',
      'told',
      '“',
      '”',
      '"',
      "''",
      'the',
      'army',
      'Tass',
      'reported',
      ',',
      '.',
      '\n\n',
      'denied',
      'that',
      'citing',
    ],
    ...[
      'quoted',
      'by',
      'as',
      'saying',
      '220',
      'people',
      'Monday',
      '😀',
      'e\u0301',
      'according',
      'to',
      'he',
      'would',
      'not',
    ],
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (list) => {
      const text = list.join(' ')
      const first = read(text)
      for (const { content, cue } of first.statements) {
        for (const at of [...content, ...cue]) assert.ok(at.start < at.end && at.end <= text.length)
      }
      assert.deepEqual(first, read(text))
    }),
    { numRuns: 150, seed: 7 },
  )
})

test('the speaker of a quotation is found behind the reason why he is not named', () => {
  const [found] = shown(
    '“It is over,” said Lee.\n\n“Not yet,” a diplomat who asked not to be named told Reuters.',
  ).slice(1)
  assert.match(found ?? '', /^a diplomat who asked not to be named \| told \| Not yet \|/u)
})

test('two readings of one cue that come down to the same words are one statement', () => {
  const text = 'Such a journey, the foreign ministry calls it, Telesur reports.'
  const report = reportOf(text)
  const at = (words: string) => [span(text.indexOf(words), text.indexOf(words) + words.length)]
  const raw = { cue: at('calls'), source: at('the foreign ministry'), addressee: [], score: 0.8 }
  const says = [
    { ...raw, by: 'model.says', content: at('it') },
    { ...raw, by: 'model.says', content: [...at('Such a journey'), ...at('it')] },
  ]
  const { statements } = findStatements({ report, language: { ...wordsOnly(report), says }, moments: [], figures: [] })
  assert.equal(new Set(statements.map(({ id }) => id)).size, statements.length)
})

test('whoever quotes, and who cites him, pass a claim on, the nearest first', () => {
  assert.deepEqual(shown('Tass quoted a guard as saying that the bridge had fallen, the Lumo Times reported.'), [
    'a guard | as saying | the bridge had fallen | say | a guard > Tass > the Lumo Times > agencies > The Courier',
  ])
  const chain = shown('The Lumo Times, citing Tass, which quoted a guard as saying that the bridge had fallen, left.')
  assert.match(chain[0] ?? '', /a guard > Tass > The Lumo Times > agencies > The Courier$/u)
})
