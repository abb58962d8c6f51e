/**
 * The ledger's main part: who says what, in the report's order; a statement inside another is set in below it.
 * Reads: statements, figures, moments. Writes: markup.
 */
import { actInWords, momentInWords, rangeInWords } from '../../explain/wording.ts'
import type { Figure, Moment, Statement } from '../../record/reading.ts'
import { contains } from '../../record/span.ts'
import { oneLine } from '../terminal/style.ts'
import { entry, type Ledger, quote, section, wordsOf } from './entry.ts'
import { html, type Markup } from './markup.ts'
import { speakerOf } from './speakers.ts'

export function statementsPart(ledger: Ledger): Markup | undefined {
  const { statements } = ledger.reading
  const within = new Map(statements.map(({ id, within }) => [id, within]))
  return section(
    'statements',
    'Who says what',
    statements.map((statement) => statementLine(ledger, statement, depthOf(within, statement.id))),
  )
}

/** How many statements a statement stands in, up to three: deeper ones are set in no further. */
function depthOf(within: ReadonlyMap<string, string | undefined>, id: string): number {
  let depth = 0
  for (let outer = within.get(id); outer !== undefined && depth < 3; outer = within.get(outer)) depth++
  return depth
}

function statementLine(ledger: Ledger, statement: Statement, depth: number): Markup {
  const { reading, names } = ledger
  const { id, content, cue, form, doubtful } = statement
  const act = actInWords(statement)
  const what = html`<p class="chain">${chain(ledger, statement)}${act === 'says' ? undefined : html` <span class="act">${act}</span>`}${doubtful ? html` <span class="act doubtful">doubtful</span>` : undefined}</p>
<p class="said">${content.length > 0 ? quote(ledger, id, content) : quote(ledger, id, cue)}</p>${chips(ledger, statement)}`
  const hint = html`${cue.length > 0 ? html`<i>${wordsOf(reading, cue)}</i>` : 'no cue word'}, ${form}${depth > 0 ? `, inside ${names.get(statement.within ?? '') ?? 'another'}` : ''}<span class="sep"> · </span>`
  return entry(ledger, { id, kind: depth > 0 ? `statement in-${depth}` : 'statement' }, what, hint)
}

/** Innermost speaker first; the arrow between two links is drawn, not written. */
function chain(ledger: Ledger, statement: Statement): Markup {
  const [, ...others] = statement.chain
  const further = others.filter(({ name }, index) => name !== others[index - 1]?.name) // an agency that publishes itself
  return html`${speakerOf(ledger, statement)}${further.map(
    ({ name }) => html`<span class="unheard"> through </span><span class="link">${oneLine(name)}</span>`,
  )}`
}

/** The figures and moments inside the claim, each leading to its own line. */
function chips({ reading: { figures, moments } }: Ledger, { content, id }: Statement): Markup | undefined {
  const inside = ({ span }: Figure | Moment): boolean => content.some((piece) => contains(piece, span))
  const own = [
    ...figures.filter((one) => one.accordingTo === id).map((one) => chip(one.id, 'figure', figureWords(one))),
    ...moments.filter(inside).map((one) => chip(one.id, 'moment', momentInWords(one))),
  ]
  return own.length > 0 ? html`<p class="chips">${own}</p>` : undefined
}

const chip = (item: string, kind: string, words: string): Markup =>
  html`<a class="chip ${kind}" data-i="${item}" href="#${item}">${words}</a> `

const figureWords = (figure: Figure): string =>
  figure.role === 'other' ? rangeInWords(figure) : `${rangeInWords(figure)} ${figure.role}`
