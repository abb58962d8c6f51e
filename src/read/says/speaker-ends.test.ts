import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span, wordsAt } from '../../record/span.ts'
import { speakerEnds } from './speaker-ends.ts'

const ends = (text: string): string => wordsAt(text, speakerEnds({ text }, span(0, text.length)))

test('a relative clause that breaks off is no part of a speaker', () => {
  assert.equal(ends('a resident, who asked not to be named because he'), 'a resident')
  assert.equal(ends('a hospital official who'), 'a hospital official')
  assert.equal(ends('a resident who asked not to be named'), 'a resident who asked not to be named')
})

test('how it was said is no part of who said it', () => {
  assert.equal(ends('Hamas in its own statement'), 'Hamas')
  assert.equal(ends('the envoy in Oslo'), 'the envoy in Oslo')
})

test('an interjection, a preposition of the cue, a possessive ending stand beside the speaker', () => {
  assert.equal(ends('Yes, we'), 'we')
  assert.equal(ends('by the mayor'), 'the mayor')
  assert.equal(ends('Moscow’s'), 'Moscow')
})
