/**
 * The days of a report's frame that stand in its words: in datelines and time stamps. TIMEX3 and TEI mark them like any other
 * expression of time; the record keeps them apart from its moments (reading guide, "which text counts").
 */
import type { Reading } from '../src/record/reading.ts'
import { overlaps, type Span } from '../src/record/span.ts'

export interface FrameDay {
  readonly span: Span
  /** ISO day. */
  readonly day: string
}

/** Each once, none where a moment stands; in the order in which the record weighed them. */
export function frameDays({
  report: { published },
  moments,
}: Pick<Reading, 'report' | 'moments'>): readonly FrameDay[] {
  const days: FrameDay[] = []
  for (const { span, from } of published ? [published, ...published.weighed] : []) {
    if (span && ![...moments, ...days].some((other) => overlaps(other.span, span))) days.push({ span, day: from })
  }
  return days
}
