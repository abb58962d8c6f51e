/**
 * Figures for people: the stated words, the values they allow, what is counted and in which role, and why.
 * Reads: figures. Writes: lines of text.
 */
import type { Figure, Reading } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { columns, cut, oneLine, pad, style, type TerminalOptions } from './style.ts'

/** Widest column of stated words. */
const WORDS_WIDTH = 26

export function renderFigures(reading: Reading, options: TerminalOptions): string[] {
  const { figures, moments, report } = reading
  if (figures.length === 0) return []
  const look = style(options)
  const words = figures.map((figure) => cut(`“${oneLine(wordsAt(report.text, figure.span))}”`, WORDS_WIDTH))
  const values = figures.map(valuesOf)
  const [wordsWidth, valueWidth] = [widest(words), Math.min(widest(values), 24)]
  const lines = [look.heading('How many')]
  for (const [index, figure] of figures.entries()) {
    const moment = moments.find((one) => one.id === figure.asOf)
    const day = moment && `as of ${oneLine(wordsAt(report.text, moment.span))}`
    const counted = figure.counted && oneLine(wordsAt(report.text, figure.counted.span))
    const what = [figure.role, counted, figure.counted?.nationality, day].filter(Boolean).join(' · ')
    const head = `  ${pad(words[index] ?? '', wordsWidth)}  ${pad(values[index] ?? '', valueWidth)}  `
    const painted = `  ${look.words(pad(words[index] ?? '', wordsWidth))}  ${look.value(pad(values[index] ?? '', valueWidth))}  `
    const room = options.width - columns(head)
    if (room < 12) lines.push(cut(head.trimEnd(), options.width), `    ${look.label(cut(what, options.width - 4))}`)
    else lines.push(`${painted}${look.label(cut(what, room))}`)
    lines.push(`    ${look.faint(cut(whyOf(reading, figure), options.width - 4))}`)
  }
  return lines
}

/** `220 or more`, `27 to 33`, `up to 50`, `12`, with the unit. */
function valuesOf({ min, max, unit }: Figure): string {
  const unitWords = unit ? ` ${unit}` : ''
  if (min === undefined && max === undefined) return 'no value'
  if (min === max) return `${show(min)}${unitWords}`
  if (max === undefined) return `${show(min)} or more${unitWords}`
  if (min === undefined) return `up to ${show(max)}${unitWords}`
  return `${show(min)} to ${show(max)}${unitWords}`
}

const show = (value: number | undefined): string => (value === undefined ? '?' : value.toLocaleString('en-US'))

/** The rules behind value and role, with the words that carry the role. */
function whyOf({ report }: Reading, { evidence }: Figure): string {
  const { value, role } = evidence
  const carried = role?.spans.map((at) => `“${oneLine(wordsAt(report.text, at))}”`).join(' … ')
  return [value?.by, role?.by && `${role.by}${carried ? ` ${carried}` : ''}`].filter(Boolean).join(' · ')
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columns))
