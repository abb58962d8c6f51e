import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf } from '../../../test/figures-of.ts'

const roles = (text: string): string =>
  figuresOf(text)
    .map(({ role }) => role)
    .join(', ')

test('captives who came home are released, those who have not are held', () => {
  assert.equal(roles('Fifteen miners held in Kosta since May landed in Arven.'), 'released')
  assert.equal(roles('Two sailors seized in March were left outside a mosque.'), 'released')
  assert.equal(roles('Fifteen miners held in Kosta since May have not come home.'), 'held')
  assert.equal(roles('15 captives home after a year'), 'released')
})

test('who is given in exchange goes free, who is only asked for stays held', () => {
  assert.equal(roles('The pair came back in return for three smugglers held in Sabha.'), 'released')
  assert.equal(roles('They are ready to hand him over in exchange for eleven students.'), 'held')
})

test('people marched into the bush are held, those who get away are neither', () => {
  assert.equal(roles('Gunmen marched 29 students into the bush. Seven got away.'), 'held, other')
})

test('those whom help reaches are counted as aid', () => {
  assert.equal(roles('The church distributed blankets to 1,900 households.'), 'aid')
  assert.equal(roles('The agency plans to assist 6,500 people.'), 'aid')
  assert.equal(roles('He wrote letters to 1,900 households.'), 'other')
})

test('goods of trade are no aid', () => {
  assert.equal(roles('She was carrying 80,000 tonnes of coal to an Indian port.'), 'other')
  assert.equal(roles('She was carrying 80,000 tonnes of wheat for the hungry.'), 'aid')
})

test('millions of nothing are money unless millions of people went before', () => {
  assert.equal(roles('“Five million each,” the corporal said.'), 'money')
  assert.equal(roles('Two million people fled. The ministry speaks of three million.'), 'displaced, displaced')
})

test('people who are said to stand somewhere are present', () => {
  assert.equal(roles('There are 60 people in front of the shop.'), 'present')
  assert.equal(roles('She put those at the barrier at 300.'), 'present')
})

test('what is brought down is a weapon, also where only its number is told', () => {
  assert.equal(roles('Air defences brought down 17 of 25.'), 'weapons, weapons')
})

test('those who once were soldiers are no troops', () => {
  assert.equal(roles('The firm sent 64 former soldiers abroad.'), 'other')
})

test('a verb behind an aside says where the counted were, not what they did to others', () => {
  assert.equal(roles('Teachers, some 600 of them, sat on the steps.'), 'present')
  assert.equal(roles('The soldiers, about 60 of them, locked up their general.'), 'troops')
})

test('of two counts the second takes the verb behind it', () => {
  assert.equal(roles('Of 17 men aboard the tug three are missing.'), 'other, missing')
})

test('who did not survive or could not be saved is dead', () => {
  assert.equal(roles('A mine went off, and nine did not survive.'), 'killed')
  assert.equal(roles('Doctors could not save four of them.'), 'killed')
})
