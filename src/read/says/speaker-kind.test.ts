import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span } from '../../record/span.ts'
import { layoutOf } from './layout.ts'
import { wordsOnly } from './rules.ts'
import { kindByWords } from './speaker-kind.ts'

function kind(words: string): string {
  const text = `Then ${words} said that the bridge was closed.`
  const report = { id: 'r', text, language: 'en', blocks: [], credits: [] }
  return kindByWords(layoutOf(report, wordsOnly(report)), span(5, 5 + words.length)).kind
}

test('the head noun, its number and its article tell the kind', () => {
  assert.equal(kind('a senior official'), 'role')
  assert.equal(kind('officials'), 'collective')
  assert.equal(kind('police'), 'collective')
  assert.equal(kind('a leaked memo'), 'document')
  assert.equal(kind('a customs ledger'), 'document')
  assert.equal(kind('the defence ministry'), 'named')
  assert.equal(kind('reports'), 'collective')
})

test('an outlet is media, an agency that is none is named', () => {
  assert.equal(kind('Reuters'), 'media')
  assert.equal(kind('state television'), 'media')
  assert.equal(kind('the statistics agency'), 'named')
})

test('“him” stands for somebody named before, whoever asks in a briefing is one unnamed', () => {
  assert.equal(kind('him'), 'named')
  assert.equal(kind('them'), 'collective')
  assert.equal(kind('QUESTION'), 'role')
})

test('an office in capitals without a name is a role, a programme written as a name is one', () => {
  assert.equal(kind('the Coordinator'), 'role')
  assert.equal(kind('the Council'), 'named')
  assert.equal(kind('the World Seed Programme'), 'named')
  assert.equal(kind('the seed programme'), 'document')
})

test('a figure of public life is no number', () => {
  assert.equal(kind('opposition figures'), 'collective')
  assert.equal(kind('a senior figure'), 'role')
  assert.equal(kind('official figures'), 'document')
})
