/**
 * The report's text with everything that was read marked in it: paragraphs as they stand, marks nested so that none hides
 * another, a number before each statement that leads to its line in the ledger.
 * Reads: report and all that `marks.ts` reads. Writes: markup.
 */
import type { Reading } from '../../record/reading.ts'
import { contains, span, wordsAt } from '../../record/span.ts'
import type { BlockKind } from '../../record/values.ts'
import { anchorOf, type Names, nameOf } from './anchors.ts'
import { laneOf, lanesOf } from './lanes.ts'
import { byLine, type Line, linesOf } from './lines.ts'
import { type Mark, marksOf } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { nest, type Piece } from './nest.ts'
import { type Point, pointsOf } from './points.ts'

interface Weaving {
  readonly text: string
  readonly names: Names
  /** Of the marks of the paragraph. */
  readonly lanes: ReadonlyMap<Mark, number>
  /** Items that have their anchor already: it stands at the first piece of the first span. */
  readonly anchored: Set<string>
}

export function renderText(reading: Reading, names: Names): Markup {
  const { text } = reading.report
  const points = pointsOf(reading)
  const anchored = new Set(points.flatMap((point) => (point.kind === 'page' ? [] : [point.item])))
  const lines = linesOf(text)
  const touching = byLine<Mark | Point>(lines, [...points, ...marksOf(reading)])
  return html`${lines.map((line, index) => {
    const items = touching[index] ?? []
    return paragraph({ text, names, anchored, lanes: lanesOf(items) }, line, items)
  })}`
}

function paragraph(weaving: Weaving, { span: line, tight }: Line, items: readonly (Mark | Point)[]): Markup {
  const words = span(line.start, line.start + wordsAt(weaving.text, line).trimEnd().length)
  const whole = items.find((item) => item.kind === 'block' && contains(item.span, words))
  const block = whole?.kind === 'block' ? whole.block : undefined
  const inside = nest(
    line,
    items.filter((item) => item !== whole),
  )
  const body = pieces(weaving, inside)
  const classes = [block && `block ${block}`, tight && 'tight'].filter(Boolean).join(' ')
  if (block === 'title' || block === 'heading') return html`<h3 class="${classes}">${body}</h3>\n`
  return classes ? html`<p class="${classes}">${body}</p>\n` : html`<p>${body}</p>\n`
}

const pieces = (weaving: Weaving, list: readonly Piece<Mark | Point>[]): readonly Markup[] =>
  list.map((piece) => {
    if (piece.kind === 'text') return shown(wordsAt(weaving.text, piece.span))
    const { item } = piece
    switch (item.kind) {
      case 'block':
        return html`<span class="block ${item.block satisfies BlockKind}">${pieces(weaving, piece.inside)}</span>`
      case 'item':
        return marked(weaving, item, piece.inside)
      case 'page':
        return html`<span class="page">page ${item.number}</span>`
      case 'number':
      case 'doubt':
        return pointer(weaving, item)
      default:
        return item satisfies never
    }
  })

/** A figure, moment or framing is a link to its line; a link cannot hold a link, so only one with plain words inside is. */
function marked(weaving: Weaving, mark: Mark & { kind: 'item' }, inside: readonly Piece<Mark | Point>[]): Markup {
  const { item, layer } = mark
  const classes = `m ${layer}${laneOf(weaving.lanes, mark)}`
  const isNew = !weaving.anchored.has(item)
  weaving.anchored.add(item)
  const body = pieces(weaving, inside)
  const isLink = LINKED.has(layer) && inside.every(({ kind }) => kind === 'text')
  const anchor = isNew ? html` id="${anchorOf(item)}"` : undefined
  return isLink
    ? html`<a class="${classes}"${anchor} data-i="${item}" href="#${item}">${body}</a>`
    : html`<span class="${classes}"${anchor} data-i="${item}">${body}</span>`
}
const LINKED = new Set(['figure', 'moment', 'framing'])

function pointer({ names }: Weaving, { kind, item, label }: Point & { kind: 'number' | 'doubt' }): Markup {
  const name = kind === 'doubt' ? '?' : nameOf(names, item).replace(/^\D+/u, '')
  return html`<a class="n ${kind}" id="${anchorOf(item)}" data-i="${item}" href="#${item}" aria-label="${name}: ${label}">${name}</a>`
}

/** Signs that turn the direction of what follows are shown by their code instead: they could make words look like others. */
function shown(words: string): Markup {
  const [first = '', ...rest] = words.split(TURNING)
  if (rest.length === 0) return html`${first}`
  const signs = words.match(TURNING) ?? []
  return html`${first}${rest.map((part, index) => html`<span class="unseen">${codeOf(signs[index])}</span>${part}`)}`
}
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu
const codeOf = (sign = ''): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
