import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { byAccount } from './by-account.ts'
import { layoutOf } from './layout.ts'

/** Tags of the words that the rules look at; all others are nouns. */
const TAGS: Readonly<Record<string, string>> = {
  by: 'ADP',
  on: 'ADP',
  in: 'ADP',
  of: 'ADP',
  the: 'DET',
  that: 'PRON',
  their: 'PRON',
  her: 'PRON',
  our: 'PRON',
  its: 'PRON',
  own: 'ADJ',
  fled: 'VERB',
  burnt: 'VERB',
  were: 'AUX',
  is: 'AUX',
  had: 'VERB',
  '40': 'NUM',
  '70': 'NUM',
  and: 'CCONJ',
}
const claims = (line: string): readonly string[] => {
  const { report, language } = parsed(
    line
      .split(' ')
      .map((word) => `${word}/${TAGS[word.toLowerCase()] ?? (/^\p{P}/u.test(word) ? 'PUNCT' : 'NOUN')}/0/dep`)
      .join(' '),
  )
  const layout = layoutOf(report, language)
  return language.sentences.flatMap((sentence) =>
    byAccount(layout, sentence).map(({ source, content }) =>
      [source, ...content].map((at) => (at ? wordsAt(report.text, at) : '-')).join(' | '),
    ),
  )
}

test('an account before, behind or inside a claim hands it to its owner', () => {
  assert.deepEqual(claims("By General Okello 's account , rebels fled ."), ['General Okello | rebels fled'])
  assert.deepEqual(claims("Rebels fled , on the ministry 's telling ."), ['the ministry | Rebels fled'])
  assert.deepEqual(claims("Rebels , by the army 's account , fled ."), ['the army | Rebels | fled'])
  assert.deepEqual(claims('Rebels fled , by the count of Ann Lee .'), ['Ann Lee | Rebels fled'])
})

test('a number beside its count is all that is claimed, and “that of” repeats the count', () => {
  assert.deepEqual(claims('Boats burnt – 40 by their own count , 70 by that of the army .'), [
    'their | 40',
    'the army | 70',
  ])
})

test('a second count is no part of the owner of the first', () => {
  assert.deepEqual(claims('Boats burnt , 40 by the count of Ann Lee and 70 by that of the army .'), [
    'Ann Lee | 40',
    'the army | 70',
  ])
})

test('what is done by somebody’s accounts is no claim of his', () => {
  assert.deepEqual(claims("Investors were misled by the company 's accounts ."), [])
  assert.deepEqual(claims("Markets were shaken by the bank 's estimates ."), [])
  assert.deepEqual(claims("40 boats burnt by the court 's figures committee ."), [])
})

test('what stands in quotation marks behind “in her words” is what was said', () => {
  assert.deepEqual(claims('Rebels had , in her words , “ a nest ” .'), ['her | “a nest”'])
  assert.deepEqual(claims('Selm is , in her words , “ a nest ” .'), ['her | Selm is | “a nest”'])
})

test('our own count is the report’s, and other accounts, counts and eyes hand nothing on', () => {
  for (const line of [
    'Boats burnt , 40 by our count .',
    'Tears were in her eyes .',
    'Boats burnt by the time of the count .',
    "Money fled on the boy 's account .",
    "Rebels fled by the boy 's words of praise .",
  ])
    assert.deepEqual(claims(line), [], line)
})
