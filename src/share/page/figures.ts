/**
 * Figures: the value that the words allow, what is counted, who gives it; before them those that differ, their sources side
 * by side.
 * Reads: figures, clashes, statements. Writes: markup.
 */
import { rangeInWords } from '../../explain/wording.ts'
import type { Figure } from '../../record/reading.ts'
import { oneLine } from '../terminal/style.ts'
import { entry, quote, section } from './entry.ts'
import { itemsOfKind, type Ledger } from './ledger.ts'
import { html, type Markup } from './markup.ts'
import { claimantOf } from './speakers.ts'

export function clashesPart(ledger: Ledger): Markup | undefined {
  const figures = new Map(ledger.reading.figures.map((figure) => [figure.id, figure]))
  const lines = itemsOfKind(ledger, 'clash').map((item) => {
    const sides = item.value.figures.flatMap((id) => figures.get(id) ?? [])
    const what = html`<div class="sides">${sides.map((figure) => side(ledger, figure))}</div><p class="reason">${oneLine(item.value.reason)}</p>`
    return entry(ledger, item, { what })
  })
  return section('clashes', 'Figures that differ', lines)
}

const side = (ledger: Ledger, figure: Figure): Markup =>
  html`<div class="side" data-i="${figure.id}">${cells(ledger, figure)}</div>`

export const figuresPart = (ledger: Ledger): Markup | undefined =>
  section(
    'figures',
    'How many',
    itemsOfKind(ledger, 'figure').map((item) => entry(ledger, item, { what: cells(ledger, item.value) })),
  )

const cells = (
  ledger: Ledger,
  figure: Figure,
): Markup => html`<p class="value">${rangeInWords(figure)}${role(figure)}</p>
<p class="said">${quote(ledger, figure.id, spansOf(figure))}</p>
<p class="claimant">${claimantOf(ledger, figure.accordingTo)}</p>`

const role = ({ role }: Figure): Markup | undefined =>
  role === 'other' ? undefined : html` <span class="role">${role}</span>`

/** The number with what is counted, where that stands behind it. */
const spansOf = ({ span, counted }: Figure): Figure['span'][] =>
  counted && counted.span.start >= span.end ? [span, counted.span] : [span]
