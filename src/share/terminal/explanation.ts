/**
 * An explanation for people, and the list of what can be explained.
 * Reads: an explanation, a reading. Writes: lines of text.
 */
import type { Explanation } from '../../explain/explain.ts'
import { frameLine } from '../../explain/frame.ts'
import { type Item, type ItemKind, itemsOf } from '../../explain/items.ts'
import { listLine } from '../../explain/list-line.ts'
import type { Reading } from '../../record/reading.ts'
import { cut, pad, widest, wrap } from './columns.ts'
import { oneLine, style, type TerminalOptions } from './style.ts'

const READING_WIDTH = 100
/** Other items that hold the asked words, so many of them. */
const MOST_OTHERS = 5

export function renderExplanation(explanation: Explanation, options: TerminalOptions): string[] {
  const { id, short, says, reasons, others } = explanation
  const look = style(options)
  const width = Math.min(options.width, READING_WIDTH)
  const labels = Math.min(16, widest(reasons.map(({ field }) => field)))
  const room = Math.max(20, width - labels - 4)
  const indent = ' '.repeat(labels + 4)
  const lines = [
    short === id || short === 'report' ? look.label(short) : look.label(`${short} · ${id}`),
    ...wrap(oneLine(says), width).map(look.speaker),
    '',
  ]
  for (const [i, { field, because, insteadOf }] of reasons.entries()) {
    const label = reasons[i - 1]?.field === field ? '' : field
    const [first = '', ...more] = wrap(oneLine(because), room)
    lines.push(`  ${look.value(pad(label, labels))}  ${first}`, ...more.map((line) => indent + line))
    for (const other of insteadOf) lines.push(...wrap(oneLine(other), room).map((line) => indent + look.faint(line)))
  }
  const [shown, left] = [others.slice(0, MOST_OTHERS), others.length - MOST_OTHERS]
  if (shown.length > 0) {
    lines.push('', look.label('These words are also in'))
    for (const other of shown) lines.push(`  ${look.label(pad(other.short, 4))}${cut(oneLine(other.says), width - 6)}`)
    if (left > 0) lines.push(look.faint(`  and ${left} more; longer words say which is meant`))
  }
  return lines
}

/** Headings of the list, in its order; mentions and blocks are found by their words. */
const GROUPS: readonly (readonly [string, readonly ItemKind[]])[] = [
  ['Statements', ['statement']],
  ["The report's own voice", ['voice']],
  ['Figures', ['figure']],
  ['Figures that differ', ['clash']],
  ['Moments', ['moment']],
  ['Actors', ['actor']],
  ['Places', ['place']],
  ['Events', ['event']],
  ['Framings', ['framing']],
  ['Not sure', ['problem', 'open']],
]

const HOW_TO_ASK =
  'Each of these can be explained: name it behind the report. Words of the report in quotation marks do as well.'

/** What can be explained, by short name, with what it stands for. */
export function renderItems(reading: Reading, options: TerminalOptions): string[] {
  const look = style(options)
  const width = Math.min(options.width, READING_WIDTH)
  const items = itemsOf(reading)
  const line = (short: string, says: string, id: string): string =>
    `  ${look.label(pad(short, 5))} ${options.verbose ? `${id}  ` : ''}${cut(oneLine(says), width - 8 - (options.verbose ? id.length + 2 : 0))}`
  const group = ([heading, kinds]: (typeof GROUPS)[number]): string[] => {
    const found = items.filter(({ kind }) => kinds.includes(kind))
    return found.length === 0 ? [] : ['', look.heading(heading), ...found.map((item) => itemLine(item))]
  }
  const itemLine = (item: Item): string => line(item.short, listLine(reading, item), item.id)
  return [
    ...wrap(HOW_TO_ASK, width).map(look.faint),
    '',
    `  ${look.label('report')} ${cut(frameLine(reading), width - 9)}`,
    ...GROUPS.flatMap(group),
  ]
}
