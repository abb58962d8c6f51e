/**
 * Problems of a reading for people: code, sentence, the words at their place.
 * Reads: problems. Writes: lines of text.
 */
import type { Reading } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { cut, oneLine, style, type TerminalOptions, wrap } from './style.ts'

export function renderProblems({ report, problems }: Reading, options: TerminalOptions): string[] {
  if (problems.length === 0) return []
  const look = style(options)
  const lines = [look.heading('Not sure')]
  for (const problem of problems) {
    lines.push(...wrap(`  ${look.warning(problem.code)} ${oneLine(problem.message)}`, options.width, '        '))
    if (problem.span && problem.span.end > problem.span.start) {
      const words = oneLine(wordsAt(report.text, problem.span))
      lines.push(`        ${look.words(cut(`“${words}”`, options.width - 8))}`)
    }
  }
  return lines
}
