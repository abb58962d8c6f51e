/** Pages of a paged document: each by its number and the first line of its words. Reads: text and where pages begin. */
import { type Span, span } from '../../../record/span.ts'

export interface PageStart {
  /** Counts from 1. */
  readonly number: number
  readonly span: Span
}

/** Pages with words on them, in order; a page begins at its span and ends where the next begins. */
export const pagesOf = (text: string, starts: readonly number[]): readonly PageStart[] =>
  starts.flatMap((start, i) => {
    if (start === (starts[i + 1] ?? text.length)) return []
    const stop = text.indexOf('\n', start)
    const end = Math.min(stop < 0 ? text.length : stop, start + 80)
    return [{ number: i + 1, span: span(start, Math.max(start, end)) }]
  })
