/**
 * Not sure: the problems that the reading met, and what stayed open in who says what, each with its reason.
 * Reads: problems, open. Writes: markup.
 */
import type { Span } from '../../record/span.ts'
import { sameProblems } from '../problem-groups.ts'
import { oneLine } from '../terminal/style.ts'
import { entry, quote, section, wordsOf } from './entry.ts'
import { itemsOfKind, type Ledger } from './ledger.ts'
import { html, type Markup } from './markup.ts'

export function unsurePart(ledger: Ledger): Markup | undefined {
  const problems = sameProblems(ledger.reading, ledger.reading.problems).map((group) => {
    const [{ code, message }] = group
    const spans = group.flatMap(({ span }) => (hasWords(span) ? [span] : []))
    const times = group.length > 1 ? ` (${group.length} times)` : ''
    return html`<li class="entry problem"><span class="name">!</span><div class="what">
<p class="of"><b>${code}</b> ${oneLine(message)}${times}</p>${spans.map(
      (span) => html`<p class="said">“${wordsOf(ledger.reading, [span])}”</p>`,
    )}</div></li>
`
  })
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
