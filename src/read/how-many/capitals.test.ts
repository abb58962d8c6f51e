/**
 * Sentences in capitals and headlines in title case are read like their small-letter form: the capitals name nobody.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf } from '../../../test/figures-of.ts'

const figures = (text: string): readonly string[] =>
  figuresOf(text).map(({ span, min, max, role, unit, counted }) =>
    [text.slice(span.start, span.end), min, max, role, unit, counted?.head, counted?.nationality]
      .join(' ')
      .toLowerCase(),
  )

test('a sentence in capitals has the figures of its small-letter form', () => {
  for (const text of [
    'Twelve killed in Kharat on Monday',
    'At least twenty-three dead as ferry sinks off Kharat',
    'Rescuers pull 8 from rubble, end mission',
    'Toll of Kharat blast cut from six to four',
    'Hundreds march in Kharat after court frees nine guards',
    'Council keeps force, cuts it to 3,200 troops',
    'Two French soldiers and six Ukrainian drivers wounded by mine',
    'Army puts dead at 11, clinic at 20',
    'Gang frees 7 bus hostages, 14 still in captivity',
    'Ministry pays $5m for 300 families',
  ]) {
    assert.deepEqual(figures(text.toUpperCase()), figures(text), text)
  }
})

test('capitals before a noun name no group', () => {
  const [figure] = figuresOf('REBELS FREE NINE ILLEGAL MINERS')
  assert.deepEqual([figure?.counted?.head, figure?.counted?.group], ['MINERS', undefined])
})

test('“may” among capitals is no month beside a count', () => {
  assert.deepEqual(figures('12 MAY BE DEAD IN FERRY BLAST'), ['12 12 12 killed   '])
})

test('a headline in title case has the figures of its small-letter form', () => {
  for (const [titled, small] of [
    ['Gunmen Free Scores in Two Night Raids; Accounts Clash', 'Gunmen free scores in two night raids; accounts clash'],
    ['Rescuers Pull Eight From Rubble, End Their Mission', 'Rescuers pull eight from rubble, end their mission'],
    ['Port Strike Leaves 500 Container Homes Empty Again', 'Port strike leaves 500 container homes empty again'],
  ] as const)
    assert.deepEqual(figures(titled), figures(small), titled)
})
