import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import type { Report } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import type { Word } from '../language/layers.ts'
import { answersOf } from './interviews.ts'
import { layoutOf } from './layout.ts'
import { wordsOnly } from './rules.ts'

const INTRO = 'Reverend Marta Oyelund runs the ferry at Lunde.'
const TAGS = parsed(
  'Reverend/PROPN/3/compound Marta/PROPN/3/compound Oyelund/PROPN/4/nsubj runs/VERB/0/root the/DET/6/det ferry/NOUN/4/obj at/ADP/8/case Lunde/PROPN/6/nmod ./PUNCT/4/punct',
).language.sentences.flatMap(({ words }) => words)

/** The tags of the introduction, in the text that opens with it. */
const tagged = (word: Word): Word =>
  TAGS.find(({ span, form }) => span.start === word.span.start && form === word.form) ?? word

function answers(text: string): readonly string[] {
  const report: Report = { id: 't', text, language: 'en', blocks: [], credits: [] }
  const language = wordsOnly(report)
  const sentences = language.sentences.map((sentence) => ({ ...sentence, words: sentence.words.map(tagged) }))
  return answersOf(layoutOf(report, { ...language, sentences })).map(({ source: [speaker], content: [answer] }) =>
    [speaker, answer].map((at) => (at ? wordsAt(text, at) : '-')).join(' | '),
  )
}

const TURNS = [
  ['When did you see it rise?', 'On Tuesday. My brother phoned me.'],
  ['Did the ministry warn you?', 'Nobody warned us.'],
  ['What do you want now?', 'A second boat.'],
] as const
const ANSWERS = TURNS.map(([, answer]) => `Reverend Marta Oyelund | ${answer}`)

test('the one who is introduced gives the answers, whether they stand apart or line under line', () => {
  assert.deepEqual(answers([INTRO, ...TURNS.flat()].join('\n\n')), ANSWERS)
  assert.deepEqual(answers([INTRO, ...TURNS.map((turn) => turn.join('\n'))].join('\n\n')), ANSWERS)
  assert.deepEqual(answers([INTRO, ...TURNS.flat()].join('\n')), ANSWERS)
})

test('“Q:” and “A:” are no part of what is said', () => {
  const labelled = TURNS.flatMap(([question, answer]) => [`Q: ${question}`, `A: ${answer}`])
  assert.deepEqual(answers([INTRO, ...labelled].join('\n\n')), ANSWERS)
})

test('an explainer asks itself, and nobody answers', () => {
  const explained = [
    'What fell?',
    'A bridge.',
    'Who built it?',
    'The army.',
    'What can you do?',
    'Wait, says the mayor.',
  ]
  assert.deepEqual(answers([INTRO, ...explained].join('\n\n')), [])
})

test('a line that speaks to the guest asks also without a question mark; what is said of anybody is his', () => {
  const [first, ...more] = TURNS
  const between = (line: string) => [INTRO, ...first, line, 'Yes, for two days.', ...more.flat()].join('\n\n')
  for (const line of ['You were arrested yourself.', 'Tell us about the night in the boat.'])
    assert.equal(answers(between(line))[1], 'Reverend Marta Oyelund | Yes, for two days.')
  for (const line of ['You cannot sleep there.', 'You should have heard me.', 'The water rose.'])
    assert.equal(answers(between(line))[0], `${ANSWERS[0]}\n\n${line}\n\nYes, for two days.`)
})
