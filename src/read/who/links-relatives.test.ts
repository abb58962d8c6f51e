import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesBackTo } from '../../../test/goes-back.ts'
import { parsed } from '../../../test/parsed.ts'

const owners = (kin: string): string =>
  `The/DET/2/det skipper/NOUN/4/nmod:poss 's/PART/2/case ${kin}/NOUN/5/nsubj wept/VERB/0/root ./PUNCT/5/punct`
const HUSBAND = 'Her/PRON/2/nmod:poss husband/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct'

test("the husband of the skipper's wife is the skipper", () => {
  assert.equal(goesBackTo(parsed(owners('wife'), HUSBAND), 'Her husband'), "The skipper's wife")
})

test("the husband of the skipper's sister is somebody else", () => {
  assert.equal(goesBackTo(parsed(owners('sister'), HUSBAND), 'Her husband'), undefined)
})

test('whom the wife of somebody calls her husband in her own words is he, though she is told of after them', () => {
  const said =
    "“/PUNCT/4/punct My/PRON/3/nmod:poss husband/NOUN/4/nsubj slept/VERB/0/root ,/PUNCT/4/punct ”/PUNCT/4/punct said/VERB/4/parataxis the/DET/9/det skipper/NOUN/11/nmod:poss 's/PART/9/case wife/NOUN/7/nsubj ./PUNCT/4/punct"
  const one = parsed('A/DET/2/det skipper/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct', said)
  const says = [one.says("the skipper's wife", 'said', 'My husband slept')]
  assert.equal(goesBackTo(one, 'My husband', 1, says), "the skipper's wife")
})

test("the mother of Hassan's son is not Hassan, his father is", () => {
  const son = "Hassan/PROPN/3/nmod:poss/PERSON 's/PART/1/case son/NOUN/4/nsubj wept/VERB/0/root ./PUNCT/4/punct"
  const of = (kin: string): string => `His/PRON/2/nmod:poss ${kin}/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct`
  assert.equal(goesBackTo(parsed(son, of('mother')), 'His mother'), undefined)
  assert.equal(goesBackTo(parsed(son, of('father')), 'His father'), "Hassan's son")
})
