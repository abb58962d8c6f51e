import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span, wordsAt } from '../../record/span.ts'
import { inWholeWords } from './whole-words.ts'

const TEXT = 'A state-linked channel said the pro-Moscow mayor left - for good.'

function source(words: string): string {
  const start = TEXT.indexOf(words)
  const at = [span(start, start + words.length)]
  const { source } = inWholeWords(TEXT, { by: 'test', cue: [], source: at, content: [], addressee: [] })
  return source.map((one) => wordsAt(TEXT, one)).join()
}

test('a span that begins or ends inside a hyphenated word takes in the whole of it', () => {
  assert.equal(source('-linked channel'), 'state-linked channel')
  assert.equal(source('linked channel'), 'state-linked channel')
  assert.equal(source('the pro'), 'the pro-Moscow')
  assert.equal(source('the pro-'), 'the pro-Moscow')
})

test('a dash between words is no hyphen', () => {
  assert.equal(source('left -'), 'left -')
  assert.equal(source('channel'), 'channel')
})
