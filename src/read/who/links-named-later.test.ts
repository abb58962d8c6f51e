import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import { findWho } from './who.ts'

/** The name of the actor that some words stand for. */
function standsFor({ report, language, at }: Parsed, words: string): string | undefined {
  const who = findWho(report, language, [])
  const id = who.actorAt(at(words))
  return who.actors.find((actor) => actor.id === id)?.name
}

const NAMED =
  'Locksmith/NOUN/2/compound Dale/PROPN/4/nsubj/PERSON Wasik/PROPN/2/flat/PERSON left/VERB/0/root ./PUNCT/4/punct'

test('a person told of by trade is the one who is named with this trade next', () => {
  const one = parsed('A/DET/2/det locksmith/NOUN/3/nsubj escaped/VERB/0/root ./PUNCT/3/punct', NAMED)
  assert.equal(standsFor(one, 'A locksmith'), 'Dale Wasik')
})

test('another trade and another office of one noun are another person', () => {
  const one = parsed('A/DET/2/det welder/NOUN/3/nsubj escaped/VERB/0/root ./PUNCT/3/punct', NAMED)
  assert.notEqual(standsFor(one, 'A welder'), 'Dale Wasik')
  const two = parsed(
    'The/DET/3/det prime/ADJ/3/amod minister/NOUN/4/nsubj spoke/VERB/0/root ./PUNCT/4/punct',
    'Foreign/ADJ/2/amod minister/NOUN/3/compound Oleg/PROPN/5/nsubj/PERSON Vershinsky/PROPN/3/flat/PERSON left/VERB/0/root ./PUNCT/5/punct',
  )
  assert.notEqual(standsFor(two, 'The prime minister'), 'Oleg Vershinsky')
})

const ENVOY = 'The/DET/2/det envoy/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct'

test('an envoy who alone is told of is the one whose bare name opens the next sentence', () => {
  const bare = 'Dale/PROPN/3/nsubj/PERSON Wasik/PROPN/1/flat/PERSON left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(standsFor(parsed(ENVOY, bare), 'The envoy'), 'Dale Wasik')
})

test('a name with a trade beside it, a surname alone and a name two sentences on are another person', () => {
  const baker =
    'Dale/PROPN/7/nsubj/PERSON Wasik/PROPN/1/flat/PERSON ,/PUNCT/5/punct a/DET/5/det baker/NOUN/1/appos ,/PUNCT/1/punct left/VERB/0/root ./PUNCT/7/punct'
  assert.notEqual(standsFor(parsed(ENVOY, baker), 'The envoy'), 'Dale Wasik')
  const surname = 'Wasik/PROPN/2/nsubj/PERSON left/VERB/0/root ./PUNCT/2/punct'
  assert.notEqual(standsFor(parsed(ENVOY, surname), 'The envoy'), 'Wasik')
  const rain = 'Rain/NOUN/2/nsubj fell/VERB/0/root ./PUNCT/2/punct'
  const bare = 'Dale/PROPN/3/nsubj/PERSON Wasik/PROPN/1/flat/PERSON left/VERB/0/root ./PUNCT/3/punct'
  assert.notEqual(standsFor(parsed(ENVOY, rain, bare), 'The envoy'), 'Dale Wasik')
})

test('a minister of one office is not the one of another, nor a mayor his deputy', () => {
  const named = (...titles: readonly string[]): string =>
    `${titles.join(' ')} Dale/PROPN/5/nsubj/PERSON Wasik/PROPN/3/flat/PERSON left/VERB/0/root ./PUNCT/5/punct`
  const minister = 'The/DET/3/det Methodist/ADJ/3/amod minister/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'
  const sugar = parsed(minister, named('Sugar/NOUN/2/compound', 'Minister/NOUN/3/compound'))
  assert.notEqual(standsFor(sugar, 'The Methodist minister'), 'Dale Wasik')
  const mayor = 'The/DET/2/det mayor/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct'
  const deputy = parsed(mayor, named('Deputy/ADJ/2/amod', 'mayor/NOUN/3/compound'))
  assert.notEqual(standsFor(deputy, 'The mayor'), 'Dale Wasik')
})
