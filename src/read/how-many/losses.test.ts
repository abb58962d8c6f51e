import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertDrawn } from '../../../test/drawn.ts'
import { figuresOf } from '../../../test/figures-of.ts'

const roles = (text: string): string =>
  figuresOf(text)
    .map(({ stated, role }) => `${stated[0]} ${role}`)
    .join(', ')

test('who loses people to violence or water has dead ones', () => {
  assertDrawn(
    `
    The brigade lost six soldiers to an ambush, and Kharat lost 11 people to the flood.
                     ~~~                                        ~~
                     killed                                     killed
    `,
    (text) => figuresOf(text).map(({ span, role }) => ({ span, label: role })),
  )
  assert.equal(roles('The major admitted the loss of 11 soldiers.'), '11 killed')
  assert.equal(roles('Five passengers lost their lives.'), '5 killed')
})

test('whom a carrier or a guide loses is missing', () => {
  assert.equal(roles('The captain denies losing eleven passengers.'), '11 missing')
  assert.equal(roles('The guide lost four climbers on the descent.'), '4 missing')
})

test('of whom track or contact is lost nobody knows where they are', () => {
  assert.equal(roles('The coast guard lost track of 12 crew members.'), '12 missing')
  assert.equal(roles('The navy denied losing contact with 14 sailors.'), '14 missing')
  assert.equal(roles('They lost 12 crew members with their boat.'), '12 killed')
})

test('who goes over, retires or is only outvoted is not dead', () => {
  assert.equal(roles('The unit lost 40 men to desertion and 4 to snipers.'), '40 other, 4 killed')
  assert.equal(roles('The clinic lost 20 nurses to a rival.'), '20 other')
  assert.equal(roles('The coalition could lose two of its senators.'), '2 other')
  assert.equal(roles('The team lost four players to injury.'), '4 other')
  assert.equal(roles('The jail lost nine prisoners through a hole.'), '9 other')
})

test('a loss as a noun tells of people who are gone or dead, like the verb', () => {
  assert.equal(roles('The plant announced the loss of 300 workers.'), '300 other')
  assert.equal(roles('The club mourned the loss of 14 players.'), '14 other')
  assert.equal(roles('The party regretted the loss of 20 senators.'), '20 other')
  assert.equal(roles('The navy announced the loss of 12 crew members.'), '12 killed')
  assert.equal(roles('The mine announced the loss of 30 workers in a blast.'), '30 killed')
})

test('what people are lost to goes before whose they were', () => {
  assert.equal(roles('The ferry lost 30 passengers in the fire.'), '30 killed')
  assert.equal(roles('The bus lost 12 passengers to gunfire.'), '12 killed')
  assert.equal(roles('The airline lost 40 passengers to a rival airline.'), '40 other')
})
