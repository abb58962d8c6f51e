import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import type { RawSays } from '../language/layers.ts'
import { findWho } from './who.ts'

/** The name of the actor that some words stand for. */
function standsFor({ report, language, at }: Parsed, words: string, says: readonly RawSays[] = []): string | undefined {
  const who = findWho(report, language, says)
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

test('whom a speaker tells of for the first time is not the speaker', () => {
  const one = parsed(
    'Marta/PROPN/3/nsubj/PERSON Vidal/PROPN/1/flat/PERSON spoke/VERB/0/root ./PUNCT/3/punct',
    'My/PRON/2/nmod:poss client/NOUN/3/nsubj fled/VERB/5/ccomp she/PRON/5/nsubj said/VERB/0/root ./PUNCT/5/punct',
  )
  assert.equal(standsFor(one, 'she', [one.says('she', 'said', 'My client fled')]), 'Marta Vidal')
})
