import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { span, wordsAt } from '../../record/span.ts'
import { type Draft, draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'
import { withWholePhrases } from './whole-phrases.ts'

const TREE =
  'Baku/PROPN/2/nsubj denied/VERB/0/root the/DET/5/det old/ADJ/5/amod charge/NOUN/2/obj of/ADP/7/case murder/NOUN/5/nmod ./PUNCT/2/punct'

function claimOf(content: string): string | undefined {
  const { report, language, says } = parsed(TREE)
  const draft: Draft = draftOf(says('Baku', 'denied', content))
  const [piece] = withWholePhrases(layoutOf(report, language), draft).content
  return piece && wordsAt(report.text, piece)
}

test('a claim that ends in an article or a preposition is read to the end of its phrase', () => {
  assert.equal(claimOf('the'), 'the old charge of murder')
  assert.equal(claimOf('the old charge of'), 'the old charge of murder')
})

test('a claim that begins behind its article takes it in', () => {
  assert.equal(claimOf('charge of murder'), 'the old charge of murder')
})

test('a claim of whole phrases stays as it is', () => {
  assert.equal(claimOf('the old charge'), 'the old charge')
})

test('without a tree nothing grows', () => {
  const { report, language, says } = parsed(TREE)
  const bare = language.sentences.map((one) => ({
    ...one,
    words: one.words.map(({ form, span: at }) => ({ form, span: span(at.start, at.end) })),
  }))
  const draft = draftOf(says('Baku', 'denied', 'the'))
  assert.equal(withWholePhrases(layoutOf(report, { ...language, sentences: bare }), draft), draft)
})
