/**
 * Sentences of signs alone (rules, rows of emoji, filling): there is nothing in them to read, and many cost the model as much
 * as prose. 10,000 emoji took 25 s. Reads: words. Writes: the fields that the model would have given.
 */
import type { Sentence } from './layers.ts'

/** Words in sentences of signs that the model still reads: ordinary reports have a few ("* * *"), of one to three words. */
const MOST_READ = 100

/** The sentences that are worth a reading: all, or where there are many of signs alone, those with a letter or a digit. */
export function wordedOf(sentences: readonly Sentence[]): readonly Sentence[] {
  const worded = sentences.filter(({ words }) => words.some(({ form }) => /[\p{L}\p{N}]/u.test(form)))
  const count = (all: readonly Sentence[]): number => all.reduce((sum, { words }) => sum + words.length, 0)
  return count(sentences) - count(worded) > MOST_READ ? worded : sentences
}

/** All sentences in their order: the worded ones as they were read, in the others each word a symbol that hangs on the first. */
export function withSigns(
  all: readonly Sentence[],
  worded: readonly Sentence[],
  read: readonly Sentence[],
): readonly Sentence[] {
  const readings = new Map(worded.map((sentence, i) => [sentence, read[i]]))
  return all.map((sentence) => readings.get(sentence) ?? asSigns(sentence))
}

const asSigns = (sentence: Sentence): Sentence => ({
  ...sentence,
  words: sentence.words.map((word, index) => ({
    ...word,
    lemma: word.form,
    upos: 'SYM',
    xpos: 'SYM',
    head: index === 0 ? 0 : 1,
    deprel: index === 0 ? 'root' : 'punct',
  })),
})
