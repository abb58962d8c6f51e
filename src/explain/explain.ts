/**
 * Any value of a reading in plain words: what it says, the words it stands on, the rule or model head that gave it, and
 * what it was weighed against. Pure: everything it tells is in the reading.
 */
import type { Evidence } from '../record/evidence.ts'
import { HearsayError } from '../record/problem.ts'
import { type Reading, slice } from '../record/reading.ts'
import type { Span } from '../record/span.ts'
import { glossOf } from './glosses.ts'
import { type Item, itemsOf, valueLine } from './items.ts'
import { explainDay } from './report-day.ts'

/** One field of an item and how it was reached. */
interface FieldReason {
  readonly field: string
  /** One sentence: basis, words, rule or head. */
  readonly because: string
  /** One sentence each: a value not taken, and why. */
  readonly insteadOf: readonly string[]
}

export interface Explanation {
  readonly id: string
  readonly kind: Item['kind'] | 'report'
  /** What the record says, in one sentence. */
  readonly says: string
  readonly reasons: readonly FieldReason[]
}

/**
 * How the item with this id was read; the start of an id will do where only one item has it, and `report` stands for the
 * report's own frame. Throws `HearsayError` E0105 for an id that no item or more than one has.
 */
export function explain(reading: Reading, id: string): Explanation {
  if (id === 'report' || id === reading.report.id) return explainDay(reading)
  const items = itemsOf(reading)
  const found = items.filter((item) => item.id === id)
  const near = found.length > 0 ? found : items.filter((item) => item.id.startsWith(id))
  const [item] = near
  if (!item || near.length > 1) {
    const what = item ? `${near.length} items have an id that begins so` : 'no item of this reading has it'
    throw new HearsayError(
      'E0105',
      `"${id}" is no id to explain: ${what}. Without an id, \`hearsay explain REPORT\` lists them.`,
    )
  }
  return {
    id: item.id,
    kind: item.kind,
    says: valueLine(reading, item),
    reasons: Object.entries(item.evidence).map(([field, evidence]) => reasonOf(reading, field, evidence)),
  }
}

const BASES: Readonly<Record<Evidence['basis'], string>> = {
  sentence: 'stands in the words',
  coreference: 'comes from words that stand for the same',
  list: 'comes from your list, by the words',
  knowledge: 'comes from a knowledge file, by the words',
  default: 'is what is taken where the text says nothing',
}

function reasonOf(
  reading: Reading,
  field: string,
  { spans, basis, by, score, alternatives = [] }: Evidence,
): FieldReason {
  const gloss = glossOf(by)
  const certainty = score === undefined ? '' : `, ${Math.round(score * 100)} of 100`
  return {
    field,
    because: `The ${field} ${BASES[basis]}${quoted(reading, spans)}; rule ${by}${gloss ? ` (${gloss.replace(/\.$/u, '')})` : ''}${certainty}.`,
    insteadOf: alternatives.map(({ value, reason }) => `Not ${value}: ${reason}.`),
  }
}

const quoted = (reading: Reading, spans: readonly Span[]): string =>
  spans.length === 0 ? '' : ` ${spans.map((at) => `“${slice(reading, at)}”`).join(' … ')}`
