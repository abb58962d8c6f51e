/**
 * Not sure: what stayed open and why, and the problems that the reading met.
 * Reads: open, problems. Writes: markup.
 */
import { oneLine } from '../terminal/style.ts'
import { entry, type Ledger, quote, section, wordsOf } from './entry.ts'
import { html, type Markup } from './markup.ts'

export function unsurePart(ledger: Ledger): Markup | undefined {
  const { open = [], problems } = ledger.reading
  const lines = [
    ...problems.map(
      ({ code, message, span }) => html`<li class="entry problem"><span class="name">!</span><div class="what">
<p class="of"><b>${code}</b> ${oneLine(message)}</p>${
        span && span.end > span.start ? html`<p class="said">“${wordsOf(ledger.reading, [span])}”</p>` : undefined
      }</div></li>
`,
    ),
    ...open.map(({ id, kind, reason, span }) =>
      entry(
        ledger,
        { id, kind: 'open' },
        html`<p class="of"><b>${kind}</b> ${oneLine(reason)}</p>${span.end > span.start ? html`<p class="said">${quote(ledger, id, [span])}</p>` : undefined}`,
      ),
    ),
  ]
  return section('unsure', 'Not sure', lines)
}
