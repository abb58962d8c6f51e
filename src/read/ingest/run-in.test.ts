import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBlocks } from './blocks.ts'

const MORE =
  'The two sides met in Geneva on Monday for the first time this year, officials of both said in the evening.'
const headings = (text: string): readonly string[] =>
  findBlocks(text, undefined)
    .placed.filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => text.slice(start, end))

test('words with a stop before most paragraphs are headings on the paragraphs’ lines', () => {
  assert.deepEqual(headings(`The week\n\nDrones. ${MORE}\n\nMoney. ${MORE}\n\nOlvega: teacher freed. ${MORE}`), [
    'Drones.',
    'Money.',
    'Olvega: teacher freed.',
  ])
})

test('a short sentence now and then is no heading', () => {
  assert.deepEqual(headings(`The week\n\nSilence. ${MORE}\n\n${MORE}\n\nMoney. ${MORE}\n\n${MORE}\n\n${MORE}`), [])
})

test('short sentences with a verb are no headings, however many there are', () => {
  assert.deepEqual(headings(`The week\n\nRain fell. ${MORE}\n\nNobody came. ${MORE}\n\nHe waited. ${MORE}`), [])
})

test('the questions of an interview are no headings, those of an explainer are', () => {
  assert.deepEqual(headings(`The pastor\n\n${MORE}\n\nWho are the boys?\n\n${MORE}\n\nWere you paid?\n\n${MORE}`), [])
  assert.deepEqual(headings(`The gangs\n\n${MORE}\n\nWho are the boys?\n\n${MORE}\n\nWhat next?\n\n${MORE}`), [
    'Who are the boys?',
    'What next?',
  ])
})

test('a line that hands over to a quotation is no heading', () => {
  assert.deepEqual(headings(`The leaflets\n\n${MORE}\n\nIt went on:\n\n${MORE}`), [])
})
