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
