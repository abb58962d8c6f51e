/**
 * How the words of a report were joined to the one they stand for: an actor with all its wordings, or one mention of it.
 */
import type { Actor, Mention, Reading } from '../record/reading.ts'
import { sameSpan } from '../record/span.ts'
import { furtherReasons, plainly, type Reason, reasonOf } from './reasons.ts'
import { quoted } from './wording.ts'

/** Why the words stand for whom they do. */
export function mentionReasons(reading: Reading, mention: Mention): readonly Reason[] {
  const { evidence, actor, span } = mention
  const named = reading.actors.find(({ id }) => id === actor)
  const link = evidence.actor ?? evidence.chain
  if (!link) return []
  // The first phrase of a chain is linked to nothing before it.
  const isFirst = link.spans.every((one) => sameSpan(one, span))
  if (isFirst) return [reasonOf(reading, 'stands for', { evidence: link, value: named?.name })]
  return [
    reasonOf(reading, 'stands for', {
      evidence: link,
      value: `${quoted(reading, [span])} ${named ? `is ${named.name}` : 'goes with other words'}`,
    }),
  ]
}

export function actorReasons(reading: Reading, actor: Actor): readonly Reason[] {
  const own = reading.mentions.filter((one) => one.actor === actor.id)
  const { evidence, kind, named, country, sectors } = actor
  const because = (field: string, value?: string): readonly Reason[] => {
    const found = evidence[field]
    if (found) return [reasonOf(reading, field, { evidence: found, value })]
    return value ? [plainly(field, `${value}.`)] : []
  }
  return [
    ...because('name'),
    ...because('names'),
    ...because('kind', kind),
    plainly('named', named ? 'The report names it.' : 'The report does not name it.'),
    ...because('country', country),
    ...because('sectors', sectors.join(', ') || undefined),
    ...furtherReasons(reading, evidence, ['name', 'names', 'kind', 'country', 'sectors']),
    ...own.flatMap((mention) => mentionReasons(reading, mention)),
  ]
}
