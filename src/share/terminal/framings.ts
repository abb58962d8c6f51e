/**
 * Framing words (militant, terrorist, resistance ...): for whom each stands, and in whose voice.
 * Reads: actors, statements. Writes: lines of text.
 */
import { type Reading, slice } from '../../record/reading.ts'
import { cut, oneLine, style, type TerminalOptions } from './style.ts'

export function renderFramings(reading: Reading, options: TerminalOptions): string[] {
  const rows = reading.actors.flatMap((actor) =>
    (actor.framings ?? []).map(({ span, accordingTo }) => {
      const statement = reading.statements.find(({ id }) => id === accordingTo)
      const voice = statement ? oneLine(statement.chain[0]?.name ?? 'nobody named') : "the report's own voice"
      return `  ${oneLine(actor.name)}: “${oneLine(slice(reading, span))}” — ${voice}`
    }),
  )
  if (rows.length === 0) return []
  return [style(options).heading('Framings'), ...rows.map((row) => cut(row, options.width))]
}
