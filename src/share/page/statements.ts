/**
 * The ledger's main part: who says what, in the report's order; a statement told within another stands set in right below it.
 * Reads: statements, figures, moments. Writes: markup.
 */
import { claimInWords } from '../../explain/claim.ts'
import { actInWords, momentInWords, rangeInWords } from '../../explain/wording.ts'
import type { Figure, Statement } from '../../record/reading.ts'
import { nestedStatements } from '../nested-statements.ts'
import { oneLine } from '../terminal/style.ts'
import { entry, leading, quote, section, wordsOf } from './entry.ts'
import { type ItemOfKind, itemsOfKind, type Ledger } from './ledger.ts'
import { html, type Markup } from './markup.ts'
import { relaysOf, speakerOf } from './speakers.ts'

/** Deeper ones are set in no further. */
const DEEPEST = 3

export function statementsPart(ledger: Ledger): Markup | undefined {
  const items = new Map(itemsOfKind(ledger, 'statement').map((item) => [item.id, item]))
  const lines = nestedStatements(ledger.reading.statements).flatMap(({ statement, depth }) => {
    const item = items.get(statement.id)
    return item ? [line(ledger, item, Math.min(depth, DEEPEST))] : []
  })
  return section('statements', 'Who says what', lines)
}

function line(ledger: Ledger, item: ItemOfKind<'statement'>, depth: number): Markup {
  const { id, content, cue } = item.value
  const words =
    content.length > 0 ? leading(id, oneLine(claimInWords(ledger.reading, item.value))) : quote(ledger, id, cue)
  return entry(ledger, item, {
    what: html`<p class="chain">${chain(ledger, item.value)}${tags(item.value)}</p>
<p class="said">${words}</p>${chips(ledger, item.value)}`,
    hint: hint(ledger, item.value),
    looks: depth > 0 ? ` in-${depth}` : '',
  })
}

/** Innermost speaker first; the arrow between two links is drawn, not written. */
const chain = (ledger: Ledger, statement: Statement): Markup =>
  html`${speakerOf(ledger, statement)}${relaysOf(statement).map(
    (name) => html`<span class="unheard"> through </span><span class="link">${name}</span>`,
  )}`

/** What is to be said of the saying, where it is more than said. */
function tags(statement: Statement): readonly Markup[] {
  const act = actInWords(statement)
  return [
    ...(act === 'says' ? [] : [html` <span class="tag">${act}</span>`]),
    ...(statement.speaker.anonymity ? [html` <span class="tag">not named</span>`] : []),
    ...(statement.doubtful ? [html` <span class="tag doubtful">not sure</span>`] : []),
  ]
}

function hint({ reading, names }: Ledger, { cue, form, within, addressee }: Statement): Markup {
  const by = cue.length > 0 ? html`<i>${wordsOf(reading, cue)}</i>` : html`no cue word`
  const inside = within === undefined ? '' : `, inside ${names.get(within) ?? 'another'}`
  const to = addressee && ` to ${wordsOf(reading, [addressee]).replace(/^to /u, '')}`
  return html`${by}${to}, ${form}${inside}<span class="sep"> · </span>`
}

/** When it was said, and the figures and moments inside the claim, each leading to its own line. */
function chips({ figuresOf, momentsOf, moments }: Ledger, { id, moment = '' }: Statement): Markup | undefined {
  const when = moments.get(moment)
  const own = [
    ...(when ? [chip(when.id, 'moment', `said ${momentInWords(when)}`)] : []),
    ...(figuresOf.get(id) ?? []).map((one) => chip(one.id, 'figure', figureWords(one))),
    ...(momentsOf.get(id) ?? []).map((one) => chip(one.id, 'moment', momentInWords(one))),
  ]
  return own.length > 0 ? html`<p class="chips">${own}</p>` : undefined
}

const chip = (item: string, kind: string, words: string): Markup =>
  html`<a class="chip ${kind}" data-i="${item}" href="#${item}">${words}</a> `

const figureWords = (figure: Figure): string =>
  figure.role === 'other' ? rangeInWords(figure) : `${rangeInWords(figure)} ${figure.role}`
