/**
 * Whom a pronoun or "the minister" stands for: the actor of the mention there; without actors the last speaker before that
 * fits (number, noun), since who speaks in a report mostly goes on speaking. His kind is then the statement's.
 * Reads: drafts in the order of the text, mentions and actors where there are any. Writes: kind and actor of each speaker.
 */
import { type Evidence, evidence } from '../../record/evidence.ts'
import type { Actor, Mention } from '../../record/reading.ts'
import { contains, overlaps, type Span, sameSpan, wordsAt } from '../../record/span.ts'
import type { SpeakerKind } from '../../record/values.ts'
import type { Draft } from './draft.ts'
import { headOf, type Layout, lengthOf, small } from './layout.ts'
import { type KindReading, kindByWords } from './speaker-kind.ts'

export interface Who {
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  /** The id of the actor that the words at a span stand for; absent: the mention there tells. */
  readonly actorAt?: ((at: Span) => string | undefined) | undefined
}

export interface SpeakerReading {
  readonly kind: SpeakerKind
  readonly actor?: string | undefined
  readonly evidence: Evidence
}

interface Heard {
  readonly at: Span
  readonly noun: string
  readonly kind: SpeakerKind
  readonly isPlural: boolean
}

/** The speakers of drafts that stand in the order of the text. */
export function speakersOf(layout: Layout, drafts: readonly Draft[], who: Who | undefined): readonly SpeakerReading[] {
  const heard: Heard[] = []
  return drafts.map((draft) => {
    const { source } = draft
    if (!source) return { kind: 'none', evidence: evidence('says.kind.none', [], { basis: 'default' }) }
    const byWords = kindByWords(layout, source)
    const noun = nounOf(layout, source)
    const isPlural = byWords.kind === 'collective' || PLURAL.test(noun)
    const actorId = who && (who.actorAt ? who.actorAt(source) : mentionAt(layout, who.mentions, source)?.actor)
    const actor = actorId === undefined ? undefined : who?.actors.find(({ id }) => id === actorId)
    const known = actor && byWords.refers && kindOfActor(layout, actor, byWords, source)
    const before = known ?? (byWords.refers ? kindBefore(heard, byWords, noun, isPlural) : undefined)
    const kind = before?.kind ?? byWords.kind
    heard.push({ at: source, noun, kind, isPlural })
    const by = before?.by ?? byWords.by
    const spans = before?.at ? [source, before.at] : [source]
    return {
      kind,
      ...(actor && { actor: actor.id }),
      evidence: evidence(by, spans, before ? { basis: 'coreference' } : {}),
    }
  })
}

const PLURAL = /^(?:they|we|their|our|both|them|officials|sources)$/u

function nounOf(layout: Layout, at: Span): string {
  const stretch = layout.stretchOf(at)
  return stretch ? small(stretch.sentence.words[headOf(stretch)]?.form ?? '') : small(wordsAt(layout.text, at))
}

interface KindFound {
  readonly kind: SpeakerKind
  readonly by: string
  readonly at?: Span | undefined
}

/** Named where the actor has a name; else what its fullest wording tells. */
function kindOfActor(layout: Layout, actor: Actor, byWords: KindReading, source: Span): KindFound | undefined {
  const first = actor.names.find((name) => !overlaps(name, source)) ?? actor.names[0]
  if (actor.named) return { kind: actor.kind === 'media' ? 'media' : 'named', by: 'says.kind.actor', at: first }
  const told = actor.names
    .map((name) => ({ at: name, kind: kindByWords(layout, name) }))
    .find(({ kind }) => !kind.refers && kind.kind !== 'none')
  if (told) return { kind: told.kind.kind, by: 'says.kind.actor', at: told.at }
  return byWords.refers === 'pronoun' ? undefined : { kind: byWords.kind, by: byWords.by }
}

/** The last speaker with the same noun ("the official"), for a pronoun the last of its number. */
function kindBefore(
  heard: readonly Heard[],
  { refers, kind }: KindReading,
  noun: string,
  isPlural: boolean,
): KindFound | undefined {
  const found = heard.findLast((one) =>
    refers === 'pronoun'
      ? fits(one, noun, isPlural)
      : one.noun === noun || kind === 'media'
        ? one.noun === noun
        : false,
  )
  return (
    found && {
      kind: found.kind,
      by: refers === 'pronoun' ? 'says.kind.pronoun-before' : 'says.kind.told-before',
      at: found.at,
    }
  )
}

const PERSON = /^(?:you|he|she|his|her|him|i|my|himself|herself)$/u
function fits(one: Heard, noun: string, isPlural: boolean): boolean {
  if (noun === 'who' || noun === 'which') return true
  if (PERSON.test(noun)) return !one.isPlural && one.kind !== 'document' && one.kind !== 'media'
  return isPlural ? true : !one.isPlural
}

/** The mention that the speaker's words are: the same span, else the longest inside them that holds their head. */
function mentionAt(layout: Layout, mentions: readonly Mention[], at: Span): Mention | undefined {
  const near = mentions.filter((mention) => overlaps(mention.span, at))
  const same = near.find((mention) => sameSpan(mention.span, at))
  if (same) return same
  const stretch = layout.stretchOf(at)
  const head = stretch?.sentence.words[headOf(stretch)]?.span
  const holding = near.filter((mention) => !head || overlaps(mention.head, head) || contains(mention.span, head))
  const best = [...(holding.length > 0 ? holding : near)].sort(
    (a, b) => shared(b.span, at) - shared(a.span, at) || lengthOf([a.span]) - lengthOf([b.span]),
  )
  return best.find((mention) => mention.actor !== undefined) ?? best[0]
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)
