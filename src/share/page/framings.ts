/**
 * Framing words (militant group, resistance movement): for whom each stands, and who uses it.
 * Reads: actors, statements. Writes: markup.
 */
import { framingId } from '../../explain/items.ts'
import { oneLine } from '../terminal/style.ts'
import { entry, type Ledger, quote, section } from './entry.ts'
import { html, type Markup } from './markup.ts'
import { claimantOf } from './speakers.ts'

export const framingsPart = (ledger: Ledger): Markup | undefined =>
  section(
    'framings',
    'Framings',
    ledger.reading.actors.flatMap((actor) =>
      (actor.framings ?? []).map((framing) => {
        const id = framingId({ ...framing, actor })
        const what = html`<p class="said">${quote(ledger, id, [framing.span])}</p>
<p class="of">for ${oneLine(actor.name)}</p>
<p class="claimant">${claimantOf(ledger, framing.accordingTo)}</p>`
        return entry(ledger, { id, kind: 'framing' }, what)
      }),
    ),
  )
