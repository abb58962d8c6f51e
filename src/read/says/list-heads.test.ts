import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { layoutOf } from './layout.ts'
import { listHead } from './list-heads.ts'

const HEAD = 'Acting/VERB at/ADP night/NOUN ,/PUNCT the/DET Council/PROPN :/PUNCT'

function headOf(...lines: string[]): string | undefined {
  const { report, language, at } = parsed(...lines)
  const found = listHead(layoutOf(report, language), at('Urges'))
  return found && wordsAt(report.text, found)
}

test('the points of a list have the speaker that stands before its colon', () => {
  assert.equal(
    headOf(HEAD, '1/NUM ./PUNCT Demands/VERB talks/NOUN ;/PUNCT', '2/NUM ./PUNCT Urges/VERB calm/NOUN ./PUNCT'),
    'the Council',
  )
})

test('a verb that opens a paragraph outside of a list has no such speaker', () => {
  assert.equal(headOf(HEAD, 'The/DET road/NOUN is/AUX open/ADJ ./PUNCT', 'Urges/VERB calm/NOUN ./PUNCT'), undefined)
})
