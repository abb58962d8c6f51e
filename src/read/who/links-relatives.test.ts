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
