/**
 * Reads the figures of a text with the first layers only: no model, no tree. For tests.
 */

import { findFigures } from '../src/read/how-many/figures.ts'
import { findWords } from '../src/read/language/words.ts'
import { findMoments } from '../src/read/when/moments.ts'
import type { Figure, Report } from '../src/record/reading.ts'

export function figuresOf(text: string): readonly Figure[] {
  const report: Report = {
    id: 'r',
    text,
    language: 'en',
    published: { from: '2024-03-14', to: '2024-03-15', by: 'given', weighed: [] },
    blocks: [],
    credits: [],
  }
  const language = { sentences: findWords(report), quotations: [], names: [], roles: [], says: [], triggers: [] }
  return findFigures(report, language, findMoments(report, language).moments).figures
}
