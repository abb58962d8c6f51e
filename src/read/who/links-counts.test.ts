import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesBackTo } from '../../../test/goes-back.ts'
import { parsed } from '../../../test/parsed.ts'

const SEVEN = 'Seven/NUM/2/nummod herders/NOUN/3/nsubj died/VERB/0/root ./PUNCT/3/punct'
const TWO = 'Two/NUM/2/nummod herders/NOUN/3/nsubj died/VERB/0/root ./PUNCT/3/punct'

test('as many people as were told of before are these, whatever they are called', () => {
  const one = parsed(SEVEN, 'The/DET/3/det seven/NUM/3/nummod victims/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct')
  assert.equal(goesBackTo(one, 'The seven victims'), 'Seven herders')
})

test('another number and "seven others" are others', () => {
  const one = parsed(
    SEVEN,
    'Nine/NUM/2/nummod soldiers/NOUN/3/nsubj fled/VERB/0/root ./PUNCT/3/punct',
    'Seven/NUM/3/nummod other/ADJ/3/amod soldiers/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct',
  )
  assert.equal(goesBackTo(one, 'Nine soldiers'), undefined)
  assert.equal(goesBackTo(one, 'Seven other soldiers'), undefined)
})

test('"the two men" are the two told of, "two soldiers" need not be', () => {
  const men = 'The/DET/3/det two/NUM/3/nummod men/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'
  assert.equal(goesBackTo(parsed(TWO, men), 'The two men'), 'Two herders')
  const soldiers = 'Both/DET/3/det two/NUM/3/nummod soldiers/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'
  assert.equal(goesBackTo(parsed(TWO, soldiers), 'Both two soldiers'), undefined)
})

test('"the pair" are two told of, "the trio" three; "a pair" is new', () => {
  const pair = 'The/DET/2/det pair/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(TWO, pair), 'The pair'), 'Two herders')
  assert.equal(goesBackTo(parsed(SEVEN, pair), 'The pair'), undefined)
  const another = 'A/DET/2/det pair/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(TWO, another), 'A pair'), undefined)
})

test('"the seven" go back further than "seven men"', () => {
  const between = Array.from({ length: 12 }, () => 'It/PRON/2/nsubj rained/VERB/0/root ./PUNCT/2/punct')
  const men = 'seven/NUM/2/nummod men/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  const the = 'The/DET/2/det seven/NUM/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(SEVEN, ...between, the), 'The seven'), 'Seven herders')
  assert.equal(goesBackTo(parsed(SEVEN, ...between, men), 'seven men'), undefined)
})

test('as many civilians are no soldiers, as many women no men', () => {
  const seven = (noun: string): string => `Seven/NUM/2/nummod ${noun}/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct`
  const goesBack = (first: string, then: string): string | undefined =>
    goesBackTo(parsed(seven(first), seven(then)), `Seven ${then}`)
  assert.equal(goesBack('soldiers', 'civilians'), undefined)
  assert.equal(goesBack('men', 'women'), undefined)
  assert.equal(goesBack('soldiers', 'men'), 'Seven soldiers')
})
