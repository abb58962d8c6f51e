import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { homesOf } from './home-country.ts'
import { candidatesIn } from './phrases.ts'
import { treeOf } from './tree.ts'

const POLAND = 'Poland/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct'
const FIJI = 'Fiji/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct'
const ARMY = 'The/DET/2/det army/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'

/** The country around the army of these sentences. */
function homeOfArmy(sentences: readonly string[], own = {}): string | undefined {
  const { language } = parsed(...sentences)
  const candidates = language.sentences.flatMap((one, number) => candidatesIn(treeOf(one, number), []))
  const army = candidates.find(({ noun }) => noun?.noun === 'army')
  return army && homesOf(candidates, own)(army)
}

test('an army is of the country spoken of most around it, before it and behind', () => {
  assert.equal(homeOfArmy([POLAND, FIJI, ARMY, FIJI]), 'FJI')
  assert.equal(homeOfArmy([ARMY]), undefined)
})

test('what is told far away counts for nothing beside what is told here, however often', () => {
  const quiet = new Array<string>(60).fill('It/PRON/2/nsubj rained/VERB/0/root ./PUNCT/2/punct')
  assert.equal(homeOfArmy([ARMY, POLAND, ...quiet, ...new Array<string>(700).fill(FIJI)]), 'POL')
  assert.equal(homeOfArmy([ARMY, ...quiet, FIJI]), 'FJI')
})

test('the publisher’s country weighs more, where the text names it at all', () => {
  const far = [FIJI, ...new Array<string>(400).fill(POLAND), ARMY]
  assert.equal(homeOfArmy(far, { publisher: 'FJI' }), 'POL')
  assert.equal(homeOfArmy([FIJI, POLAND, POLAND, ARMY], { publisher: 'FJI' }), 'FJI')
  assert.equal(homeOfArmy([POLAND, ARMY], { publisher: 'FJI' }), 'POL')
})

test('a country that is told of once, by a city, is only where somebody met', () => {
  const met = 'They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Accra/PROPN/2/obl/PLACE ./PUNCT/2/punct'
  assert.equal(homeOfArmy([met, ARMY]), undefined)
  assert.equal(homeOfArmy([met, ARMY, met]), 'GHA')
  assert.equal(homeOfArmy([met, ARMY], { dateline: 'GHA' }), 'GHA')
})
