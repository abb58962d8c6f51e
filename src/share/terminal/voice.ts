/**
 * In the report's own voice: the claims that nobody is cited for.
 * Reads: voice. Writes: lines of text.
 */
import { type Reading, slice } from '../../record/reading.ts'
import { cut, oneLine, style, type TerminalOptions } from './style.ts'

export function renderVoice(reading: Reading, options: TerminalOptions): string[] {
  const { voice = [] } = reading
  if (voice.length === 0) return []
  const look = style(options)
  return [
    look.heading("In the report's own voice"),
    ...voice.map(({ span }) => `  ${look.words(cut(`“${oneLine(slice(reading, span))}”`, options.width - 2))}`),
  ]
}
