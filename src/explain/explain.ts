/**
 * Any value of a reading in plain words: what the record says, and for each field the words it stands on, the rule or model
 * head that gave it, and what it was weighed against. Pure: everything it tells is in the reading.
 */
import { HearsayError, shorten } from '../record/problem.ts'
import type { Reading } from '../record/reading.ts'
import { actorReasons, mentionReasons } from './actor.ts'
import { figureReasons } from './figure.ts'
import { findItems, standsIn } from './find.ts'
import { frameLine, frameReasons } from './frame.ts'
import type { Item, ItemKind } from './items.ts'
import { listLine } from './list-line.ts'
import { momentReasons } from './moment.ts'
import { blockReasons, evidenceReasons, framingReasons, openReasons, problemReasons } from './others.ts'
import type { Reason } from './reasons.ts'
import { statementReasons } from './statement.ts'
import { valueLine } from './value-line.ts'
import { chainInWords } from './wording.ts'

export interface Explanation {
  readonly id: string
  /** As the view shows it beside the value: `s3`. */
  readonly short: string
  readonly kind: ItemKind | 'report'
  /** What the record says, in one sentence or two. */
  readonly says: string
  /** How each field was reached. */
  readonly reasons: readonly Reason[]
  /** Other items that the asked words stand in, most fitting first. */
  readonly others: readonly { readonly short: string; readonly says: string }[]
}

/** Names of the report's own frame. */
const FRAME = ['report', 'frame', 'day']

/**
 * How a value was reached. `what` is a short name (`s3`), an id or its beginning, words of the report ("220"), or `report`
 * for its frame. Throws `HearsayError` E0105 where nothing is meant by it.
 */
export function explain(reading: Reading, what: string): Explanation {
  if (FRAME.includes(what) || what === reading.report.id) {
    const { id } = reading.report
    return { id, short: 'report', kind: 'report', says: frameLine(reading), reasons: frameReasons(reading), others: [] }
  }
  const [item, ...more] = findItems(reading, what)
  if (!item) throw nothingMeant(reading, what)
  return {
    ...{ id: item.id, short: item.short, kind: item.kind },
    says:
      item.kind === 'statement'
        ? `${valueLine(reading, item)} The way it came: ${chainInWords(item.value)}.`
        : valueLine(reading, item),
    reasons: reasonsOf(reading, item),
    others: more.map((other) => ({ short: other.short, says: listLine(reading, other) })),
  }
}

function nothingMeant(reading: Reading, what: string): HearsayError {
  const why = standsIn(reading, what)
    ? 'the words stand in the report, but no value was read from them'
    : 'it is no id of this reading, and the words do not stand in the report'
  return new HearsayError(
    'E0105',
    `"${shorten(what)}" cannot be explained: ${why}. \`hearsay explain REPORT\` lists what can be.`,
  )
}

/** How each field of one of the reading's items was reached. */
export function reasonsOf(reading: Reading, item: Item): readonly Reason[] {
  switch (item.kind) {
    case 'statement':
      return statementReasons(reading, item.value)
    case 'figure':
      return figureReasons(reading, item.value)
    case 'moment':
      return momentReasons(reading, item.value)
    case 'actor':
      return actorReasons(reading, item.value)
    case 'mention':
      return mentionReasons(reading, item.value)
    case 'framing':
      return framingReasons(reading, item)
    case 'open':
      return openReasons(reading, item)
    case 'problem':
      return problemReasons(reading, item)
    case 'block':
      return blockReasons(reading, item)
    case 'voice':
    case 'clash':
    case 'place':
    case 'event':
      return evidenceReasons(reading, item)
    default:
      return item satisfies never
  }
}
