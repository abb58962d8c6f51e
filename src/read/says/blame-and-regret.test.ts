import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { blameAndRegret } from './blame-and-regret.ts'
import { layoutOf } from './layout.ts'

function found(line: string): readonly string[] {
  const { report, language } = parsed(line)
  const layout = layoutOf(report, language)
  return language.sentences
    .flatMap((sentence) => blameAndRegret(layout, sentence))
    .map(({ source, content: [claim] }) =>
      [source, claim].map((at) => (at ? wordsAt(report.text, at) : '-')).join(' | '),
    )
}

test('whom somebody holds responsible is blamed, to the end of what for', () => {
  const held = (object: string) =>
    `Lima/PROPN/2/nsubj held/VERB/0/root Quito/PROPN/2/obj ${object} for/ADP/7/case the/DET/7/det raid/NOUN/4/obl ,/PUNCT/9/punct who/PRON/10/nsubj left/VERB/7/acl:relcl ./PUNCT/2/punct`
  assert.deepEqual(found(held('responsible/ADJ/2/xcomp')), ['Lima | Quito responsible for the raid'])
  assert.deepEqual(found(held('prisoner/NOUN/2/xcomp')), [])
  const talks =
    'Lima/PROPN/2/nsubj held/VERB/0/root talks/NOUN/2/obj with/ADP/5/case those/PRON/3/nmod responsible/ADJ/5/amod ./PUNCT/2/punct'
  assert.deepEqual(found(talks), [])
})

test('what somebody apologises for is the claim, whatever stands between', () => {
  const line = (verb: string) =>
    `Ann/PROPN/2/nsubj ${verb}/VERB/0/root on/ADP/4/case air/NOUN/2/obl for/ADP/7/case the/DET/7/det delay/NOUN/2/obl and/CCONJ/9/cc left/VERB/2/conj ./PUNCT/2/punct`
  assert.deepEqual(found(line('apologised')), ['Ann | the delay'])
  assert.deepEqual(found(line('waited')), [])
})

test('who has not apologised says nothing', () => {
  const line =
    'Ann/PROPN/4/nsubj has/AUX/4/aux not/PART/4/advmod apologised/VERB/0/root for/ADP/7/case the/DET/7/det delay/NOUN/4/obl ./PUNCT/4/punct'
  assert.deepEqual(found(line), [])
})
