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

test('"his brother" is not whom "his" stands for', () => {
  const one = parsed(
    'Oleg/PROPN/3/nsubj/PERSON Vershinsky/PROPN/1/flat/PERSON left/VERB/0/root ./PUNCT/3/punct',
    'His/PRON/2/nmod:poss brother/NOUN/3/nsubj accused/VERB/0/root the/DET/5/det police/NOUN/3/obj ./PUNCT/3/punct',
  )
  assert.equal(standsFor(one, 'His'), 'Oleg Vershinsky')
})
