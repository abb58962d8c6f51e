import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import type { Mention, Statement } from '../../record/reading.ts'
import { contains, wordsAt } from '../../record/span.ts'
import { findWho } from '../who/who.ts'
import { withFramings } from './framings.ts'
import { layoutOf } from './layout.ts'
import { namedAs } from './named-as.ts'

/** Each framing as `word` or `word (said)`; what stands inside `said` is somebody's claim. */
function framings(sentence: string, said?: string): readonly string[] {
  const { report, language, at } = parsed(sentence)
  const { actors, mentions } = findWho(report, language, [])
  const claim = said === undefined ? undefined : at(said)
  // Only its id is asked for.
  const statement = { id: 'said' } as Statement
  return withFramings(layoutOf(report, language), actors, mentions, (span) =>
    claim && contains(claim, span) ? statement : undefined,
  ).flatMap(({ framings = [] }) =>
    framings.map(({ span, accordingTo }) => wordsAt(report.text, span) + (accordingTo ? ' (said)' : '')),
  )
}

test('a framing word is shown with its place and in the voice of the claim that holds it', () => {
  const sentence = 'The/DET/3/det militant/ADJ/3/amod group/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'
  assert.deepEqual(framings(sentence), ['militant group'])
  assert.deepEqual(framings(sentence, 'The militant group left'), ['militant group (said)'])
})

test('a word inside a name frames nobody', () => {
  assert.deepEqual(
    framings('The/DET/3/det Liberation/PROPN/3/compound/ORG Army/PROPN/4/nsubj/ORG left/VERB/0/root ./PUNCT/4/punct'),
    [],
  )
})

test('a junta spokesman is not framed, the junta is', () => {
  assert.deepEqual(
    framings('A/DET/3/det junta/NOUN/3/compound spokesman/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'),
    [],
  )
  assert.deepEqual(framings('The/DET/2/det junta/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'), ['junta'])
})

test('two brothers of somebody are not framed, our brothers are', () => {
  assert.deepEqual(framings('Two/NUM/2/nummod brothers/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'), [])
  assert.deepEqual(framings('Our/PRON/2/nmod:poss brothers/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'), [
    'brothers',
  ])
})

test('a word in quotation marks is never the report’s own', () => {
  assert.deepEqual(
    framings('The/DET/4/det "/PUNCT/3/punct terrorists/NOUN/5/nsubj "/PUNCT/3/punct left/VERB/0/root ./PUNCT/5/punct'),
    [],
  )
})

test('what somebody calls an actor is said of that actor', () => {
  const { report, language, at } = parsed(
    'Lee/PROPN/2/nsubj called/VERB/0/root the/DET/4/det junta/NOUN/2/obj a/DET/6/det gang/NOUN/2/xcomp ./PUNCT/2/punct',
  )
  const mention = (words: string, actor: string): Mention => ({
    ...{ id: actor, span: at(words), head: at(words), kind: 'nominal', type: 'group', actor, evidence: {} },
  })
  const mentions = [mention('the junta', 'junta'), mention('a gang', 'gang')]
  const statement = { cue: [at('called')], content: [at('the junta a gang')] }
  const layout = layoutOf(report, language)
  assert.deepEqual([...namedAs(layout, [statement], mentions)], [[mentions[1], 'junta']])
  assert.deepEqual([...namedAs(layout, [{ ...statement, cue: [at('Lee')] }], mentions)], [])
})
