/**
 * The head of a page: what the report is, from whom, of which day and how that is known, and what the reading holds.
 * Reads: report, lists of the reading. Writes: markup.
 */
import { explain } from '../../explain/explain.ts'
import { withWeekday } from '../../explain/wording.ts'
import { type Reading, slice } from '../../record/reading.ts'
import { oneLine } from '../terminal/style.ts'
import { reasonList } from './entry.ts'
import { html, type Markup } from './markup.ts'

/** What a report is called: its title, else where it was read from. */
export const titleOf = ({ report }: Reading): string => oneLine(report.title ?? report.source ?? report.id)

export function renderFrame(reading: Reading): Markup {
  const { report } = reading
  const day = report.published?.from
  const agencies = [...new Set(report.credits.map(({ agency }) => agency))].join(', ')
  const facts = [
    report.publisher,
    report.byline && slice(reading, report.byline),
    report.dateline && slice(reading, report.dateline.span).replace(/\s*[-–—]+\s*$/u, ''),
    agencies && `agency: ${agencies}`,
  ]
  return html`<h1>${titleOf(reading)}</h1>
<div class="frame"><p class="facts">${facts.flatMap((fact) => (fact ? [html`<span>${oneLine(fact)}</span>`] : []))}${address(report.url)}</p>
<details class="day"><summary>${day ? html`<time datetime="${day}">${withWeekday(day)}</time>` : 'day not known'} <span class="hint">how this is known</span></summary>${reasonList(explain(reading, 'report').reasons, report.id)}</details></div>
`
}

/** Only web addresses become links: an address in a report may be anything. */
function address(url: string | undefined): Markup | undefined {
  if (url === undefined) return undefined
  return /^https?:\/\//iu.test(url)
    ? html`<span><a href="${url}" rel="noopener noreferrer">${oneLine(url)}</a></span>`
    : html`<span>${oneLine(url)}</span>`
}
