import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBlocks } from './blocks.ts'
import { dayOfReport } from './published.ts'

const problemOf = (text: string): { readonly message: string; readonly words: string } => {
  const [one] = dayOfReport(text, findBlocks(text, undefined), {}).problems
  return { message: one?.message ?? '', words: one?.span ? text.slice(one.span.start, one.span.end) : '' }
}
const LEAD = 'The bridge was shut on Monday, police in the town said. It was opened on Tuesday.'

test('a dateline without a year is offered as the day that is missing', () => {
  const { message, words } = problemOf(`KHARAT, March 14 (Reuters) - ${LEAD}`)
  assert.equal(words, 'March 14')
  assert.match(message, /"March 14" in the dateline has no year\. .*--date YYYY-03-14 /u)
})

test('a stamp without a year is offered where no dateline has a day', () => {
  const { message, words } = problemOf(`Bridge shut\n\nPosted: 3 May, 17:42\n\n${LEAD}`)
  assert.equal(words, '3 May')
  assert.match(message, /--date YYYY-05-03 /u)
})

test('a report without any day is told how to hand one in, and no day is made up', () => {
  const { message, words } = problemOf(LEAD)
  assert.equal(words, '')
  assert.match(message, /^No day of publication .*--date YYYY-MM-DD\.$/u)
})

test('a day beside a number that is no year of a report is not offered', () => {
  assert.equal(problemOf(`Bridge shut\n\nPosted: 31 December 9999\n\n${LEAD}`).words, '')
})
