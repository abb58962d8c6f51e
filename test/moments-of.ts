/**
 * Moments of a sentence or two for tests: found by words alone, on a report of a given day, and as labels for drawings.
 */
import type { Language } from '../src/read/language/layers.ts'
import { findWords } from '../src/read/language/words.ts'
import { findMoments, type Moments } from '../src/read/when/moments.ts'
import type { Moment, Report } from '../src/record/reading.ts'
import { assertDrawn } from './drawn.ts'

/** A Thursday. */
export const DAY = '2024-03-14'

/** A report of a given day and its words, with nothing of what a model adds. */
export function bare(text: string, day: string | undefined = DAY): readonly [report: Report, language: Language] {
  const published = day ? { published: { from: day, to: day, by: 'given' as const, weighed: [] } } : {}
  const report: Report = { id: 'r', text, language: 'en', blocks: [], credits: [], ...published }
  return [report, { sentences: findWords(report), quotations: [], names: [], roles: [], says: [], triggers: [] }]
}

export function find(text: string, day: string | undefined = DAY, more: Partial<Language> = {}): Moments {
  const [report, language] = bare(text, day)
  return findMoments(report, { ...language, ...more })
}

/** "2024-03-14/2024-03-15", with … for an open end; the TIMEX3 value where there are no days. */
export const days = ({ from, to, timex3 }: Moment): string =>
  from === undefined && to === undefined ? timex3.value : `${from ?? '…'}/${to ?? '…'}`

export const drawn = (drawing: string): void =>
  assertDrawn(drawing, (text) => find(text).moments.map((moment) => ({ span: moment.span, label: days(moment) })))
