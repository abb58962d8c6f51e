import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readKnowledge } from '../../knowledge/table.ts'
import { actOf, cueWords } from './acts.ts'

const act = (cue: string, content: string, between = ''): string =>
  actOf({ cue: cueWords(cue), before: [], content, between }).act

test('the cue tells the act, and a telling word beside "expressed" does', () => {
  assert.equal(act('warned', 'the dam could break'), 'warn')
  assert.equal(act('thanked', 'the crew'), 'praise')
  assert.equal(act('expressed', 'for the boats', 'its gratitude'), 'praise')
  assert.equal(act('was quoted as saying', 'the dam holds'), 'say')
})

test('a refusal to speak is a decline, also in the speaker’s own words', () => {
  assert.equal(act('would not say', 'who was inside'), 'decline')
  assert.equal(act('said', "i can't confirm that"), 'decline')
  assert.equal(
    actOf({ cue: cueWords('would neither confirm nor deny'), before: [], content: 'the report', between: '' }).neither,
    true,
  )
})

test('holding somebody responsible accuses, holding talks does not', () => {
  assert.equal(act('held', 'caracas responsible for the raid'), 'accuse')
  assert.equal(act('held', 'talks on the raid'), 'say')
})

test('who declines to be named declines nothing', () => {
  const before = ['declined', 'to', 'be', 'identified']
  assert.equal(actOf({ cue: cueWords('said'), before, content: 'the road was cut', between: '' }).act, 'say')
})

test('giving a charge a name denies it, giving a deed a bad one condemns it', () => {
  assert.equal(act('called', 'the allegation “a novel”'), 'deny')
  assert.equal(act('called', 'it a lie'), 'deny')
  assert.equal(act('called', 'the shelling a crime'), 'condemn')
  assert.equal(act('called', 'the report “a whitewash”'), 'condemn')
  assert.equal(act('called', 'the report a lie'), 'deny')
  assert.equal(act('rejected', 'the offer'), 'decline')
  assert.equal(act('rejected', 'the claim'), 'deny')
})

test('the tables of words have no entry twice', () => {
  for (const file of ['verdict-words.tsv', 'act-phrases.tsv', 'document-nouns.tsv']) {
    const first = readKnowledge(file)
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t')[0])
    assert.equal(new Set(first).size, first.length, file)
    assert.deepEqual(first, [...first].sort(), file)
  }
})

test('what lies ahead is promised, what lies behind is only said', () => {
  assert.equal(act('assured', 'the road would reopen'), 'promise')
  assert.equal(act('assured', 'the road had been cleared'), 'say')
  assert.equal(act('swore', 'to come back'), 'promise')
  assert.equal(act('swore', 'it was the whole'), 'say')
})

test('a share in something is denied, a step or an offer declined', () => {
  assert.equal(act('ruled out', 'any link to the raid'), 'deny')
  assert.equal(act('ruled out', 'a curfew'), 'decline')
  assert.equal(act('rejected', 'the ruling'), 'decline')
  assert.equal(act('rejected', 'the charge'), 'deny')
})

test('what somebody was told to do is an order, with the one who was told in the claim or without', () => {
  assert.equal(act('were told', 'to leave'), 'order')
  assert.equal(act('were told', 'the drivers … not to wait'), 'order')
  assert.equal(act('were told', 'the road was open'), 'say')
})

test('a turn that opens with a refusal declines, one that comes to it later says', () => {
  assert.equal(
    act(
      '',
      "i'm not in a position to comment on a paper that i have not seen, and neither is anybody else in this building today",
    ),
    'decline',
  )
  assert.equal(
    act(
      '',
      "we opened the bridge on monday and the road on tuesday, and all is well; i can't confirm that a lorry fell",
    ),
    'say',
  )
})

test('a plea is told by the words behind its verb', () => {
  assert.equal(act('pleaded', 'not guilty'), 'deny')
})
