import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'
import { withOwnSpeaker } from './mixed-speakers.ts'

/** Speaker | claim | relays of a reading, as they come out. */
function shown(report: Parsed, source: string, cue: string, content: string): string {
  const draft = withOwnSpeaker(layoutOf(report.report, report.language), draftOf(report.says(source, cue, content)))
  const words = (spans: typeof draft.content) => spans.map((at) => wordsAt(report.report.text, at)).join(' … ')
  return [words(draft.source ? [draft.source] : []), words(draft.content), words(draft.via)].join(' | ')
}

test('whom an outlet quotes speaks, and the outlet passes it on', () => {
  const report = parsed(
    'Radio/PROPN/2/compound Lumo/PROPN/3/nsubj quoted/VERB/0/root a/DET/5/det guard/NOUN/3/obj as/SCONJ/7/mark saying/VERB/3/advcl it/PRON/9/nsubj fell/VERB/7/ccomp ./PUNCT/3/punct',
  )
  assert.equal(shown(report, 'Radio Lumo quoted a guard', 'as saying', 'it fell'), 'a guard | it fell | Radio Lumo')
})

test('whom a minister quotes speaks, and the minister is no relay', () => {
  const report = parsed(
    'Minister/PROPN/2/compound Lee/PROPN/3/nsubj cited/VERB/0/root a/DET/5/det guard/NOUN/3/obj as/SCONJ/7/mark saying/VERB/3/advcl it/PRON/9/nsubj fell/VERB/7/ccomp ./PUNCT/3/punct',
  )
  assert.equal(shown(report, 'Minister Lee cited a guard', 'as saying', 'it fell'), 'a guard | it fell | ')
})

const INTERRUPTED =
  'A/DET/2/det road/NOUN/8/nsubj ,/PUNCT/5/punct he/PRON/5/nsubj added/VERB/8/parataxis ,/PUNCT/5/punct was/AUX/8/cop open/ADJ/0/root ./PUNCT/8/punct'

test('the claim that a saying interrupts keeps its subject', () => {
  assert.equal(shown(parsed(INTERRUPTED), 'he', 'added', 'was open'), 'he | A road … was open | ')
  assert.equal(shown(parsed(INTERRUPTED), 'road, he', 'added', 'was open'), 'he | A road … was open | ')
})

test('an age alone stands for the name before it', () => {
  const report = parsed(
    'Ann/PROPN/6/nsubj Lee/PROPN/1/flat ,/PUNCT/4/punct 44/NUM/1/appos ,/PUNCT/4/punct denied/VERB/0/root it/PRON/6/obj ./PUNCT/6/punct',
  )
  assert.equal(shown(report, '44', 'denied', 'it'), 'Ann Lee | it | ')
})

test('a name cut short is read to its end, and the claim loses it', () => {
  const report = parsed(
    'Zaw/PROPN/4/nsubj Min/PROPN/1/flat Oo/PROPN/1/flat told/VERB/0/root them/PRON/4/iobj to/PART/7/mark go/VERB/4/xcomp ./PUNCT/4/punct',
  )
  assert.equal(shown(report, 'Zaw', 'told', 'to go'), 'Zaw Min Oo | to go | ')
})

test('a name beside another one is no part of it', () => {
  const report = parsed(
    'In/ADP/2/case Lumo/PROPN/4/obl Lee/PROPN/4/nsubj denied/VERB/0/root it/PRON/4/obj ./PUNCT/4/punct',
  )
  assert.equal(shown(report, 'Lee', 'denied', 'it'), 'Lee | it | ')
})

test('a speaker’s words do not reach back into the sentence before', () => {
  const report = parsed(
    'Nobody/PRON/2/nsubj knows/VERB/0/root ,/PUNCT/2/punct Ingrid/PROPN/2/vocative ./PUNCT/2/punct',
    'The/DET/2/det guard/NOUN/3/nsubj says/VERB/0/root it/PRON/5/nsubj fell/VERB/3/ccomp ./PUNCT/3/punct',
  )
  assert.equal(shown(report, 'Ingrid. The guard', 'says', 'it fell'), 'The guard | it fell | ')
})

test('whom the subject behind a quotation quotes speaks', () => {
  const report = parsed(
    'It/PRON/2/nsubj fell/VERB/7/ccomp ,/PUNCT/7/punct Radio/PROPN/5/compound Lumo/PROPN/6/nsubj quoted/VERB/0/root a/DET/8/det guard/NOUN/6/obj as/SCONJ/10/mark saying/VERB/6/advcl ./PUNCT/6/punct',
  )
  assert.equal(shown(report, 'Radio Lumo', 'quoted', 'It fell'), 'a guard | It fell | Radio Lumo')
})

test('a bare number behind the speaker is what he says', () => {
  const report = parsed(
    'Two/NUM/2/nsubj fell/VERB/0/root ;/PUNCT/2/punct according/VERB/7/case to/ADP/4/fixed the/DET/7/det army/NOUN/2/obl ,/PUNCT/9/punct five/NUM/7/appos ./PUNCT/2/punct',
  )
  assert.equal(shown(report, 'the army, five', 'according to', 'Two fell'), 'the army | five | ')
})
