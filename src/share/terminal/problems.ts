/**
 * What stayed open, for people: problems with their code, and who-says ends with their reason, each with its words.
 * Reads: problems, open ends. Writes: lines of text.
 */
import { type Reading, slice } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { cut, oneLine, style, type TerminalOptions, wrap } from './style.ts'

export function renderProblems(reading: Reading, options: TerminalOptions): string[] {
  const { problems, open = [] } = reading
  if (problems.length === 0 && open.length === 0) return []
  const look = style(options)
  const words = (at: Span | undefined): string[] =>
    at && at.end > at.start ? [`        ${look.words(cut(`“${oneLine(slice(reading, at))}”`, options.width - 8))}`] : []
  return [
    look.heading('Not sure'),
    ...problems.flatMap(({ code, message, span }) => [
      ...wrap(`  ${look.warning(code)} ${oneLine(message)}`, options.width, '        '),
      ...words(span),
    ]),
    ...open.flatMap(({ kind, reason, span }) => [
      ...wrap(`  ${look.warning(kind)}: ${oneLine(reason)}`, options.width, '        '),
      ...words(span),
    ]),
  ]
}
