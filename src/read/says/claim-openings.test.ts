import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { withOpening } from './claim-openings.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'

function opened(line: string, cue: string, content: string): string {
  const { report, language: read, says, at } = parsed(line)
  const sentences = read.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => (word.form === 'asked' ? { ...word, lemma: 'ask' } : word)),
  }))
  const language = { ...read, sentences }
  const draft = draftOf(says(cue, cue, content))
  return wordsAt(report.text, withOpening(layoutOf(report, language), draft, at(content)))
}

test('whom somebody warns is no part of the warning', () => {
  const line =
    'We/PRON/2/nsubj warned/VERB/0/root Mayor/PROPN/2/obj Lee/PROPN/3/flat that/SCONJ/7/mark wells/NOUN/7/nsubj ran/VERB/2/ccomp dry/ADJ/7/xcomp'
  assert.equal(opened(line, 'warned', 'Mayor Lee that wells ran dry'), 'that wells ran dry')
})

test('a claim keeps a clause about its own subject', () => {
  const line =
    'He/PRON/2/nsubj said/VERB/0/root talk/NOUN/7/nsubj that/SCONJ/6/mark wells/NOUN/6/nsubj ran/VERB/3/acl spread/VERB/2/ccomp'
  assert.equal(opened(line, 'said', 'talk that wells ran spread'), 'talk that wells ran spread')
})

test('a claim begins with no stray sign', () => {
  const line = 'He/PRON/2/nsubj said/VERB/0/root ️we/PRON/4/nsubj left/VERB/2/ccomp'
  assert.equal(opened(line, 'said', '️we left'), 'we left')
  const bullet = 'Demand/NOUN/0/root :/PUNCT/1/punct •/PUNCT/4/punct leave/VERB/1/parataxis now/ADV/4/advmod'
  assert.equal(opened(bullet, 'Demand', '• leave now'), 'leave now')
})

test('of whom something is asked is no part of what is asked for, but of what he is asked to do', () => {
  const radars =
    'They/PRON/2/nsubj asked/VERB/0/root allies/NOUN/2/obj for/ADP/5/case radars/NOUN/2/obl ./PUNCT/2/punct'
  assert.equal(opened(radars, 'asked', 'allies for radars'), 'radars')
  const leave =
    'They/PRON/2/nsubj asked/VERB/0/root allies/NOUN/2/obj to/PART/5/mark leave/VERB/2/xcomp ./PUNCT/2/punct'
  assert.equal(opened(leave, 'asked', 'allies to leave'), 'allies to leave')
  assert.equal(opened(leave, 'asked', 'to leave'), 'allies to leave')
})
