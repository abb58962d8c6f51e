import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCastNet } from './cast-net.ts'
import type { Manifest } from './model-file.ts'

/** A net of width 1 whose numbers can be added up by hand. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  kinds: [0, 1],
  openings: [0, 0, 0, 0, 0],
  sorts: [0, 0, 0, 0, 0, 0],
  phraseWeight: [2],
  phraseBias: [0.5],
  entity: [3],
  entityBias: [0],
  entitySigns: [1, 0],
  entitySignOdds: [0, -4],
  entityOut: [1],
  entityOutBias: [0.25],
  wording: [1],
  wordingOfEntity: [0.5],
  wordingBias: [0],
  wordingSigns: [0, 0],
  wordingSignOdds: [0.125, 0],
  wordingsTogether: [-0.5],
  wordingOut: [1],
  wordingOutBias: [0],
}
const manifest: Manifest['cast'] = {
  file: 'cast.bin',
  sha256: '0'.repeat(64),
  width: 1,
  signs: { entity: ['acts', 'a mere place'], wording: ['acts', 'offered'] },
  parts: Object.entries(NUMBERS).map(([name, { length }]) => ({ name, values: length })),
}
const bytes = (numbers: readonly number[]): Uint8Array => new Uint8Array(Float32Array.from(numbers).buffer)
const net = openCastNet(manifest, bytes(Object.values(NUMBERS).flat()))
const vector = Float32Array.from([1, 2, 3])
const phrase = { head: vector, first: vector, last: vector, kind: 1, opening: 0, sort: 0 }

test('an entity is weighed by its phrases and its signs', () => {
  // The phrase: 1 + 2 + 3 of its words and 1 of its kind; alone 0.5 + 2 * 7; the state 3 * 7 + 1 of the sign.
  assert.equal(net.weighEntity([phrase], ['acts']).logOdds, 14.5 + 22 + 0.25)
  assert.equal(net.weighEntity([phrase], ['a mere place']).logOdds, 14.5 + 21 + 0.25 - 4)
  assert.equal(net.weighEntity([phrase], ['a sign of nothing']).logOdds, 14.5 + 21 + 0.25)
})

test('a wording is weighed with its entity; without a place only by its signs', () => {
  const entity = net.weighEntity([phrase], ['acts'])
  // Its places 7, its entity 22 / 2, less half of the mean of all: of itself alone.
  assert.deepEqual(net.weighWordings(entity, [{ phrases: [phrase, phrase], signs: ['acts'] }]), [18 - 9 + 0.125])
  assert.deepEqual(net.weighWordings(entity, [{ phrases: [], signs: [] }]), [11 - 5.5])
})

test('wordings of one entity are weighed together, also where they are many', () => {
  const entity = net.weighEntity([phrase], ['acts'])
  const [full, bare] = [
    { phrases: [phrase], signs: [] },
    { phrases: [], signs: [] },
  ]
  assert.deepEqual(net.weighWordings(entity, [full, bare]), [18 - 14.5 / 2, 11 - 14.5 / 2])
  const many = net.weighWordings(entity, Array<typeof full>(100).fill(full))
  assert.deepEqual(new Set(many), new Set([9]))
  assert.deepEqual(net.weighWordings(entity, []), [])
})

test('numbers that stand inside a larger buffer are read from where they stand', () => {
  const within = Buffer.concat([Buffer.alloc(8), bytes(Object.values(NUMBERS).flat())]).subarray(8)
  assert.equal(openCastNet(manifest, within).weighEntity([phrase], ['acts']).logOdds, 14.5 + 22 + 0.25)
})

test('a file that is too short or too long is refused', () => {
  const all = Object.values(NUMBERS).flat()
  assert.throws(() => openCastNet(manifest, bytes(all.slice(1))), RangeError)
  assert.throws(() => openCastNet(manifest, bytes([...all, 1])), RangeError)
})
