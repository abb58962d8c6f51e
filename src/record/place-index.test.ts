import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PlaceIndex } from './place-index.ts'
import { overlaps, span } from './span.ts'

const place = fc.tuple(fc.nat(3000), fc.nat(900)).map(([start, length]) => span(start, start + length))

test('an index of places finds what asking every item finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(place, { maxLength: 3 }), { maxLength: 30 }), place, place, (all, here, there) => {
      const items = all.map((spans, number) => ({ number, spans }))
      const asked = items.filter(({ spans }) => spans.some((one) => overlaps(one, here) || overlaps(one, there)))
      assert.deepEqual(new PlaceIndex(items, ({ spans }) => spans).touching(here, there), asked)
    }),
  )
})

test('an item added under two places is found once', () => {
  const index = new PlaceIndex<string>()
  index.add('a', [span(0, 5), span(600, 700)])
  assert.deepEqual(index.touching(span(0, 1000)), ['a'])
})

test('an item that is a list is given back whole', () => {
  const index = new PlaceIndex<readonly number[]>([[1, 2]], () => [span(0, 4)])
  assert.deepEqual(index.touching(span(1, 2)), [[1, 2]])
})
