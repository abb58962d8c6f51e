import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'
import { withWholePassive } from './passive-readings.ts'

function whole(line: string, source: string, cue: string, content: string): string {
  const { report, language, says } = parsed(line)
  const sentences = language.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => (word.form === 'promised' ? { ...word, lemma: 'promise', xpos: 'VBN' } : word)),
  }))
  const draft = withWholePassive(layoutOf(report, { ...language, sentences }), draftOf(says(source, cue, content)))
  return [draft.cue, draft.source ? [draft.source] : [], draft.content]
    .map((places) =>
      places
        .map((at) => wordsAt(report.text, at))
        .join(' … ')
        .trim(),
    )
    .join(' | ')
}

test('a cue that stops at the helper goes on to its verb, and the one who was told does not speak', () => {
  const line =
    'Crews/NOUN/4/nsubj:pass had/AUX/4/aux been/AUX/4/aux:pass promised/VERB/0/root boats/NOUN/4/obj ./PUNCT/4/punct'
  assert.equal(whole(line, 'Crews', 'had been', 'promised boats'), 'had been promised |  | boats')
  assert.equal(whole(line, 'Crews', 'promised', 'boats'), 'promised | Crews | boats')
})

test('of a fear for somebody the clause behind it is the report’s own', () => {
  const line =
    'Some/DET/2/det miners/NOUN/4/nsubj:pass were/AUX/4/aux:pass feared/VERB/0/root dead/ADJ/4/xcomp on/ADP/7/case Monday/PROPN/4/obl after/SCONJ/10/mark it/PRON/10/nsubj flooded/VERB/4/advcl ./PUNCT/4/punct'
  assert.equal(
    whole(line, 'miners', 'were feared', 'dead on Monday after it flooded'),
    'were feared | miners | dead on Monday',
  )
})
