import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { findWho } from './who.ts'

/** What somebody who speaks is called, and by which rule. */
function called(words: string, ...lines: string[]): (string | undefined)[] {
  const { report, language, at, says } = parsed(...lines)
  const { actors, actorAt } = findWho(report, language, [says(words, '.', '.')])
  const actor = actors.find(({ id }) => id === actorAt(at(words)))
  return [actor?.name, actor?.evidence.name?.by]
}

test('an official whom nobody names is called by the office alone', () => {
  const line =
    'An/DET/4/det unnamed/ADJ/4/amod treasury/NOUN/4/compound official/NOUN/5/nsubj agreed/VERB/0/root ./PUNCT/5/punct'
  assert.deepEqual(called('treasury official', line), ['treasury official', 'who.unnamed'])
  const major = 'An/DET/3/det unnamed/ADJ/3/amod major/NOUN/4/nsubj agreed/VERB/0/root ./PUNCT/4/punct'
  assert.notEqual(called('unnamed major', major)[1], 'who.unnamed')
})

test('the Union is spelled out, the Security Council keeps the name that it has', () => {
  const eu = 'The/DET/2/det EU/PROPN/3/nsubj/ORG agreed/VERB/0/root ./PUNCT/3/punct'
  assert.deepEqual(called('EU', eu), ['European Union', 'who.full-form'])
  const council =
    'The/DET/3/det Security/PROPN/3/compound/ORG Council/PROPN/4/nsubj/ORG agreed/VERB/0/root ./PUNCT/4/punct'
  assert.deepEqual(called('Security Council', council), ['Security Council', 'who.fullest-name'])
})

const IN_WASHINGTON = (form: string): string =>
  `Washington/PROPN/3/nmod:poss/PLACE 's/PART/1/case ${form}/NOUN/4/nsubj agreed/VERB/0/root ./PUNCT/4/punct`

test('"US" is spelled with stops only where the report does so', () => {
  assert.equal(called("Washington's embassy", IN_WASHINGTON('embassy'))[0], 'US embassy')
  const spelled = 'The/DET/2/det U.S./PROPN/3/nsubj/PLACE left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(called("Washington's embassy", IN_WASHINGTON('embassy'), spelled)[0], 'U.S. embassy')
})

test('a person is called by the bare name, whatever stands before it', () => {
  const line =
    'Our/PRON/3/nmod:poss colleague/NOUN/3/compound Alena/PROPN/4/nsubj/PERSON agreed/VERB/0/root ./PUNCT/4/punct'
  assert.equal(called('Our colleague Alena', line)[0], 'Alena')
})

test('a gang is the gang of its members, not the nine of them that were told of, and is not called by them', () => {
  const nine =
    'Nine/NUM/2/nummod members/NOUN/6/nsubj of/ADP/5/case a/DET/5/det gang/NOUN/2/nmod fled/VERB/0/root ./PUNCT/6/punct'
  const members = 'Members/NOUN/5/nsubj of/ADP/4/case the/DET/4/det gang/NOUN/1/nmod agreed/VERB/0/root ./PUNCT/5/punct'
  const { report, language, at, says } = parsed(nine, members)
  const { actorAt, actors } = findWho(report, language, [says('Members', '.', '.')])
  assert.equal(actorAt(at('Members of the gang')), actorAt(at('a gang')))
  assert.notEqual(actorAt(at('Members of the gang')), actorAt(at('Nine members of a gang')))
  assert.equal(actors.find(({ id }) => id === actorAt(at('a gang')))?.name, 'gang')
})
