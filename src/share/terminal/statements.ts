/**
 * Statements for people: who says what, one a line, chain first.
 * Reads: statements. Writes: lines of text.
 */
import type { Reading, Statement } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { cut, oneLine, style, type TerminalOptions } from './style.ts'

export function renderStatements(reading: Reading, options: TerminalOptions): string[] {
  if (reading.statements.length === 0) return []
  const look = style(options)
  const lines = [look.heading('Who says what')]
  for (const statement of reading.statements) {
    const text = reading.report.text
    const act = statement.act && statement.act !== 'say' ? ` (${statement.act})` : ''
    lines.push(`  ${look.value(cut(chainLine(statement) + act, options.width - 2))}`)
    const said = statement.content.map((piece) => oneLine(wordsAt(text, piece))).join(' … ')
    lines.push(`    ${look.words(cut(`“${said}”`, options.width - 4))}`)
    const by = statement.evidence.content?.by
    const cue = statement.cue.map((at) => oneLine(wordsAt(text, at))).join(' … ')
    const why = [cue && `cue “${cue}”`, statement.form, by].filter(Boolean).join(' · ')
    lines.push(`    ${look.faint(cut(why, options.width - 4))}`)
  }
  return lines
}

/** Innermost speaker to publisher: `Hamas → RIA → The Courier`. */
const chainLine = (statement: Statement): string =>
  statement.chain.map((link) => oneLine(link.name)).join(' → ') || 'nobody named'
