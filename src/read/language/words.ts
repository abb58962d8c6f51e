/**
 * Words and sentences of a report, Universal Dependencies' way. Rules own this layer: no model takes part.
 * Reads: text, blocks. Writes: sentences with their words; every visible character stands in exactly one word.
 */

import type { Report } from '../../record/reading.ts'
import { span } from '../../record/span.ts'
import { splitsOf } from './contractions.ts'
import type { Sentence, Word } from './layers.ts'
import { findParagraphs } from './paragraphs.ts'
import { sentenceEnds } from './sentences.ts'
import { findTokens } from './tokens.ts'

/** The sentences of a report in order; a block is read as paragraphs of its own. Plain text: `{ text, blocks: [] }`. */
export function findWords(report: Pick<Report, 'text' | 'blocks'>): readonly Sentence[] {
  const { text, blocks } = report
  return findParagraphs(text, blocks).flatMap(({ span: at, block }, paragraph) => {
    const bounds = findTokens(text, at.start, at.end)
    let first = 0
    return sentenceEnds(text, bounds).map((end): Sentence => {
      const words = wordsOf(text, bounds, first, end)
      const sentence = span(bounds[2 * first] ?? at.start, bounds[2 * end - 1] ?? at.end)
      first = end
      return { span: sentence, words, paragraph, ...(block && { block }) }
    })
  })
}

function wordsOf(text: string, bounds: readonly number[], first: number, end: number): readonly Word[] {
  const words: Word[] = []
  for (let i = 2 * first; i < 2 * end; i += 2) {
    let from = bounds[i] ?? 0
    const to = bounds[i + 1] ?? from
    const token = text.slice(from, to)
    for (const split of splitsOf(token, text.slice(to, to + 10))) {
      const at = to - token.length + split
      words.push({ span: span(from, at), form: text.slice(from, at) })
      from = at
    }
    words.push({ span: span(from, to), form: text.slice(from, to) })
  }
  return words
}
