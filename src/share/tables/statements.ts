/** The table of statements: a row for each place where the report hands a claim to somebody. */
import type { ReadingJson } from '../../record/schema.ts'
import { type Column, field, type IndexedReading, made, pieces, words } from './columns.ts'
import { chainKindsOf, chainOf, problemColumn, reportColumns, ruleColumns, speakerName } from './shared-columns.ts'

type Statement = ReadingJson['statements'][number]

export const statementColumns: readonly Column<Statement>[] = [
  ...reportColumns,
  field('id'),
  ...words<Statement>('speaker.span'),
  made('speaker_name', 'Name of the actor that the speaker’s words stand for, else the words.', speakerName),
  field('speaker.kind'),
  field('speaker.actor'),
  made(
    'speaker_country',
    'Country of that actor: ISO 3166-1 alpha-3.',
    (item, reading) => actorOf(item, reading)?.country,
  ),
  made('speaker_sectors', 'PLOVER sectors of that actor, parted by spaces.', (item, reading) =>
    actorOf(item, reading)?.sectors.join(' '),
  ),
  ...words<Statement>('speaker.anonymity.span'),
  ...words<Statement>('speaker.anonymity.reason'),
  ...pieces<Statement>('cue'),
  ...pieces<Statement>('content'),
  field('form'),
  field('act'),
  field('class'),
  field('neither'),
  field('doubtful'),
  ...words<Statement>('addressee'),
  ...words<Statement>('medium'),
  field('moment'),
  made('moment_from', 'First day of that moment.', ({ moment }, { moments }) =>
    moment === undefined ? undefined : moments.get(moment)?.from,
  ),
  field('within'),
  made('chain', 'Everyone between the claim and the reader, innermost speaker first, parted by " > ".', chainOf),
  made('chain_kinds', 'What each link of the chain is: speaker, relay, agency or publisher.', chainKindsOf),
  made('open', 'What stayed open about it (statement, speaker, pronoun, quotation), parted by spaces.', openKinds),
  ...ruleColumns<Statement>('content'),
  problemColumn<Statement>(({ cue, content, speaker }) => [
    ...cue,
    ...content,
    ...(speaker.span ? [speaker.span] : []),
  ]),
]

function actorOf({ speaker }: Statement, { actors }: IndexedReading): ReadingJson['actors'][number] | undefined {
  return speaker.actor === undefined ? undefined : actors.get(speaker.actor)
}

function openKinds({ id }: Statement, { reading }: IndexedReading): string | undefined {
  const kinds = (reading.open ?? []).filter((one) => one.statement === id).map(({ kind }) => kind)
  return [...new Set(kinds)].join(' ') || undefined
}
