/**
 * Moments: the days that the words stand for, in their order, each beside its bar on a small timeline. The list is the
 * timeline's own table: bars say nothing that the line beside them does not.
 * Reads: moments, report. Writes: markup.
 */
import { momentInWords } from '../../explain/wording.ts'
import type { Moment } from '../../record/reading.ts'
import { entry, quote, section } from './entry.ts'
import { type ItemOfKind, itemsOfKind, type Ledger } from './ledger.ts'
import { html, type Markup } from './markup.ts'
import { wayTo } from './speakers.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

export function momentsPart(ledger: Ledger): Markup | undefined {
  const { moments, report } = ledger.reading
  const scale = timeScale(report.published?.from, moments)
  const lines = itemsOfKind(ledger, 'moment')
    .toSorted(byTime)
    .map((item) => {
      const { value: moment, id } = item
      const what = html`<p class="value">${momentInWords(moment)}</p>
<p class="said">${quote(ledger, id, [moment.span])}${source(ledger, moment)}</p>
${scale && bar(scale, moment)}`
      return entry(ledger, item, { what })
    })
  return section('moments', 'When', lines, scale && axis(scale))
}

/** The statement that holds the moment; one that is reported has no statement where nobody is found who says it. */
function source(ledger: Ledger, { id, accordingTo, reported }: Moment): Markup | undefined {
  if (accordingTo !== undefined) return html` ${wayTo(ledger, accordingTo)}`
  const said = ledger.saidAt.get(id)
  if (said) return html` <span class="faint">when it was said:</span> ${wayTo(ledger, said.id)}`
  return reported ? html` <span class="faint">reported</span>` : undefined
}

/** Dated ones first, by their first day; one that is open at its start stands by its last. */
function byTime({ value: a }: ItemOfKind<'moment'>, { value: b }: ItemOfKind<'moment'>): number {
  const [first, second] = [keyOf(a), keyOf(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** Years before 0 sort first, the later the nearer to 0 does not matter here: no report dates two of them. */
const keyOf = ({ from, to }: Moment): string => from ?? to ?? '~'

const axis = ({ ticks }: TimeScale): Markup =>
  html`<svg class="axis" aria-hidden="true">${ticks.map(
    ({ at, label }) =>
      html`<line x1="${at}%" x2="${at}%" y1="14" y2="20"/><text x="${at}%" y="10" text-anchor="middle">${label}</text>`,
  )}</svg>`

/** A bar from first to last day; an end left open is an arrow, edges that are not sharp are dashed. */
function bar({ place, ticks: [zero] }: TimeScale, { from, to, fuzzy }: Moment): Markup | undefined {
  const [start, end] = [from, to].map((edge) => (edge === undefined ? undefined : place(edge)))
  const day = zero && html`<line class="zero" x1="${zero.at}%" x2="${zero.at}%" y1="0" y2="14"/>`
  if (start === undefined && end === undefined) return html`<svg class="bar" aria-hidden="true">${day}</svg>`
  const [left, right] = [start ?? 0, end ?? 100]
  const width = Math.max(1.5, right - left)
  return html`<svg class="bar" aria-hidden="true">${day}<rect class="${fuzzy ? 'fuzzy' : 'sharp'}" x="${left}%" y="4" width="${width}%" height="6" rx="1"/>${
    start === undefined ? html`<svg x="0" y="2" width="7" height="10"><path d="M0 5 7 0v10z"/></svg>` : undefined
  }${end === undefined ? html`<svg x="97%" y="2" width="7" height="10"><path d="M7 5 0 0v10z"/></svg>` : undefined}</svg>`
}
