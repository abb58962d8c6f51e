import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'
import { isNoSaying, isStateOrAct } from './no-sayings.ts'

function isState(line: string, source: string, cue: string, content: string): boolean {
  const { report, language, says } = parsed(line)
  return isStateOrAct(layoutOf(report, language), draftOf(says(source, cue, content)))
}

test('who knows somebody says nothing, who knows that something is so may', () => {
  const him = 'She/PRON/2/nsubj knew/VERB/0/root him/PRON/2/obj ./PUNCT/2/punct'
  assert.equal(isState(him, 'She', 'knew', 'him'), true)
  const that = 'She/PRON/2/nsubj knew/VERB/0/root it/PRON/4/nsubj fell/VERB/2/ccomp ./PUNCT/2/punct'
  assert.equal(isState(that, 'She', 'knew', 'it fell'), false)
})

test('a count without a number counts nothing, an agreement to do something is an act', () => {
  const counts = (tag: string, word: string) =>
    `Lima/PROPN/2/nsubj counts/VERB/0/root ${word}/${tag}/4/nummod dead/NOUN/2/obj ./PUNCT/2/punct`
  assert.equal(isState(counts('PRON', 'its'), 'Lima', 'counts', 'its dead'), true)
  assert.equal(isState(counts('NUM', '31'), 'Lima', 'counts', '31 dead'), false)
  const agreed = 'They/PRON/2/nsubj agreed/VERB/0/root to/PART/4/mark meet/VERB/2/xcomp ./PUNCT/2/punct'
  assert.equal(isState(agreed, 'They', 'agreed', 'to meet'), true)
})

test('a person who shows a thing shows it, a paper that shows one says so', () => {
  const shows = (noun: string) =>
    `The/DET/2/det ${noun}/NOUN/3/nsubj shows/VERB/0/root debts/NOUN/3/obj ./PUNCT/3/punct`
  assert.equal(isState(shows('dealer'), 'The dealer', 'shows', 'debts'), true)
  assert.equal(isState(shows('ledger'), 'The ledger', 'shows', 'debts'), false)
})

test('a headline’s label is no cue, nor is the article of “an estimated 300” a speaker', () => {
  const label = parsed('Explained/VERB/0/root :/PUNCT/1/punct why/ADV/4/advmod roads/NOUN/1/obj shut/VERB/4/acl')
  const says = label.says('Explained', 'Explained', 'why roads shut')
  assert.equal(isNoSaying(layoutOf(label.report, label.language), { ...says, source: [] }), true)
  const count = parsed('An/DET/4/det estimated/VERB/4/amod 300/NUM/4/nummod people/NOUN/5/nsubj fled/VERB/0/root')
  const layout = layoutOf(count.report, count.language)
  assert.equal(isNoSaying(layout, count.says('An', 'estimated', '300 people fled')), true)
})
