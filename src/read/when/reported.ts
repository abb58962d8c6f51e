/**
 * Does a stretch of text stand in somebody's mouth: inside a quotation, or in the content of a who-says reading?
 * Reads: quotations, raw who-says spans. One sort per report, then a binary search for each question.
 */
import { byPlace, type Span } from '../../record/span.ts'
import type { Language } from '../language/layers.ts'

export function reportedIn({ quotations, says }: Pick<Language, 'quotations' | 'says'>): (at: Span) => boolean {
  const quoted = quotations.filter(({ kind }) => kind === 'speech').flatMap(({ pieces }) => pieces)
  const pieces = [...quoted, ...says.flatMap(({ content }) => content)].sort(byPlace)
  // The furthest end of all pieces up to each: one of them holds what starts behind it and ends before that.
  const reach: number[] = []
  for (const { end } of pieces) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return (at) => {
    let low = 0
    let high = pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pieces[middle]?.start ?? 0) <= at.start) low = middle + 1
      else high = middle
    }
    return low > 0 && (reach[low - 1] ?? 0) >= at.end
  }
}
