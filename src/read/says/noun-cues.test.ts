import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { nounCues, speakingNoun } from './noun-cues.ts'

const REPORTS =
  'Media/NOUN/2/compound reports/NOUN/8/nsubj that/SCONJ/6/mark the/DET/5/det bridge/NOUN/6/nsubj fell/VERB/2/acl are/AUX/8/cop false/ADJ/0/root ./PUNCT/8/punct'

test('what a noun of saying claims stands behind "that", to the end of its clause', () => {
  const { report, language } = parsed(REPORTS)
  const [draft] = language.sentences.flatMap(nounCues)
  assert.equal(draft?.content[0] && wordsAt(report.text, draft.content[0]), 'the bridge fell')
})

test('reports that nobody owns speak for themselves', () => {
  const { report, language, at } = parsed(REPORTS)
  const [sentence] = language.sentences
  const speaker = sentence && speakingNoun(sentence, at('reports'))
  assert.equal(speaker && wordsAt(report.text, speaker), 'Media reports')
})

test('a clause that only describes a noun is no claim', () => {
  const { language } = parsed(
    'The/DET/2/det reports/NOUN/5/nsubj that/PRON/4/nsubj came/VERB/2/acl:relcl matter/VERB/0/root ./PUNCT/5/punct',
  )
  assert.deepEqual(language.sentences.flatMap(nounCues), [])
})

test('a "that" with nothing behind it leads to no claim, and breaks nothing', () => {
  const { language } = parsed(
    'Credible/ADJ/2/amod reports/NOUN/0/root that/SCONJ/5/mark –/PUNCT/5/punct fell/VERB/2/acl ./PUNCT/2/punct',
  )
  assert.deepEqual(language.sentences.flatMap(nounCues), [])
})

test('what a claim is said in is no second cue: "said in a statement that"', () => {
  const { language } = parsed(
    'Northgate/PROPN/2/nsubj said/VERB/0/root in/ADP/5/case a/DET/5/det statement/NOUN/2/obl that/SCONJ/8/mark it/PRON/8/nsubj closed/VERB/5/acl ./PUNCT/2/punct',
  )
  assert.deepEqual(language.sentences.flatMap(nounCues), [])
})
