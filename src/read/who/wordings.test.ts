import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { span, wordsAt } from '../../record/span.ts'
import { findWho } from './who.ts'
import type { Wording } from './wording-signs.ts'
import { listedOf } from './wordings.ts'

const wording = (words: string, ...signs: string[]): Wording => ({
  ...{ span: span(0, 1), words, places: [] },
  signs: new Set(signs),
})

const unlikely = wording('unlikely', 'not offered')

test('wordings with points enough are listed, the next one is named as left out', () => {
  const { listed, leftOut } = listedOf([unlikely, wording('likely', 'offered')])
  assert.deepEqual(
    listed.map(({ words }) => words),
    ['likely'],
  )
  assert.ok(leftOut && (leftOut.because.score ?? 1) < 0.35)
})

test('the likeliest wording is listed however unlikely it is', () => {
  assert.deepEqual(listedOf([unlikely]).listed, [unlikely])
})

test('a capital in which things only happen is no wording of its state, one that agrees is', () => {
  const one = parsed(
    'Qatar/PROPN/2/nsubj/PLACE agreed/VERB/0/root ./PUNCT/2/punct',
    'They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Doha/PROPN/2/obl/PLACE ./PUNCT/2/punct',
    'Tehran/PROPN/2/nsubj/PLACE agreed/VERB/0/root ./PUNCT/2/punct',
  )
  const names = findWho(one.report, one.language, []).actors.flatMap((actor) =>
    actor.names.map((at) => wordsAt(one.report.text, at)),
  )
  assert.deepEqual(names, ['Qatar', 'Tehran'])
})

test('the record says how likely the next wording was that it does not list', () => {
  const one = parsed(
    'Three/NUM/3/nummod armed/ADJ/3/amod men/NOUN/6/nsubj in/ADP/5/case Goris/PROPN/3/nmod/PLACE fled/VERB/0/root ./PUNCT/6/punct',
  )
  const [men] = findWho(one.report, one.language, [one.says('Three armed men in Goris', 'fled', '.')]).actors
  const { by, alternatives = [] } = men?.evidence.names ?? {}
  assert.equal(by, 'who.wordings')
  assert.equal(alternatives.length, 1)
  assert.ok((alternatives[0]?.score ?? 1) < 0.35)
})
