import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { relativeCues } from './relative-cues.ts'

function found(line: string): string[] {
  const { report, language } = parsed(line)
  const sentences = language.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => ({ ...word, ...(word.form.endsWith('ed') && { xpos: 'VBN' }) })),
  }))
  return sentences
    .flatMap(relativeCues)
    .map(({ source, cue, content }) =>
      [source, cue[0], content[0]].map((at) => (at ? wordsAt(report.text, at) : '-')).join(' | '),
    )
}

const MINED = 'The/DET bridge/NOUN is/AUX mined/VERB ,/PUNCT'

test('who denies a charge told just before claims something about that charge', () => {
  assert.deepEqual(found(`${MINED} a/DET charge/NOUN the/DET garrison/NOUN denies/VERB ./PUNCT`), [
    'the garrison | denies | a charge',
  ])
  assert.deepEqual(found(`${MINED} which/PRON police/NOUN denied/VERB ./PUNCT`), ['police | denied | which'])
})

test('a refusal takes its helpers with it', () => {
  const report = `${MINED} a/DET report/NOUN his/PRON office/NOUN would/AUX neither/CCONJ confirm/VERB nor/CCONJ deny/VERB ./PUNCT`
  assert.deepEqual(found(report), ['his office | would neither confirm nor deny | a report'])
})

test('the agent of a participle speaks', () => {
  assert.deepEqual(
    found(`${MINED} a/DET claim/NOUN rejected/VERB by/ADP Ann/PROPN Lee/PROPN ,/PUNCT who/PRON left/VERB ./PUNCT`),
    ['Ann Lee | rejected | a claim'],
  )
})

test('a clause that only tells more about a thing is no statement', () => {
  assert.deepEqual(found(`${MINED} a/DET bridge/NOUN the/DET army/NOUN built/VERB ./PUNCT`), [])
  assert.deepEqual(found(`${MINED} which/PRON we/PRON could/AUX not/PART verify/VERB ./PUNCT`), [])
})
