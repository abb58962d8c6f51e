import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readKnowledge } from '../../knowledge/table.ts'
import { ACTS } from '../../record/values.ts'
import { cueForms, speakerNoun } from './cue-lexicon.ts'

const rows = readKnowledge('reporting-verbs.tsv')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'))

test('a lemma stands once a part, sorted, and every act of the reading guide has its words', () => {
  const keys = rows.map(([lemma, part]) => `${lemma} ${part}`)
  assert.equal(new Set(keys).size, keys.length)
  const lemmas = rows.map(([lemma = '']) => lemma)
  assert.deepEqual(
    lemmas,
    lemmas.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  )
  for (const act of ACTS) assert.ok(rows.filter((row) => row[3] === act).length >= 5, act)
})

test('a verb has its five forms, written in small letters, the regular ones regularly', () => {
  for (const [lemma = '', part, forms = ''] of rows) {
    assert.equal(forms, forms.toLowerCase())
    if (part !== 'verb') continue
    const [base = '', third = '', past = '', participle, ing = '', ...more] = forms.split(' ')
    assert.ok(participle && more.length === 0, lemma)
    assert.equal(base, lemma.split(' ')[0])
    assert.match(third, /s$/u, lemma)
    assert.match(ing, /ing$/u, lemma)
    if (past.endsWith('ed')) assert.ok(past.startsWith(base.slice(0, -1)), lemma)
  }
})

test('a form knows its slots, and a cue of several words comes before a shorter one', () => {
  assert.deepEqual([...(cueForms('said')[0]?.slots ?? [])], ['past', 'participle'])
  const calls = cueForms('called').map((form) => form.rest.join(' '))
  assert.deepEqual(calls.at(0), calls.toSorted((a, b) => b.split(' ').length - a.split(' ').length).at(0))
  assert.ok(cueForms('according').some((form) => form.rest[0] === 'to'))
  assert.deepEqual(cueForms('walked'), [])
})

test('a common noun tells the kind of speaker, a plural of roles a collective', () => {
  assert.equal(speakerNoun('spokeswoman'), 'role')
  assert.equal(speakerNoun('officials'), 'collective')
  assert.equal(speakerNoun('memo'), 'document')
  assert.equal(speakerNoun('newspaper'), 'media')
  assert.equal(speakerNoun('bridge'), undefined)
})

test('a verb whose last syllable bears the stress doubles its consonant, and one with the stress before does not', () => {
  for (const form of ['regretted', 'sidestepped', 'admitting', 'rebutted']) assert.ok(cueForms(form).length > 0, form)
  for (const form of ['regreted', 'sidesteped', 'offerred', 'considerred']) assert.equal(cueForms(form).length, 0, form)
})
