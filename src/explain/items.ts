/**
 * The items of a reading that can be explained: each with its lasting id, the short name that people type (`s3`, `f2`) and
 * the words it stands on. Short names count the items of one reading in the order of its lists; they are no ids.
 */
import { itemId } from '../record/ids.ts'
import type { Problem } from '../record/problem.ts'
import type { Actor, Block, CodedEvent, Figure, Mention, Moment, Place, Reading, Statement } from '../record/reading.ts'
import type { Span } from '../record/span.ts'

type Voice = NonNullable<Reading['voice']>[number]
export type Clash = NonNullable<Reading['clashes']>[number]
export type Open = NonNullable<Reading['open']>[number]
/** A framing word with the actor that it stands for. */
export type Framing = NonNullable<Actor['framings']>[number] & { readonly actor: Actor }

/** What can be explained by kind; the letter opens the short name. */
const LETTERS = {
  statement: 's',
  figure: 'f',
  moment: 'm',
  voice: 'v',
  clash: 'c',
  framing: 'w',
  open: 'o',
  problem: 'p',
  actor: 'a',
  mention: 'n',
  place: 'l',
  event: 'e',
  block: 'b',
} as const

export type ItemKind = keyof typeof LETTERS

interface ItemOf<Kind extends ItemKind, Value> {
  readonly kind: Kind
  /** As in the record. */
  readonly id: string
  /** `s3`: the third statement. */
  readonly short: string
  readonly value: Value
  /** The item's own words; looked up when somebody asks by words. */
  readonly spans: readonly Span[]
}

export type Item =
  | ItemOf<'statement', Statement>
  | ItemOf<'figure', Figure>
  | ItemOf<'moment', Moment>
  | ItemOf<'voice', Voice>
  | ItemOf<'clash', Clash>
  | ItemOf<'framing', Framing>
  | ItemOf<'open', Open>
  | ItemOf<'problem', Problem>
  | ItemOf<'actor', Actor>
  | ItemOf<'mention', Mention>
  | ItemOf<'place', Place>
  | ItemOf<'event', CodedEvent>
  | ItemOf<'block', Block>

/** Every item, list by list. */
export function itemsOf(reading: Reading): readonly Item[] {
  const { report, statements, figures, moments, actors, mentions, places, events, problems } = reading
  const { voice = [], clashes = [], open = [] } = reading
  return [
    ...listed('statement', statements, ({ content, cue, speaker }) => [...content, ...cue, ...present(speaker.span)]),
    ...listed('figure', figures, ({ span, counted }) => [span, ...present(counted?.span)]),
    ...listed('moment', moments, ({ span }) => [span]),
    ...listed('voice', voice, ({ span }) => [span]),
    ...listed('clash', clashes, () => []),
    ...listed('framing', framingsOf(actors), ({ span }) => [span]),
    ...listed('open', open, () => []),
    ...listed(
      'problem',
      problems.map((one) => ({ ...one, id: itemId('problem', one.code, present(one.span)) })),
      () => [],
    ),
    ...listed('actor', actors, () => []),
    ...listed('mention', mentions, ({ span }) => [span]),
    ...listed('place', places, ({ span }) => [span]),
    ...listed('event', events, ({ triggers }) => triggers),
    ...listed(
      'block',
      report.blocks.map((one) => ({ ...one, id: itemId('block', one.kind, [one.span]) })),
      ({ span }) => [span],
    ),
  ] as readonly Item[] // `listed` pairs each kind with the values of its own list
}

/** The short names by id: what the view shows beside each value. */
export const shortNames = (reading: Reading): ReadonlyMap<string, string> =>
  new Map(itemsOf(reading).map(({ id, short }) => [id, short]))

/** The id of a framing word, which actors keep without one: of the word's place and of whom it stands for. */
export const framingId = ({ word, span, actor }: Framing): string =>
  itemId('framing', word, [span, ...actor.names.slice(0, 1)])

const framingsOf = (actors: readonly Actor[]): readonly (Framing & { id: string })[] =>
  actors.flatMap((actor) =>
    (actor.framings ?? []).map((framing) => ({ ...framing, actor, id: framingId({ ...framing, actor }) })),
  )

const listed = <Value extends { readonly id: string }>(
  kind: ItemKind,
  values: readonly Value[],
  spans: (value: Value) => readonly Span[],
): readonly ItemOf<ItemKind, Value>[] =>
  values.map((value, i) => ({
    ...{ kind, id: value.id, value },
    short: `${LETTERS[kind]}${i + 1}`,
    spans: spans(value),
  }))

const present = (at: Span | undefined): readonly Span[] => (at ? [at] : [])
