/**
 * An explanation for people, and the list of what can be explained.
 * Reads: an explanation, a reading. Writes: lines of text.
 */
import type { Explanation } from '../../explain/explain.ts'
import { itemsOf, valueLine } from '../../explain/items.ts'
import type { Reading } from '../../record/reading.ts'
import { cut, oneLine, pad, style, type TerminalOptions, wrap } from './style.ts'

export function renderExplanation({ id, says, reasons }: Explanation, options: TerminalOptions): string[] {
  const look = style(options)
  const lines = [look.faint(id), ...wrap(oneLine(says), options.width)]
  for (const { because, insteadOf } of reasons) {
    lines.push('', ...wrap(oneLine(because), options.width))
    for (const other of insteadOf) lines.push(...wrap(`  ${oneLine(other)}`, options.width, '  '))
  }
  return lines
}

/** Every id of a reading with what it stands for, one a line. */
export function renderItems(reading: Reading, options: TerminalOptions): string[] {
  const look = style(options)
  const items = itemsOf(reading)
  const width = items.reduce((widest, { id }) => Math.max(widest, id.length), 'report'.length)
  const line = (id: string, says: string): string =>
    `${look.label(pad(id, width))}  ${cut(oneLine(says), options.width - width - 2)}`
  return [
    line('report', 'the frame: how the day is known'),
    ...items.map((item) => line(item.id, valueLine(reading, item))),
  ]
}
