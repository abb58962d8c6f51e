import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyReading } from '../../test/readings.ts'
import { toldReading } from '../../test/told-reading.ts'
import { type Explanation, explain } from './explain.ts'
import { itemsOf } from './items.ts'

const told = (what: string): Explanation => explain(toldReading(), what)

/** All that is told of one field. */
const of = ({ reasons }: Explanation, field: string): string =>
  reasons
    .filter((one) => one.field === field)
    .flatMap(({ because, insteadOf }) => [because, ...insteadOf])
    .join(' ')

test('every item of a reading is explained by its short name, its id and the beginning of its id', () => {
  const reading = toldReading()
  for (const { short, id, kind } of itemsOf(reading)) {
    const explanation = explain(reading, short)
    assert.equal(explanation.id, id)
    assert.equal(explanation.kind, kind)
    assert.ok(explanation.says && explanation.reasons.length > 0, `${short} says nothing`)
    assert.equal(explain(reading, id).short, short)
    assert.equal(explain(reading, id.slice(0, -2)).id, id)
  }
})

test('a statement tells whose it is, its words with rule or score, and each link of its chain', () => {
  const statement = told('s1')
  assert.match(
    statement.says,
    /^Statement by the militant group \(The Harbour Front\): “At least 12 dockers died”\. The way it came: .* → state radio → The Courier\.$/u,
  )
  assert.match(
    of(statement, 'words'),
    /the language model marked them as what is said, given the cue \(model\.says, 97 of 100\)/u,
  )
  assert.match(of(statement, 'relay'), /state radio/u)
  assert.match(of(statement, 'publisher'), /The Courier/u)
  assert.match(of(statement, 'said when'), /“Tuesday”, Tue 2024-03-12/u)
})

test('a speaker is joined to whom his words stand for, with the rule and the runner-up', () => {
  assert.match(
    of(told('s1'), 'stands for'),
    /“the militant group” is The Harbour Front, .*\(who\.kind-noun, through other words of the report\)\. Not “the union”: stands further back\./u,
  )
})

test('a statement told within another names it, an unnamed source its reason, an act its cue', () => {
  assert.match(of(told('s3'), 'within'), /Elena Petrova tells of it: .*“The union told us that 9 were dead”/u)
  assert.match(of(told('s2'), 'not named'), /the reason given: “she fears for her post”/u)
  assert.match(told('s4').says, /^Denial by the mayor: “it”/u)
})

test('a figure tells its values, whose it is and what it differs from', () => {
  const figure = told('f1')
  assert.equal(
    figure.says,
    '“At least 12” counts something: 12 or more, killed, according to the militant group (The Harbour Front).',
  )
  assert.match(of(figure, 'value'), /12 or more, by “At least 12”: the number and everything above it/u)
  assert.match(
    of(figure, 'whose'),
    /according to the militant group \(The Harbour Front\), whose statement is the innermost one/u,
  )
  assert.match(of(figure, 'differs from'), /“9”, according to the union: “At least 12” begins at 12, above “9”/u)
})

test('a moment tells its day once, the day it was counted from and the one not taken', () => {
  const moment = told('m2')
  assert.equal(moment.reasons.filter(({ field }) => field === 'day').length, 1)
  assert.match(of(moment, 'day'), /Tue 2024-03-12, by “Tuesday”.* Not 2024-03-18: the next such day\./u)
  assert.match(of(moment, 'counted from'), /Wed 2024-03-13, the report's day, known from what was handed in/u)
  assert.match(of(moment, 'said then'), /the militant group/u)
})

test('voice, clash, framing, open end and block each say what they are', () => {
  assert.match(told('v1').says, /in the report's own voice: nobody is cited for it/u)
  assert.match(
    told('c1').says,
    /“At least 12”, according to the militant group \(The Harbour Front\), and “9”, according to the union, count/u,
  )
  assert.match(of(told('w1'), 'in whose voice'), /the report's own voice/u)
  assert.match(of(told('o1'), 'touches'), /“The union told us that 9 were dead”/u)
  assert.match(told('b1').says, /a block of its own: title/u)
})

test('the frame is explained by name: its day with the sign it is known from, its blocks with their rules', () => {
  for (const name of ['report', 'frame', 'day']) {
    assert.equal(told(name).says, 'The report is of Wed 2024-03-13, known from what was handed in.')
  }
  assert.match(of(told('report'), 'title'), /“Two tolls after the fire”/u)
  assert.match(explain(emptyReading('x'), 'report').says, /not known/u)
})

test('what means nothing is refused by code, and the list is named', () => {
  for (const what of ['s99', 'no-such-id', 'words that are not there', '', '“”']) {
    assert.throws(() => told(what), { code: 'E0105', message: /hearsay explain REPORT/u })
  }
})

test('the frame tells its title, dateline and byline once', () => {
  const { reasons } = explain(toldReading(), 'report')
  for (const field of ['title', 'dateline', 'byline'])
    assert.ok(reasons.filter((one) => one.field === field).length <= 1, field)
})
