/**
 * Words that say with an actor what the speaker thinks of it ("militant group", "resistance movement"), and in whose voice
 * they stand: the innermost statement's, else the report's own.
 * Reads: actors, mentions, statements; knowledge/framings.tsv. Writes: actors with framings.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import type { Actor, Mention, Statement } from '../../record/reading.ts'
import { byPlace, type Span, sameSpan, span } from '../../record/span.ts'
import { type Layout, small, smallAt } from './layout.ts'

type Framing = NonNullable<Actor['framings']>[number]

const WORDS: readonly string[] = knowledgeTable('framings.tsv', z.object({ word: z.string(), sense: z.string() }))
  .map(({ word }) => small(word))
  .sort((a, b) => b.length - a.length)

export function withFramings(
  layout: Layout,
  actors: readonly Actor[],
  mentions: readonly Mention[],
  holder: (at: Span) => Statement | undefined,
): readonly Actor[] {
  return actors.map((actor) => {
    const own = mentions
      .filter((mention) => mention.actor === actor.id && mention.kind !== 'pronoun')
      .map((mention) => mention.span)
    const spans = [...own, ...actor.names.filter((name) => !own.some((one) => sameSpan(one, name)))].sort(byPlace)
    const framings = spans.flatMap((at) => framingIn(layout, at, holder) ?? [])
    const unique = framings.filter((one, i) => framings.findIndex((other) => sameSpan(one.span, other.span)) === i)
    return unique.length > 0 ? { ...actor, framings: unique } : actor
  })
}

/** The longest framing word of a phrase; a name that holds one ("the Resistance Front") frames nobody. */
function framingIn(layout: Layout, at: Span, holder: (at: Span) => Statement | undefined): Framing | undefined {
  const words = smallAt(layout, at)
  if (words.length !== at.end - at.start) return undefined // runs of blanks inside: places would shift
  for (const word of WORDS) {
    const index = ` ${words} `.indexOf(` ${word} `)
    if (index < 0) continue
    const place = span(at.start + index, at.start + index + word.length)
    const said = holder(place)
    return { span: place, word, ...(said && { accordingTo: said.id }) }
  }
  return undefined
}
