/**
 * The list of pages in a folder: a row a report, with what its reading holds, each leading to its page.
 * Reads: summaries of readings. Writes: HTML.
 */
import { withWeekday } from '../../explain/wording.ts'
import type { Reading } from '../../record/reading.ts'
import { oneLine } from '../terminal/style.ts'
import { documentOf } from './document.ts'
import { titleOf } from './frame.ts'
import { html, type Markup } from './markup.ts'

/** What the list says of a report; plain data. */
export interface PageSummary {
  readonly title: string
  readonly source?: string | undefined
  readonly publisher?: string | undefined
  /** ISO day; absent where it is not known. */
  readonly day?: string | undefined
  readonly statements: number
  /** Claims in the report's own voice. */
  readonly voice: number
  /** Pairs of figures that differ. */
  readonly clashes: number
  readonly unsure: number
}

export function summaryOf(reading: Reading): PageSummary {
  const { report, statements, voice = [], clashes = [], open = [], problems } = reading
  return {
    title: titleOf(reading),
    source: report.source && oneLine(report.source),
    publisher: report.publisher && oneLine(report.publisher),
    day: report.published?.from,
    statements: statements.length,
    voice: voice.length,
    clashes: clashes.length,
    unsure: open.length + problems.length,
  }
}

export interface ListedPage extends PageSummary {
  /** The page's file, in the folder of the list. */
  readonly file: string
}

/** A report that has no page, and why. */
export interface FailedPage {
  readonly source: string
  readonly code: string
  readonly message: string
}

/** The list as a whole HTML document, in the order given; what could not be read stands below it. */
export function renderIndex(pages: readonly ListedPage[], failed: readonly FailedPage[] = []): string {
  const title = `${pages.length} ${pages.length === 1 ? 'report' : 'reports'}`
  const publishers = pages.some(({ publisher }) => publisher !== undefined)
  const body = html`<body class="index">
<header><p class="brand"><b>Hearsay</b> readings of reports</p><h1>${title}</h1></header>
<main><div class="wide" role="region" aria-label="Reports" tabindex="0"><table>
<thead><tr><th scope="col">Report</th>${publishers ? html`<th scope="col">Publisher</th>` : undefined}<th scope="col">Day</th>${COUNTS.map(([label]) => html`<th scope="col" class="number">${label}</th>`)}</tr></thead>
<tbody>
${pages.map((page) => row(page, publishers))}</tbody></table></div>${failures(failed)}</main>
</body>
`
  return documentOf('list', `${title} · Hearsay`, body)
}

const COUNTS = [
  ['Statements', 'statements'],
  ['Own voice', 'voice'],
  ['Figures differ', 'clashes'],
  ['Not sure', 'unsure'],
] as const

function row(page: ListedPage, publishers: boolean): Markup {
  const { file, title, source, publisher, day } = page
  return html`<tr><th scope="row"><a href="${encodeURIComponent(file)}">${title}</a>${source && source !== title ? html`<br><span class="faint">${source}</span>` : undefined}</th>${publishers ? html`<td>${publisher}</td>` : undefined}<td class="day">${day ? html`<time datetime="${day}">${withWeekday(day)}</time>` : 'not known'}</td>${COUNTS.map(([, key]) => html`<td class="number">${page[key]}</td>`)}</tr>
`
}

function failures(failed: readonly FailedPage[]): Markup | undefined {
  if (failed.length === 0) return undefined
  return html`<h2>Not read <span class="faint">${failed.length}</span></h2>
<ul>${failed.map(
    ({ source, code, message }) =>
      html`<li><b>${code}</b> ${message.includes(source) ? '' : `${oneLine(source)}: `}${oneLine(message)}</li>`,
  )}</ul>`
}
