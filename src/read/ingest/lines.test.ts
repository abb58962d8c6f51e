import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsAt } from '../../record/span.ts'
import { isBullet, isCapitals, isRunning, linesOf, unwrap } from './lines.ts'

test('lines know the blanks around them and leave out white space at their edges', () => {
  const text = '\n  One \u00A0\ntwo\n\n\nthree'
  const lines = linesOf(text)
  assert.deepEqual(
    lines.map((line) => [wordsAt(text, line.span), line.blankBefore, line.blankAfter]),
    [
      ['One', true, false],
      ['two', false, true],
      ['three', true, true],
    ],
  )
})

test('a text broken at a width is joined to paragraphs in its own offsets', () => {
  const text = 'one two three\nfour five six\nseven eight nine\nten.\n\nA title\n\neleven'
  const lines = unwrap(text, linesOf(text))
  assert.deepEqual(
    lines.map((line) => line.words),
    ['one two three four five six seven eight nine ten.', 'A title', 'eleven'],
  )
  for (const line of lines) assert.equal(wordsAt(text, line.span).length, line.words.length)
})

test('paragraphs, items of lists and what is said are running text; titles and headings are not', () => {
  for (const words of [
    'With that, let’s go.',
    '• Our own count: 59 against',
    'RAO: Is it true?',
    'Agreed by the parties in Oslo:',
  ]) {
    assert.ok(isRunning(words), words)
  }
  for (const words of [
    'What happened at Karaj?',
    'Talks near: sources',
    'HIGHLIGHTS',
    '– Agencies',
    'Malé, 9 August 2022',
  ]) {
    assert.ok(!isRunning(words), words)
  }
})

test('the headings of French agency copy are no items of a list', () => {
  assert.ok(!isBullet("- 'Before the ink is dry' -"))
  assert.ok(isCapitals('KEY POINTS 2') && !isCapitals('Key POINTS'))
})
