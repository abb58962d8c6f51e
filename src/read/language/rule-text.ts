/**
 * A rule's own text as a small report with its words, read without the model: what the rules of a layer are tried on.
 * Reads: a text. Writes: a report dated 2024-03-14 (a Thursday), its words and sentences.
 */
import type { Report } from '../../record/reading.ts'
import type { Language } from './layers.ts'
import { findWords } from './words.ts'

export function ruleText(text: string): { readonly report: Report; readonly language: Language } {
  const report: Report = {
    id: 'rule',
    text,
    language: 'en',
    published: { from: '2024-03-14', to: '2024-03-15', by: 'given', weighed: [] },
    blocks: [],
    credits: [],
  }
  return {
    report,
    language: { sentences: findWords(report), quotations: [], names: [], roles: [], says: [], triggers: [] },
  }
}
