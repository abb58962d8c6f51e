import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { namesIn } from './names.ts'
import { treeOf } from './tree.ts'

const sortOf = (line: string): string | undefined => {
  const [sentence] = parsed(line).language.sentences
  return sentence && namesIn(treeOf(sentence, 0), [])[0]?.sort
}

test('a name that ends as companies do is no person, though it opens with a given name', () => {
  assert.equal(sortOf('Maria/PROPN/3/nsubj Lines/PROPN/1/flat denied/VERB/0/root it/PRON/3/obj'), 'organisation')
  assert.equal(sortOf('Maria/PROPN/3/nsubj Lindt/PROPN/1/flat denied/VERB/0/root it/PRON/3/obj'), 'person')
})

const textOf = (line: string): string | undefined => {
  const { language } = parsed(line)
  const [sentence] = language.sentences
  return sentence && namesIn(treeOf(sentence, 0), language.names)[0]?.text
}

test('a trade with a capital and what an office is over are no part of the name behind them', () => {
  assert.equal(
    textOf(
      'Welder/PROPN/4/nsubj/PERSON Oleg/PROPN/1/flat/PERSON Vershinsky/PROPN/1/flat/PERSON left/VERB/0/root ./PUNCT/4/punct',
    ),
    'Oleg Vershinsky',
  )
  assert.equal(
    textOf(
      'Minister/NOUN/5/nsubj of/ADP/3/case Energy/PROPN/1/nmod/PERSON Vershinsky/PROPN/3/flat/PERSON left/VERB/0/root ./PUNCT/5/punct',
    ),
    'Vershinsky',
  )
  assert.equal(
    textOf(
      'Minister/NOUN/5/nsubj of/ADP/3/case Kovra/PROPN/1/nmod/PERSON Vershinsky/PROPN/3/flat/PERSON left/VERB/0/root ./PUNCT/5/punct',
    ),
    'Kovra Vershinsky',
  )
})

test('a trade that is a given name too, or stands within a sentence, is of the name', () => {
  const name = (first: string): string =>
    `${first}/PROPN/4/nsubj/PERSON James/PROPN/1/flat/PERSON Biden/PROPN/1/flat/PERSON left/VERB/0/root ./PUNCT/4/punct`
  assert.equal(textOf(name('Hunter')), 'Hunter James Biden')
  assert.equal(
    textOf(
      'They/PRON/2/nsubj met/VERB/0/root Welder/PROPN/2/obj/PERSON Oleg/PROPN/3/flat/PERSON Vershinsky/PROPN/3/flat/PERSON ./PUNCT/2/punct',
    ),
    'Welder Oleg Vershinsky',
  )
})

test('an office over several fields leaves all of them out of the name', () => {
  assert.equal(
    textOf(
      'Minister/NOUN/7/nsubj for/ADP/3/case Women/PROPN/1/nmod/PERSON Affairs/PROPN/3/flat/PERSON Grace/PROPN/3/flat/PERSON Okello/PROPN/3/flat/PERSON left/VERB/0/root ./PUNCT/7/punct',
    ),
    'Grace Okello',
  )
})
