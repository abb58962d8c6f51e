import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { type Draft, draftOf } from './draft.ts'
import { isKeptBack, withClaimBefore } from './kept-back.ts'
import { layoutOf } from './layout.ts'

const words = (line: string): string => line.replace(/(\S+)/gu, '$1/NOUN/0/dep')
const read = (line: string, source: string, cue: string, content: string) => {
  const { report, language, says } = parsed(words(line))
  const layout = layoutOf(report, language)
  const draft: Draft = draftOf(says(source, cue, content))
  const [piece] = draft.content
  const claim = withClaimBefore(layout, draft).content.map((at) => wordsAt(report.text, at).replace(/[\s,]+$/u, ''))
  return { isKeptBack: piece !== undefined && isKeptBack(layout, draft, piece), claim }
}

test('the condition on which somebody speaks is not what he says: that stands before', () => {
  const line = 'It fell , a nurse said on condition that her name not be used'
  const { isKeptBack: kept, claim } = read(line, 'a nurse', 'said', 'her name not be used')
  assert.equal(kept, true)
  assert.deepEqual(claim, ['It fell'])
})

test('why a name is kept back is not what is said', () => {
  const line = 'a nurse who asked that her name be left out counted nine'
  assert.equal(read(line, 'a nurse', 'counted', 'her name be left out').isKeptBack, true)
  assert.equal(read(line, 'a nurse', 'counted', 'nine').isKeptBack, false)
})

test('where asking is the cue, a name is what is asked about', () => {
  const line = 'It fell , and all asked that their names be changed'
  const { isKeptBack: kept, claim } = read(line, 'all', 'asked', 'their names be changed')
  assert.equal(kept, false)
  assert.deepEqual(claim, ['their names be changed'])
})
