import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import type { Sentence } from '../language/layers.ts'
import { findWho } from './who.ts'

const TITLED: Pick<Sentence, 'block'> = { block: 'title' }

/** A verb, which of its occurrences, and whom it befalls. */
type Told = readonly [verb: string, nth: number, argument: string]

/** The words that some others go back to, where the first sentence is the headline and a verb has a role for some words. */
function goesBackTo({ report, language, at }: Parsed, words: string, roles: readonly Told[] = []): string | undefined {
  const { start } = at(words)
  const sentences = language.sentences.map((sentence, number) => ({
    ...sentence,
    ...(number === 0 && TITLED),
    words: sentence.words.map((word) => ({ ...word, lemma: word.form.toLowerCase() })),
  }))
  const told = roles.map(([verb, nth, argument]) => ({
    ...{ predicate: at(verb, nth), label: 'ARG1', argument: at(argument) },
  }))
  const mentions = findWho(report, { ...language, sentences, roles: told }, []).mentions
  const { basis, spans } = mentions.find(({ span }) => span.start === start)?.evidence.chain ?? {}
  const [to] = spans ?? []
  return basis === 'coreference' && to ? report.text.slice(to.start, to.end) : undefined
}

const TITLE = 'Police/NOUN/2/nsubj shot/VERB/0/root teenager/NOUN/2/obj ./PUNCT/2/punct'

test('whom the first sentence tells the deed of the headline is the one of the headline', () => {
  const one = parsed(
    TITLE,
    'Officers/NOUN/2/nsubj shot/VERB/0/root the/DET/4/det son/NOUN/2/obj of/ADP/6/case farmers/NOUN/4/nmod ./PUNCT/2/punct',
  )
  const told: readonly Told[] = [
    ['shot', 1, 'teenager'],
    ['shot', 2, 'son'],
  ]
  assert.equal(goesBackTo(one, 'the son', told), 'teenager')
  assert.equal(goesBackTo(one, 'the son'), undefined)
})

test('one person who opens the text as one opened the headline is the same; in the second sentence he is not', () => {
  const title = 'Skipper/NOUN/2/nsubj escaped/VERB/0/root ./PUNCT/2/punct'
  const lead = 'A/DET/2/det sailor/NOUN/3/nsubj fled/VERB/0/root ./PUNCT/3/punct'
  const police = 'Police/NOUN/2/nsubj left/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(title, lead), 'A sailor'), 'Skipper')
  assert.equal(goesBackTo(parsed(title, police, lead), 'A sailor'), undefined)
})

test('a body that the headline told of by its noun is the one named so below', () => {
  const title = 'Laboratory/NOUN/2/nsubj closed/VERB/0/root ./PUNCT/2/punct'
  const named = (noun: string): string =>
    `The/DET/3/det Wuhou/PROPN/3/compound/ORG ${noun}/PROPN/4/nsubj/ORG shut/VERB/0/root ./PUNCT/4/punct`
  assert.equal(goesBackTo(parsed(title, named('Laboratory')), 'The Wuhou'), 'Laboratory')
  assert.equal(goesBackTo(parsed(title, named('University')), 'The Wuhou'), undefined)
})
