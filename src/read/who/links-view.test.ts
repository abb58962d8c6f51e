import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesBackTo } from '../../../test/goes-back.ts'
import { parsed } from '../../../test/parsed.ts'

const DALE = 'Dale/PROPN/3/nsubj/PERSON Wasik/PROPN/1/flat/PERSON left/VERB/0/root ./PUNCT/3/punct'
const MINISTER =
  'Minister/NOUN/4/nsubj Oleg/PROPN/1/flat/PERSON Vershinsky/PROPN/1/flat/PERSON spoke/VERB/0/root ./PUNCT/4/punct'
const AGED = 'The/DET/2/det 58-year-old/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct'

test('"the 58-year-old" is whoever is told of, sooner than a minister who is named after him', () => {
  assert.equal(goesBackTo(parsed(DALE, MINISTER, AGED), 'The 58-year-old'), 'Dale Wasik')
})

test('"the 58-year-old" is nobody of whom another age is told', () => {
  const aged =
    'Dale/PROPN/6/nsubj/PERSON Wasik/PROPN/1/flat/PERSON ,/PUNCT/1/punct 41/NUM/1/appos ,/PUNCT/1/punct left/VERB/0/root ./PUNCT/6/punct'
  assert.equal(goesBackTo(parsed(aged, AGED), 'The 58-year-old'), undefined)
})

test('"the Croat" is whoever was called Croatian, "the Chinese" are many', () => {
  const chef =
    'Croatian/ADJ/2/amod chef/NOUN/5/nsubj Dario/PROPN/2/flat/PERSON Vukelja/PROPN/2/flat/PERSON left/VERB/0/root ./PUNCT/5/punct'
  const croat = 'The/DET/2/det Croat/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(chef, DALE, croat), 'The Croat'), 'Croatian chef Dario Vukelja')
  const chinese = 'The/DET/2/det Chinese/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(DALE, chinese), 'The Chinese'), undefined)
})

test('"the defendant" is the person of whom most is told, not the judge', () => {
  const wrote = 'Wasik/PROPN/2/nsubj/PERSON wrote/VERB/0/root ./PUNCT/2/punct'
  const judge = 'A/DET/2/det judge/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct'
  const defendant = 'The/DET/2/det defendant/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(DALE, wrote, judge, defendant), 'The defendant'), 'Wasik')
})

test('"the men" are the only people told of just before, and nobody where there are two', () => {
  const drivers = 'Drivers/NOUN/2/nsubj ate/VERB/0/root ./PUNCT/2/punct'
  const clerks = 'Clerks/NOUN/2/nsubj watched/VERB/0/root ./PUNCT/2/punct'
  const men = 'The/DET/2/det men/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(drivers, men), 'The men'), 'Drivers')
  assert.equal(goesBackTo(parsed(drivers, clerks, men), 'The men'), undefined)
})

test('"the guest" is the official of whom most is told outside of the sentence, not a baker or the host himself', () => {
  const baker = 'A/DET/2/det baker/NOUN/3/nsubj watched/VERB/0/root ./PUNCT/3/punct'
  const thanked = 'The/DET/2/det guest/NOUN/3/nsubj thanked/VERB/0/root Oleg/PROPN/3/obj/PERSON ./PUNCT/3/punct'
  const envoy = 'An/DET/2/det ambassador/NOUN/3/nsubj arrived/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(envoy, baker, MINISTER, thanked), 'The guest'), 'An ambassador')
  assert.equal(goesBackTo(parsed(baker, thanked), 'The guest'), undefined)
  const told =
    'The/DET/2/det guest/NOUN/7/nsubj ,/PUNCT/2/punct a/DET/5/det judge/NOUN/2/appos ,/PUNCT/2/punct left/VERB/0/root ./PUNCT/7/punct'
  assert.equal(
    goesBackTo(parsed(envoy, baker, MINISTER, told), 'The guest'),
    undefined,
    'the apposition says who he is',
  )
})
