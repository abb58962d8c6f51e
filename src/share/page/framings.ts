/**
 * Framing words (militant group, resistance movement): for whom each stands, and who uses it.
 * Reads: actors, statements. Writes: markup.
 */
import { oneLine } from '../terminal/style.ts'
import { entry, quote, section } from './entry.ts'
import { itemsOfKind, type Ledger } from './ledger.ts'
import { html, type Markup } from './markup.ts'
import { claimantOf } from './speakers.ts'

export const framingsPart = (ledger: Ledger): Markup | undefined =>
  section(
    'framings',
    'Framings',
    itemsOfKind(ledger, 'framing').map((item) => {
      const { span, actor, accordingTo } = item.value
      const what = html`<p class="said">${quote(ledger, item.id, [span])}</p>
<p class="of">for ${oneLine(actor.name)}</p>
<p class="claimant">${claimantOf(ledger, accordingTo)}</p>`
      return entry(ledger, item, { what })
    }),
  )
