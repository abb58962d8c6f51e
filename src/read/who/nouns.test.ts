import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { candidatesIn } from './phrases.ts'
import { treeOf } from './tree.ts'

/** The nominal phrases of one sentence. */
function nominals(line: string): string[] {
  const { report, language } = parsed(line)
  const [sentence] = language.sentences
  if (!sentence) return []
  return candidatesIn(treeOf(sentence, 0), language.names)
    .filter(({ kind }) => kind === 'nominal')
    .map(({ span }) => wordsAt(report.text, span))
}

test('a noun behind a prefix tells whom it tells of alone', () => {
  assert.deepEqual(
    nominals(
      'Ex-combatants/NOUN/2/nsubj met/VERB/0/root a/DET/4/det sub-chief/NOUN/2/obj and/CCONJ/6/cc counter-protesters/NOUN/4/conj ./PUNCT/2/punct',
    ),
    ['Ex-combatants', 'a sub-chief', 'counter-protesters'],
  )
  assert.deepEqual(nominals('A/DET/2/det sub-plot/NOUN/3/nsubj failed/VERB/0/root ./PUNCT/3/punct'), [])
})

test('the accused and the bereaved are somebody, whatever the tagger takes them for', () => {
  assert.deepEqual(
    nominals('The/DET/2/det accused/NOUN/3/nsubj met/VERB/0/root the/DET/5/det bereaved/ADJ/3/obj ./PUNCT/3/punct'),
    ['The accused', 'the bereaved'],
  )
})

test('the dead are somebody, but nobody where they are put at a number', () => {
  assert.deepEqual(nominals('The/DET/2/det dead/NOUN/4/nsubj were/AUX/4/aux buried/VERB/0/root ./PUNCT/4/punct'), [
    'The dead',
  ])
  assert.deepEqual(
    nominals(
      'It/PRON/2/nsubj puts/VERB/0/root the/DET/4/det dead/NOUN/2/obj at/ADP/6/case 16/NUM/2/obl ./PUNCT/2/punct',
    ),
    [],
  )
})

test('an age alone is a person, an age before a noun a part of it', () => {
  assert.deepEqual(nominals('A/DET/2/det 14-year-old/NOUN/4/nsubj was/AUX/4/aux hurt/VERB/0/root ./PUNCT/4/punct'), [
    'A 14-year-old',
  ])
  assert.deepEqual(nominals('A/DET/3/det 14-year-old/ADJ/3/amod boy/NOUN/4/nsubj fell/VERB/0/root ./PUNCT/4/punct'), [
    'A 14-year-old boy',
  ])
})

test('those on board and those responsible are phrases with the words that tell it, and the board is none', () => {
  assert.deepEqual(
    nominals(
      'Those/PRON/4/nsubj on/ADP/3/case board/NOUN/4/obl blame/VERB/0/root those/PRON/4/obj responsible/ADJ/5/amod ./PUNCT/4/punct',
    ),
    ['Those on board', 'those responsible'],
  )
})

test('a batch of travellers are as many travellers', () => {
  assert.deepEqual(
    nominals('A/DET/2/det batch/NOUN/5/nsubj of/ADP/4/case travellers/NOUN/2/nmod left/VERB/0/root ./PUNCT/5/punct')[0],
    'A batch of travellers',
  )
})

test('fourteen dead are somebody where they are counted, and the third one of those before', () => {
  assert.deepEqual(nominals('Medics/NOUN/2/nsubj counted/VERB/0/root 14/NUM/4/nummod dead/ADJ/2/obj ./PUNCT/2/punct'), [
    'Medics',
    '14 dead',
  ])
  assert.deepEqual(nominals('A/DET/2/det third/ADJ/3/nsubj fled/VERB/0/root ./PUNCT/3/punct'), ['A third'])
})

test('what completes an adjective ends before the verb of the clause', () => {
  assert.deepEqual(
    nominals(
      'Soldiers/NOUN/7/nsubj loyal/ADJ/1/amod to/ADP/5/case the/DET/5/det mayor/NOUN/2/obl briefly/ADV/7/advmod fled/VERB/2/ccomp ./PUNCT/7/punct',
    )[0],
    'Soldiers loyal to the mayor',
  )
})

test('a number after "between" is a range only with "and"', () => {
  assert.deepEqual(
    nominals('It/PRON/2/nsubj split/VERB/0/root between/ADP/5/case two/NUM/5/nummod chiefs/NOUN/2/obl ./PUNCT/2/punct'),
    ['two chiefs'],
  )
})

test('a count under "the" is of those told of before, also behind "of"; a vote and a year are not', () => {
  assert.deepEqual(
    nominals(
      'One/NUM/5/nsubj of/ADP/4/case the/DET/4/det four/NUM/1/nmod denies/VERB/0/root that/SCONJ/10/mark the/DET/8/det 33/NUM/10/nsubj:pass were/AUX/10/aux:pass freed/VERB/5/ccomp ./PUNCT/5/punct',
    ),
    ['One of the four', 'the 33'],
  )
  assert.deepEqual(
    nominals(
      'Avante/PROPN/2/nsubj needs/VERB/0/root 33/NUM/2/obj and/CCONJ/6/cc the/DET/6/det 1990s/NUM/3/conj ./PUNCT/2/punct',
    ),
    [],
  )
})

test('whoever asks in a transcript is somebody, a question told of is not', () => {
  assert.deepEqual(
    nominals('QUESTION/NOUN/0/root :/PUNCT/1/punct Is/AUX/1/parataxis it/PRON/3/nsubj ?/PUNCT/3/punct'),
    ['QUESTION'],
  )
  assert.deepEqual(nominals('The/DET/2/det question/NOUN/3/nsubj stands/VERB/0/root ./PUNCT/3/punct'), [])
})

test('an age with an article is somebody, wherever the tree hangs the article', () => {
  assert.deepEqual(
    nominals(
      'The/DET/4/det 58/NUM/4/nummod -/PUNCT/2/punct year/NOUN/6/obl -/PUNCT/4/punct old/NOUN/7/nsubj left/VERB/0/root ./PUNCT/7/punct',
    ),
    ['The 58-year-old'],
  )
  assert.deepEqual(
    nominals(
      'Some/ADV/2/advmod 58/NUM/4/nummod -/PUNCT/2/punct year/NOUN/6/obl -/PUNCT/4/punct old/ADJ/7/amod trees/NOUN/8/nsubj fell/VERB/0/root ./PUNCT/8/punct',
    ),
    [],
  )
})

test("a chargé d'affaires is one, whichever of the two words the tree takes for the head", () => {
  const line = (first: string, second: string): string =>
    `The/DET/3/det chargé/NOUN/${first} d’affaires/NOUN/${second} left/VERB/0/root ./PUNCT/4/punct`
  assert.deepEqual(nominals(line('3/compound', '4/nsubj')), ['The chargé d’affaires'])
  assert.deepEqual(nominals(line('4/nsubj', '2/appos')).length, 1)
  assert.deepEqual(nominals('The/DET/2/det affairs/NOUN/3/nsubj failed/VERB/0/root ./PUNCT/3/punct'), [])
})
