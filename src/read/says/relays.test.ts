import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span, wordsAt } from '../../record/span.ts'
import type { Draft } from './draft.ts'
import { layoutOf } from './layout.ts'
import { withRelays } from './relays.ts'
import { wordsOnly } from './rules.ts'

const TEXT = 'The clerk said guards had told him to wait, Tass reported.'

test('an outlet passes on the speaker, and not a second time what stands in his claim', () => {
  const at = (words: string) => span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length)
  const draft = (source: string, cue: string, content: string): Draft => ({
    ...{ by: 'test', source: at(source), cue: [at(cue)], content: [at(content)], via: [at('Tass')] },
    ...{ isSure: true, evidence: {} },
  })
  const report = { id: 'r', text: TEXT, language: 'en', blocks: [], credits: [] }
  const relayed = withRelays(layoutOf(report, wordsOnly(report)), [
    draft('The clerk', 'said', 'guards had told him to wait'),
    draft('guards', 'told', 'to wait'),
  ])
  const shown = relayed.map(({ source, via }) =>
    [source && wordsAt(TEXT, source), ...via.map((one) => wordsAt(TEXT, one))].join(' > '),
  )
  assert.deepEqual(shown, ['The clerk > Tass', 'guards'])
})
