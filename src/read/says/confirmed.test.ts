import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { isConfirmed } from './confirmed.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'

function confirms(line: string, source: string, cue: string, content: string): boolean {
  const report = parsed(line)
  return isConfirmed(layoutOf(report.report, report.language), draftOf(report.says(source, cue, content)))
}

test('what a verb of asking asks for confirms it, and not what stands with another preposition', () => {
  const line = (preposition: string) =>
    `They/PRON/2/nsubj asked/VERB/0/root ${preposition}/ADP/5/case a/DET/5/det bridge/NOUN/2/obl ./PUNCT/2/punct`
  assert.equal(confirms(line('for'), 'They', 'asked', 'a bridge'), true)
  assert.equal(confirms(line('near'), 'They', 'asked', 'a bridge'), false)
})

test('“reportedly” and “was quoted as saying” hand on a claim in any sentence', () => {
  const line = 'Lee/PROPN/3/nsubj reportedly/ADV/3/advmod left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(confirms(line, 'Lee', 'reportedly', 'left'), true)
  const quoted =
    'Lee/PROPN/3/nsubj:pass was/AUX/3/aux:pass quoted/VERB/0/root as/SCONJ/5/mark saying/VERB/3/advcl no/INTJ/5/obj ./PUNCT/3/punct'
  assert.equal(confirms(quoted, 'Lee', 'was quoted as saying', 'no'), true)
  const behind =
    'No/INTJ/4/ccomp ,/PUNCT/4/punct RIA/PROPN/4/nsubj quoted/VERB/0/root Lee/PROPN/4/obj as/SCONJ/7/mark saying/VERB/4/advcl ./PUNCT/4/punct'
  assert.equal(confirms(behind, 'Lee', 'quoted', 'No'), true)
})

test('a noun of saying is confirmed by its clause, and not by what only stands beside it', () => {
  const clause =
    'Its/PRON/2/nmod:poss claim/NOUN/6/nsubj that/SCONJ/5/mark it/PRON/5/nsubj fell/VERB/2/acl stands/VERB/0/root ./PUNCT/6/punct'
  assert.equal(confirms(clause, 'Its', 'claim', 'it fell'), true)
  const beside = 'Its/PRON/2/nmod:poss claim/NOUN/4/nsubj to/ADP/4/case land/NOUN/0/root ./PUNCT/4/punct'
  assert.equal(confirms(beside, 'Its', 'claim', 'land'), false)
})

test('a quotation behind the colon confirms its cue', () => {
  const line = (sign: string) =>
    `Aides/NOUN/2/nsubj muttered/VERB/0/root ${sign}/PUNCT/2/punct “/PUNCT/5/punct Go/VERB/2/parataxis home/ADV/5/advmod ”/PUNCT/5/punct`
  assert.equal(confirms(line(':'), 'Aides', 'muttered', 'Go home'), true)
  assert.equal(confirms(line(';'), 'Aides', 'muttered', 'Go home'), false)
})

test('what a communiqué says by a noun and what somebody is promised are confirmed by their form', () => {
  const noun = (word: string) =>
    `Lima/PROPN/2/nsubj expressed/VERB/0/root deep/ADJ/4/amod ${word}/NOUN/2/obj at/ADP/6/case raids/NOUN/4/nmod ./PUNCT/2/punct`
  assert.equal(confirms(noun('concern'), 'Lima', 'expressed deep concern', 'raids'), true)
  assert.equal(confirms(noun('talent'), 'Lima', 'expressed deep talent', 'raids'), false)
  const promised = (verb: string) =>
    `Crews/NOUN/3/nsubj:pass were/AUX/3/aux:pass ${verb}/VERB/0/root boats/NOUN/3/obj ./PUNCT/3/punct`
  assert.equal(confirms(promised('promised'), 'Crews', 'were promised', 'boats'), true)
  assert.equal(confirms(promised('sold'), 'Crews', 'were sold', 'boats'), false)
})
