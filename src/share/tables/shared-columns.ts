/**
 * Columns that several tables have: the report an item stands in, who is behind it, which rule found it, what was odd.
 * Reads: items of the public JSON. A row's key is `source`, `report_id` and `id`: equal reports have equal ids.
 */
import type { ReadingJson, SpanJson } from '../../record/schema.ts'
import { type Cell, type Column, type IndexedReading, made, readingField } from './columns.ts'

type Statement = ReadingJson['statements'][number]
type EvidenceMap = Statement['evidence']

/** Fields of the report, for rows of its items. */
export const reportColumns: readonly Column<unknown>[] = [
  readingField('report.id', 'report_id'),
  readingField('report.source', 'source'),
  readingField('report.published.from', 'published'),
  readingField('report.publisher', 'publisher'),
]

/** Between two links of a chain. */
const LINK = ' > '

export const chainOf = ({ chain }: Statement): string => chain.map(({ name }) => name).join(LINK)
export const chainKindsOf = ({ chain }: Statement): string => chain.map(({ kind }) => kind).join(LINK)

/** The speaker by the name of the actor that the words stand for, else in the words themselves. */
export function speakerName({ speaker }: Statement, { actors }: IndexedReading): string | undefined {
  return (speaker.actor === undefined ? undefined : actors.get(speaker.actor)?.name) ?? speaker.span?.words
}

/** Who is behind a figure or a moment, so that the common question needs no join. */
export function accordingToColumns<Item extends { readonly accordingTo?: string | undefined }>(): Column<Item>[] {
  const from =
    (show: (statement: Statement, reading: IndexedReading) => Cell) =>
    ({ accordingTo }: Item, reading: IndexedReading): Cell => {
      const statement = accordingTo === undefined ? undefined : reading.statements.get(accordingTo)
      return statement && show(statement, reading)
    }
  return [
    made(
      'according_to_speaker',
      'Speaker of that statement: the name of the actor, else the words.',
      from(speakerName),
    ),
    made(
      'according_to_kind',
      'Kind of that speaker, as in speaker_kind of the statements.',
      from(({ speaker }) => speaker.kind),
    ),
    made('according_to_chain', 'Chain of that statement, innermost speaker first.', from(chainOf)),
  ]
}

/** Rule and score of the item's main field, and the rules of all its fields. */
export function ruleColumns<Item extends { readonly evidence: EvidenceMap }>(
  ...main: readonly string[]
): Column<Item>[] {
  const mainOf = ({ evidence }: Item): EvidenceMap[string] | undefined =>
    main.map((name) => evidence[name]).find((one) => one !== undefined)
  return [
    made('rule', `Rule or model head that gave ${main[0]}.`, (item) => mainOf(item)?.by),
    made(
      'score',
      `Score of ${main[0]}, 0 to 1; empty where a rule gives none.`,
      (item) => mainOf(item)?.score,
      'number',
    ),
    made(
      'rules',
      'Rule or model head of each field, as field=rule, parted by spaces.',
      ({ evidence }) =>
        Object.entries(evidence)
          .map(([name, { by }]) => `${name}=${by}`)
          .join(' ') || undefined,
    ),
  ]
}

/** Codes of the report's problems that stand in the item's words. */
export function problemColumn<Item>(spansOf: (item: Item) => readonly SpanJson[]): Column<Item> {
  return made(
    'problems',
    'Codes of the problems that stand in these words, parted by spaces; problems.csv has their sentences.',
    (item, { reading }) => {
      const spans = spansOf(item)
      const codes = reading.problems
        .filter(({ span: at }) => at && spans.some((one) => one.start < at.end && at.start < one.end))
        .map(({ code }) => code)
      return [...new Set(codes)].join(' ') || undefined
    },
  )
}
