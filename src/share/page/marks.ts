/**
 * What is marked in a report's text: which words belong to which item of the reading, and as what.
 * Reads: report, statements, figures, moments, actors, voice, open. Writes: marks, in no order.
 */
import { framingId } from '../../explain/items.ts'
import type { Reading, Statement } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import type { BlockKind } from '../../record/values.ts'

/** `counted` and `part` (to whom, why without a name) belong to their item but are drawn only when it is lit. */
export type Layer =
  | 'content'
  | 'speaker'
  | 'cue'
  | 'part'
  | 'figure'
  | 'counted'
  | 'moment'
  | 'framing'
  | 'voice'
  | 'open'

export type Mark =
  | { readonly kind: 'item'; readonly span: Span; readonly layer: Layer; readonly item: string }
  | { readonly kind: 'block'; readonly span: Span; readonly block: BlockKind }

export function marksOf(reading: Reading): readonly Mark[] {
  const { report, statements, figures, moments, actors, voice = [], open = [] } = reading
  return [
    ...report.blocks.map(({ kind, span }) => ({ kind: 'block', block: kind, span }) as const),
    ...voice.flatMap(({ id, span }) => marks(id, 'voice', [span])),
    ...statements.flatMap(marksOfStatement),
    ...figures.flatMap(({ id, span, counted }) => [
      ...marks(id, 'figure', [span]),
      ...marks(id, 'counted', counted ? [counted.span] : []),
    ]),
    ...moments.flatMap(({ id, span }) => marks(id, 'moment', [span])),
    ...actors.flatMap((actor) =>
      (actor.framings ?? []).flatMap((one) => marks(framingId({ ...one, actor }), 'framing', [one.span])),
    ),
    ...open.flatMap(({ id, span }) => marks(id, 'open', [span])),
  ].filter(({ span }) => span.end > span.start)
}

function marksOfStatement({ id, speaker, cue, content, addressee, medium }: Statement): readonly Mark[] {
  const parts = [speaker.apposition, speaker.anonymity?.span, speaker.anonymity?.reason, addressee, medium]
  return [
    ...marks(id, 'content', content),
    ...marks(id, 'speaker', speaker.span ? [speaker.span] : []),
    ...marks(id, 'cue', cue),
    ...marks(
      id,
      'part',
      parts.filter((at) => at !== undefined),
    ),
  ]
}

const marks = (item: string, layer: Layer, spans: readonly Span[]): readonly Mark[] =>
  spans.map((span) => ({ kind: 'item', span, layer, item }))
