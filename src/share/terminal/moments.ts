/**
 * Moments for people: the stated words, the days they stand for, and why; below them, where there are three or more with
 * days, a small timeline in their order (its steps are the moments' edges, not to scale).
 * Reads: moments. Writes: lines of text.
 */
import { words as daysInWords } from '../../read/when/relate.ts'
import { glossOf } from '../../read/when/rules.ts'
import type { Moment, Reading } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { columns, cut, oneLine, pad, style, type TerminalOptions } from './style.ts'

const WORDS_WIDTH = 28
/** A timeline is drawn from so many dated moments on. */
const FEWEST = 3
/** Rows of a timeline at most; the rest is counted below it. */
const MOST = 16
const BAR_WIDTH = 32

export function renderMoments(reading: Reading, options: TerminalOptions): string[] {
  const { moments, report } = reading
  if (moments.length === 0) return []
  const look = style(options)
  const stated = (moment: Moment): string => cut(`“${oneLine(wordsAt(report.text, moment.span))}”`, WORDS_WIDTH)
  const wordsWidth = Math.max(...moments.map((moment) => columns(stated(moment))))
  const lines = [look.heading('When')]
  for (const moment of moments) {
    const room = options.width - wordsWidth - 4
    const value = cut(daysOf(moment), Math.max(room, 8))
    lines.push(`  ${look.words(pad(stated(moment), wordsWidth))}  ${look.value(value)}`)
    lines.push(`    ${look.faint(cut(whyOf(reading, moment), options.width - 4))}`)
  }
  return [...lines, ...timeline(reading, options)]
}

/** The days, or what TIMEX3 says of a length or a set; doubt and whose day it is behind them. */
function daysOf(moment: Moment): string {
  const { from, to, fuzzy, reported, timex3 } = moment
  const days =
    from === undefined && to === undefined ? `${timex3.type.toLowerCase()} ${timex3.value}` : daysInWords(moment)
  return [days, fuzzy && 'edges not sharp', reported && 'as somebody says'].filter(Boolean).join(' · ')
}

/** The rule's gloss, the moment it was counted from, and the runner-up. */
function whyOf({ report, moments }: Reading, { anchor, evidence }: Moment): string {
  const { by = '', alternatives = [] } = evidence.from ?? {}
  const other = moments.find(({ id }) => id === anchor.moment)
  const counted = other
    ? `counted from “${oneLine(wordsAt(report.text, other.span))}”`
    : anchor.day && `counted from ${anchor.day}`
  const runnerUp = alternatives.map(({ value, reason }) => `not ${value}: ${reason}`)
  return [glossOf(by) ?? by, counted, ...runnerUp].filter(Boolean).join(' · ')
}

function timeline({ moments, report }: Reading, options: TerminalOptions): string[] {
  const dated = moments
    .filter(({ from, to, fuzzy }) => (from !== undefined || to !== undefined) && !fuzzy)
    .sort((a, b) => compare(a.from ?? '', b.from ?? '') || compare(a.to ?? '~', b.to ?? '~'))
  if (dated.length < FEWEST) return []
  const look = style(options)
  const rows = dated.slice(0, MOST)
  const edges = [...new Set(rows.flatMap(({ from, to }) => [from, to].filter((edge) => edge !== undefined)))].sort(
    compare,
  )
  const width = Math.min(BAR_WIDTH, Math.max(8, options.width - WORDS_WIDTH - 6))
  const column = (edge: string): number =>
    Math.round((edges.indexOf(edge) / Math.max(1, edges.length - 1)) * (width - 1))
  const lines = rows.map(({ from, to, span }) => {
    const [start, end] = [from === undefined ? 0 : column(from), to === undefined ? width - 1 : column(to)]
    const first = from === undefined ? '◂' : '├'
    const last = to === undefined ? '▸' : '┤'
    const bar = end > start ? first + '─'.repeat(end - start - 1) + last : '│'
    const words = cut(oneLine(wordsAt(report.text, span)), Math.max(8, options.width - width - 5))
    return `  ${look.value(pad(' '.repeat(start) + bar, width))}  ${look.label(words)}`
  })
  const left = dated.length - rows.length
  return ['', look.heading('In order'), ...lines, ...(left > 0 ? [`  ${look.faint(`and ${left} more`)}`] : [])]
}

/** By time; ISO strings with years before 0 sort backwards and need their sign. */
function compare(a: string, b: string): number {
  const [early, late] = [a.startsWith('-'), b.startsWith('-')]
  if (early !== late) return early ? -1 : 1
  const order = a < b ? -1 : a > b ? 1 : 0
  return early ? -order : order
}
