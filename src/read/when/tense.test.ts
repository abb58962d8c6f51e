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
