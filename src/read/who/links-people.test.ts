import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkOf } from '../../../test/goes-back.ts'
import { parsed } from '../../../test/parsed.ts'

const HERDERS = 'Herders/NOUN/2/nsubj came/VERB/0/root ./PUNCT/2/punct'

test('many "of them" are the people told of just before, a few are some of these', () => {
  const ofThem = (count: string): string =>
    `Some/DET/2/det ${count}/NUM/5/nsubj of/ADP/4/case them/PRON/2/nmod left/VERB/0/root ./PUNCT/5/punct`
  assert.equal(linkOf(parsed(HERDERS, ofThem('180')), 'Some 180'), 'who.most-of-them: Herders')
  assert.equal(linkOf(parsed(HERDERS, ofThem('nine')), 'Some nine'), undefined)
})

test('people of whom nothing else was told are the same when told where; "wounded herders" may be others', () => {
  const placed = 'Herders/NOUN/4/nsubj in/ADP/3/case Kano/PROPN/1/nmod left/VERB/0/root ./PUNCT/4/punct'
  assert.equal(linkOf(parsed(HERDERS.replace('Herders', 'herders'), placed), 'Herders in'), 'who.placed-now: herders')
  const wounded = 'wounded/ADJ/2/amod herders/NOUN/3/nsubj came/VERB/0/root ./PUNCT/3/punct'
  assert.equal(linkOf(parsed(wounded, placed), 'Herders in'), undefined)
})

test('"the men" are those of a number of whom most is told, no uncounted crowd', () => {
  const drivers = 'Nine/NUM/2/nummod drivers/NOUN/3/nsubj came/VERB/0/root ./PUNCT/3/punct'
  const again = 'The/DET/2/det drivers/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct'
  const farmers = 'Two/NUM/2/nummod farmers/NOUN/3/nsubj sang/VERB/0/root ./PUNCT/3/punct'
  const men = 'The/DET/2/det men/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(linkOf(parsed(drivers, again, farmers, men), 'The men'), 'who.told-of-most: The drivers')
  const villagers = 'Villagers/NOUN/2/nsubj sang/VERB/0/root ./PUNCT/2/punct'
  assert.equal(linkOf(parsed(HERDERS, villagers, men), 'The men'), undefined)
})

test('two hundred "of them" are not three herders', () => {
  const three = 'Three/NUM/2/nummod herders/NOUN/3/nsubj came/VERB/0/root ./PUNCT/3/punct'
  const many = 'Some/DET/2/det 200/NUM/5/nsubj of/ADP/4/case them/PRON/2/nmod left/VERB/0/root ./PUNCT/5/punct'
  assert.equal(linkOf(parsed(three, many), 'Some 200'), undefined)
})
