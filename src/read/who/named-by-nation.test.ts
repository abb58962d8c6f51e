import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import { findWho } from './who.ts'

/** Whom some words stand for, as the record calls him, and the rule that says so. */
function called({ report, language, at, says }: Parsed, words: string, publisher?: string): (string | undefined)[] {
  // Whoever speaks is an actor.
  const speaks = says(words, '.', '.')
  const who = findWho({ ...report, ...(publisher && { publisher }) }, language, [speaks])
  const id = who.actorAt(at(words))
  const actor = who.actors.find((one) => one.id === id)
  return [actor?.name, actor?.evidence.name?.by, actor?.evidence.name?.basis]
}

const KENYA_LEFT = 'Kenya/PROPN/2/nsubj/PLACE left/VERB/0/root ./PUNCT/2/punct'
const THE_ARMY_LEFT = 'The/DET/2/det army/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'

test('the bare army is that of the one country the report tells of, if the report comes from there', () => {
  const one = parsed(KENYA_LEFT, THE_ARMY_LEFT)
  assert.deepEqual(called(one, 'The army', 'The Kenya Standard'), ['Kenyan army', 'who.nations-body', 'knowledge'])
  assert.deepEqual(called(one, 'The army'), ['army', 'who.first-wording', 'sentence'])
})

test('a country told last before the foreign ministry does not lend it its name where another is spoken of more', () => {
  const one = parsed(
    KENYA_LEFT,
    KENYA_LEFT,
    'Uganda/PROPN/2/nsubj/PLACE left/VERB/0/root ./PUNCT/2/punct',
    'The/DET/3/det foreign/ADJ/3/amod ministry/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct',
  )
  assert.equal(called(one, 'The foreign ministry')[0], 'foreign ministry')
})

test("a state's ambassador is called by its nation", () => {
  const one = parsed(
    'Sudan/PROPN/2/nsubj/PLACE recalled/VERB/0/root its/PRON/4/nmod:poss ambassador/NOUN/2/obj ./PUNCT/2/punct',
  )
  assert.deepEqual(called(one, 'its ambassador'), ['Sudanese ambassador', 'who.nations-body', 'knowledge'])
})

test("a capital's embassy is called by its nation", () => {
  const one = parsed(
    "Beijing/PROPN/3/nmod:poss/PLACE 's/PART/1/case embassy/NOUN/4/nsubj protested/VERB/0/root ./PUNCT/4/punct",
  )
  assert.equal(called(one, "Beijing's embassy")[0], 'Chinese embassy')
})

test('a state keeps a name of its own right, a short one is spelled out', () => {
  const türkiye = parsed(
    'Türkiye/PROPN/2/nsubj/PLACE left/VERB/0/root ./PUNCT/2/punct',
    'Ankara/PROPN/2/nsubj/PLACE agreed/VERB/0/root ./PUNCT/2/punct',
  )
  assert.deepEqual(called(türkiye, 'Ankara'), ['Türkiye', 'who.fullest-name', 'sentence'])
  const uk = parsed('The/DET/2/det UK/PROPN/3/nsubj/PLACE left/VERB/0/root ./PUNCT/3/punct')
  assert.deepEqual(called(uk, 'UK'), ['United Kingdom', 'who.state-name', 'knowledge'])
})

test('a body that is mostly known by its short name keeps it', () => {
  const one = parsed('The/DET/2/det WHO/PROPN/3/nsubj/ORG left/VERB/0/root ./PUNCT/3/punct')
  assert.equal(called(one, 'WHO')[0], 'WHO')
})

test('a state in the words of a treaty is called by its usual name', () => {
  const one = parsed(
    'The/DET/3/det Russian/PROPN/3/amod/PLACE Federation/PROPN/4/nsubj/PLACE agreed/VERB/0/root ./PUNCT/4/punct',
  )
  assert.equal(called(one, 'The Russian Federation')[0], 'Russia')
})

test('a government that speaks is not called by the state that things only happen in', () => {
  const one = parsed(
    'They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Yemen/PROPN/2/obl/PLACE ./PUNCT/2/punct',
    'The/DET/2/det government/NOUN/3/nsubj agreed/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(called(one, 'The government')[0], 'Yemeni government')
})

test('a capital alone is the government where hardly another state is told of, else the state', () => {
  const protested = (capital: string): string => `${capital}/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct`
  const alone = parsed(protested('Colombo'), KENYA_LEFT)
  assert.equal(called(alone, 'Colombo')[0], 'Sri Lankan government')
  const amongStates = parsed(protested('Colombo'), KENYA_LEFT, protested('Poland'), protested('Peru'))
  assert.equal(called(amongStates, 'Colombo')[0], 'Sri Lanka')
})

test('the capital of a power is the state, however few are told of', () => {
  const one = parsed('Beijing/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct')
  assert.equal(called(one, 'Beijing')[0], 'China')
})
