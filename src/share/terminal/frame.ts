/**
 * The frame of a report for people: in the page two lines, title and where it comes from; as a layer all of it, with how the
 * day is known and every block that is no running text.
 * Reads: report. Writes: lines of text.
 */
import { SIGNS } from '../../explain/frame.ts'
import { withWeekday } from '../../explain/wording.ts'
import type { Block, Published, Reading, Report } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { clip, columns, cut, pad, wrap } from './columns.ts'
import { oneLine, type PageOptions, style } from './style.ts'

const SHORT_SIGNS: Readonly<Record<Published['by'], string>> = {
  given: 'as given',
  metadata: 'metadata',
  stamp: 'time stamp',
  dateline: 'dateline',
  url: 'address',
  text: 'text',
}

/** Lines of a long title in the page. */
const TITLE_LINES = 2

const titleOf = (report: Report): string => oneLine(report.title ?? report.source ?? report.id)

/** Title; then day, publisher, agencies, place of the dateline, byline, file: as many as a line holds. */
export function renderHead({ report }: Reading, options: PageOptions): string[] {
  const look = style(options)
  const { published, publisher, byline, source, text } = report
  const place = report.dateline?.place
  const day = published ? `${withWeekday(published.from)} (${SHORT_SIGNS[published.by]})` : 'day not known'
  const parts = [
    day,
    publisher ?? '',
    agenciesOf(report)
      .filter((name) => name !== publisher)
      .join(', '),
    place ? wordsAt(text, place) : '',
    byline ? wordsAt(text, byline) : '',
    report.title && source ? source : '',
  ].flatMap((part) => oneLine(part) || [])
  let line = parts[0] ?? ''
  for (const part of parts.slice(1)) if (columns(`${line} · ${part}`) <= options.width) line += ` · ${part}`
  const title = clip(titleOf(report), options.width, TITLE_LINES)
  return [...title.map(look.speaker), look.faint(cut(line, options.width))]
}

/** The whole frame, a field a row. */
export function renderFrame({ report }: Reading, options: PageOptions): string[] {
  const look = style(options)
  const lines = wrap(titleOf(report), options.width).map(look.speaker)
  const row = (label: string, text: string, note = ''): void => {
    const [first = '', ...more] = wrap(oneLine(text), options.width - 13)
    lines.push(`  ${look.label(pad(label, 10))} ${first}`, ...more.map((line) => `  ${pad('', 10)} ${line}`))
    for (const line of wrap(oneLine(note), options.width - 13)) lines.push(`  ${pad('', 10)} ${look.faint(line)}`)
  }
  if (report.title && report.source) row('source', report.source)
  if (report.publisher) row('publisher', report.publisher)
  if (report.url) row('address', report.url)
  row('day', report.published ? withWeekday(report.published.from) : 'not known', dayNote(report, report.published))
  for (const other of report.published?.weighed ?? []) {
    const isSame = other.from === report.published?.from
    row('', `${isSame ? 'also' : 'not'} ${withWeekday(other.from)}`, `${SIGNS[other.by]}: ${other.reason}`)
  }
  if (report.dateline) row('dateline', wordsAt(report.text, report.dateline.span))
  if (report.byline) row('byline', wordsAt(report.text, report.byline))
  const agencies = agenciesOf(report)
  if (agencies.length) row('agencies', agencies.join(', '))
  for (const block of report.blocks.filter((one) => !isTold(report, one))) {
    row(block.kind, `“${oneLine(wordsAt(report.text, block.span))}”`, options.verbose ? block.by : '')
  }
  return lines
}

const agenciesOf = ({ credits, dateline }: Report): readonly string[] => [
  ...new Set([...(dateline?.agency ? [dateline.agency] : []), ...credits.map(({ agency }) => agency)]),
]

/** True for a block whose words the rows above show already. */
function isTold(report: Report, { kind, span }: Block): boolean {
  if (kind === 'title') return oneLine(wordsAt(report.text, span)) === oneLine(report.title ?? '')
  return kind === 'dateline' || kind === 'byline'
}

function dayNote(report: Report, published: Published | undefined): string {
  if (!published) return 'no day handed in, and none found in the text'
  const words = published.span ? ` “${oneLine(wordsAt(report.text, published.span))}”` : ''
  return `from ${SIGNS[published.by]}${words}`
}
