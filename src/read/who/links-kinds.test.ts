import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesBackTo } from '../../../test/goes-back.ts'
import { parsed } from '../../../test/parsed.ts'

test('"the group" that does something is the body just named, not "the group" that somebody leaves', () => {
  const named = 'Amnesty/PROPN/2/nsubj/ORG protested/VERB/0/root ./PUNCT/2/punct'
  const does = 'The/DET/2/det group/NOUN/3/nsubj objected/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(named, does), 'The group'), 'Amnesty')
  const left = 'He/PRON/2/nsubj left/VERB/0/root the/DET/4/det group/NOUN/2/obj ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(named, left), 'the group'), undefined)
})

test('"the group" that soldiers pursue is the armed group just named, "the company" that they pursue the company', () => {
  const named = 'Boko/PROPN/3/nsubj/ORG Haram/PROPN/1/flat/ORG attacked/VERB/0/root ./PUNCT/3/punct'
  const pursued = 'Soldiers/NOUN/2/nsubj pursued/VERB/0/root the/DET/4/det group/NOUN/2/obj ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(named, pursued), 'the group'), 'Boko Haram')
  const firm = 'Corwood/PROPN/2/nsubj/ORG protested/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(firm, pursued.replace('group', 'company')), 'the company'), 'Corwood')
})

test('"the Finnish firm" goes further back than "the firm", which goes back to where it was last told of', () => {
  const named = 'Corwood/PROPN/2/nsubj/ORG protested/VERB/0/root ./PUNCT/2/punct'
  const rain = 'It/PRON/2/nsubj rained/VERB/0/root ./PUNCT/2/punct'
  const firm = 'The/DET/2/det firm/NOUN/3/nsubj objected/VERB/0/root ./PUNCT/3/punct'
  const finnish = 'The/DET/3/det Finnish/ADJ/3/amod firm/NOUN/4/nsubj objected/VERB/0/root ./PUNCT/4/punct'
  const company = firm.replace('firm', 'company')
  assert.equal(goesBackTo(parsed(named, rain, firm), 'The firm'), undefined)
  assert.equal(goesBackTo(parsed(named, rain, finnish), 'The Finnish firm'), 'Corwood')
  assert.equal(goesBackTo(parsed(named, company, firm), 'The firm'), 'Corwood')
})
