/**
 * Reads the figures of a text with the first layers only: no model, no tree. For tests.
 */
import { findFigures } from '../src/read/how-many/figures.ts'
import { findMoments } from '../src/read/when/moments.ts'
import type { Figure } from '../src/record/reading.ts'
import { bare } from './moments-of.ts'

export function figuresOf(text: string): readonly Figure[] {
  const [report, language] = bare(text)
  return findFigures(report, language, findMoments(report, language).moments).figures
}
