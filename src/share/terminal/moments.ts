/**
 * The layer of moments: the stated words, the days they stand for, and why; below them those with days in order.
 * Reads: moments. Writes: lines of text.
 */
import { glossInside } from '../../explain/glosses.ts'
import { shortNames } from '../../explain/items.ts'
import { claimantOf, momentInWords } from '../../explain/wording.ts'
import { type Moment, type Reading, slice } from '../../record/reading.ts'
import { cut, pad, widest, wrap } from './columns.ts'
import { oneLine, type PageOptions, style } from './style.ts'
import { renderTimeline } from './timeline.ts'

const WORDS_WIDTH = 28

export function renderMoments(reading: Reading, options: PageOptions): string[] {
  const { moments } = reading
  if (moments.length === 0) return []
  const look = style(options)
  const names = shortNames(reading)
  const half = Math.floor((options.width - 8) / 2)
  const stated = (moment: Moment): string =>
    cut(`“${oneLine(slice(reading, moment.span))}”`, Math.min(WORDS_WIDTH, half))
  const width = widest(moments.map(stated))
  const lines = [look.heading('When')]
  for (const moment of moments) {
    const value = cut(momentInWords(moment), options.width - width - 8)
    lines.push(`  ${look.label(pad(names.get(moment.id) ?? '', 4))}${pad(stated(moment), width)}  ${look.value(value)}`)
    for (const line of wrap(whyOf(reading, moment), options.width - 6)) lines.push(`      ${look.faint(line)}`)
  }
  const order = renderTimeline(reading, options)
  return order.length > 0 ? [...lines, '', ...order] : lines
}

/** Whose it is, the rule's gloss, the moment it was counted from, the runner-up. */
function whyOf(reading: Reading, moment: Moment): string {
  const { anchor, evidence, accordingTo } = moment
  const { by = '', alternatives = [] } = evidence.from ?? {}
  const other = reading.moments.find(({ id }) => id === anchor.moment)
  const counted = other
    ? `counted from “${oneLine(slice(reading, other.span))}”`
    : anchor.day && `counted from ${anchor.day}`
  const runnerUp = alternatives.map(({ value, reason }) => `not ${value}: ${reason}`)
  const whose = accordingTo && claimantOf(reading, accordingTo)
  return [glossInside(by) ?? by, counted, ...runnerUp, whose]
    .filter(Boolean)
    .map((part) => oneLine(part ?? ''))
    .join(' · ')
}
