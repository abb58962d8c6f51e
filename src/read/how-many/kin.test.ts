import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertDrawn } from '../../../test/drawn.ts'
import { figuresOf } from '../../../test/figures-of.ts'

const figures = (text: string): readonly string[] =>
  figuresOf(text).map(({ span, role }) => `${text.slice(span.start, span.end)} ${role}`)

test('how many children somebody has is no figure', () => {
  for (const text of [
    'Amina Salih, a mother of three, was killed.',
    'The father of 13 was shot.',
    'A father of three young children was hanged.',
    'Dad-of-four Tom Hall was shot on Monday.',
    'Aisha, mother to four girls, was arrested.',
    'She leaves a husband and three children.',
    'He was survived by two sons.',
    'He has five children and twelve grandchildren.',
    'The married father-of-six, 41, was beaten.',
    'The mother of the two boys, 8 and 10, was questioned.',
  ]) {
    assert.deepEqual(figures(text), [], text)
  }
})

test('beside a parent’s children other counts stay', () => {
  assertDrawn(
    `
    Mum of two Rina Hall was arrested with 14 students.
                                           ~~
                                           other
    `,
    (text) => figuresOf(text).map(({ span, role }) => ({ span, label: role })),
  )
})

test('what happened to the children themselves is a figure', () => {
  assert.deepEqual(figures('The father of three boys who drowned spoke.'), ['three killed'])
  assert.deepEqual(figures('The parents of 18 children who died after taking cough syrup sued the company.'), [
    '18 killed',
  ])
  assert.deepEqual(figures('The father of three sons who drowned spoke.'), ['three killed'])
  assert.deepEqual(figures('A mother of three children who died on Monday was buried.'), [])
  assert.deepEqual(figures('The mother of three children who was killed was buried.'), [])
  assert.deepEqual(figures('The mother of three hostages spoke.'), ['three held'])
  assert.deepEqual(figures('A gunman killed a man and his four children.'), ['four killed'])
})
