import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { proClaims } from './pro-claims.ts'

function claims(line: string): readonly string[] {
  const { report, language } = parsed(line)
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map((at) => report.text.slice(at.start, at.end)).join(' ')
  return language.sentences.flatMap(proClaims).map(({ cue, content }) => `${words(cue)} | ${words(content)}`)
}

test('a word may stand for a claim that was told before', () => {
  const says = 'The/DET/2/det union/NOUN/3/nsubj says/VERB/0/root the/DET/5/det opposite/NOUN/3/obj ./PUNCT/3/punct'
  assert.deepEqual(claims(says), ['says | the opposite'])
  const told = 'He/PRON/2/nsubj told/VERB/0/root us/PRON/2/iobj so/ADV/2/advmod ./PUNCT/2/punct'
  assert.deepEqual(claims(told), ['told | so'])
})

test('the same word before another is no claim, nor is what is only supposed', () => {
  const none = 'She/PRON/2/nsubj said/VERB/0/root no/DET/4/det one/PRON/5/nsubj came/VERB/2/ccomp ./PUNCT/2/punct'
  assert.deepEqual(claims(none), [])
  const supposed =
    'If/SCONJ/3/mark they/PRON/3/nsubj said/VERB/7/advcl yes/INTJ/3/obj ,/PUNCT/3/punct he/PRON/7/nsubj left/VERB/0/root ./PUNCT/7/punct'
  assert.deepEqual(claims(supposed), [])
})
