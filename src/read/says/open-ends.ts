/**
 * What stayed unresolved in who says what, and why: a speaker's pronoun that nobody fits, a statement that names no source,
 * a quotation without a speaker, a mark that never closes, a reading that is doubtful.
 * Reads: statements, quotations, whether actors were known. Writes: open ends in the order of the text.
 */
import { itemId } from '../../record/ids.ts'
import type { Reading, Statement } from '../../record/reading.ts'
import { cover, type Span } from '../../record/span.ts'
import type { Quotation } from '../language/layers.ts'
import { type Layout, smallAt } from './layout.ts'

type Open = NonNullable<Reading['open']>[number]

export interface OpenInput {
  readonly layout: Layout
  readonly statements: readonly Statement[]
  /** Quotations of speech that no statement holds. */
  readonly quotations: readonly Quotation[]
  readonly hasActors: boolean
}

export function openEnds({ layout, statements, quotations, hasActors }: OpenInput): readonly Open[] {
  const found: Open[] = []
  const add = (kind: Open['kind'], at: Span | undefined, reason: string, statement?: string): void => {
    if (at)
      found.push({
        id: itemId('open', kind, [at]),
        kind,
        span: at,
        reason,
        ...(statement && { statement }),
        evidence: {},
      })
  }
  for (const { id, speaker, cue, content, doubtful } of statements) {
    const place = cue[0] ?? content[0]
    if (doubtful)
      add('statement', place, 'only one way of reading finds it, and is not sure; it may be an attitude or an act', id)
    else if (!speaker.span) add('speaker', place, 'nobody is named for it', id)
    else if (hasActors && speaker.actor === undefined && PRONOUN.test(smallAt(layout, speaker.span)))
      add('pronoun', speaker.span, 'nobody named before fits the pronoun', id)
  }
  for (const { pieces } of quotations)
    add('quotation', cover(pieces), 'no cue names its speaker, and no statement stands before it')
  for (const { pieces, marks, closed } of layout.quotations) {
    if (!closed) add('quotation', marks[0] ?? pieces[0], 'its mark is never closed: where it ends is a guess')
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

const PRONOUN = /^(?:he|she|it|they|we|i|who|which|you|his|her|its|their)$/u
