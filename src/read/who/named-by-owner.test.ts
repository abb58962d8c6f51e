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

/** What the first words are called, as those of whoever speaks. */
function called(words: string, ...lines: readonly string[]): string | undefined {
  const { report, language, at, says } = parsed(...lines)
  const { actors, actorAt } = findWho(report, language, [says(words, '.', '.')])
  return actors.find(({ id }) => id === actorAt(at(words)))?.name
}

test('who says something of his own lends it his noun, though another is told of', () => {
  const said = (verb: string): string =>
    `A/DET/2/det teacher/NOUN/3/nsubj ${verb}/VERB/0/root his/PRON/5/nmod:poss wife/NOUN/6/nsubj left/VERB/3/ccomp ./PUNCT/3/punct`
  const rector = 'The/DET/2/det rector/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct'
  assert.equal(called('his wife', rector, said('says')), 'wife of the teacher')
  assert.equal(
    called(
      'his wife',
      rector,
      'A/DET/2/det teacher/NOUN/3/nsubj called/VERB/0/root his/PRON/5/nmod:poss wife/NOUN/3/obj ./PUNCT/3/punct',
    ),
    'his wife',
  )
})

test('people of a thing or of people are called so with the owner behind, those of a body as they stand', () => {
  const of = (owner: string, noun: string): string =>
    `The/DET/2/det ${owner}/NOUN/4/nmod:poss 's/PART/2/case ${noun}/NOUN/5/nsubj left/VERB/0/root ./PUNCT/5/punct`
  assert.equal(called("The launch's commander", of('launch', 'commander')), 'commander of the launch')
  assert.equal(called("The union's lawyer", of('union', 'lawyer')), "union's lawyer")
  assert.equal(called("The regime's guards", of('regime', 'guards')), "regime's guards")
})

test('of two possessives none is cut off', () => {
  const brother =
    "The/DET/2/det boy/NOUN/4/nmod:poss 's/PART/2/case wife/NOUN/6/nmod:poss 's/PART/4/case brother/NOUN/7/nsubj left/VERB/0/root ./PUNCT/7/punct"
  assert.equal(called("The boy's wife's brother", brother), "boy's wife's brother")
})
