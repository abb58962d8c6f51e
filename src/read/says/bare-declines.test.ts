import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { bareDeclines } from './bare-declines.ts'
import { layoutOf } from './layout.ts'

function refusals(line: string): readonly string[] {
  const { report, language } = parsed(line)
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map((at) => report.text.slice(at.start, at.end)).join(' ')
  return language.sentences
    .flatMap((sentence) => bareDeclines(layoutOf(report, language), sentence))
    .map(({ source, cue, content }) =>
      [source ? wordsAt(report.text, source) : '-', words(cue), words(content)].join(' | '),
    )
}

test('a refusal to comment that names nothing is a statement', () => {
  assert.deepEqual(
    refusals('Paris/PROPN/4/nsubj would/AUX/4/aux not/PART/4/advmod comment/VERB/0/root ./PUNCT/4/punct'),
    ['Paris | would not | comment'],
  )
})

test('silence is none, nor is a refusal that other rules read with what it is about', () => {
  assert.deepEqual(
    refusals('Paris/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod comment/VERB/0/root ./PUNCT/4/punct'),
    [],
  )
  assert.deepEqual(
    refusals('Paris/PROPN/4/nsubj has/AUX/4/aux not/PART/4/advmod commented/VERB/0/root ./PUNCT/4/punct'),
    [],
  )
  assert.deepEqual(
    refusals(
      'Paris/PROPN/4/nsubj would/AUX/4/aux not/PART/4/advmod comment/VERB/0/root on/ADP/6/case leaks/NOUN/4/obl ./PUNCT/4/punct',
    ),
    [],
  )
})
