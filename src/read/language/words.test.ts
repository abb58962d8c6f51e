import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { span, wordsAt } from '../../record/span.ts'
import { findWords } from './words.ts'

const sentencesOf = (text: string): string[] =>
  findWords({ text, blocks: [] }).map((sentence) => sentence.words.map((word) => word.form).join(' '))
const wordsOf = (text: string): string => sentencesOf(text).join(' / ')

test('contractions and possessives are two words', () => {
  assert.equal(
    wordsOf("They don't know the hostages' names; Moscow’s envoy cannot say."),
    "They do n't know the hostages ' names ; Moscow ’s envoy can not say .",
  )
  assert.equal(wordsOf("It wouldn't've gonna"), "It would n't 've gon na")
})

test('an apostrophe inside a name or at the head of a short form splits nothing', () => {
  assert.equal(
    wordsOf("O'Connor told Sana'a in the '90s to let ’em go"),
    "O'Connor told Sana'a in the '90s to let ’em go",
  )
})

test('a word of a hundred thousand prefixes is one word', () => {
  assert.equal(wordsOf(`${'anti-'.repeat(100_000)}war party`).split(' ')[1], 'party')
})

test('hyphens stand alone except after a prefix that keeps its own', () => {
  assert.equal(
    wordsOf('A 44-year-old anti-war ex-minister from Port-au-Prince'),
    'A 44 - year - old anti-war ex-minister from Port - au - Prince',
  )
})

test('abbreviations keep their stops and end no sentence before a name', () => {
  assert.deepEqual(sentencesOf('Gen. Haftar met Mr. J. Smith on Oct. 7 at 5 p.m. in the U.S. embassy. He left.'), [
    'Gen. Haftar met Mr. J. Smith on Oct. 7 at 5 p.m. in the U.S. embassy .',
    'He left .',
  ])
})

test('an abbreviation ends a sentence where a plain opening word follows', () => {
  assert.deepEqual(sentencesOf('Talks began at 5 p.m. The envoy had flown in from the U.S. He left at once.'), [
    'Talks began at 5 p.m.',
    'The envoy had flown in from the U.S.',
    'He left at once .',
  ])
})

test('"No." keeps its stop before a number only', () => {
  assert.deepEqual(sentencesOf('Resolution No. 5 passed. No. It failed.'), [
    'Resolution No. 5 passed .',
    'No .',
    'It failed .',
  ])
})

test('numbers, times, dates and addresses stay whole, units and currencies leave them', () => {
  assert.equal(
    wordsOf(
      'At 5:30pm on 9/11 some 12,500 paid $3.5bn, Rs500 or 20% to press@example.org (https://example.org/a?b=1).',
    ),
    'At 5:30 pm on 9/11 some 12,500 paid $ 3.5 bn , Rs 500 or 20 % to press@example.org ( https://example.org/a?b=1 ) .',
  )
})

test('dots, dashes and rows of marks are one token each', () => {
  assert.equal(
    wordsOf('Well... no -- never!!! “Why?!” 🇺🇦👩‍👩‍👧 :)'),
    'Well ... no -- never !!! / “ Why ?! ” / 🇺🇦 👩‍👩‍👧 :)',
  )
})

test('the words of the speaker after a quoted question belong to its sentence', () => {
  assert.deepEqual(sentencesOf('“Who fired?” the minister asked. “We do not know!” The army was silent.'), [
    '“ Who fired ? ” the minister asked .',
    '“ We do not know ! ”',
    'The army was silent .',
  ])
})

test('closing quotes, brackets and note numbers stay with the sentence before', () => {
  assert.deepEqual(sentencesOf('He said: "We left." [3] (It was late.) They stayed.'), [
    'He said : " We left . " [ 3 ]',
    '( It was late . )',
    'They stayed .',
  ])
})

test('blank lines, line ends and blocks part sentences; wrapped lines do not', () => {
  assert.deepEqual(sentencesOf('Ceasefire near: sources\nBy our staff\n\nTalks went on'), [
    'Ceasefire near : sources',
    'By our staff',
    'Talks went on',
  ])
  const wrapped = [
    'The delegation that landed in the capital on Thursday morning left for',
    'the border in the evening and was met by officers of the army, who took',
    'its members to a house near the river, where they spent the night under',
    'guard.',
  ].join('\n')
  assert.equal(sentencesOf(wrapped).length, 1)
  const text = 'MOSCOW, Oct 26 (Reuters) - A delegation landed.'
  const report = { text, blocks: [{ kind: 'dateline' as const, span: span(0, 26), by: 'frame.dateline' }] }
  assert.deepEqual(
    findWords(report).map((sentence) => [sentence.block, sentence.paragraph, sentence.words.length]),
    [
      ['dateline', 0, 8],
      [undefined, 1, 4],
    ],
  )
})

test('an enumerator at the head of a paragraph is no sentence', () => {
  assert.deepEqual(sentencesOf('1. Condemns the attack.\n2. Demands a truce.'), [
    '1 . Condemns the attack .',
    '2 . Demands a truce .',
  ])
})

test('the number of a figure is a sentence of its own before a caption', () => {
  assert.deepEqual(sentencesOf('Figure 1.4 The bridge at dawn'), ['Figure 1.4', 'The bridge at dawn'])
  assert.deepEqual(sentencesOf('Table 2 shows the bridge'), ['Table 2 shows the bridge'])
})

const PIECES = fc.constantFrom(
  ...[
    "don't",
    'U.S.',
    '5pm',
    '’em',
    '"',
    '“',
    '”',
    "''",
    '``',
    '«',
    '»',
    '(',
    ')',
    '...',
    '-',
    '—',
    '.',
    ',',
    '?',
    '!',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\u00a0',
    '\u200b',
    '🇺🇦',
    '👩‍👩‍👧',
    'e\u0301',
    'cafe\u0301s',
    '[3]',
    'http://a.b/c).',
    'x@y.z',
    ':-)',
  ],
  ...[
    'Gen.',
    'No. 5',
    '1,000.5',
    '9/11',
    'anti-',
    'said',
    'He',
    '\ud83d',
    '樋口',
    '\u00ad',
    '#tag',
    "rock'n'roll",
    '1990’s',
  ],
)

test('every visible sign of any text stands in exactly one word, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(PIECES, fc.string({ unit: 'grapheme' })), { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      const blocks = text.length > 4 ? [{ kind: 'teaser' as const, span: span(1, text.length >> 1), by: 'test' }] : []
      const sentences = findWords({ text, blocks })
      let at = 0
      for (const sentence of sentences) {
        assert.ok(sentence.words.length > 0)
        assert.equal(sentence.span.start, sentence.words[0]?.span.start)
        assert.equal(sentence.span.end, sentence.words.at(-1)?.span.end)
        for (const word of sentence.words) {
          assert.match(text.slice(at, word.span.start), /^[\s\p{Cc}\p{Cf}]*$/u)
          assert.ok(word.span.end > word.span.start && word.span.start >= at)
          assert.equal(wordsAt(text, word.span), word.form)
          at = word.span.end
        }
      }
      assert.match(text.slice(at), /^[\s\p{Cc}\p{Cf}]*$/u)
    }),
    { numRuns: 400 },
  )
})

test('a long hostile chunk takes linear time', () => {
  for (const sign of ['.', '-', "'", 'a-', 'a.', '1,', '1:', '@', ':(', 'a&A', '"(', 'www.', 'a\u0301']) {
    const text = sign.repeat(40_000 / sign.length)
    const start = performance.now()
    findWords({ text, blocks: [] })
    assert.ok(performance.now() - start < 1500, `"${sign}" took ${Math.round(performance.now() - start)} ms`)
  }
})
