import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertDrawn } from '../../../test/drawn.ts'
import { figuresOf } from '../../../test/figures-of.ts'
import { relateFigures } from './relate.ts'

const roles = (text: string): string =>
  figuresOf(text)
    .map(({ stated, role }) => `${stated[0]} ${role}`)
    .join(', ')

test('who is freed by one account and handed over by the other is counted in one role', () => {
  const text = 'The rebels said they had freed 14 soldiers. The army said 11 soldiers were handed over.'
  const [freed, handed] = figuresOf(text)
  assert.ok(freed && handed)
  assert.equal(relateFigures({ figure: freed, words: '14' }, { figure: handed, words: '11' }).relation, 'apart')
  assert.equal(
    roles('Hamas said it had handed over 14 women. The army said 11 women had been freed.'),
    '14 released, 11 released',
  )
})

test('who is handed to a carer is free', () => {
  assertDrawn(
    `
    The militia handed over 31 children to UNICEF, and 14 sailors were handed over to their families.
                            ~~                         ~~
                            released                   released
    `,
    (text) => figuresOf(text).map(({ span, role }) => ({ span, label: role })),
  )
})

test('who is handed to police or is wanted is not free', () => {
  assert.equal(roles('The army freed 30 hostages and handed over 12 men to the police.'), '30 released, 12 other')
  assert.equal(roles('Police turned over 12 suspects to the FBI.'), '12 other')
  assert.equal(roles('The gang freed nine captives. Zambia handed over 22 suspects to China.'), '9 released, 22 other')
})

test('captives are held until they are handed over', () => {
  assert.equal(roles('No flight will leave before four captured pilots are handed over.'), '4 held')
  assert.equal(roles('They demand that 40 hostages be handed over.'), '40 held')
})

test('a statement or a film that is released frees nobody', () => {
  for (const released of ['The company has released a new statement', 'The film was released'])
    assert.equal(roles(`${released}. Villagers handed over three men to the army.`), '3 other', released)
  assert.equal(roles('The rebels have released Ann Lee. Villagers handed over three men.'), '3 released')
})
