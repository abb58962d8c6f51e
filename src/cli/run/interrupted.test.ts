import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Interrupted, interruptedSentence } from './interrupted.ts'

const said = (how: Partial<Interrupted>): string =>
  interruptedSentence({ reports: 18, path: 'out', kind: 'log', resume: false, force: false, ...how })

test('an output with a log is gone on with, by the words that have to be typed', () => {
  assert.equal(said({}), 'Interrupted after 18 reports; the same command with --resume goes on.')
  assert.equal(said({ resume: true }), 'Interrupted after 18 reports; the same command goes on.')
  assert.equal(
    said({ force: true }),
    'Interrupted after 18 reports; the same command with --resume for --force goes on.',
  )
})

test('nothing is promised of what cannot be gone on with', () => {
  assert.equal(said({ kind: 'whole', reports: 0 }), 'Interrupted after 0 reports; nothing was written to out.')
  assert.equal(said({ kind: 'whole', reports: 1 }), 'Interrupted after 1 report; out stands.')
  assert.match(said({ kind: 'pages' }), /the pages in out stand, and the same command writes all anew\.$/u)
  assert.match(said({ path: undefined }), /what was written stands\.$/u)
})
