import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span } from '../../record/span.ts'
import { findWords } from '../language/words.ts'
import { atomsOf } from './atoms.ts'
import { rangeOf } from './bounds.ts'
import { quantitiesIn } from './quantities.ts'

function ends(text: string): string {
  const [sentence] = findWords({ text, blocks: [] })
  const atoms = atomsOf(text, sentence ?? { span: span(0, 0), words: [], paragraph: 0 })
  return quantitiesIn(atoms)
    .map((quantity) => {
      const words = text.slice(atoms[quantity.from]?.span.start, atoms[quantity.to - 1]?.span.end)
      return `${words} ${quantity.min ?? ''}..${quantity.max ?? ''}`
    })
    .join(', ')
}

test("the reading guide's conventions", () => {
  assert.deepEqual(rangeOf('more than', 30), { min: 31, max: undefined })
  assert.deepEqual(rangeOf('less than', 200), { min: undefined, max: 199 })
  assert.deepEqual(rangeOf('about', 300), { min: 270, max: 330 })
  assert.deepEqual(rangeOf('nearly', 300), { min: 270, max: 300 })
  assert.deepEqual(rangeOf('about', 25), { min: 23, max: 27 })
  assert.deepEqual(rangeOf('about', 1.5), { min: 1.35, max: 1.65 })
})

test('a bound stands before or after its number, also over quotation marks and commas', () => {
  assert.equal(ends('no fewer than “28” soldiers'), 'no fewer than “28 28..')
  assert.equal(ends('put it at nine at least'), 'nine at least 9..')
  assert.equal(ends('“five, if not more”'), 'five, if not more 5..')
  assert.equal(ends('“60, tops”'), '60, tops ..60')
  assert.equal(ends('a dozen or more'), 'a dozen or more 12..')
  assert.equal(ends('more than 100+ tents'), 'more than 100 101..')
})

test('a bound that is denied is the other way round', () => {
  assert.equal(ends('the crowd did not exceed 5,000'), 'not exceed 5,000 ..5000')
  assert.equal(ends('it may exceed 5,000'), 'exceed 5,000 5001..')
})

test('the particle of a verb is no bound', () => {
  assert.equal(ends('they handed over 20 rifles'), '20 20..20')
  assert.equal(ends('over 20 rifles'), 'over 20 21..')
})

test('a bound between two numbers belongs to the second', () => {
  assert.equal(ends('seized 20, at least two of them broken'), '20 20..20, at least two 2..')
})

test('a rise from one number to another is no range', () => {
  assert.equal(ends('the toll rose from 20 to 30'), '20 20..20, 30 30..30')
})
