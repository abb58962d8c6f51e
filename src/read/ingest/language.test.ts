import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsAt } from '../../record/span.ts'
import { findLanguage } from './language.ts'

const ENGLISH =
  'The ministry said on Thursday that the talks would go on in the spring, and that both sides had agreed to meet again there.'
const SPANISH =
  'El ministerio dijo el jueves que las conversaciones continuarían en primavera y que ambas partes habían acordado reunirse otra vez allí mismo.'

test('an English report is English, with no problem', () => {
  assert.deepEqual(findLanguage(ENGLISH), { language: 'en' })
})

test('a report in another language is refused, and the language named', () => {
  const { language, problem } = findLanguage(SPANISH)
  assert.equal(language, 'es')
  assert.equal(problem?.code, 'P0201')
  assert.equal(problem.severity, 'failure')
  assert.match(problem.message, /Spanish/u)
})

test('a text of under 20 words is never refused', () => {
  assert.deepEqual(findLanguage('El ministerio dijo el jueves que las conversaciones continuarían en primavera.'), {
    language: 'und',
  })
})

test('a text too short to judge is English where its small words are', () => {
  assert.equal(findLanguage('The port was shut on Monday, and it will stay so, officials said.').language, 'en')
  assert.equal(findLanguage('Haven dicht.').language, 'und')
})

test('a report with a paragraph in another language is read, with a warning at that paragraph', () => {
  const text = `${ENGLISH}\n\n${SPANISH}\n\n${ENGLISH}`
  const { language, problem } = findLanguage(text)
  assert.equal(language, 'en')
  assert.equal(problem?.code, 'P0202')
  assert.equal(problem.severity, 'warning')
  assert.equal(problem.span && wordsAt(text, problem.span), SPANISH)
})

test('a list of names and numbers is no other language', () => {
  const list =
    'Coach: Ben Markey, Mary John, Russell Dyk, Webb Jennings, Martin Gonzales, Melanie King, Brandon Luna, Bryan Hull, Milson Mundim, Eduardo Tellechea'
  assert.equal(findLanguage(list).problem, undefined)
})

test('a report in capitals is judged by its words', () => {
  assert.equal(findLanguage(ENGLISH.toUpperCase()).language, 'en')
  assert.equal(findLanguage(SPANISH.toUpperCase()).problem?.code, 'P0201')
})
