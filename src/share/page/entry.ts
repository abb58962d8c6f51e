/**
 * What every line of the ledger is made of: its place, its name, a link to its words in the text, and the reasons on demand.
 */
import { type Explanation, explain } from '../../explain/explain.ts'
import { type Reading, slice } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { oneLine } from '../terminal/style.ts'
import { anchorOf, type Names, nameOf } from './anchors.ts'
import { html, type Markup, type Value } from './markup.ts'

/** A reading with what its sections share. */
export interface Ledger {
  readonly reading: Reading
  readonly names: Names
}

/** One line: `what` is what it shows, `hint` the words that open the reasons. */
export function entry(
  { reading, names }: Ledger,
  item: { readonly id: string; readonly kind: string },
  what: Value,
  hint: Value = undefined,
): Markup {
  const name = nameOf(names, item.id)
  return html`<li class="entry ${item.kind}" id="${item.id}" data-i="${item.id}" tabindex="-1">
<span class="name">${name}</span><div class="what">${what}
<details><summary>${hint}<span class="hint">why<span class="unheard"> ${name}</span></span></summary>${reasons(explain(reading, item.id), name)}</details></div></li>
`
}

/** Reasons as a list of fields; below it the ids by which the item can be asked for again. */
export const reasons = ({ id, reasons: list }: Explanation, name: string): Markup =>
  html`<dl class="reasons">${list.map(
    ({ field, because, insteadOf }) =>
      html`<dt>${field}</dt><dd>${oneLine(because)}${insteadOf.map((other) => html` <span class="instead">${oneLine(other)}</span>`)}</dd>`,
  )}<dt class="ids">id</dt><dd class="ids">${name ? `${name}, ` : ''}${id}</dd></dl>`

/** Words of the report that lead to their place in the text. */
export const quote = ({ reading }: Ledger, item: string, spans: readonly Span[]): Markup =>
  html`<a class="words" href="#${anchorOf(item)}">“${wordsOf(reading, spans)}”</a>`

/** The words at places; an ellipsis stands for what lies between two of them. */
export const wordsOf = (reading: Reading, spans: readonly Span[]): string =>
  spans.reduce((before, at, index) => {
    const last = spans[index - 1]
    const gap = last ? reading.report.text.slice(last.end, at.start) : ''
    const joint = last === undefined ? '' : gap.trim() === '' && last.end <= at.start ? ' ' : ' … '
    return before + joint + oneLine(slice(reading, at))
  }, '')

/** A part of the ledger with its heading; nothing where it has no lines. */
export function section(
  id: string,
  title: string,
  lines: readonly Markup[],
  lead: Value = undefined,
): Markup | undefined {
  if (lines.length === 0) return undefined
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title} <span class="count">${lines.length}</span></h2>${lead}
<ol>
${lines}</ol></section>
`
}
