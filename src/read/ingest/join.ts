/**
 * Joins blocks that are one over several lines: a masthead in two lines, a byline with its place below, a label above its
 * day. Reads: blocks in order. Writes: blocks. Lines with a blank between them are never joined but for a sign and its
 * initials ("EFE", then "cv/mb").
 */
import { findDays, TIME } from './dates.ts'
import { isCapitals } from './lines.ts'
import type { Placed } from './page.ts'

export function joinBlocks(text: string, placed: readonly Placed[]): readonly Placed[] {
  const joined: Placed[] = []
  for (const block of placed) {
    const last = joined.at(-1)
    if (last && block.start < last.end) continue // a part taken twice: the first rule keeps it
    if (last && belongTogether(text, last, block)) joined[joined.length - 1] = { ...last, end: block.end }
    else joined.push(block)
  }
  return joined
}

function belongTogether(text: string, a: Placed, b: Placed): boolean {
  const between = text.slice(a.end, b.start)
  if (a.by === 'ingest.credit-sign' && b.by === 'ingest.credit-initials') return between.trim() === ''
  if (a.kind !== b.kind || !/^[^\S\n]*\n[^\S\n]*$/u.test(between)) return false
  const first = text.slice(a.start, a.end)
  const second = text.slice(b.start, b.end)
  switch (a.kind) {
    case 'furniture':
      return joinsFurniture(first, second, a, b)
    case 'byline':
      return /^\p{L}+$/u.test(second) || findDays(second).length > 0
    case 'title':
      return isCapitals(first) && isCapitals(second) && second.includes(' ')
    case 'credit':
      return b.by === 'ingest.credit-initials' || /^\p{Lu}{2,4}$/u.test(second)
    case 'dateline':
    case 'caption':
      return true
    case 'teaser':
      return /^read more on\b/iu.test(first)
    case 'heading':
      return false
  }
}

const LABELS = new Set(['ingest.masthead', 'ingest.label-line', 'ingest.page-label', 'ingest.contact'])

/** A masthead or a label takes the line below it; days and times stand alone. */
function joinsFurniture(first: string, second: string, a: Placed, b: Placed): boolean {
  if (a.by === 'ingest.masthead') return LABELS.has(b.by) && !/\d{4}/u.test(second)
  if (a.by === 'ingest.label-line') return b.by === 'ingest.label-line' || b.by === 'ingest.page-label'
  if (a.by === 'ingest.share' && b.by === 'ingest.share') return true
  if (a.by === 'ingest.contact' && b.by === 'ingest.tail') return true
  if (/^published$/iu.test(first)) return true
  const labelled = /^published\s?:/iu.test(first) && b.by !== 'ingest.share'
  return labelled && findDays(first).length + (first.match(TIME)?.length ?? 0) > 0
}
