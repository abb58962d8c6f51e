/**
 * Not sure: the problems that the reading met, and what stayed open in who says what, each with its reason.
 * Reads: problems, open. Writes: markup.
 */
import type { Span } from '../../record/span.ts'
import { oneLine } from '../terminal/style.ts'
import { entry, quote, section, wordsOf } from './entry.ts'
import { itemsOfKind, type Ledger } from './ledger.ts'
import { html, type Markup } from './markup.ts'

export function unsurePart(ledger: Ledger): Markup | undefined {
  const problems = ledger.reading.problems.map(
    ({ code, message, span }) => html`<li class="entry problem"><span class="name">!</span><div class="what">
<p class="of"><b>${code}</b> ${oneLine(message)}</p>${
      hasWords(span) ? html`<p class="said">“${wordsOf(ledger.reading, [span])}”</p>` : undefined
    }</div></li>
`,
  )
  const open = itemsOfKind(ledger, 'open').map((item) => {
    const { kind, reason, span } = item.value
    const what = html`<p class="of"><b>${kind}</b> ${oneLine(reason)}</p>${
      hasWords(span) ? html`<p class="said">${quote(ledger, item.id, [span])}</p>` : undefined
    }`
    return entry(ledger, item, { what })
  })
  return section('unsure', 'Not sure', [...problems, ...open])
}

const hasWords = (at: Span | undefined): at is Span => at !== undefined && at.end > at.start
