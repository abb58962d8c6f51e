import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span, wordsAt } from '../../record/span.ts'
import type { Draft } from './draft.ts'
import { withNearestPieces } from './nearest-cue.ts'

function draft(text: string, source: string, cue: string, ...content: string[]): Draft {
  const at = (words: string) => span(text.indexOf(words), text.indexOf(words) + words.length)
  return {
    by: 'test',
    cue: [at(cue)],
    source: at(source),
    content: content.map(at),
    via: [],
    isSure: true,
    evidence: {},
  }
}

const claims = (text: string, drafts: readonly Draft[]): string[] =>
  withNearestPieces(text, drafts).map(({ content }) => content.map((at) => wordsAt(text, at)).join(' … '))

test('of two cues that claim one piece the nearer has it', () => {
  const text = 'Minsk denies the raid and blames the weather.'
  const drafts = [draft(text, 'Minsk', 'denies', 'the raid'), draft(text, 'Minsk', 'blames', 'the raid', 'the weather')]
  assert.deepEqual(claims(text, drafts), ['the raid', 'the weather'])
})

test('a quotation with a cue before its first paragraph and one behind its last is parted between them', () => {
  const text = 'The envoy told Tass: “Contacts go on.\n\n“They will last,” he said.'
  const pieces = ['Contacts go on', 'They will last']
  const drafts = [draft(text, 'The envoy', 'told', ...pieces), draft(text, 'he', 'said', ...pieces)]
  assert.deepEqual(claims(text, drafts), pieces)
})

test('the second cue of one speaker ends the first claim', () => {
  const text = 'He said that the road was open and warned that it was mined.'
  const first = draft(text, 'He', 'said', 'the road was open and warned that it was mined')
  assert.deepEqual(claims(text, [first, draft(text, 'He', 'warned', 'it was mined')]), [
    'the road was open',
    'it was mined',
  ])
})

test('a statement inside a claim takes nothing from it', () => {
  const text = 'The sheet, he added, says the drone was ours.'
  const outer = draft(text, 'he', 'added', 'The sheet', 'the drone was ours')
  assert.deepEqual(claims(text, [outer, draft(text, 'The sheet', 'says', 'the drone was ours')]), [
    'The sheet … the drone was ours',
    'the drone was ours',
  ])
})

test('what stands between a speaker and his cue ends before that cue', () => {
  const text = 'A nurse, who hid her name because she feared losing her job, said the ward was full.'
  const inner = draft(text, 'she', 'feared', 'losing her job, said the ward was full')
  assert.deepEqual(claims(text, [inner, draft(text, 'A nurse', 'said', 'the ward was full')]), [
    'losing her job',
    'the ward was full',
  ])
})

test('a saying inside a quotation keeps what stands in its own sentence', () => {
  const text = '“They shouted that we should go,” a man said.'
  const outer = draft(text, 'a man', 'said', 'They shouted that we should go')
  const inner = draft(text, 'They', 'shouted', 'They', 'we should go')
  assert.deepEqual(claims(text, [outer, inner])[1], 'They … we should go')
})
