/**
 * How the smaller items of a reading were reached: the report's own voice, clashes, framings, open ends, problems, blocks,
 * and items of layers that have no explanation of their own yet.
 */
import { PROBLEM_CODES } from '../record/problem.ts'
import type { Reading } from '../record/reading.ts'
import { contains } from '../record/span.ts'
import { mentionReasons } from './actor.ts'
import type { Item } from './items.ts'
import { plainly, type Reason, reasonOf } from './reasons.ts'
import { claimantOf, quoted } from './wording.ts'

type Kinds<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>

/** The fields of an item by the names of its evidence. */
export const evidenceReasons = (
  reading: Reading,
  { value }: Kinds<'place' | 'event' | 'voice' | 'clash'>,
): readonly Reason[] =>
  Object.entries(value.evidence).map(([field, evidence]) => reasonOf(reading, FIELDS[field] ?? field, { evidence }))

const FIELDS: Readonly<Record<string, string>> = { span: 'own voice', relation: 'difference' }

export function framingReasons(reading: Reading, { value }: Kinds<'framing'>): readonly Reason[] {
  const { actor, span, word, accordingTo } = value
  const mention = reading.mentions.find((one) => one.actor === actor.id && contains(one.span, span))
  return [
    plainly('word', `“${word}” is in the table of words that say what a speaker thinks of somebody.`),
    ...(mention ? mentionReasons(reading, mention) : []),
    plainly('in whose voice', voiceOf(reading, accordingTo, 'The word')),
  ]
}

export function openReasons(reading: Reading, { value }: Kinds<'open'>): readonly Reason[] {
  const statement = reading.statements.find(({ id }) => id === value.statement)
  return [
    plainly('why', `${value.reason.charAt(0).toUpperCase()}${value.reason.slice(1)}.`),
    ...(statement ? [plainly('touches', `The statement ${quoted(reading, statement.content)}.`)] : []),
    ...Object.entries(value.evidence).map(([field, evidence]) => reasonOf(reading, field, { evidence })),
  ]
}

export const problemReasons = (_reading: Reading, { value }: Kinds<'problem'>): readonly Reason[] => [
  plainly('code', `${value.code}: ${PROBLEM_CODES[value.code] ?? 'a problem of another version'}`),
]

export const blockReasons = (reading: Reading, { value }: Kinds<'block'>): readonly Reason[] => [
  reasonOf(reading, value.kind, { evidence: { spans: [], basis: 'sentence', by: value.by } }),
]

/** Whose words hold a value, and why that is so. */
export function voiceOf(reading: Reading, statement: string | undefined, what: string): string {
  if (statement === undefined) return `No statement holds it, so it stands in the report's own voice.`
  const found = reading.statements.find(({ id }) => id === statement)
  const words = found ? `: ${quoted(reading, found.content)}` : ''
  return `${what} is ${claimantOf(reading, statement)}, whose statement is the innermost one that holds it${words}.`
}
