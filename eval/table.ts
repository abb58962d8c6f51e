/**
 * The table on the terminal: a row a line, columns aligned, a mark where a row is below its threshold.
 */
import type { Measured } from './rows.ts'
import { isBelow, type Thresholds } from './thresholds.ts'

export function tableOf(measured: readonly Measured[], thresholds: Thresholds): string {
  const lines = measured.map((one) => {
    const threshold = thresholds[one.row]
    return [
      one.row,
      one.value.toFixed(2),
      `${one.n}`,
      threshold === undefined ? '-' : threshold.toFixed(1),
      isBelow(one, thresholds) ? 'BELOW' : '',
    ]
  })
  return aligned([['row', 'value', 'n', 'threshold', ''], ...lines])
}

/** Cells in columns: the first to the left, the others to the right. */
function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
