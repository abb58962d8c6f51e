import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { findWho } from './who.ts'

/** What a body that speaks is called, and by which rule. */
function called(words: string, line: string): (string | undefined)[] {
  const { report, language, at, says } = parsed(line)
  const { actors, actorAt } = findWho(report, language, [says(words, '.', '.')])
  const actor = actors.find(({ id }) => id === actorAt(at(words)))
  return [actor?.name, actor?.evidence.name?.by]
}

test('a paper is called by its own name, without the word for what it is', () => {
  const line =
    'The/DET/4/det state-run/ADJ/4/amod newspaper/NOUN/4/compound Vesta/PROPN/5/nsubj/ORG agreed/VERB/0/root ./PUNCT/5/punct'
  assert.deepEqual(called('Vesta', line), ['Vesta', 'who.own-name'])
})

test('a unit is called by its own name, without the body whose it is', () => {
  const line =
    "The/DET/2/det army/NOUN/5/nmod:poss/ORG 's/PART/2/case/ORG Harrow/PROPN/5/compound/ORG Force/PROPN/6/nsubj/ORG agreed/VERB/0/root ./PUNCT/6/punct"
  assert.deepEqual(called('Harrow Force', line), ['Harrow Force', 'who.own-name'])
})

test("a ministry of a state and a people's party have no other name", () => {
  const ministry =
    "Japan/PROPN/4/nmod:poss/ORG 's/PART/1/case/ORG Trade/PROPN/4/compound/ORG Ministry/PROPN/5/nsubj/ORG agreed/VERB/0/root ./PUNCT/5/punct"
  assert.notEqual(called('Trade Ministry', ministry)[1], 'who.own-name')
  const party =
    "People/PROPN/3/nmod:poss/ORG 's/PART/1/case/ORG Party/PROPN/4/nsubj/ORG agreed/VERB/0/root ./PUNCT/4/punct"
  assert.notEqual(called('Party', party)[1], 'who.own-name')
})

test('small words of a foreign name are a part of it', () => {
  const line =
    'The/DET/2/det Bundesamt/PROPN/5/nsubj/ORG für/PROPN/2/flat/ORG Güterverkehr/PROPN/2/flat/ORG agreed/VERB/0/root ./PUNCT/5/punct'
  assert.notEqual(called('Bundesamt', line)[1], 'who.own-name')
})
