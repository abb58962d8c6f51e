import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { findWho } from './who.ts'

/** What the people are called who say so themselves: whoever speaks is an actor. */
function called(words: string, line: string): string | undefined {
  const { report, language, at, says } = parsed(line)
  const { actors, actorAt } = findWho(report, language, [says(words, '.', '.')])
  return actors.find(({ id }) => id === actorAt(at(words)))?.name
}

test('people of whom only their fate is told are called by it', () => {
  assert.equal(
    called(
      '63 persons',
      'Police/NOUN/2/nsubj detained/VERB/0/root 63/NUM/4/nummod persons/NOUN/2/obj on/ADP/6/case Monday/PROPN/2/obl ./PUNCT/2/punct',
    ),
    'detained persons',
  )
})

test('a fate that only may come, and people of whom more is told, make no name', () => {
  assert.equal(
    called(
      'Eight others',
      'Eight/NUM/2/nummod others/NOUN/5/nsubj:pass may/AUX/5/aux be/AUX/5/aux:pass freed/VERB/0/root ./PUNCT/5/punct',
    ),
    'Eight others',
  )
  assert.notEqual(
    called(
      'two young women',
      'Police/NOUN/2/nsubj freed/VERB/0/root two/NUM/5/nummod young/ADJ/5/amod women/NOUN/2/obj ./PUNCT/2/punct',
    ),
    'freed women',
  )
})

test('any people told of by nothing but their number are called by a fate that tells them apart', () => {
  const four = (verb: string): string =>
    `Police/NOUN/2/nsubj ${verb}/VERB/0/root four/NUM/4/nummod drivers/NOUN/2/obj ./PUNCT/2/punct`
  assert.equal(called('four drivers', four('freed')), 'freed drivers')
  assert.equal(called('four drivers', four('questioned')), 'drivers')
  for (const noun of ['members', 'men'])
    assert.notEqual(called(`four ${noun}`, four('freed').replace('drivers', noun)), `freed ${noun}`)
})

test('the place of what befell people stands behind it, a month does not', () => {
  const arrested = (where: string): string =>
    `Five/NUM/2/nummod people/NOUN/4/nsubj:pass were/AUX/4/aux:pass arrested/VERB/0/root in/ADP/6/case ${where}/PROPN/4/obl ./PUNCT/4/punct`
  assert.equal(called('Five people', arrested('Karonga')), 'people arrested in Karonga')
  assert.equal(called('Five people', arrested('June')), 'arrested people')
})

test('what is denied, nearly done or of nobody is no fate, and a place is a name alone', () => {
  const rest = (from: number, verb: number): string =>
    `people/NOUN/${verb}/nsubj:pass were/AUX/${verb}/aux:pass arrested/VERB/0/root in/ADP/${from}/case`
  const none = `0/NUM/2/nummod ${rest(6, 4)} Karonga/PROPN/4/obl ./PUNCT/4/punct`
  assert.notEqual(called('0 people', none), 'people arrested in Karonga')
  const nearly =
    'Five/NUM/2/nummod people/NOUN/5/nsubj:pass were/AUX/5/aux:pass nearly/ADV/5/advmod arrested/VERB/0/root ./PUNCT/5/punct'
  assert.equal(called('Five people', nearly), 'Five people')
  const denied =
    'Police/NOUN/2/nsubj denied/VERB/0/root that/SCONJ/7/mark five/NUM/5/nummod people/NOUN/7/nsubj:pass were/AUX/7/aux:pass arrested/VERB/2/ccomp ./PUNCT/2/punct'
  assert.equal(called('five people', denied), 'five people')
})
