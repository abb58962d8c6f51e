/**
 * In the report's own voice: the claims that nobody is cited for.
 * Reads: voice. Writes: markup.
 */
import { entry, type Ledger, quote, section } from './entry.ts'
import { html, type Markup } from './markup.ts'

export const voicePart = (ledger: Ledger): Markup | undefined =>
  section(
    'voice',
    'In the report’s own voice',
    (ledger.reading.voice ?? []).map(({ id, span }) =>
      entry(ledger, { id, kind: 'voice' }, html`<p class="said">${quote(ledger, id, [span])}</p>`),
    ),
    html`<p class="lead">Nobody is cited for these claims.</p>`,
  )
