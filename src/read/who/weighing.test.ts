import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import type { CastNet } from '../language/cast-net.ts'
import { findWho } from './who.ts'

const one = parsed(
  'Three/NUM/2/nummod men/NOUN/3/nsubj fled/VERB/0/root ./PUNCT/3/punct',
  'A/DET/2/det clerk/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct',
)
/** A vector of noughts for each word. */
const everyWord = ({ sentences }: typeof one.language): ReadonlyMap<number, Float32Array> =>
  new Map(sentences.flatMap(({ words }) => words.map(({ span }) => [span.start, new Float32Array(3)])))
const byStart = everyWord(one.language)

/** A net that likes phrases without an article, and no wording but the whole phrase. */
const net: CastNet = {
  width: 1,
  weighEntity: (phrases) => ({
    logOdds: phrases.some(({ opening }) => opening === 4) ? 3 : -3,
    forWordings: new Float32Array(1),
  }),
  weighWordings: (_entity, wordings) => wordings.map(({ signs }) => ([...signs].includes('offered') ? 2 : -2)),
}

test('where the words have vectors the net weighs, and its score is the evidence', () => {
  const { actors } = findWho(one.report, { ...one.language, vectors: { net, byStart } }, [])
  assert.deepEqual(
    actors.map(({ name }) => name),
    ['Three men'],
  )
  assert.equal(actors[0]?.evidence.actor?.by, 'model.cast')
  assert.equal(actors[0]?.evidence.actor?.score, 0.95)
})

test('who speaks is an actor against slight odds, not against heavy ones', () => {
  const actorsAt = (logOdds: number): readonly string[] => {
    const unsure: CastNet = { ...net, weighEntity: () => ({ logOdds, forWordings: new Float32Array(1) }) }
    const { report, language, says } = parsed(
      'A/DET/2/det clerk/NOUN/3/nsubj said/VERB/0/root so/ADV/3/advmod ./PUNCT/3/punct',
      'Three/NUM/2/nummod men/NOUN/3/nsubj fled/VERB/0/root ./PUNCT/3/punct',
    )
    const vectors = { net: unsure, byStart: everyWord(language) }
    return findWho(report, { ...language, vectors }, [says('A clerk', 'said', 'so')]).actors.map(({ name }) => name)
  }
  assert.deepEqual(actorsAt(-1), ['clerk'])
  assert.deepEqual(actorsAt(-1.2), [])
})

test('words without vectors are weighed by the signs alone', () => {
  const { actors } = findWho(one.report, { ...one.language, vectors: { net, byStart: new Map() } }, [])
  assert.ok(actors.length > 0)
  for (const { evidence } of actors) assert.equal(evidence.actor?.by, 'who.signs')
})

test('the net says which wordings are listed', () => {
  const names = (oddsOf: (signs: readonly string[]) => number): readonly string[] => {
    const weighWordings: CastNet['weighWordings'] = (_entity, all) => all.map(({ signs }) => oddsOf([...signs]))
    const { actors } = findWho(
      one.report,
      { ...one.language, vectors: { net: { ...net, weighWordings }, byStart } },
      [],
    )
    return actors.flatMap((actor) => actor.names.map((at) => wordsAt(one.report.text, at)))
  }
  assert.deepEqual(
    names(() => 2),
    ['Three men', 'men'],
  )
  assert.deepEqual(
    names((signs) => (signs.some((sign) => sign.startsWith('cut')) ? -3 : -2)),
    ['Three men'],
    'the likeliest is always listed',
  )
})
