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

test('a state named after "the government" is the government’s, if the report is at home there', () => {
  const one = parsed(
    'The/DET/2/det government/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct',
    'Nepal/PROPN/2/nsubj/PLACE answered/VERB/0/root India/PROPN/2/obj/PLACE ./PUNCT/2/punct',
  )
  const publisher = 'Nepal Weekly'
  assert.equal(standsFor(one, 'The government', publisher), standsFor(one, 'Nepal', publisher))
  assert.notEqual(standsFor(one, 'The government', publisher), standsFor(one, 'India', publisher))
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
