/**
 * The layer of figures: the stated words, the values they allow, what is counted and in which role, whose it is, and why.
 * Reads: figures. Writes: lines of text.
 */
import { glossInside } from '../../explain/glosses.ts'
import { shortNames } from '../../explain/items.ts'
import { claimantOf, rangeInWords } from '../../explain/wording.ts'
import { type Figure, type Reading, slice } from '../../record/reading.ts'
import { columns, cut, pad, widest, wrap } from './columns.ts'
import { oneLine, type PageOptions, style } from './style.ts'

/** Widest column of stated words. */
const WORDS_WIDTH = 26
const VALUE_WIDTH = 24

export function renderFigures(reading: Reading, options: PageOptions): string[] {
  const { figures } = reading
  if (figures.length === 0) return []
  const look = style(options)
  const names = shortNames(reading)
  const half = Math.floor((options.width - 8) / 2)
  const stated = (figure: Figure): string => `“${oneLine(slice(reading, figure.span))}”`
  const words = figures.map((figure) => cut(stated(figure), Math.min(WORDS_WIDTH, half)))
  const values = figures.map((figure) => cut(rangeInWords(figure), Math.min(VALUE_WIDTH, half)))
  const [wordsWidth, valueWidth] = [widest(words), widest(values)]
  const lines = [look.heading('How many')]
  for (const [index, figure] of figures.entries()) {
    const head = `${pad(words[index] ?? '', wordsWidth)}  ${look.value(pad(values[index] ?? '', valueWidth))}`
    const what = whatOf(reading, figure)
    const room = options.width - 8 - columns(head)
    const isBeside = columns(what) <= room
    lines.push(`  ${look.label(pad(names.get(figure.id) ?? '', 4))}${head}  ${isBeside ? what : ''}`.trimEnd())
    if (!isBeside) for (const line of wrap(what, options.width - 6)) lines.push(`      ${line}`)
    for (const line of wrap(whyOf(reading, figure), options.width - 6)) lines.push(`      ${look.faint(line)}`)
  }
  return lines
}

/** Role, what is counted, its country, the day up to which it holds. */
function whatOf(reading: Reading, { role, counted, asOf }: Figure): string {
  const moment = reading.moments.find(({ id }) => id === asOf)
  return [
    role,
    counted && oneLine(slice(reading, counted.span)),
    counted?.nationality,
    moment && `as of ${oneLine(slice(reading, moment.span))}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Whose it is, then the rules behind value and role, with the words that carry the role. */
function whyOf(reading: Reading, { evidence, accordingTo }: Figure): string {
  const { value, role } = evidence
  const carried = role?.spans.map((at) => `“${oneLine(slice(reading, at))}”`).join(' … ')
  const gloss = (by: string | undefined): string => (by ? (glossInside(by) ?? by) : '')
  return [claimantOf(reading, accordingTo), gloss(value?.by), `${gloss(role?.by)}${carried ? ` ${carried}` : ''}`]
    .map(oneLine)
    .filter(Boolean)
    .join(' · ')
}
