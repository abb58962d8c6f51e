import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at } from '../../test/readings.ts'
import { TOLD_TEXT, toldReading } from '../../test/told-reading.ts'
import type { Reading } from '../record/reading.ts'
import { claimantOf, speakerAndName } from './wording.ts'

/** The same reading, its first speaker a pronoun for the Front, or for nobody. */
function withPronoun(isMeant: boolean): Reading {
  const reading = toldReading()
  const speaker = reading.statements[0]?.speaker.span ?? at(TOLD_TEXT, 'the militant group')
  const mentions = reading.mentions.map((one) =>
    one.span.start === speaker.start ? { ...one, kind: 'pronoun' as const } : one,
  )
  return isMeant ? { ...reading, mentions } : { ...reading, mentions, actors: [] }
}

const first = ({ statements: [one] }: Reading) => one ?? assert.fail('a statement is told')

test('inside a sentence a pronoun stands behind the name that it stands for', () => {
  const reading = withPronoun(true)
  assert.equal(claimantOf(reading, first(reading).id), 'according to The Harbour Front (“the militant group”)')
  assert.equal(speakerAndName(reading, first(reading)), 'the militant group (The Harbour Front)')
})

test('a pronoun that nobody is known for is shown as words of the report', () => {
  const reading = withPronoun(false)
  assert.equal(claimantOf(reading, first(reading).id), 'according to “the militant group”')
})
