import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span, wordsAt } from '../../record/span.ts'
import type { Draft } from './draft.ts'
import { partedCounts } from './gapped-counts.ts'
import { layoutOf } from './layout.ts'
import { wordsOnly } from './rules.ts'

function counts(text: string, source: string, cue: string, content: string): readonly string[] {
  const at = (words: string) => span(text.indexOf(words), text.indexOf(words) + words.length)
  const report = { id: 'r', text, language: 'en', blocks: [], credits: [] }
  const draft: Draft = {
    ...{ by: 'test', cue: [at(cue)], source: at(source), content: [at(content)], via: [] },
    ...{ isSure: true, evidence: {} },
  }
  return partedCounts(layoutOf(report, wordsOnly(report)), draft).map(
    (one) =>
      `${one.source && wordsAt(text, one.source)} | ${one.content.map((piece) => wordsAt(text, piece)).join(' … ')}`,
  )
}

test('who stands before a second number without a verb states it', () => {
  const text = 'A doctor put the dead at nine, an aid worker at 11.'
  const parted = ['A doctor | the dead at nine', 'an aid worker | at 11']
  assert.deepEqual(counts(text, 'A doctor', 'put', 'the dead at nine, an aid worker at 11'), parted)
  assert.deepEqual(counts(text, 'A doctor', 'put', 'the dead at nine'), parted)
})

test('the quotation marks of a second number are no part of it', () => {
  const text = 'The union counts 31 refusals, the brigade “fewer than ten”.'
  assert.deepEqual(counts(text, 'The union', 'counts', '31 refusals, the brigade “fewer than ten'), [
    'The union | 31 refusals',
    'the brigade | fewer than ten',
  ])
})

test('two things that one speaker counts stay his', () => {
  const text = 'The union counts 31 refusals, two arrests and four fines.'
  assert.deepEqual(counts(text, 'The union', 'counts', '31 refusals, two arrests and four fines'), [
    'The union | 31 refusals, two arrests and four fines',
  ])
})
