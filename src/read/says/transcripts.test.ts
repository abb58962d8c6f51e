import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { layoutOf } from './layout.ts'
import { wordsOnly } from './rules.ts'
import { withoutHosts } from './transcripts.ts'

/** The labels whose turns are statements. */
function speakersIn(text: string): readonly string[] {
  const report: Report = { id: 't', text, language: 'en', blocks: [], credits: [] }
  const language = wordsOnly(report)
  const said = withoutHosts(layoutOf(report, language), language.says).filter(({ by }) => by === 'lexical.label')
  return said.map(({ source }) => source.map((at) => wordsAt(text, at)).join(' '))
}

const TURNS = (host: string, later = 'BRANN') =>
  [
    `${host}: A bridge is down. Jon Hallik is there. Jon, what do we know?`,
    'HALLIK: Very little. The army says it fell by itself.',
    `${later}: And the drivers?`,
    'HALLIK: Two are missing.',
  ].join('\n\n')

test('a host is the report’s own voice, a correspondent speaks', () => {
  assert.deepEqual(speakersIn(TURNS('HOST (ANNA BRANN)')), ['HALLIK', 'HALLIK'])
  assert.deepEqual(speakersIn(TURNS('ANNA BRANN (presenter)')), ['HALLIK', 'HALLIK'])
})

test('who opens with a question to the next speaker is the host, though no label says so', () => {
  assert.deepEqual(speakersIn(TURNS('ANNA BRANN')), ['HALLIK', 'HALLIK'])
})

test('a spokeswoman who opens a briefing is no host, and a bare question there claims nothing', () => {
  const text = 'MS LEE: Good morning. We opened the bridge.\n\nQUESTION: Is it safe?\n\nMS LEE: It is.'
  assert.deepEqual(speakersIn(text), ['MS LEE', 'MS LEE'])
})

test('the slugs of briefs are no speakers', () => {
  assert.deepEqual(speakersIn('SOFIA: A bridge fell.\n\nTIRANA: A minister left.\n\nDHAKA: It rained.'), [])
})

test('a script’s head names its presenter, and what it says about itself is no turn', () => {
  const head = 'PROGRAM: Coast Today\n\nPRESENTER: Anna Brann\n\nDURATION: 4 min 10 sec\n\n'
  assert.deepEqual(speakersIn(head + TURNS('BRANN').replace('what do we know?', 'what happened.')), [
    'HALLIK',
    'HALLIK',
  ])
})

test('a greeting claims nothing', () => {
  const text = `${TURNS('HOST', 'HOST')}\n\nHALLIK: Thank you, Anna.`
  assert.deepEqual(speakersIn(text), ['HALLIK', 'HALLIK'])
})
