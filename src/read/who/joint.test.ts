import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { castOf, findWho } from './who.ts'

/** Each actor as `name: wording; wording`. */
const actors = ({ report, language }: Parsed): string[] =>
  findWho(report, language, []).actors.map(
    ({ name, names }) => `${name}: ${names.map((at) => wordsAt(report.text, at)).join('; ')}`,
  )

const NAVIES =
  'The/DET/5/det Finnish/ADJ/5/amod and/CCONJ/4/cc Estonian/ADJ/2/conj navies/NOUN/6/nsubj sailed/VERB/0/root ./PUNCT/6/punct'

test('a phrase of two nations is two actors, each called by its own nation', () => {
  assert.deepEqual(actors(parsed(NAVIES)), [
    'Finnish navy: The Finnish and Estonian navies',
    'Estonian navy: The Finnish and Estonian navies; Estonian navies',
  ])
})

test('their mentions and actors have ids of their own', () => {
  const { report, language } = parsed(NAVIES)
  const who = findWho(report, language, [])
  const ids = [...who.mentions, ...who.actors].map(({ id }) => id)
  assert.deepEqual(ids, [...new Set(ids)])
})

test('"the two navies" are those named together', () => {
  const one = parsed(NAVIES, 'The/DET/3/det two/NUM/3/nummod navies/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct')
  assert.ok(actors(one).every((actor) => actor.endsWith('The two navies')))
})

test('"both governments" are the two states told of, each with the phrase among its wordings', () => {
  const one = parsed(
    'Poland/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct',
    'Belarus/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct',
    'Both/DET/2/det governments/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct',
  )
  assert.deepEqual(actors(one), ['Poland: Poland; Both governments', 'Belarus: Belarus; Both governments'])
})

test('what both say is said by each of them', () => {
  const { language, at } = parsed(
    'Poland/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct',
    'Belarus/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct',
    'Both/DET/2/det governments/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct',
  )
  const says = { by: 'rule', cue: [], source: [at('Both governments')], content: [], addressee: [] }
  const { entities, surroundings } = castOf(language, [says])
  assert.deepEqual(entities.map(surroundings.speaks), [true, true])
})
