import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import type { Language } from '../language/layers.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'
import { withSpeaker } from './speakers.ts'

/** The language of a parsed report with what the tests need of its tags: lemma and participle of one word. */
const withVerb = ({ language }: Parsed, form: string, lemma: string): Language => ({
  ...language,
  sentences: language.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => (word.form === form ? { ...word, lemma, xpos: 'VBN' } : word)),
  })),
})

const TOLD =
  'Families/NOUN/3/nsubj:pass were/AUX/3/aux:pass told/VERB/0/root to/PART/5/mark leave/VERB/3/xcomp by/ADP/7/case soldiers/NOUN/3/obl ./PUNCT/3/punct'

test('who is told does not speak: the agent does, else nobody named', () => {
  const report = parsed(TOLD)
  const layout = layoutOf(report.report, withVerb(report, 'told', 'tell'))
  const { source } = withSpeaker(layout, draftOf(report.says('Families', 'told', 'to leave')))
  assert.equal(source && wordsAt(report.report.text, source), 'soldiers')
  const alone = parsed(TOLD.replace(' by/ADP/7/case soldiers/NOUN/3/obl ./PUNCT/3/punct', ' ./PUNCT/3/punct'))
  const bare = layoutOf(alone.report, withVerb(alone, 'told', 'tell'))
  assert.equal(withSpeaker(bare, draftOf(alone.says('Families', 'told', 'to leave'))).source, undefined)
})

test('who is quoted speaks, though the verb is a passive', () => {
  const report = parsed(
    'Lee/PROPN/3/nsubj:pass was/AUX/3/aux:pass quoted/VERB/0/root as/SCONJ/5/mark denying/VERB/3/advcl it/PRON/5/obj ./PUNCT/3/punct',
  )
  const layout = layoutOf(report.report, withVerb(report, 'quoted', 'quote'))
  const { source } = withSpeaker(layout, draftOf(report.says('Lee', 'quoted', 'it')))
  assert.equal(source && wordsAt(report.report.text, source), 'Lee')
})

test('the subject beside its verb speaks, where the words found stand further off', () => {
  const report = parsed(
    'The/DET/2/det envoy/NOUN/3/nsubj heard/VERB/0/root that/SCONJ/6/mark Moscow/PROPN/6/nsubj expects/VERB/3/ccomp an/DET/8/det answer/NOUN/6/obj ./PUNCT/3/punct',
  )
  const layout = layoutOf(report.report, report.language)
  const { source, evidence } = withSpeaker(layout, draftOf(report.says('The envoy', 'expects', 'an answer')))
  assert.equal(source && wordsAt(report.report.text, source), 'Moscow')
  assert.equal(evidence.speaker?.alternatives?.[0]?.value, 'The envoy')
})

test('whom a speaking paper cites speaks, and the paper passes it on', () => {
  const report = parsed(
    'Local/ADJ/2/amod reports/NOUN/6/nsubj citing/VERB/2/acl hospital/NOUN/5/compound staff/NOUN/3/obj say/VERB/0/root it/PRON/8/nsubj fell/VERB/6/ccomp ./PUNCT/6/punct',
  )
  const draft = draftOf(report.says('Local reports citing hospital staff', 'say', 'it fell'))
  const { source, via } = withSpeaker(layoutOf(report.report, report.language), draft)
  assert.equal(source && wordsAt(report.report.text, source), 'hospital staff')
  assert.deepEqual(
    via.map((at) => wordsAt(report.report.text, at)),
    ['Local reports'],
  )
})

test('the subject before a clause that a comma closes speaks, not whom that clause tells of', () => {
  const report = parsed(
    'A/DET/2/det guard/NOUN/7/nsubj ,/PUNCT/4/punct citing/VERB/2/acl orders/NOUN/4/obj ,/PUNCT/4/punct said/VERB/0/root it/PRON/9/nsubj fell/VERB/7/ccomp ./PUNCT/7/punct',
  )
  const draft = draftOf(report.says('orders', 'said', 'it fell'))
  const { source } = withSpeaker(layoutOf(report.report, report.language), draft)
  assert.equal(source && wordsAt(report.report.text, source), 'A guard')
})

test('who checks or denies a claim does not make it', () => {
  const report = parsed(
    'Police/NOUN/2/nsubj deny/VERB/0/root claims/NOUN/2/obj that/SCONJ/6/mark men/NOUN/6/nsubj fell/VERB/3/acl ./PUNCT/2/punct',
  )
  const language = {
    ...report.language,
    sentences: report.language.sentences.map((sentence) => ({
      ...sentence,
      words: sentence.words.map((word) => ({ ...word, lemma: word.form === 'deny' ? 'deny' : word.form })),
    })),
  }
  const draft = draftOf(report.says('Police', 'claims', 'men fell'))
  const { source } = withSpeaker(layoutOf(report.report, language), draft)
  assert.equal(source && wordsAt(report.report.text, source), 'claims')
})

test('the relative pronoun right before the cue is not the subject of the sentence', () => {
  const report = parsed(
    'Lee/PROPN/2/nsubj sacked/VERB/0/root the/DET/4/det man/NOUN/2/obj who/PRON/6/nsubj said/VERB/4/acl:relcl it/PRON/8/nsubj fell/VERB/6/ccomp ./PUNCT/2/punct',
  )
  const { source } = withSpeaker(
    layoutOf(report.report, report.language),
    draftOf(report.says('Lee', 'said', 'it fell')),
  )
  assert.equal(source && wordsAt(report.report.text, source), 'who')
})

test('media reports speak, and not their media', () => {
  const report = parsed(
    'Media/NOUN/2/compound reports/NOUN/6/nsubj that/SCONJ/5/mark it/PRON/5/nsubj fell/VERB/2/acl spread/VERB/0/root ./PUNCT/6/punct',
  )
  const layout = layoutOf(report.report, report.language)
  const { source } = withSpeaker(layout, draftOf(report.says('Media', 'reports', 'it fell')))
  assert.equal(source && wordsAt(report.report.text, source), 'Media reports')
})

test('who thinks somebody to be something is not named', () => {
  const report = parsed(
    'Men/NOUN/6/nsubj thought/VERB/1/acl to/PART/5/mark be/AUX/5/cop raiders/NOUN/2/xcomp left/VERB/0/root ./PUNCT/6/punct',
  )
  const layout = layoutOf(report.report, report.language)
  const { source, content } = withSpeaker(layout, draftOf(report.says('Men', 'thought', 'to be raiders')))
  assert.equal(source, undefined)
  assert.deepEqual(
    content.map((piece) => wordsAt(report.report.text, piece)),
    ['Men', 'to be raiders'],
  )
})
