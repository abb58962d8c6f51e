import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkOf } from '../../../test/goes-back.ts'
import { parsed } from '../../../test/parsed.ts'

const FREED = 'The/DET/2/det captors/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'

test('a definite plural is the nearest that a noun of close meaning was used of', () => {
  const one = parsed('Kidnappers/NOUN/2/nsubj called/VERB/0/root ./PUNCT/2/punct', FREED)
  assert.equal(linkOf(one, 'The captors'), 'who.kin-noun: Kidnappers')
})

test('"the rebels" are an armed group that is known as one, no other body', () => {
  const rebels = 'The/DET/2/det rebels/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  const one = parsed('Houthis/PROPN/2/nsubj/ORG called/VERB/0/root ./PUNCT/2/punct', rebels)
  assert.equal(linkOf(one, 'The rebels'), 'who.kin-noun: Houthis')
  const two = parsed('Reuters/PROPN/2/nsubj/ORG called/VERB/0/root ./PUNCT/2/punct', rebels)
  assert.equal(linkOf(two, 'The rebels'), undefined)
})

test('with something new beside its noun, another count or another country it is somebody else', () => {
  const one = parsed(
    'Kidnappers/NOUN/2/nsubj called/VERB/0/root ./PUNCT/2/punct',
    'The/DET/3/det masked/ADJ/3/amod captors/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct',
  )
  assert.equal(linkOf(one, 'The masked captors'), undefined)
  const two = parsed(
    'Three/NUM/2/nummod gunmen/NOUN/3/nsubj fled/VERB/0/root ./PUNCT/3/punct',
    'The/DET/3/det two/NUM/3/nummod attackers/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct',
  )
  assert.equal(linkOf(two, 'The two attackers'), undefined)
  const three = parsed(
    'Kenyan/ADJ/2/amod soldiers/NOUN/3/nsubj fled/VERB/0/root ./PUNCT/3/punct',
    'Ugandan/ADJ/2/amod troops/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(linkOf(three, 'Ugandan troops'), undefined)
})

test('whoever was arrested is a detainee later on', () => {
  const one = parsed(
    'Police/NOUN/2/nsubj arrested/VERB/0/root miners/NOUN/2/obj ./PUNCT/2/punct',
    'The/DET/2/det detainees/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct',
  )
  const role = { predicate: one.at('arrested'), label: 'ARG1', argument: one.at('miners') }
  const sentences = one.language.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => (word.form === 'arrested' ? { ...word, lemma: 'arrest' } : word)),
  }))
  const told = { ...one, language: { ...one.language, sentences, roles: [role] } }
  assert.equal(linkOf(told, 'The detainees'), 'who.fate: miners')
  assert.equal(linkOf(one, 'The detainees'), undefined)
})

test('"the police" are not two officers, "both parties" not one party', () => {
  const one = parsed(
    'Two/NUM/2/nummod officers/NOUN/3/nsubj fled/VERB/0/root ./PUNCT/3/punct',
    'The/DET/2/det police/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(linkOf(one, 'The police'), undefined)
  const two = parsed(
    'A/DET/2/det coalition/NOUN/3/nsubj met/VERB/0/root ./PUNCT/3/punct',
    'Both/DET/2/det parties/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(linkOf(two, 'Both parties'), undefined)
})

test('"the crowd" are twenty people and more, or who protested', () => {
  const crowd = 'The/DET/2/det crowd/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  const many = parsed('Some/DET/3/det 200/NUM/3/nummod people/NOUN/4/nsubj came/VERB/0/root ./PUNCT/4/punct', crowd)
  assert.equal(linkOf(many, 'The crowd'), 'who.kin-noun: Some 200 people')
  const few = parsed('Two/NUM/2/nummod people/NOUN/3/nsubj came/VERB/0/root ./PUNCT/3/punct', crowd)
  assert.equal(linkOf(few, 'The crowd'), undefined)
})

test('"the attackers" are no armed group that is only named; "the rebels" may be', () => {
  const named = 'Houthis/PROPN/2/nsubj/ORG called/VERB/0/root ./PUNCT/2/punct'
  const of = (noun: string): string => `The/DET/2/det ${noun}/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct`
  assert.equal(linkOf(parsed(named, of('attackers')), 'The attackers'), undefined)
  assert.equal(linkOf(parsed(named, of('rebels')), 'The rebels'), 'who.kin-noun: Houthis')
})
