import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import type { Word } from '../language/layers.ts'
import { passiveCues } from './passive-cues.ts'

const LEMMAS: ReadonlyMap<string, string> = new Map([
  ['told', 'tell'],
  ['put', 'put'],
  ['gathered', 'gather'],
  ['promised', 'promise'],
  ['ordered', 'order'],
])

const tagged = (word: Word): Word => {
  const lemma = LEMMAS.get(word.form)
  return lemma ? { ...word, lemma, xpos: 'VBN' } : word
}

function found(line: string): readonly string[] {
  const { report, language } = parsed(line)
  return language.sentences
    .map((sentence) => ({ ...sentence, words: sentence.words.map(tagged) }))
    .flatMap(passiveCues)
    .map(({ cue, content }) =>
      [cue, content].map((places) => places.map((at) => wordsAt(report.text, at)).join(' … ')).join(' | '),
    )
}

test('what somebody was told is claimed by nobody named', () => {
  assert.deepEqual(
    found(
      'Drivers/NOUN/4/nsubj:pass had/AUX/4/aux been/AUX/4/aux:pass told/VERB/0/root to/PART/6/mark wait/VERB/4/xcomp outside/ADV/6/advmod ./PUNCT/4/punct',
    ),
    ['had been told | to wait outside'],
  )
})

test('where a doer stands behind "by" the tree has a speaker, and a denial is no saying', () => {
  const told = (helper: string, agent: string) =>
    `Drivers/NOUN/3/nsubj:pass ${helper} told/VERB/0/root to/PART/5/mark wait/VERB/3/xcomp ${agent} ./PUNCT/3/punct`
  assert.deepEqual(found(told('were/AUX/3/aux:pass', 'by/ADP/7/case police/NOUN/3/obl:agent')), [])
  assert.deepEqual(
    found(
      'Drivers/NOUN/4/nsubj:pass were/AUX/4/aux:pass not/PART/4/advmod told/VERB/0/root to/PART/6/mark wait/VERB/4/xcomp ./PUNCT/4/punct',
    ),
    [],
  )
})

test('a number that something is put at is a claim with its subject, and a place is none', () => {
  const put = (tag: string, word: string) =>
    `The/DET/2/det toll/NOUN/4/nsubj:pass was/AUX/4/aux:pass put/VERB/0/root at/ADP/6/case ${word}/${tag}/4/obl ./PUNCT/4/punct`
  assert.deepEqual(found(put('NUM', '40')), ['was put | The toll … at 40'])
  assert.deepEqual(found(put('NOUN', 'risk')), [])
})

test('“it was gathered that” hands on a clause', () => {
  assert.deepEqual(
    found(
      'It/PRON/3/expl was/AUX/3/aux:pass gathered/VERB/0/root that/SCONJ/6/mark they/PRON/6/nsubj left/VERB/3/ccomp ./PUNCT/3/punct',
    ),
    ['It was gathered | they left'],
  )
})
