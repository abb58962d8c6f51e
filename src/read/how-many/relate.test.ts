import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Figure } from '../../record/reading.ts'
import { span } from '../../record/span.ts'
import { relateFigures, type WordedFigure } from './relate.ts'

const BASE: Figure = {
  id: 'f',
  evidence: {},
  span: span(0, 1),
  stated: [],
  bound: 'exact',
  role: 'held',
}
const figure = (words: string, ends: Partial<Figure>): WordedFigure => ({ words, figure: { ...BASE, ...ends } })

const EXACT = figure('224', { min: 224, max: 224 })
const AT_LEAST = figure('at least 220', { min: 220 })

test('a lower bound covers a number above it', () => {
  assert.deepEqual(relateFigures(AT_LEAST, EXACT), { relation: 'holds', reason: '“at least 220” covers “224”' })
  assert.deepEqual(relateFigures(EXACT, AT_LEAST), { relation: 'inside', reason: '“224” lies within “at least 220”' })
})

test('a number below a lower bound is apart from it', () => {
  const verdict = relateFigures(figure('210', { min: 210, max: 210 }), AT_LEAST)
  assert.deepEqual(verdict, { relation: 'apart', reason: '“210” ends at 210, below “at least 220”' })
})

test('two ranges that share a part overlap', () => {
  const verdict = relateFigures(figure('30 to 40', { min: 30, max: 40 }), figure('up to 35', { max: 35 }))
  assert.deepEqual(verdict, { relation: 'overlapping', reason: '“30 to 40” and “up to 35” share 30 to 35' })
})

test('different units, roles, countries and things are not compared', () => {
  assert.match(relateFigures(EXACT, figure('$224', { min: 224, max: 224, unit: 'USD' })).reason, /^units differ/u)
  assert.match(relateFigures(EXACT, figure('224', { min: 224, max: 224, role: 'killed' })).reason, /^roles differ/u)
  const counted = (head: string, nationality?: string) => ({
    counted: { span: span(0, 1), head, ...(nationality && { nationality }) },
  })
  const [russians, germans] = [counted('citizens', 'RUS'), counted('citizens', 'DEU')]
  assert.match(
    relateFigures(figure('2', { min: 2, max: 2, ...russians }), figure('2', { min: 2, max: 2, ...germans })).reason,
    /countries/u,
  )
  const [tents, trucks] = [counted('tents'), counted('trucks')]
  const [a, b] = [
    figure('2', { min: 2, max: 2, role: 'aid', ...tents }),
    figure('2', { min: 2, max: 2, role: 'aid', ...trucks }),
  ]
  assert.equal(relateFigures(a, b).relation, 'not comparable')
})

test('the relation read the other way round is its mirror', () => {
  const end = fc.option(fc.nat(50), { nil: undefined })
  const ends = fc
    .tuple(end, end)
    .map(([x, y]) =>
      x !== undefined && y !== undefined && x > y
        ? { min: y, max: x }
        : { ...(x !== undefined && { min: x }), ...(y !== undefined && { max: y }) },
    )
  const mirror = {
    equal: 'equal',
    inside: 'holds',
    holds: 'inside',
    overlapping: 'overlapping',
    apart: 'apart',
    'not comparable': 'not comparable',
  }
  fc.assert(
    fc.property(ends, ends, (x, y) => {
      const [a, b] = [figure('a', x), figure('b', y)]
      assert.equal(relateFigures(b, a).relation, mirror[relateFigures(a, b).relation])
    }),
  )
})
