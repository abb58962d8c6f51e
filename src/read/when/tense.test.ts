/** Whether a clause looks ahead, as its weekday or month shows. On a report of Thursday 2024-03-14. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY, days, find } from '../../../test/moments-of.ts'
import { parsed } from '../../../test/parsed.ts'
import type { Report } from '../../record/reading.ts'
import { findWords } from '../language/words.ts'

test('"won’t" is no past of "win"', () => {
  assert.deepEqual(find('The session is on hold; May 29th won’t be its last day.').moments.map(days), [
    '2024-05-29/2024-05-30',
  ])
})

test('a past verb right behind a day turns its preposition', () => {
  assert.deepEqual(find('The march planned for Saturday was called off.').moments.map(days), ['2024-03-09/2024-03-10'])
  assert.deepEqual(find('The march is planned for Saturday.').moments.map(days), ['2024-03-16/2024-03-17'])
})

test('"until January, when" takes its sense from the clause behind', () => {
  const text = 'They shared a room until January, when a wing was closed.'
  assert.deepEqual(find(text, '2023-05-30').moments.map(days), ['…/2023-02-01'])
})

test('a participle in the tree is no plan, unless "is" stands with it', () => {
  const text = 'They slept after leaving Monday.'
  const report: Report = { id: 'r', text, language: 'en', blocks: [], credits: [] }
  const treeOf = (aux: string) =>
    findWords({ ...report, text: text.replace('after', aux) }).map((sentence) => ({
      ...sentence,
      words: sentence.words.map((word, i) => ({
        ...word,
        head: [2, 0, 4, 2, 4, 2][i],
        ...(word.form === 'leaving' && { upos: 'VERB', lemma: 'leave', feats: 'Tense=Pres|VerbForm=Part' }),
      })),
    }))
  const day = (aux: string) => find(text.replace('after', aux), DAY, { sentences: treeOf(aux) }).moments[0]?.from
  assert.deepEqual([day('after'), day('are')], ['2024-03-11', '2024-03-18'])
})

test('a command looks ahead', () => {
  const { report, language } = parsed('Take/VERB/0/root it/PRON/1/obj on/ADP/4/case Saturday/PROPN/1/obl')
  const saturday = (feats: string): readonly string[] => {
    const sentences = language.sentences.map((one) => ({
      ...one,
      words: one.words.map((word, i) => (i === 0 ? { ...word, feats } : word)),
    }))
    return find(report.text, DAY, { sentences }).moments.map(days)
  }
  assert.deepEqual(saturday('Mood=Imp|VerbForm=Fin'), ['2024-03-16/2024-03-17'])
  assert.deepEqual(saturday('Mood=Ind|Tense=Past|VerbForm=Fin'), ['2024-03-09/2024-03-10'])
})

/** The days of a sentence whose words have the features and lemmas given by form. */
const daysOf = (
  line: string,
  known: Readonly<Record<string, { feats?: string; lemma?: string }>>,
): readonly string[] => {
  const { report, language } = parsed(line)
  const sentences = language.sentences.map((one) => ({
    ...one,
    words: one.words.map((word) => ({ ...word, ...known[word.form] })),
  }))
  return find(report.text, DAY, { sentences }).moments.map(days)
}
const RUNNING = { feats: 'Tense=Pres|VerbForm=Part' }
const NEXT_SATURDAY = ['2024-03-16/2024-03-17']
const LAST_SATURDAY = ['2024-03-09/2024-03-10']

test('what "is being done" on a day behind it is to come', () => {
  const line = 'We/PRON/3/nsubj are/AUX/3/aux having/VERB/0/root guests/NOUN/3/obj on/ADP/6/case Saturday/PROPN/3/obl'
  assert.deepEqual(daysOf(line, { having: { ...RUNNING, lemma: 'have' } }), NEXT_SATURDAY)
  assert.deepEqual(daysOf(line.replace('are/', 'were/'), { having: RUNNING }), LAST_SATURDAY)
})

test('an event had in the present, or that "is on" a day, is to come', () => {
  const had = 'I/PRON/2/nsubj have/VERB/0/root an/DET/4/det exam/NOUN/2/obj on/ADP/6/case Saturday/PROPN/4/nmod'
  assert.deepEqual(daysOf(had, { have: { lemma: 'have', feats: 'Tense=Pres|VerbForm=Fin' } }), NEXT_SATURDAY)
  const is = 'The/DET/2/det vote/NOUN/5/nsubj is/AUX/5/cop on/ADP/5/case Saturday/PROPN/0/root'
  assert.deepEqual(daysOf(is, {}), NEXT_SATURDAY)
  assert.deepEqual(daysOf(is.replace('is/', 'was/'), {}), LAST_SATURDAY)
})

test('wishes, requests and "let us" look ahead', () => {
  const wish =
    'I/PRON/3/nsubj would/AUX/3/aux like/VERB/0/root to/PART/5/mark call/VERB/3/xcomp you/PRON/5/obj Saturday/PROPN/5/obl'
  assert.deepEqual(daysOf(wish, { like: { lemma: 'like' } }), NEXT_SATURDAY)
  const ask = 'Can/AUX/3/aux you/PRON/3/nsubj call/VERB/0/root on/ADP/5/case Saturday/PROPN/3/obl ?/PUNCT/3/punct'
  assert.deepEqual(daysOf(ask, {}), NEXT_SATURDAY)
  const let_ = 'Let/VERB/0/root us/PRON/1/obj talk/VERB/1/xcomp on/ADP/5/case Saturday/PROPN/3/obl'
  assert.deepEqual(daysOf(let_, { Let: { lemma: 'let', feats: 'Mood=Imp|VerbForm=Fin' } }), NEXT_SATURDAY)
})

test('"on a Saturday" is any, whatever its verb', () => {
  const line = 'They/PRON/2/nsubj come/VERB/0/root on/ADP/5/case a/DET/5/det Saturday/PROPN/2/obl'
  assert.deepEqual(daysOf(line, { come: { lemma: 'come', feats: 'Tense=Pres|VerbForm=Fin' } }), LAST_SATURDAY)
})
