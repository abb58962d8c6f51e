/**
 * In the report's own voice: the claims that nobody is cited for.
 * Reads: voice. Writes: markup.
 */
import { entry, quote, section } from './entry.ts'
import { itemsOfKind, type Ledger } from './ledger.ts'
import { html, type Markup } from './markup.ts'

export const voicePart = (ledger: Ledger): Markup | undefined =>
  section(
    'voice',
    'In the report’s own voice',
    itemsOfKind(ledger, 'voice').map((item) =>
      entry(ledger, item, { what: html`<p class="said">${quote(ledger, item.id, [item.value.span])}</p>` }),
    ),
    html`<p class="lead">Nobody is cited for these claims.</p>`,
  )
