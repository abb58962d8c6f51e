import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkOf } from '../../../test/goes-back.ts'
import { type Parsed, parsed } from '../../../test/parsed.ts'

/** The first sentence as the headline. */
function titled(...lines: readonly string[]): Parsed {
  const one = parsed(...lines)
  const [title, ...rest] = one.language.sentences
  return title ? { ...one, language: { ...one.language, sentences: [{ ...title, block: 'title' }, ...rest] } } : one
}

const TITLE = 'Lorry/NOUN/2/compound drivers/NOUN/3/nsubj freed/VERB/0/root ./PUNCT/3/punct'
const TRUCKERS = 'Some/DET/3/det forty/NUM/3/nummod truckers/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'

test('people whom the headline called by a noun of close meaning are told of more fully below', () => {
  assert.equal(linkOf(titled(TITLE, TRUCKERS), 'Some forty'), 'who.headline: Lorry drivers')
  assert.equal(linkOf(titled(TITLE, TRUCKERS.replace('truckers', 'nurses')), 'Some forty'), undefined)
})

test('another count than the headline gave, and people told of in the text since, are no such', () => {
  const nine = TITLE.replace('Lorry/NOUN/2/compound', 'Nine/NUM/2/nummod')
  assert.equal(linkOf(titled(nine, TRUCKERS), 'Some forty'), undefined)
  const told = 'Lorry/NOUN/2/compound drivers/NOUN/3/nsubj ate/VERB/0/root ./PUNCT/3/punct'
  assert.equal(linkOf(titled(TITLE, told, TRUCKERS), 'Some forty'), undefined)
})
