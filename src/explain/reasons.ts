/**
 * How a field was reached, in a sentence: the words that carry it, what the rule or model head does, and its id with the
 * score; then each value that was not taken, with the reason.
 */
import type { Evidence, EvidenceMap } from '../record/evidence.ts'
import type { Reading } from '../record/reading.ts'
import { glossInside } from './glosses.ts'
import { quoted } from './wording.ts'

/** One field of an item and how it was reached. */
export interface Reason {
  /** What the reason is for, as people call it: `words`, `speaker`, `day`. */
  readonly field: string
  /** One sentence. */
  readonly because: string
  /** One sentence each: a value not taken, and why. */
  readonly insteadOf: readonly string[]
}

/** A reason that needs no rule: what stands in the record or was handed in. */
export const plainly = (field: string, because: string): Reason => ({ field, because, insteadOf: [] })

/** The reason that evidence gives; `value` says first what was decided, where the words alone do not. */
export function reasonOf(
  reading: Reading,
  field: string,
  { evidence, value }: { readonly evidence: Evidence; readonly value?: string | undefined },
): Reason {
  const { spans, basis, by, score, alternatives = [] } = evidence
  const words = spans.length > 0 ? quoted(reading, spans) : undefined
  const what = [value, words].filter((part) => part !== undefined).join(', by ')
  const source = [by, score === undefined ? undefined : `${Math.round(score * 100)} of 100`, BASES[basis]]
    .filter((part) => part !== undefined)
    .join(', ')
  return {
    field,
    because: `${what}${what ? ': ' : ''}${glossInside(by, field) ?? UNKNOWN_RULE} (${source}).`,
    insteadOf: alternatives.map((other) => `Not ${inMarks(other.value)}: ${other.reason}${scored(other.score)}.`),
  }
}

const UNKNOWN_RULE = 'by a rule that this version does not know'

/** Reasons for the fields that were not told by name. */
export const furtherReasons = (reading: Reading, evidence: EvidenceMap, told: readonly string[]): readonly Reason[] =>
  Object.entries(evidence)
    .filter(([field]) => !told.includes(field))
    .map(([field, found]) => reasonOf(reading, field, { evidence: found }))

/** Where a value comes from that its own sentence does not carry. */
const BASES: Readonly<Record<Evidence['basis'], string | undefined>> = {
  sentence: undefined,
  coreference: 'through other words of the report',
  list: 'from your own list',
  knowledge: 'from a knowledge file',
  default: 'where the text says nothing else',
}

/** Values are days, names and words of the report alike; only what is longer than a name gets quotation marks. */
const inMarks = (value: string): string => (/^[\d-]+$|^“/u.test(value) ? value : `“${value}”`)

const scored = (score: number | undefined): string =>
  score === undefined ? '' : ` (${Math.round(score * 100)} of 100)`
