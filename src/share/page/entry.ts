/**
 * What every line of the ledger is made of: its place, its name, a link to its words in the text, and the reasons on demand.
 */
import { wordsAtPlaces } from '../../explain/claim.ts'
import { reasonsOf } from '../../explain/explain.ts'
import type { Item } from '../../explain/items.ts'
import type { Reason } from '../../explain/reasons.ts'
import type { Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { oneLine } from '../terminal/style.ts'
import { anchorOf } from './anchors.ts'
import type { Ledger } from './ledger.ts'
import { html, type Markup, type Value } from './markup.ts'

/** One line: `what` is what it shows, `hint` the words that open the reasons, `looks` further classes. */
export function entry(
  { reading }: Ledger,
  item: Item,
  { what, hint, looks = '' }: { readonly what: Value; readonly hint?: Value; readonly looks?: string },
): Markup {
  const { id, kind, short } = item
  return html`<li class="entry ${kind}${looks}" id="${id}" data-i="${id}" tabindex="-1">
<span class="name">${short}</span><div class="what">${what}
<details><summary>${hint}<span class="hint">why<span class="unheard"> ${short}</span></span></summary>${reasonList(
    reasonsOf(reading, item),
    `${short}, ${id}`,
  )}</details></div></li>
`
}

/** Reasons field by field; below them the names by which the item can be asked for again. */
export const reasonList = (reasons: readonly Reason[], ids: string): Markup =>
  html`<dl class="reasons">${reasons.map(
    ({ field, because, insteadOf }) =>
      html`<dt>${field}</dt><dd>${oneLine(because)}${insteadOf.map((other) => html` <span class="instead">${oneLine(other)}</span>`)}</dd>`,
  )}<dt class="ids">id</dt><dd class="ids">${ids}</dd></dl>`

/** Words of the report that lead to their place in the text. */
export const quote = ({ reading }: Ledger, item: string, spans: readonly Span[]): Markup =>
  leading(item, `“${wordsOf(reading, spans)}”`)

/** Words that lead to the place of an item in the text. */
export const leading = (item: string, words: string): Markup =>
  html`<a class="words" href="#${anchorOf(item)}">${words}</a>`

/** The words at places; an ellipsis stands for what lies between two of them. */
export const wordsOf = (reading: Reading, spans: readonly Span[]): string => oneLine(wordsAtPlaces(reading, spans))

/** A part of the ledger with its heading; nothing where it has no lines. */
export function section(id: string, title: string, lines: readonly Markup[], lead?: Value): Markup | undefined {
  if (lines.length === 0) return undefined
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title} <span class="count">${lines.length}</span></h2>${lead}
<ol>
${lines}</ol></section>
`
}
