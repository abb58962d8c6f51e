/**
 * The items of a reading that can be explained, and what the record says of each in one sentence.
 */
import type { EvidenceMap } from '../record/evidence.ts'
import { type Figure, type Moment, type Reading, type Statement, slice } from '../record/reading.ts'

export type Item = { readonly id: string; readonly evidence: EvidenceMap } & (
  | { readonly kind: 'statement'; readonly item: Statement }
  | { readonly kind: 'figure'; readonly item: Figure }
  | { readonly kind: 'moment'; readonly item: Moment }
  | { readonly kind: 'actor' | 'mention' | 'place' | 'event'; readonly name: string }
  | { readonly kind: 'voice' | 'clash' | 'open'; readonly says: string }
)

/** Every item, in the order of the record's lists. */
export function itemsOf(reading: Reading): readonly Item[] {
  const {
    statements,
    figures,
    moments,
    actors,
    mentions,
    places,
    events,
    voice = [],
    clashes = [],
    open = [],
  } = reading
  return [
    ...statements.map((item) => ({ kind: 'statement', item, ...keysOf(item) }) as const),
    ...figures.map((item) => ({ kind: 'figure', item, ...keysOf(item) }) as const),
    ...moments.map((item) => ({ kind: 'moment', item, ...keysOf(item) }) as const),
    ...actors.map((item) => ({ kind: 'actor', name: `${item.name}, ${item.kind}`, ...keysOf(item) }) as const),
    ...mentions.map((item) => ({ kind: 'mention', name: slice(reading, item.span), ...keysOf(item) }) as const),
    ...places.map((item) => ({ kind: 'place', name: item.name, ...keysOf(item) }) as const),
    ...events.map((item) => ({ kind: 'event', name: item.type, ...keysOf(item) }) as const),
    ...voice.map((item) => {
      const says = `“${slice(reading, item.span)}” is said in the report's own voice: nobody is cited for it.`
      return { kind: 'voice', says, ...keysOf(item) } as const
    }),
    ...clashes.map(
      (item) => ({ kind: 'clash', says: `Two figures differ: ${item.reason}.`, ...keysOf(item) }) as const,
    ),
    ...open.map((item) => {
      const says = `“${slice(reading, item.span)}” stayed open (${item.kind}): ${item.reason}.`
      return { kind: 'open', says, ...keysOf(item) } as const
    }),
  ]
}

const keysOf = ({ id, evidence }: { id: string; evidence: EvidenceMap }): { id: string; evidence: EvidenceMap } => ({
  id,
  evidence,
})

/** One sentence: the words, and what they are read as. */
export function valueLine(reading: Reading, item: Item): string {
  switch (item.kind) {
    case 'statement':
      return statementLine(reading, item.item)
    case 'figure':
      return figureLine(reading, item.item)
    case 'moment':
      return momentLine(reading, item.item)
    case 'actor':
    case 'mention':
    case 'place':
    case 'event':
      return `The record has the ${item.kind} “${item.name}”.`
    case 'voice':
    case 'clash':
    case 'open':
      return item.says
    default:
      return item satisfies never
  }
}

function statementLine(reading: Reading, { content, chain, act = 'say', form }: Statement): string {
  const words = content.map((at) => slice(reading, at)).join(' … ')
  const speakers = chain.map((link) => link.name).join(' → ') || 'nobody named'
  return `“${words}” is a statement (${act}, ${form}) of ${speakers}.`
}

function figureLine(reading: Reading, figure: Figure): string {
  const counted = figure.counted ? ` of ${slice(reading, figure.counted.span)}` : ''
  const unit = figure.unit ? ` ${figure.unit}` : ''
  return `“${slice(reading, figure.span)}” is ${rangeOf(figure)}${unit}${counted}, role ${figure.role}, ${claimantOf(reading, figure.accordingTo)}.`
}

/** `220 or more`, `from 270 to 330`, `27`. */
function rangeOf({ min, max, stated }: Pick<Figure, 'min' | 'max' | 'stated'>): string {
  if (min === undefined && max === undefined) return stated.join(' or ')
  if (max === undefined) return `${min} or more`
  if (min === undefined) return `${max} or fewer`
  return min === max ? String(min) : `from ${min} to ${max}`
}

function momentLine(reading: Reading, moment: Moment): string {
  const { from, to, timex3 } = moment
  const value =
    from || to
      ? `from ${from ?? 'an open start'} up to, not including, ${to ?? 'an open end'}`
      : `not placed on the calendar (${timex3.value})`
  return `“${slice(reading, moment.span)}” is ${value}${moment.fuzzy ? ', with edges that are not sharp' : ''}.`
}

/** Who stands behind a value: `according to the union`, or the report's own voice. */
export function claimantOf(reading: Reading, statement: string | undefined): string {
  if (statement === undefined) return "in the report's own voice"
  const found = reading.statements.find(({ id }) => id === statement)
  return `according to ${found?.chain[0]?.name ?? 'nobody named'}`
}
