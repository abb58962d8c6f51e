/**
 * A whole reading for people: the report's frame, then the record by layer.
 * Reads: a reading. Writes: text for a terminal, ending in a line feed.
 */
import type { Reading } from '../../record/reading.ts'
import { renderFrame } from './frame.ts'
import { renderProblems } from './problems.ts'
import { renderStatements } from './statements.ts'
import type { TerminalOptions } from './style.ts'

const LAYERS = [renderFrame, renderStatements, renderProblems]

export function renderReading(reading: Reading, options: TerminalOptions): string {
  const parts = LAYERS.map((render) => render(reading, options)).filter((lines) => lines.length > 0)
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
