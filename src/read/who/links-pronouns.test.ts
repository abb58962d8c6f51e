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

test('in reported words "it" may be who says them, between quotation marks not', () => {
  const told = parsed(
    'Police/PROPN/3/compound/ORG Ministry/PROPN/3/nsubj/ORG said/VERB/0/root it/PRON/6/nsubj had/AUX/6/aux freed/VERB/3/ccomp the/DET/8/det men/NOUN/6/obj ./PUNCT/3/punct',
  )
  const reported = [told.says('Police Ministry', 'said', 'it had freed the men')]
  assert.equal(standsFor(told, 'it', reported), 'Police Ministry')
  const pieces = [told.at('it had freed the men')]
  const quotations = [{ pieces, marks: [], kind: 'speech', closed: true }] as const
  const quoted = { ...told, language: { ...told.language, quotations } }
  assert.notEqual(standsFor(quoted, 'it', reported), 'Police Ministry')
})

test('the "it" that says something is who spoke before, not who is more present and never a place', () => {
  const one = parsed(
    'Rebels/PROPN/2/compound/ORG Council/PROPN/3/nsubj/ORG said/VERB/0/root troops/NOUN/5/nsubj left/VERB/3/ccomp Tamour/PROPN/5/obj/PLACE ./PUNCT/3/punct',
    'Border/PROPN/2/compound/ORG Commission/PROPN/3/nsubj/ORG met/VERB/0/root ./PUNCT/3/punct',
    'It/PRON/2/nsubj denied/VERB/0/root a/DET/4/det raid/NOUN/2/obj ./PUNCT/2/punct',
  )
  const before = one.says('Rebels Council', 'said', 'troops left Tamour')
  const now = one.says('It', 'denied', 'a raid')
  assert.equal(standsFor(one, 'It', [now]), 'Border Commission')
  assert.equal(standsFor(one, 'It', [before, now]), 'Rebels Council')
})

test('"my" before "said the boy" is his, also where a reading around it has another speaker', () => {
  const one = parsed(
    'Marta/PROPN/3/nsubj/PERSON Vidal/PROPN/1/flat/PERSON spoke/VERB/0/root ./PUNCT/3/punct',
    'They/PRON/2/nsubj beat/VERB/6/ccomp my/PRON/4/nmod:poss father/NOUN/2/obj ,/PUNCT/2/punct said/VERB/0/root Ivo/PROPN/6/nsubj/PERSON Lenk/PROPN/7/flat/PERSON ./PUNCT/6/punct',
  )
  const own = one.says('Ivo Lenk', 'said', 'They beat my father')
  const around = {
    ...one.says('Marta Vidal', 'spoke', 'They beat my father'),
    content: [one.at('They beat my father, said Ivo Lenk')],
  }
  assert.equal(standsFor(one, 'my', [around, own]), 'Ivo Lenk')
})
