import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'
import { withoutVerb } from './speaker-verbs.ts'

/** Verbs of the parsed lines are finite. */
function speaker(line: string, source: string, cue: string, content: string): string {
  const { report, language, says } = parsed(line)
  const sentences = language.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => (/^(?:VERB|AUX)$/u.test(word.upos ?? '') ? { ...word, xpos: 'VBD' } : word)),
  }))
  const draft = withoutVerb(layoutOf(report, { ...language, sentences }), draftOf(says(source, cue, content)))
  return draft.source ? wordsAt(report.text, draft.source) : ''
}

test('of two who say something the one before the cue speaks', () => {
  const line = 'Officials/NOUN/2/nsubj say/VERB/0/root Athens/PROPN/4/nsubj promised/VERB/2/ccomp boats/NOUN/4/obj'
  assert.equal(speaker(line, 'Officials say Athens', 'promised', 'boats'), 'Athens')
})

test('a speaker ends before his own verb and before its helper', () => {
  const asked = 'The/DET/2/det nephew/NOUN/3/nsubj asked/VERB/0/root me/PRON/3/obj to/PART/6/mark stay/VERB/3/xcomp'
  assert.equal(speaker(asked, 'The nephew asked me', 'asked', 'to stay'), 'The nephew')
  const offered =
    'The/DET/2/det army/NOUN/6/nsubj had/AUX/6/aux in/ADP/5/case May/PROPN/6/obl offered/VERB/0/root boats/NOUN/6/obj'
  assert.equal(speaker(offered, 'The army had in May', 'offered', 'boats'), 'The army')
})

test('a verb in a clause about the speaker, and the part of a name, stay', () => {
  const memo = 'a/DET/2/det memo/NOUN/5/nsubj we/PRON/4/nsubj saw/VERB/2/acl:relcl says/VERB/0/root so/ADV/5/advmod'
  assert.equal(speaker(memo, 'a memo we saw', 'says', 'so'), 'a memo we saw')
  const name = 'Ann/PROPN/5/nsubj Otim/PROPN/1/flat -/PUNCT/4/punct Were/AUX/1/flat says/VERB/0/root so/ADV/5/advmod'
  assert.equal(speaker(name, 'Ann Otim-Were', 'says', 'so'), 'Ann Otim-Were')
})
