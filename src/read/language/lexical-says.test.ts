import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertDrawn, type Labelled } from '../../../test/drawn.ts'
import { span } from '../../record/span.ts'
import type { RawSays } from './layers.ts'
import { lexicalSays, lexicalSaysRules } from './lexical-says.ts'
import { findQuotations } from './quotations.ts'
import { findWords } from './words.ts'

function saysOf(text: string): readonly RawSays[] {
  const sentences = findWords({ text, blocks: [] })
  return lexicalSays(text, { sentences, quotations: findQuotations(text, sentences) })
}

/** Each role's spans, labelled by the reading's number and the role's first letter: speaker, cue, told to; the content by "=". */
const roles = (text: string): Labelled[] =>
  saysOf(text).flatMap(({ source, cue, content, addressee }, n) => [
    ...source.map((span) => ({ span, label: `${n}s` })),
    ...cue.map((span) => ({ span, label: `${n}c` })),
    ...content.map((span) => ({ span, label: `${n}=` })),
    ...addressee.map((span) => ({ span, label: `${n}t` })),
  ])

test('a quotation that goes on after its cue is one statement', () => {
  assertDrawn(
    `
    “We came at the invitation of friends,” the envoy told Reuters. “It is a gift.”
     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~   ~~~~~~~~~ ~~~~ ~~~~~~~   ~~~~~~~~~~~~
     0=                                     0s        0c   0t        0=
    `,
    roles,
  )
})

test('a quotation goes on in the next paragraph', () => {
  const [says] = saysOf('“We held the bridge,” he said.\n\n“Then they came.”')
  assert.equal(says?.content.length, 2)
})

test('two cues under one subject are two statements', () => {
  assertDrawn(
    `
    The army said that the bridge was open and denied any losses.
    ~~~~~~~~ ~~~~      ~~~~~~~~~~~~~~~~~~~     ~~~~~~ ~~~~~~~~~~
    0s       0c        0=                      1c     1=
    ~~~~~~~~
    1s
    `,
    roles,
  )
})

test('a claim that is the main clause has its source at the end', () => {
  assertDrawn(
    `
    His life is not in danger, doctors say. The road, according to police, is shut.
    ~~~~~~~~~~~~~~~~~~~~~~~~~  ~~~~~~~ ~~~  ~~~~~~~~  ~~~~~~~~~~~~ ~~~~~~  ~~~~~~~
    0=                         0s      0c   1=        1c           1s      1=
    `,
    roles,
  )
})

test('a relay is no speaker of a claim that names its own', () => {
  const says = saysOf('The ministry denied the report, Tass reported.')
  assert.deepEqual(
    says.map(({ source }) => source.map((at) => at.start)),
    [[0]],
  )
})

test('nobody is named behind a belief in the passive', () => {
  const [says] = saysOf('The group is believed to hold around 30 captives.')
  assert.deepEqual(says?.source, [])
  assert.equal(says?.content.length, 2)
})

test('a quotation that only ends its clause brings the clause with it', () => {
  assertDrawn(
    `
    The charges are “fabricated from beginning to end,” the statement said.
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~   ~~~~~~~~~~~~~ ~~~~
    0=                                                  0s            0c
    `,
    roles,
  )
})

test('a claim in which a quotation opens goes on to the end of the quotation', () => {
  assertDrawn(
    `
    He warned that “it is war. It must stop.” They left.
    ~~ ~~~~~~       ~~~~~~~~~~~~~~~~~~~~~~~
    0s 0c           0=
    `,
    roles,
  )
})

test('a quotation goes on behind a teaser', () => {
  const text = '“We are open,” he said.\n\nAlso read | The road\n\n“Always.”'
  const blocks = [{ kind: 'teaser' as const, span: span(25, 45), by: 'test' }]
  const sentences = findWords({ text, blocks })
  const [says] = lexicalSays(text, { sentences, quotations: findQuotations(text, sentences) })
  assert.deepEqual(
    says?.content.map((at) => text.slice(at.start, at.end)),
    ['We are open', 'Always'],
  )
})

test('who stands beside a quotation that ends another one’s claim only relays it', () => {
  const text = 'The group praised the envoy for “his effort”, Tass reported.'
  assert.deepEqual(
    saysOf(text).map((says) => says.source.map((at) => text.slice(at.start, at.end))),
    [['The group']],
  )
})

test('silence, an unnamed condition and "so-called" are no statements', () => {
  assert.deepEqual(saysOf('The army did not respond. No group claimed the attack.'), [])
  assert.deepEqual(saysOf('The so-called people of the river left.'), [])
  assert.deepEqual(
    saysOf('An official who asked not to be named said the dam held.').map((says) => says.by),
    ['lexical.bare-clause'],
  )
})

test('credits, teasers and furniture claim nothing', () => {
  const text = 'Also read | Minister says talks go on.'
  const sentences = findWords({ text, blocks: [{ kind: 'teaser', span: span(0, text.length), by: 'test' }] })
  assert.deepEqual(lexicalSays(text, { sentences, quotations: [] }), [])
})

test('of a sentence without end the first 300 words are read', () => {
  const rest = ' and one more'.repeat(300)
  const [says] = saysOf(`The army said that the bridge was open${rest}.`)
  assert.deepEqual([says?.source.length, says?.cue[0]?.start, says?.content[0]?.start], [1, 9, 19])
  assert.deepEqual(saysOf(`The road${rest}, the army said.`), [])
})

const PIECES = fc.constantFrom(
  ...[
    'the army',
    'Ann Lee',
    'he',
    'officials',
    'said',
    'says',
    'denied',
    'told',
    'Reuters',
    'that',
    'to',
    'according to',
  ],
  ...[
    'was quoted as saying',
    'citing',
    'is believed',
    'as saying',
    'and',
    'while',
    'who',
    'calls',
    'it',
    'put',
    'at 16',
  ],
  ...[
    '“',
    '”',
    '"',
    "'",
    ',',
    '.',
    ':',
    ';',
    '–',
    '\n\n',
    'RAO:',
    'Minister:',
    'would neither confirm nor deny',
    'n’t',
  ],
)

test('any mix of cues and marks gives whole spans inside the text, the same ones twice', () => {
  fc.assert(
    fc.property(fc.array(PIECES, { maxLength: 50 }), (parts) => {
      const text = parts.join(' ')
      const says = saysOf(text)
      assert.deepEqual(says, saysOf(text))
      const ids = new Set(lexicalSaysRules.rules.map((rule) => rule.id))
      for (const { by, source, cue, content, addressee } of says) {
        assert.ok(ids.has(by), by)
        assert.ok(content.length > 0)
        for (const at of [...source, ...cue, ...content, ...addressee]) {
          assert.ok(at.start < at.end && at.end <= text.length)
          assert.doesNotMatch(text.slice(at.start, at.end), /^\s|\s$/u)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('a long hostile text takes linear time', () => {
  for (const piece of ['he said, ', 'said ', 'according to x, ', '“a,” he said ', 'X: ', 'RAO: a\n\n', 'as saying ']) {
    const text = piece.repeat(20_000 / piece.length)
    const start = performance.now()
    saysOf(text)
    assert.ok(performance.now() - start < 2000, `${JSON.stringify(piece)}: ${Math.round(performance.now() - start)} ms`)
  }
})

test('a headline’s hyphen names its source as a dash does, the hyphen of a word does not', () => {
  const read = (text: string) => saysOf(text).map(({ by }) => by)
  assert.deepEqual(read('Ferry sinks off Lunde - officials'), ['lexical.headline-source-last'])
  assert.deepEqual(read('Ferry sinks off Lunde-officials'), [])
})

test('each part of a headline behind a semicolon may name who speaks, and not a place', () => {
  const read = (text: string) =>
    saysOf(text).map(({ source, content }) =>
      [...source, ...content].map((at) => text.slice(at.start, at.end)).join(': '),
    )
  assert.deepEqual(read('Five freed in Kharat; mediator: talks go on'), ['mediator: talks go on'])
  assert.deepEqual(read('Ferry sinks; skipper: we hit nothing; mine owner: he slept'), [
    'skipper: we hit nothing',
    'mine owner: he slept',
  ])
  assert.deepEqual(read('Selm blast, three held; Kharat: a quiet night'), [])
})
