import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import type { Statement } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { layoutOf } from './layout.ts'
import { ownVoice } from './own-voice.ts'

/** The own-voice words of a sentence of which some words are a statement's. */
function voiceOf(sentence: string, claimed: readonly string[] = []): readonly string[] {
  const { report, language, at } = parsed(sentence)
  // Only the places of a statement are asked for.
  const statement = {
    content: claimed.map((words) => at(words)),
    cue: [],
    speaker: {},
    chain: [],
  } as unknown as Statement
  return ownVoice(layoutOf(report, language), claimed.length > 0 ? [statement] : []).map(({ span }) =>
    wordsAt(report.text, span),
  )
}

test('a sentence that nobody is cited for is the report’s own', () => {
  assert.deepEqual(voiceOf('Three/NUM/2/nummod men/NOUN/3/nsubj fled/VERB/0/root north/ADV/3/advmod ./PUNCT/3/punct'), [
    'Three men fled north',
  ])
})

test('a main clause beside a claim is the report’s own, without the word that leads to the claim', () => {
  assert.deepEqual(
    voiceOf(
      'Troops/NOUN/2/nsubj left/VERB/0/root the/DET/4/det town/NOUN/2/obj while/SCONJ/7/mark rain/NOUN/7/nsubj fell/VERB/2/advcl ./PUNCT/2/punct',
      ['rain fell'],
    ),
    ['Troops left the town'],
  )
})

test('a measure goes with what it measures', () => {
  assert.deepEqual(
    voiceOf(
      'Troops/NOUN/2/nsubj left/VERB/0/root the/DET/4/det town/NOUN/2/obj a/DET/6/det day/NOUN/9/obl after/SCONJ/9/mark rain/NOUN/9/nsubj fell/VERB/2/advcl ./PUNCT/2/punct',
      ['rain fell'],
    ),
    ['Troops left the town'],
  )
})

test('a relative clause alone claims nothing', () => {
  assert.deepEqual(
    voiceOf(
      'Anna/PROPN/7/nsubj ,/PUNCT/1/punct whose/PRON/4/nmod:poss brother/NOUN/6/nsubj is/AUX/6/cop missing/ADJ/1/acl:relcl spoke/VERB/0/root out/ADP/7/compound:prt ./PUNCT/7/punct',
      ['Anna', 'spoke out'],
    ),
    [],
  )
})

test('a verb without what it says claims nothing', () => {
  assert.deepEqual(
    voiceOf(
      'The/DET/3/det same/ADJ/3/amod paper/NOUN/5/nsubj had/AUX/5/aux published/VERB/0/root rain/NOUN/7/nsubj fell/VERB/5/ccomp ./PUNCT/5/punct',
      ['rain fell'],
    ),
    [],
  )
})
