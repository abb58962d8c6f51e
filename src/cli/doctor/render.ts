/** The checks of `hearsay doctor` for people: a line each, what to do below it. */
import { pad, wrap } from '../../share/terminal/columns.ts'
import { oneLine, style, type TerminalOptions } from '../../share/terminal/style.ts'
import type { Check } from './check.ts'

const MARKS = { ok: 'ok', note: 'note', amiss: 'AMISS' } as const

export function renderChecks(checks: readonly Check[], terminal: TerminalOptions): readonly string[] {
  const paint = style(terminal)
  const nameWidth = Math.max(...checks.map(({ name }) => name.length))
  const indent = ' '.repeat('AMISS'.length + 2 + nameWidth + 2)
  const amiss = checks.filter(({ state }) => state === 'amiss').length
  const lines = checks.flatMap(({ name, state, found, advice, code }) => {
    const mark = pad(MARKS[state], 'AMISS'.length)
    const text = oneLine(
      `${code ? `${code}  ` : ''}${found}${advice ? `${found.endsWith('.') ? '' : '.'} ${advice}` : ''}`,
    )
    const [first = '', ...rest] = wrap(`${indent}${text}`, terminal.width, indent)
    const colour = state === 'ok' ? paint.value : paint.warning
    return [`${colour(mark)}  ${paint.label(pad(name, nameWidth))}  ${first.trimStart()}`, ...rest]
  })
  return [...lines, '', amiss === 0 ? 'All is well.' : `${amiss} of ${checks.length} checks found something amiss.`]
}
