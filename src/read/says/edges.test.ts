import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span, wordsAt } from '../../record/span.ts'
import { appositionIn, edgesOf } from './edges.ts'
import { layoutOf } from './layout.ts'
import { wordsOnly } from './rules.ts'

const at = (text: string, words: string) => span(text.indexOf(words), text.indexOf(words) + words.length)

test('an apposition is what stands behind the first comma, with the one that closes it', () => {
  const text = 'Ann Lee, head of the mission, said that the road was open.'
  const found = appositionIn({ text }, at(text, 'Ann Lee, head of the mission'))
  assert.equal(found && wordsAt(text, found), 'head of the mission,')
  assert.equal(appositionIn({ text }, at(text, 'Ann Lee')), undefined)
})

test('conjunction and quotation marks stand beside the claim, and a mark of the quotation before does not', () => {
  const text = '“No,” he said. She said that “the road is open.”'
  const report = { id: 'r', text, language: 'en', blocks: [], credits: [] }
  const { conjunction, marks } = edgesOf(layoutOf(report, wordsOnly(report)), [at(text, 'the road is open')])
  assert.equal(conjunction && wordsAt(text, conjunction), 'that')
  assert.deepEqual(
    marks.map((mark) => mark.start),
    [text.indexOf('“the'), text.length - 1],
  )
})
