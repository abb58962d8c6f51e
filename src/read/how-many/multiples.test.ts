/**
 * Counts told by another count: "twice that number" states no value, "has doubled, from 12 to 24" two.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertDrawn } from '../../../test/drawn.ts'
import { figuresOf } from '../../../test/figures-of.ts'

const figures = (text: string): readonly string[] =>
  figuresOf(text).map(({ span, min, max, role, unit }) =>
    [text.slice(span.start, span.end), `${min ?? ''}..${max ?? ''}`, unit, role].filter(Boolean).join(' '),
  )

test('a multiple or a part of another number has no value of its own', () => {
  for (const text of [
    'Officials said that twice that number had fled.',
    'A witness put the dead at double the figure.',
    'Half as many were wounded last year.',
    'Half the number of wounded were children.',
    'A third of that number came back.',
    'The union spoke of ten times the official figure.',
    'Dozens of times as many came.',
    'A doctor said five times as many had died.',
  ]) {
    assert.deepEqual(figures(text), [], text)
  }
  assert.deepEqual(figures('Half the houses burned.'), ['Half 50..50 % other'])
})

test('what a count changed from and to are two counts', () => {
  assertDrawn(
    `
    The toll has doubled, from 12 to 24.
                               ~~    ~~
                               12    24
    `,
    (text) => figuresOf(text).map(({ span, min }) => ({ span, label: String(min) })),
  )
  assert.deepEqual(figures('Estimates of the dead range from 12 to 24.'), ['from 12 to 24 12..24 killed'])
})

test('a change in another clause leaves a range as it is', () => {
  assert.deepEqual(figures('The minister went to Kharat, where from 10 to 15 people died.'), [
    'from 10 to 15 10..15 killed',
  ])
  assert.deepEqual(figures('He changed his mind after from 20 to 30 people fled.'), ['from 20 to 30 20..30 displaced'])
  assert.deepEqual(figures('When the roof fell, from 10 to 15 people died.'), ['from 10 to 15 10..15 killed'])
  assert.equal(figures('The storm brought the total from 12 dead to 24.').length, 2)
})

test('the second price of a change has the unit of the first', () => {
  assert.deepEqual(figures('The ransom went from $4,000 to 11,000.'), [
    '$4,000 4000..4000 USD money',
    '11,000 11000..11000 USD money',
  ])
})
