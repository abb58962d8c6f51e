import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { candidatesIn } from './phrases.ts'
import { treeOf } from './tree.ts'

/** The phrases of one sentence. */
function phrases(line: string): string[] {
  const { report, language } = parsed(line)
  const [sentence] = language.sentences
  if (!sentence) return []
  return candidatesIn(treeOf(sentence, 0), language.names).map(({ span }) => wordsAt(report.text, span))
}

test('an owner goes with what is his, also where the tree hangs both on the verb', () => {
  assert.deepEqual(
    phrases(
      "The/DET/2/det sailors/NOUN/5/nsubj '/PART/2/case families/NOUN/5/nsubj left/VERB/0/root ./PUNCT/5/punct",
    ).slice(0, 1),
    ["The sailors ' families"],
  )
  assert.deepEqual(
    phrases(
      'The/DET/2/det sailors/NOUN/5/nsubj ,/PUNCT/2/punct families/NOUN/5/nsubj left/VERB/0/root ./PUNCT/5/punct',
    ),
    ['The sailors', 'families'],
  )
})

test('a noun of hyphens that the table knows is one phrase', () => {
  assert.deepEqual(
    phrases('A/DET/2/det passer/NOUN/5/nsubj -/PUNCT/2/punct by/ADP/2/mark left/VERB/0/root ./PUNCT/5/punct'),
    ['A passer-by'],
  )
  assert.deepEqual(
    phrases('A/DET/2/det miner/NOUN/5/nsubj -/PUNCT/2/punct by/ADP/2/mark left/VERB/0/root ./PUNCT/5/punct'),
    ['A miner'],
  )
})

test('an office ends before the name behind its comma, though what it is of was taken for a person', () => {
  assert.deepEqual(
    phrases(
      'The/DET/2/det mayor/NOUN/7/nsubj of/ADP/4/case Kovra/PROPN/2/nmod/PERSON ,/PUNCT/6/punct Oleg/PROPN/4/appos/PERSON left/VERB/0/root ./PUNCT/7/punct',
    )[0],
    'The mayor of Kovra',
  )
  assert.deepEqual(
    phrases(
      'The/DET/2/det envoys/NOUN/7/nsubj of/ADP/4/case Kovra/PROPN/2/nmod/PERSON and/CCONJ/6/cc Delmaz/PROPN/4/conj/PERSON left/VERB/0/root ./PUNCT/7/punct',
    )[0],
    'The envoys of Kovra and Delmaz',
  )
})
