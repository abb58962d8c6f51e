/**
 * Whom a speaker's words stand for, where they do not say it themselves: "he" is Paul Adeyr.
 * Reads: a statement's speaker, mentions, actors. Writes: a name.
 */
import type { Mention, Reading, Statement } from '../record/reading.ts'
import { slice } from '../record/reading.ts'
import { type Span, sameSpan } from '../record/span.ts'

/** How a statement's speaker is known: the mention at his words, where there is one. */
export const mentionAt = (reading: Reading, at: Span | undefined): Mention | undefined =>
  at && reading.mentions.find((one) => sameSpan(one.span, at))

export const isPronoun = (reading: Reading, { speaker }: Statement): boolean =>
  mentionAt(reading, speaker.span)?.kind === 'pronoun'

/**
 * The name behind a pronoun, or behind a noun for somebody whom the report names. Undefined where the words hold it, and where
 * the next link of the chain says it.
 */
export function meantName(reading: Reading, { speaker, chain }: Statement): string | undefined {
  const mention = mentionAt(reading, speaker.span)
  const actor = reading.actors.find(({ id }) => id === (speaker.actor ?? mention?.actor))
  if (!actor || !mention || mention.kind === 'name' || chain[1]?.actor === actor.id) return undefined
  if (mention.kind !== 'pronoun' && !actor.named) return undefined
  return slice(reading, mention.span).includes(actor.name) ? undefined : actor.name
}
