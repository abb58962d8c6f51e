import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, emptyReading } from '../../../test/readings.ts'
import { renderReading } from './reading.ts'

const TEXT = 'The port was closed at dawn. Nobody said why.'
const OPTIONS = { width: 80, colour: false }

test('what nobody is cited for stands in its own part', () => {
  const span = at(TEXT, 'The port was closed at dawn')
  const reading = { ...emptyReading(TEXT), voice: [{ id: 'voice-1', span, evidence: {} }] }
  assert.equal(
    renderReading(reading, OPTIONS, ['voice']),
    "In the report's own voice\n  “The port was closed at dawn”\n",
  )
})

test('a layer with nothing in it says so', () => {
  assert.equal(renderReading(emptyReading(TEXT), OPTIONS, ['framings']), 'Nothing of framings in this report.\n')
})
