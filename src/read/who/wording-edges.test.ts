import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import type { Candidate } from './candidate.ts'
import { candidatesIn } from './phrases.ts'
import { treeOf, formsOf as wordsOf } from './tree.ts'
import { formsOf, isLonger } from './wording-forms.ts'

/** The longer forms of the phrase of a sentence that begins with `opening`. */
function longerForms(line: string, opening: string): string[] {
  const { language } = parsed(line)
  const [sentence] = language.sentences
  assert.ok(sentence)
  const tree = treeOf(sentence, 0)
  const begins = ({ first }: Candidate): boolean => tree.words[first]?.form === opening
  const phrase = candidatesIn(tree, language.names).find(begins)
  assert.ok(phrase, opening)
  return formsOf(phrase)
    .filter(isLonger)
    .map(({ first, last }) => wordsOf(tree, first, last))
}

test('the noun for what a name is may go with it, where it follows', () => {
  assert.deepEqual(
    longerForms('the/DET/2/det Vesna/PROPN/4/nsubj/ORG daily/ADJ/4/advmod wrote/VERB/0/root ./PUNCT/4/punct', 'Vesna'),
    ['Vesna daily'],
  )
})

test('the owner before a titled name may go with it, a verb may not', () => {
  const line = (before: string): string =>
    `${before} Colonel/PROPN/4/nmod:desc Rauf/PROPN/6/nsubj/PERSON Tahmazli/PROPN/4/flat/PERSON spoke/VERB/0/root ./PUNCT/6/punct`
  assert.deepEqual(longerForms(line("M23/PROPN/4/nmod:poss/ORG 's/PART/1/case"), 'Colonel'), [
    "M23's Colonel Rauf Tahmazli",
  ])
  assert.deepEqual(longerForms(line('There/ADV/2/advmod stood/VERB/6/ccomp'), 'Colonel'), [])
})

test('a person may be told of with the body or the place that follows', () => {
  assert.deepEqual(
    longerForms(
      'Pastor/PROPN/2/nmod:desc Nell/PROPN/7/nsubj/PERSON Guerrero/PROPN/2/flat/PERSON of/ADP/6/case First/PROPN/6/amod Methodist/PROPN/2/nmod prayed/VERB/0/root ./PUNCT/7/punct',
      'Pastor',
    ),
    ['Pastor Nell Guerrero of First Methodist'],
  )
})

test('a speaker in a transcript may be told of with the brackets behind the name', () => {
  assert.deepEqual(
    longerForms(
      'VESNA/PROPN/7/nsubj/PERSON OSTVIK/PROPN/1/flat/PERSON (/PUNCT/4/punct anchor/NOUN/1/appos )/PUNCT/4/punct :/PUNCT/1/punct Yes/INTJ/0/root',
      'VESNA',
    ),
    ['VESNA OSTVIK (anchor)'],
  )
})

test('what stands beside a phrase goes with the whole of it only', () => {
  const found = longerForms(
    'Two/NUM/2/nummod farmers/NOUN/4/nsubj downstream/ADV/2/advmod left/VERB/0/root ./PUNCT/4/punct',
    'Two',
  )
  assert.deepEqual(found, ['Two farmers downstream'])
})

/** All forms of the phrase of a sentence that begins with `opening`. */
function allForms(line: string, opening: string): string[] {
  const [sentence] = parsed(line).language.sentences
  assert.ok(sentence)
  const tree = treeOf(sentence, 0)
  const phrase = candidatesIn(tree, []).find(({ first }) => tree.words[first]?.form === opening)
  assert.ok(phrase, opening)
  return formsOf(phrase).map(({ first, last }) => wordsOf(tree, first, last))
}

test('somebody new may be told of with where he is from, though the tree hangs it on the verb', () => {
  const told = (preposition: string, place: string): string[] =>
    allForms(
      `He/PRON/2/nsubj told/VERB/0/root fishermen/NOUN/2/obj ${preposition}/ADP/5/case ${place}/PROPN/2/obl ./PUNCT/2/punct`,
      'fishermen',
    )
  assert.deepEqual(told('from', 'Kovra'), ['fishermen', 'fishermen from Kovra'])
  assert.deepEqual(told('in', 'Kovra'), ['fishermen'])
  assert.deepEqual(told('from', 'Monday'), ['fishermen'])
})

test('a clause between a subject and its verb goes with the subject, the verb does not', () => {
  const clause =
    'Soldiers/NOUN/6/nsubj who/PRON/3/nsubj guard/VERB/6/parataxis the/DET/5/det gates/NOUN/3/obj stayed/VERB/0/root ./PUNCT/6/punct'
  assert.deepEqual(allForms(clause, 'Soldiers'), ['Soldiers', 'Soldiers who guard the gates'])
  const open =
    'Soldiers/NOUN/3/nsubj that/SCONJ/3/mark guard/VERB/0/root the/DET/5/det gates/NOUN/3/obj stayed/VERB/3/conj ./PUNCT/3/punct'
  assert.deepEqual(allForms(open, 'Soldiers'), ['Soldiers'])
})

test('a clause that says why nobody is named, and one of few words, end before what follows', () => {
  const asked =
    'He/PRON/2/nsubj met/VERB/0/root envoys/NOUN/2/obj who/PRON/5/nsubj asked/VERB/2/ccomp not/PART/8/advmod to/PART/8/mark be/AUX/9/aux named/VERB/5/xcomp on/ADP/11/case record/NOUN/9/obl ./PUNCT/2/punct'
  assert.ok(allForms(asked, 'envoys').includes('envoys who asked not to be named'))
  const short =
    'He/PRON/2/nsubj met/VERB/0/root envoys/NOUN/2/obj who/PRON/5/nsubj knew/VERB/2/ccomp him/PRON/5/obj ,/PUNCT/9/punct and/CCONJ/9/cc left/VERB/2/conj ./PUNCT/2/punct'
  assert.ok(allForms(short, 'envoys').includes('envoys who knew him'))
  assert.ok(!allForms(short, 'envoys').some((words) => words.includes('left')))
})
