import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { span, wordsAt } from '../../record/span.ts'
import { layoutOf } from './layout.ts'
import { behindClause, speakerEnds, upToNoun } from './speaker-ends.ts'

const ends = (text: string): string => wordsAt(text, speakerEnds({ text }, span(0, text.length)))

test('a relative clause that breaks off is no part of a speaker', () => {
  assert.equal(ends('a resident, who asked not to be named because he'), 'a resident')
  assert.equal(ends('a hospital official who'), 'a hospital official')
  assert.equal(ends('a resident who asked not to be named'), 'a resident who asked not to be named')
})

test('a relative clause that goes on behind the words found is no part of a speaker', () => {
  const text = 'The panel, which brought the case in 2021, welcomed it.'
  const [source, cue] = [span(0, 'The panel, which brought the case'.length), span(43, 51)]
  assert.equal(wordsAt(text, speakerEnds({ text }, source, cue)), 'The panel')
})

test('how it was said is no part of who said it', () => {
  assert.equal(ends('Hamas in its own statement'), 'Hamas')
  assert.equal(ends('the envoy in Oslo'), 'the envoy in Oslo')
})

test('an interjection, a preposition of the cue, a possessive ending stand beside the speaker', () => {
  assert.equal(ends('Yes, we'), 'we')
  assert.equal(ends('by the mayor'), 'the mayor')
  assert.equal(ends('Moscow’s'), 'Moscow')
  assert.equal(ends('what residents'), 'residents')
})

test('a speaker that breaks off before a noun takes it in, and no clause about it', () => {
  const whole = (words: string, ...lines: readonly string[]): string => {
    const { report, language, at } = parsed(...lines)
    return wordsAt(report.text, upToNoun(layoutOf(report, language), at(words)))
  }
  const seen =
    'A/DET/2/det document/NOUN/7/nsubj seen/VERB/2/acl by/ADP/6/case the/DET/6/det Courier/PROPN/3/obl shows/VERB/0/root so/ADV/7/advmod'
  assert.equal(whole('A document seen by the', seen), 'A document seen by the Courier')
  assert.equal(whole('A document', seen), 'A document')
  const copy = 'a/DET/2/det copy/NOUN/6/nsubj of/ADP/4/case which/PRON/2/nmod we/PRON/6/nsubj have/VERB/0/root'
  assert.equal(whole('a copy of', copy), 'a copy of')
})

test('who speaks in a headline does not begin with what happened', () => {
  const line =
    'Hostage/NOUN/2/nsubj:pass freed/VERB/0/root as/SCONJ/5/mark mediators/NOUN/5/nsubj seek/VERB/2/advcl more/ADJ/5/obj'
  const speaker = (block: 'title' | undefined): string => {
    const { report, language, at } = parsed(line)
    const sentences = language.sentences.map((one) => ({ ...one, ...(block && { block }) }))
    return wordsAt(
      report.text,
      behindClause(layoutOf(report, { ...language, sentences }), at('Hostage freed as mediators')),
    )
  }
  assert.equal(speaker('title'), 'mediators')
  assert.equal(speaker(undefined), 'Hostage freed as mediators')
})
