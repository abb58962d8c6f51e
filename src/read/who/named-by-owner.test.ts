import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import type { RawSays } from '../language/layers.ts'
import { findWho } from './who.ts'

const PETROVA_SAID =
  'My/PRON/2/nmod:poss brother/NOUN/3/nsubj fled/VERB/6/ccomp ,/PUNCT/6/punct Petrova/PROPN/6/nsubj/PERSON said/VERB/0/root ./PUNCT/6/punct'

test('"my brother" is called after the named person who says so, by both their words', () => {
  const one = parsed(
    'Elena/PROPN/3/nsubj/PERSON Petrova/PROPN/1/flat/PERSON wept/VERB/0/root ./PUNCT/3/punct',
    PETROVA_SAID,
  )
  const says: RawSays[] = [
    {
      by: 'test',
      cue: [one.at('said')],
      source: [one.at('Petrova', 2)],
      content: [one.at('My brother fled')],
      addressee: [],
    },
  ]
  const who = findWho(one.report, one.language, says)
  const brother = who.actors.find(({ id }) => id === who.actorAt(one.at('My brother')))
  assert.equal(brother?.name, 'brother of Elena Petrova')
  assert.deepEqual(brother?.evidence.name, {
    ...{ spans: [one.at('My brother'), one.at('Elena Petrova')], basis: 'coreference', by: 'who.owner' },
  })
})

test('"his brother" is called after nobody where two men are in view', () => {
  const one = parsed(
    'Oleg/PROPN/6/nsubj/PERSON Vershinsky/PROPN/1/flat/PERSON and/CCONJ/4/cc Pavel/PROPN/1/conj/PERSON Krutikhin/PROPN/4/flat/PERSON left/VERB/0/root ./PUNCT/6/punct',
    'His/PRON/2/nmod:poss brother/NOUN/3/nsubj accused/VERB/0/root the/DET/5/det police/NOUN/3/obj ./PUNCT/3/punct',
  )
  const who = findWho(one.report, one.language, [one.says('His brother', 'accused', 'the police')])
  assert.equal(who.actors.find(({ id }) => id === who.actorAt(one.at('His brother')))?.name, 'His brother')
})
