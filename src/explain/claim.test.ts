import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, emptyReading } from '../../test/readings.ts'
import { claimInWords, claimQuoted } from './claim.ts'

const reading = emptyReading(
  'The union called the firm “reckless”. It said the port was shut. “Go,” it said. “Now.” “All.”',
)
const { text } = reading.report

test('marks stand where the report quotes: around all of it, around a part, or nowhere', () => {
  const mixed = { form: 'mixed', content: [at(text, 'the firm “reckless')], marks: [at(text, '”')] } as const
  assert.equal(claimInWords(reading, mixed), 'the firm “reckless”')
  assert.equal(claimQuoted(reading, mixed), 'the firm “reckless”')
  const indirect = { form: 'indirect', content: [at(text, 'the port was shut')] } as const
  assert.equal(claimInWords(reading, indirect), 'the port was shut')
  assert.equal(claimQuoted(reading, indirect), '“the port was shut”')
})

test('an ellipsis stands for what lies between two pieces, and for nothing else', () => {
  const content = [at(text, 'Go'), at(text, 'Now.”'), at(text, '“All')]
  assert.equal(claimInWords(reading, { form: 'direct', content }), '“Go … Now.” “All”')
})
