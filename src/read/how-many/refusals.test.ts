import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf } from '../../../test/figures-of.ts'
import { wordsAt } from '../../record/span.ts'

/** The words of the numbers that stay. */
const kept = (text: string): string =>
  figuresOf(text)
    .map(({ span }) => wordsAt(text, span))
    .join(', ')

test('an age is no figure, whichever way it is told', () => {
  assert.equal(kept('The boys, aged 9 and 14, saw it; 30 others hid.'), '30')
  assert.equal(kept('A baker of 62 was fined with 11 others.'), '11')
  assert.equal(kept('Arun Vellath (39), an oiler, waved at 40 relatives.'), '40')
  assert.equal(kept('The prelate, 54, left with 20 nuns.'), '20')
  assert.equal(kept('Their general is 24, he commands 300 fighters.'), '300')
  assert.equal(kept('“We bury boys of twenty,” he said of the 14 dead.'), '14')
})

test('a number after a comma or in brackets that is no age stays', () => {
  assert.equal(kept('They released a crew of 22, all of them tired.'), '22')
  assert.equal(kept('Kosta took in the most (39), then Vell.'), '39')
})

test('who turned 80, and who is at work at 74, is told of by age', () => {
  assert.equal(kept('He turned 80 in May and has 12 goats.'), '12')
  assert.equal(kept('At 74 he still farms 40 acres.'), '40 acres')
})

test('an address and the count of a vote are no figures', () => {
  assert.equal(kept('They live at 14 Mill Road, 12 to a room, with 300 others.'), '300')
  assert.equal(kept('The vote was 11 to 3, and 40 people cheered.'), '40')
})

test('a day of the month beside its weekday is no figure', () => {
  assert.equal(kept('Saturday 17. The gate is closed and 40 lorries wait.'), '40')
  assert.equal(kept('On 5 Ramadan they freed 12 men.'), '12')
})

test('what describes a place is no figure', () => {
  assert.equal(kept('Olvega, a town of some 40,000 people, buried 12 of them.'), '12')
  assert.equal(kept('The district has a population of eight million.'), '')
})

test('prices by weight and rates of exchange are no figures, a levy is', () => {
  assert.equal(kept('Flour sells at 90 rupees a kilo.'), '')
  assert.equal(kept('The lira fell to 38 to the dollar.'), '')
  assert.equal(kept('They take a levy of 40 cents a kilo.'), '40 cents')
})

test('a ratio is no figure, what stands on its left is', () => {
  assert.equal(kept('There are about 60 officers for 400,000 people.'), 'about 60')
  assert.equal(kept('They traded 20 prisoners for 400 sacks.'), '20, 400')
})

test('a margin of votes, a distance in blocks and a number in a name are no figures', () => {
  assert.equal(kept('The chamber backed it by four votes.'), '')
  assert.equal(kept('The station is six blocks away.'), '')
  assert.equal(kept('They climbed the roof of pavilion 4 and held 12 guards.'), '12')
})

test('people who did something to somebody are counted, sources are not', () => {
  assert.equal(kept('She was taken by four men in a truck.'), 'four')
  assert.equal(kept('The paper spoke to 22 nurses, two doctors and a clerk.'), '')
})
