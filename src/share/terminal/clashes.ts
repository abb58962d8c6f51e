/**
 * Figures of one report that count the same thing and cannot both hold, with who stands behind each.
 * Reads: clashes, figures, statements. Writes: lines of text.
 */
import { claimantOf } from '../../explain/items.ts'
import { type Figure, type Reading, slice } from '../../record/reading.ts'
import { cut, oneLine, style, type TerminalOptions, wrap } from './style.ts'

export function renderClashes(reading: Reading, options: TerminalOptions): string[] {
  const { clashes = [] } = reading
  if (clashes.length === 0) return []
  const look = style(options)
  const lines = [look.heading('Figures that differ')]
  for (const { figures, reason } of clashes) {
    const sides = figures.flatMap((id) => reading.figures.filter((figure) => figure.id === id))
    for (const figure of sides) lines.push(`  ${cut(sideOf(reading, figure), options.width - 2)}`)
    lines.push(...wrap(`    ${look.faint(oneLine(reason))}`, options.width, '    '))
  }
  return lines
}

function sideOf(reading: Reading, figure: Figure): string {
  const counted = figure.counted ? ` ${slice(reading, figure.counted.span)}` : ''
  return `“${oneLine(slice(reading, figure.span) + counted)}” ${oneLine(claimantOf(reading, figure.accordingTo))}`
}
