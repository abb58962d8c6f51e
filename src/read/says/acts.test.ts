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
