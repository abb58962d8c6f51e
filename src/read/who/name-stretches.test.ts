import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { namesIn } from './names.ts'
import { treeOf } from './tree.ts'

/** The names of one sentence, each as `sort: words`. */
function names(line: string): string[] {
  const { language } = parsed(line)
  const [sentence] = language.sentences
  return sentence ? namesIn(treeOf(sentence, 0), language.names).map(({ sort, text }) => `${sort}: ${text}`) : []
}

test('a by-name in marks is within the name, whatever the model takes its parts for', () => {
  assert.deepEqual(
    names(
      'Delroy/PROPN/5/compound/PERSON "/PUNCT/3/punct Teacher/PROPN/5/compound "/PUNCT/3/punct Whittingham/PROPN/6/nsubj/EVENT left/VERB/0/root ./PUNCT/6/punct',
    ),
    ['person: Delroy " Teacher " Whittingham'],
  )
  assert.deepEqual(
    names(
      'Delroy/PROPN/2/nsubj/PERSON said/VERB/0/root "/PUNCT/4/punct Teacher/PROPN/2/obj "/PUNCT/4/punct Whittingham/PROPN/2/obl/PERSON ./PUNCT/2/punct',
    ),
    ['person: Delroy', 'person: Whittingham'],
  )
})

test('a state that the model takes for an event is a state', () => {
  assert.deepEqual(names('Turkey/PROPN/2/nsubj/EVENT left/VERB/0/root ./PUNCT/2/punct'), ['polity: Turkey'])
  assert.deepEqual(names('Nargis/PROPN/2/nsubj/EVENT left/VERB/0/root ./PUNCT/2/punct'), [])
})

test('a number that hangs on a body is of its name, one that counts is not', () => {
  assert.deepEqual(names('Rossiya/PROPN/3/nsubj/ORG 24/NUM/1/nummod left/VERB/0/root ./PUNCT/3/punct'), [
    'organisation: Rossiya 24',
  ])
  assert.deepEqual(
    names(
      'They/PRON/2/nsubj lent/VERB/0/root Rossiya/PROPN/2/iobj/ORG 24/NUM/5/nummod lorries/NOUN/2/obj ./PUNCT/2/punct',
    ),
    ['organisation: Rossiya'],
  )
})

test('initials before a comma are a body, before a sentence of capitals they are not', () => {
  assert.deepEqual(
    names(
      'KOVRA/NOUN/5/nsubj ,/PUNCT/4/punct which/PRON/4/nsubj waited/VERB/1/acl:relcl left/VERB/0/root ./PUNCT/5/punct',
    ),
    ['organisation: KOVRA'],
  )
  assert.deepEqual(names('DOZENS/NOUN/3/nsubj ,/PUNCT/3/punct LEFT/VERB/0/root ./PUNCT/3/punct'), [])
})

test('a thing with a name in marks and the state behind it are no person', () => {
  assert.deepEqual(
    names(
      'Radio/PROPN/5/compound/ORG “/PUNCT/3/punct Svoboda/PROPN/1/appos/ORG ”/PUNCT/3/punct Ukraine/PROPN/6/nsubj/PLACE left/VERB/0/root ./PUNCT/6/punct',
    ).filter((name) => name.startsWith('person') || name.startsWith('polity')),
    ['polity: Ukraine'],
  )
})
