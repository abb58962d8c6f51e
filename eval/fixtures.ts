/**
 * For the tests of this folder: a reading of a text that holds nothing but what the test gives it.
 */
import type { Reading } from '../src/record/reading.ts'
import { type Span, span } from '../src/record/span.ts'
import type { Found } from './program.ts'

/** A reading of `text` with the layers given. */
export function readingOf(text: string, layers: Partial<Reading> = {}): Reading {
  return {
    report: { id: 'test', text, language: 'en', blocks: [], credits: [] },
    ...{ mentions: [], actors: [], moments: [], places: [], figures: [], statements: [], events: [], problems: [] },
    versions: { schema: '0', knowledge: '0', backend: 'none' },
    ...layers,
  }
}

/** The same as found by the program in that very text. */
export const foundIn = (text: string, layers: Partial<Reading> = {}): Found => ({
  reading: readingOf(text, layers),
  at: ({ start, end }) => ({ start, end }),
})

/** Where `words` stand first in the text. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`)
  return span(start, start + words.length)
}

/** A moment of the record on the words given. */
export function momentOf(text: string, words: string, more: Partial<Reading['moments'][number]> = {}) {
  return {
    ...{ id: words, evidence: {}, span: spanOf(text, words), kind: 'DATE' as const },
    ...{ anchor: { kind: 'calendar' as const }, timex3: { type: 'DATE' as const, value: '2024' }, ...more },
  }
}
