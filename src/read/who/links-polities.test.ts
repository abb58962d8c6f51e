import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import { findWho } from './who.ts'

/** The name of the actor that some words stand for, in a report of a publisher. */
function standsFor({ report, language, at }: Parsed, words: string, publisher?: string): string | undefined {
  const who = findWho({ ...report, ...(publisher && { publisher }) }, language, [])
  const id = who.actorAt(at(words))
  return who.actors.find((actor) => actor.id === id)?.name
}

const TWO = [
  'Beijing/PROPN/2/nsubj/PLACE protested/VERB/0/root ,/PUNCT/4/punct China/PROPN/5/nsubj/PLACE added/VERB/2/parataxis ./PUNCT/2/punct',
  'Manila/PROPN/2/nsubj/PLACE answered/VERB/0/root ./PUNCT/2/punct',
  'The/DET/2/det government/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct',
]

test('"the government" is that of the publisher’s own country, where the text speaks of it', () => {
  const one = parsed(...TWO)
  assert.equal(standsFor(one, 'The government', 'The Manila Sentinel'), standsFor(one, 'Manila', 'The Manila Sentinel'))
  assert.equal(standsFor(one, 'The government', 'The Nairobi Ledger'), standsFor(one, 'Beijing', 'The Nairobi Ledger'))
})

test('a capital named after "the government" is the government’s, if the report is at home there; a state is another', () => {
  const after = (name: string): Parsed =>
    parsed(
      'The/DET/2/det government/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct',
      `${name}/PROPN/2/nsubj/PLACE answered/VERB/0/root Delhi/PROPN/2/obj/PLACE ./PUNCT/2/punct`,
    )
  const publisher = 'Kathmandu Weekly'
  const [capital, state] = [after('Kathmandu'), after('Nepal')]
  assert.equal(standsFor(capital, 'The government', publisher), standsFor(capital, 'Kathmandu', publisher))
  assert.notEqual(standsFor(capital, 'The government', publisher), standsFor(capital, 'Delhi', publisher))
  assert.notEqual(standsFor(state, 'The government', publisher), standsFor(state, 'Nepal', publisher))
})

test('the Kremlin is kept apart from Russia, the White House is the United States', () => {
  const seat = (first: string, second: string, state: string): Parsed =>
    parsed(
      `${first}/PROPN/${second ? 3 : 2}/nsubj/ORG ${second}protested/VERB/0/root ./PUNCT/${second ? 3 : 2}/punct`,
      `${state}/PROPN/2/nsubj/PLACE answered/VERB/0/root ./PUNCT/2/punct`,
    )
  const kremlin = seat('Kremlin', '', 'Russia')
  assert.equal(standsFor(kremlin, 'Kremlin'), 'Kremlin')
  assert.equal(standsFor(kremlin, 'Russia'), 'Russia')
  const house = seat('White', 'House/PROPN/1/flat/ORG ', 'Washington')
  assert.equal(standsFor(house, 'White House'), standsFor(house, 'Washington'))
})

test('"his country" is the state of whom "his" stands for', () => {
  const one = parsed(
    'Qatar/PROPN/2/nsubj/PLACE invited/VERB/0/root Russia/PROPN/2/obj/PLACE ./PUNCT/2/punct',
    'Russian/ADJ/2/amod minister/NOUN/3/nmod:desc Oleg/PROPN/5/nsubj/PERSON Vershinsky/PROPN/3/flat/PERSON came/VERB/0/root ./PUNCT/5/punct',
    'He/PRON/2/nsubj said/VERB/0/root his/PRON/4/nmod:poss country/NOUN/5/nsubj agreed/VERB/2/ccomp ./PUNCT/2/punct',
  )
  assert.equal(standsFor(one, 'his country'), 'Russia')
})

test('"the authorities" are the rulers told of before who are of no state', () => {
  const one = parsed(
    'The/DET/3/det transitional/ADJ/3/amod authorities/NOUN/4/nsubj met/VERB/0/root ./PUNCT/4/punct',
    'The/DET/2/det authorities/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(standsFor(one, 'The authorities'), standsFor(one, 'The transitional authorities'))
})

test('"the authorities in Manila" and "the caretaker government" are the state’s, "the provincial government" is not', () => {
  const one = parsed(
    'Manila/PROPN/2/nsubj/PLACE answered/VERB/0/root ./PUNCT/2/punct',
    'The/DET/2/det authorities/NOUN/5/nsubj in/ADP/4/case Manila/PROPN/2/nmod/PLACE refused/VERB/0/root ./PUNCT/5/punct',
  )
  assert.equal(standsFor(one, 'The authorities'), standsFor(one, 'Manila'))
  const of = (word: string): Parsed =>
    parsed(...TWO, `The/DET/3/det ${word}/ADJ/3/amod government/NOUN/4/nsubj met/VERB/0/root ./PUNCT/4/punct`)
  const publisher = 'The Manila Sentinel'
  const [caretaker, provincial] = [of('caretaker'), of('provincial')]
  assert.equal(standsFor(caretaker, 'The caretaker government', publisher), standsFor(caretaker, 'Manila', publisher))
  assert.notEqual(
    standsFor(provincial, 'The provincial government', publisher),
    standsFor(provincial, 'Manila', publisher),
  )
})

test('"the French" who act and "our Turkish brothers" are their states, "the Turkish engineers" are not', () => {
  const france = 'Paris/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct'
  const french = parsed(france, 'The/DET/2/det French/ADJ/3/nsubj refused/VERB/0/root ./PUNCT/3/punct')
  assert.equal(standsFor(french, 'The French'), standsFor(french, 'Paris'))
  const turkish = (who: string): Parsed =>
    parsed(
      'Ankara/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct',
      `The/DET/3/det Turkish/ADJ/3/amod ${who}/NOUN/4/nsubj refused/VERB/0/root ./PUNCT/4/punct`,
    )
  const [brothers, engineers] = [turkish('brothers'), turkish('engineers')]
  assert.equal(standsFor(brothers, 'The Turkish brothers'), standsFor(brothers, 'Ankara'))
  assert.notEqual(standsFor(engineers, 'The Turkish engineers'), standsFor(engineers, 'Ankara'))
})
