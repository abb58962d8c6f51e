import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeGaps, decodeStatement, runsWhere } from './decode-says.ts'

const CLASSES = ['none', 'source', 'content', 'addressee', 'via']
const LETTERS = '.SCAV'

/**
 * One letter a word: S source, C content, A addressee, V via, K the cue, "." none; a digit after it is its strength.
 * Gives the same letters as they were decoded.
 */
function decoded(letters: string, gap = 1): string {
  const words: readonly string[] = letters.match(/[A-Z.]\d?/gu) ?? []
  const cue = { from: words.indexOf('K'), to: words.lastIndexOf('K') + 1 }
  const statement = decodeStatement(
    cue,
    {
      words: words.length,
      classes: CLASSES,
      score: (word, one) => {
        const [letter = '.', strength = '5'] = words[word] ?? ''
        return LETTERS[one] === letter ? Number(strength) : 0
      },
    },
    gap,
  )
  const out: string[] = words.map((_, word) => (cue.from <= word && word < cue.to ? 'K' : '.'))
  for (const [letter, runs] of [
    ['S', statement.source],
    ['C', statement.content],
    ['A', statement.addressee],
    ['V', statement.via],
  ] as const) {
    for (const { from, to } of runs) for (let word = from; word < to; word++) out[word] = letter
  }
  return out.join('')
}

test('the content is all runs, also on both sides of the cue', () => {
  // "Talks will go on , the envoy said , until Friday"
  assert.equal(decoded('CCCC.SSK..CC'), 'CCCC.SSK..CC')
})

test('the source is the one run with most evidence', () => {
  assert.equal(decoded('S1.CCCKS5S5'), '..CCCKSS')
})

test('one word between two runs of content is taken in', () => {
  assert.equal(decoded('SK.CC.CC'), 'SK.CCCCC')
})

test('two words between them keep them apart', () => {
  assert.equal(decoded('SK.CC..CC'), 'SK.CC..CC')
})

test('a doubtful word does not cut a content, a doubtful one alone makes none', () => {
  assert.equal(decoded('SKCC.1.1CC', 0), 'SKCCCCCC')
  assert.equal(decoded('SKCC...C1...', 0), 'SKCC.......')
})

test('a word that is surely none cuts it', () => {
  assert.equal(decoded('SKCC.5.5.5CC'), 'SKCC...CC')
})

test('between paragraphs content may stop at no cost', () => {
  const score = (word: number, one: number): number =>
    ([9, 9, 0.5].at(word) ?? 0) * (one === (word < 2 ? 2 : 0) ? 1 : 0)
  const scores = {
    words: 4,
    classes: CLASSES,
    score: (word: number, one: number) => (word === 3 ? 0 : score(word, one)),
  }
  const content = (breaks: readonly number[]) => decodeStatement({ from: 3, to: 4 }, { ...scores, breaks }, 0).content
  assert.deepEqual(content([]), [{ from: 0, to: 3 }])
  assert.deepEqual(content([2]), [{ from: 0, to: 2 }])
})

test('a source or the cue between them keeps them apart', () => {
  assert.equal(decoded('CCSCCK'), 'CCSCCK')
  assert.equal(decoded('CCKCC'), 'CCKCC')
})

test('the words of the cue are of no part', () => {
  const letters = decodeStatement(
    { from: 0, to: 1 },
    { words: 2, classes: CLASSES, score: (_, one) => (one === 2 ? 9 : 0) },
    1,
  )
  assert.deepEqual(letters.content, [{ from: 1, to: 2 }])
})

test('addressee and relay are found beside the others', () => {
  // "Kyiv told the agency that ..., Tass reported"
  assert.equal(decoded('SKAA.CCCC.VV'), 'SKAA.CCCC.VV')
})

test('runs are in order and apart for any flags', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), fc.nat(3), (flags, gap) => {
      const runs = closeGaps(
        runsWhere(flags.length, (word) => flags[word] ?? false),
        gap,
      )
      let end = -1 - gap
      for (const { from, to } of runs) {
        assert.ok(from - end > gap && to > from && to <= flags.length)
        assert.ok(flags[from] && flags[to - 1])
        end = to
      }
    }),
  )
})
