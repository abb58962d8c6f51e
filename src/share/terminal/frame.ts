/**
 * The frame of a report for people: what it is, from whom, of which day and how that is known, and its blocks.
 * Reads: report. Writes: lines of text.
 */
import { SIGNS } from '../../explain/report-day.ts'
import type { Block, Published, Reading, Report } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { columns, cut, oneLine, pad, style, type TerminalOptions } from './style.ts'

export function renderFrame({ report }: Reading, options: TerminalOptions): string[] {
  const look = style(options)
  const lines = [look.heading(cut(oneLine(report.title ?? report.source ?? report.id), options.width))]
  const row = (label: string, text: string, note = ''): void => {
    const room = options.width - 13
    const main = cut(oneLine(text), room)
    const rest = note && room - columns(main) > columns(note) + 2 ? `  ${look.faint(note)}` : ''
    lines.push(`  ${look.label(pad(label, 10))} ${main}${rest}`)
    if (note && !rest) lines.push(`  ${pad('', 10)} ${look.faint(cut(note, room))}`)
  }
  if (report.title && report.source) row('source', report.source)
  if (report.publisher) row('publisher', report.publisher)
  if (report.url) row('address', report.url)
  row('day', report.published?.from ?? 'not known', dayNote(report, report.published))
  for (const other of report.published?.weighed ?? []) {
    const same = other.from === report.published?.from
    row('', `${same ? 'also' : 'not'} ${other.from}`, `${SIGNS[other.by]}: ${other.reason}`)
  }
  if (report.dateline) row('dateline', wordsAt(report.text, report.dateline.span))
  if (report.byline) row('byline', wordsAt(report.text, report.byline))
  const agencies = [...new Set(report.credits.map((credit) => credit.agency))]
  if (agencies.length) row('agencies', agencies.join(', '))
  for (const block of report.blocks.filter((one) => !isTold(report, one)))
    row(block.kind, `“${oneLine(wordsAt(report.text, block.span))}”`)
  return lines
}

/** True for a block whose words the rows above show already. */
function isTold(report: Report, { kind, span }: Block): boolean {
  if (kind === 'title') return oneLine(wordsAt(report.text, span)) === oneLine(report.title ?? '')
  return kind === 'dateline' || kind === 'byline'
}

function dayNote(report: Report, published: Published | undefined): string {
  if (!published) return 'no date handed in, and none found in the text'
  const words = published.span ? ` “${oneLine(wordsAt(report.text, published.span))}”` : ''
  return `from ${SIGNS[published.by]}${words}`
}
