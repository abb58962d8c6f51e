import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import { type Span, wordsAt } from '../../record/span.ts'
import { signsOf } from './signs.ts'
import { pointsOf } from './standing.ts'
import { castOf } from './who.ts'

const one = parsed(
  'Kovran/PROPN/4/compound/ORG and/CCONJ/3/cc Lamia/PROPN/1/conj/ORG rebels/NOUN/5/nsubj shelled/VERB/0/root two/NUM/7/nummod farms/NOUN/5/obj of/ADP/10/case the/DET/10/det villagers/NOUN/7/nmod ,/PUNCT/14/punct Radio/PROPN/13/compound/ORG Lamia/PROPN/14/nsubj/ORG reported/VERB/5/parataxis ./PUNCT/5/punct',
)

/** The signs of the entity that some words stand for. */
function signs({ report, language, says, at }: Parsed, words: string): ReadonlySet<string> {
  const shelled = { ...{ span: at('shelled'), type: 'ASSAULT', status: 'happened' }, background: false }
  const role = (argument: Span): object => ({ predicate: at('shelled'), label: 'ARG0', argument })
  const relayed = { ...says('rebels', 'reported', 'shelled two farms'), via: [at('Radio Lamia')] }
  const { entities, surroundings } = castOf(
    // The helper's roles have the three fields of a role.
    { ...language, triggers: [shelled], roles: [role(at('rebels'))] as (typeof language)['roles'] },
    [relayed],
  )
  const found = entities.find(({ members }) =>
    members.some(({ candidate }) => wordsAt(report.text, candidate.span) === words),
  )
  return found ? signsOf(found, surroundings) : new Set()
}

test('whoever does what an event tells has its role and its type among the signs', () => {
  const found = signs(one, 'Kovran and Lamia rebels')
  for (const sign of ['role ARG0', 'role ARG0 in an event', 'under ASSAULT', 'subject', 'speaks', 'by itself'])
    assert.ok(found.has(sign), sign)
})

test('a phrase inside another one tells of whom', () => {
  assert.ok([...signs(one, 'Kovran')].includes('inside a nominal of a person'))
})

test("an outlet that a claim is passed on through is a relay, the claim's speaker is none", () => {
  assert.ok(signs(one, 'Radio Lamia').has('relay'))
  assert.ok(!signs(one, 'Kovran and Lamia rebels').has('relay'))
})

test('points are added up, and a sign that the table lacks has none', () => {
  assert.equal(pointsOf(new Set(['speaks', 'subject'])), pointsOf(new Set(['speaks'])) + pointsOf(new Set(['subject'])))
  assert.equal(pointsOf(new Set(['a sign of nothing'])), 0)
})
