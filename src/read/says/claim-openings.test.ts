import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { withOpening } from './claim-openings.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'

function opened(line: string, cue: string, content: string): string {
  const { report, language, says, at } = parsed(line)
  const draft = draftOf(says(cue, cue, content))
  return wordsAt(report.text, withOpening(layoutOf(report, language), draft, at(content)))
}

test('whom somebody warns is no part of the warning', () => {
  const line =
    'We/PRON/2/nsubj warned/VERB/0/root Mayor/PROPN/2/obj Lee/PROPN/3/flat that/SCONJ/7/mark wells/NOUN/7/nsubj ran/VERB/2/ccomp dry/ADJ/7/xcomp'
  assert.equal(opened(line, 'warned', 'Mayor Lee that wells ran dry'), 'that wells ran dry')
})

test('a claim keeps a clause about its own subject', () => {
  const line =
    'He/PRON/2/nsubj said/VERB/0/root talk/NOUN/7/nsubj that/SCONJ/6/mark wells/NOUN/6/nsubj ran/VERB/3/acl spread/VERB/2/ccomp'
  assert.equal(opened(line, 'said', 'talk that wells ran spread'), 'talk that wells ran spread')
})

test('a claim begins with no stray sign', () => {
  const line = 'He/PRON/2/nsubj said/VERB/0/root ️we/PRON/4/nsubj left/VERB/2/ccomp'
  assert.equal(opened(line, 'said', '️we left'), 'we left')
  const bullet = 'Demand/NOUN/0/root :/PUNCT/1/punct •/PUNCT/4/punct leave/VERB/1/parataxis now/ADV/4/advmod'
  assert.equal(opened(bullet, 'Demand', '• leave now'), 'leave now')
})
