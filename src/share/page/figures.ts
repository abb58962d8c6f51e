/**
 * Figures: the value that the words allow, what is counted, who gives it; before them those that differ, their sources side
 * by side.
 * Reads: figures, clashes, statements. Writes: markup.
 */
import { rangeInWords } from '../../explain/wording.ts'
import type { Figure } from '../../record/reading.ts'
import { oneLine } from '../terminal/style.ts'
import { entry, type Ledger, quote, section } from './entry.ts'
import { html, type Markup } from './markup.ts'
import { claimantOf } from './speakers.ts'

export function clashesPart(ledger: Ledger): Markup | undefined {
  const { clashes = [], figures } = ledger.reading
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const lines = clashes.map(({ id, figures: pair, reason }) => {
    const sides = pair.flatMap((one) => byId.get(one) ?? [])
    const what = html`<div class="sides">${sides.map((figure) => side(ledger, figure))}</div><p class="reason">${oneLine(reason)}</p>`
    return entry(ledger, { id, kind: 'clash' }, what)
  })
  return section('clashes', 'Figures that differ', lines)
}

const side = (ledger: Ledger, figure: Figure): Markup =>
  html`<div class="side" data-i="${figure.id}"><p class="value">${rangeInWords(figure)}${role(figure)}</p>
<p class="said">${quote(ledger, figure.id, spansOf(figure))}</p><p class="claimant">${claimantOf(ledger, figure.accordingTo)}</p></div>`

export function figuresPart(ledger: Ledger): Markup | undefined {
  const lines = ledger.reading.figures.map((figure) => {
    const what = html`<p class="value">${rangeInWords(figure)}${role(figure)}</p>
<p class="said">${quote(ledger, figure.id, spansOf(figure))}</p>
<p class="claimant">${claimantOf(ledger, figure.accordingTo)}</p>`
    return entry(ledger, { id: figure.id, kind: 'figure' }, what)
  })
  return section('figures', 'How many', lines)
}

const role = ({ role }: Figure): Markup | undefined =>
  role === 'other' ? undefined : html` <span class="role">${role}</span>`

/** The number with what is counted, where that stands behind it. */
const spansOf = ({ span, counted }: Figure): Figure['span'][] =>
  counted && counted.span.start >= span.end ? [span, counted.span] : [span]
