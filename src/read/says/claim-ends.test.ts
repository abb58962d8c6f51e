import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import type { RawSays } from '../language/layers.ts'
import { withEnds } from './claim-ends.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'

function claims(line: string, ...said: readonly (readonly [string, string, string])[]): readonly string[] {
  const { report, language, says } = parsed(line)
  const drafts = said.map(
    ([source, cue, content]: readonly [string, string, string]): RawSays => says(source, cue, content),
  )
  return withEnds(layoutOf(report, language), drafts.map(draftOf)).map(({ content }) =>
    content.map((piece) => wordsAt(report.text, piece)).join(' … '),
  )
}

test('a second verb of the speaker is no part of what he said', () => {
  const line =
    'Lee/PROPN/2/nsubj promised/VERB/0/root to/PART/4/mark call/VERB/2/xcomp back/ADV/4/advmod but/CCONJ/8/cc then/ADV/8/advmod left/VERB/2/conj town/NOUN/8/obj ./PUNCT/2/punct'
  assert.deepEqual(claims(line, ['Lee', 'promised', 'to call back but then left town']), ['to call back'])
})

test('what another does is no part of an offer', () => {
  const line =
    'Lee/PROPN/2/nsubj offered/VERB/0/root to/PART/4/mark help/VERB/2/xcomp but/CCONJ/7/cc they/PRON/7/nsubj declined/VERB/2/conj it/PRON/7/obj ./PUNCT/2/punct'
  assert.deepEqual(claims(line, ['Lee', 'offered', 'to help but they declined it']), ['to help'])
})

test('two verbs of the claim both stay in it', () => {
  const line =
    'Lee/PROPN/2/nsubj promised/VERB/0/root to/PART/4/mark come/VERB/2/xcomp and/CCONJ/6/cc help/VERB/4/conj them/PRON/6/obj ./PUNCT/2/punct'
  assert.deepEqual(claims(line, ['Lee', 'promised', 'to come and help them']), ['to come and help them'])
})

test('a clause in which somebody else is cited is no part of the claim', () => {
  const line =
    'Lee/PROPN/2/nsubj said/VERB/0/root they/PRON/4/nsubj freed/VERB/2/ccomp some/DET/6/det men/NOUN/4/obj ,/PUNCT/10/punct which/PRON/10/obj police/NOUN/10/nsubj denied/VERB/4/advcl ./PUNCT/2/punct'
  const denied = ['police', 'denied', 'which'] as const
  assert.deepEqual(claims(line, ['Lee', 'said', 'they freed some men, which police denied'], denied), [
    'they freed some men',
    'which',
  ])
})

test('the question before a refusal to answer it is what is refused', () => {
  const line =
    'How/ADV/2/advmod many/ADJ/3/nsubj fell/VERB/8/ccomp ,/PUNCT/8/punct she/PRON/6/nsubj refused/VERB/0/root to/PART/8/mark say/VERB/6/xcomp ./PUNCT/6/punct'
  assert.deepEqual(claims(line, ['she', 'refused', 'to say']), ['How many fell … to say'])
})

test('a word that stands for a claim is all of it, and what a colon parts from it goes on by itself', () => {
  const line = (sign: string) =>
    `Kin/NOUN/2/nsubj contest/VERB/0/root it/PRON/2/obj ${sign}/PUNCT/2/punct they/PRON/6/nsubj saw/VERB/2/parataxis two/NUM/6/obj ./PUNCT/2/punct`
  assert.deepEqual(claims(line(':'), ['Kin', 'contest', 'it: they saw two']), ['it'])
  assert.deepEqual(claims(line(','), ['Kin', 'contest', 'it, they saw two']), ['it, they saw two'])
})
