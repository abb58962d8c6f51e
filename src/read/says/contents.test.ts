import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { span, wordsAt } from '../../record/span.ts'
import { tidied } from './contents.ts'
import { type Draft, draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'
import { wordsOnly } from './rules.ts'

/** The claim that is left of pieces some reader took for one cue's. */
function claimOf(text: string, source: string, cue: string, ...content: string[]): string {
  const at = (words: string) => span(text.indexOf(words), text.indexOf(words) + words.length)
  const report = { id: 'r', text, language: 'en', blocks: [], credits: [] }
  const draft: Draft = {
    ...{ by: 'test', cue: [at(cue)], source: at(source), content: content.map(at), via: [] },
    ...{ isSure: true, evidence: {} },
  }
  return tidied(layoutOf(report, wordsOnly(report)), draft)
    .content.map((piece) => wordsAt(text, piece))
    .join(' … ')
}

test('a claim outside of quotation marks ends with the sentence of its cue', () => {
  const text = 'State TV said the dam had broken. The road was cut.'
  assert.equal(claimOf(text, 'State TV', 'said', 'the dam had broken. The road was cut'), 'the dam had broken')
})

test('a quotation goes on over sentences', () => {
  const text = 'The envoy said: “We came. We leave.”'
  assert.equal(claimOf(text, 'The envoy', 'said', 'We came'), 'We came. We leave')
})

test('a clause before is no part of what a verb has as its object', () => {
  const text = 'The rebels fled the town and the army claimed victory there.'
  assert.equal(claimOf(text, 'the army', 'claimed', 'the town', 'victory there'), 'victory there')
})

test('a condition before its statement is a part of the claim', () => {
  const text = 'Should the vote be put off, the council vowed to act at once.'
  assert.equal(
    claimOf(text, 'the council', 'vowed', 'Should the vote be put off', 'to act at once'),
    'Should the vote be put off … to act at once',
  )
})

test('the day of the saying stands outside of the claim', () => {
  const text = 'The mayor said today there was a leak.'
  assert.equal(claimOf(text, 'The mayor', 'said', 'today there was a leak'), 'there was a leak')
})

test('why a speaker is not named is no part of what he says', () => {
  const text = '“It is over,” a diplomat who asked not to be named because he fears reprisals told Reuters.'
  const source = 'a diplomat who asked not to be named'
  assert.equal(claimOf(text, source, 'told', 'It is over', 'because he fears reprisals'), 'It is over')
})

test('what an object is called belongs to the claim', () => {
  const text = 'The mayor described the raid as a crime and left.'
  assert.equal(claimOf(text, 'The mayor', 'described', 'the raid'), 'the raid as a crime')
  const told = 'The mayor recalled the raid as a boy.'
  assert.equal(claimOf(told, 'The mayor', 'recalled', 'the raid'), 'the raid')
})

test('"that" before a noun is of the claim, before a clause it leads to it', () => {
  const claim = (line: string, content: string): string => {
    const { report, language, says } = parsed(line)
    const [piece] = tidied(layoutOf(report, language), draftOf(says('Baku', 'denied', content))).content
    return piece ? wordsAt(report.text, piece) : ''
  }
  const noun = 'Baku/PROPN/2/nsubj denied/VERB/0/root that/DET/4/det account/NOUN/2/obj ./PUNCT/2/punct'
  const clause =
    'Baku/PROPN/2/nsubj denied/VERB/0/root that/SCONJ/5/mark it/PRON/5/nsubj fled/VERB/2/ccomp ./PUNCT/2/punct'
  assert.equal(claim(noun, 'that account'), 'that account')
  assert.equal(claim(clause, 'that it fled'), 'it fled')
})
