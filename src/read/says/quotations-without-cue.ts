/**
 * Quotations that no cue claims: one that follows a statement goes on with it (docs/reading-guide.md), one that is a
 * sentence of its own belongs to the speaker in view; what is left open is told as such.
 * Reads: drafts, quotations, sentences. Writes: drafts, the quotations left open.
 */
import { evidence } from '../../record/evidence.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import { byPlace, contains, cover, overlaps, type Span, span } from '../../record/span.ts'
import type { Quotation } from '../language/layers.ts'
import { tidy } from './contents.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, sharedLength, touches } from './layout.ts'

export interface Joined {
  readonly drafts: readonly Draft[]
  /** Quotations of speech whose speaker stayed open. */
  readonly open: readonly Quotation[]
}

/** How many paragraphs a quotation may stand behind the statement that it goes on with. */
const REACH = 2

export function joinQuotations(layout: Layout, drafts: readonly Draft[]): Joined {
  let all = drafts
  const claims = new PlaceIndex(drafts, ({ content }) => content)
  const open: Quotation[] = []
  for (const quotation of layout.quotations) {
    if (quotation.kind !== 'speech' || quotation.within !== undefined) continue
    if (isClaimed(quotation, claims.touching(...quotation.pieces))) continue
    const first = quotation.pieces[0]
    if (!first || !isOwnSentence(layout, quotation)) {
      if (first && isWordy(layout, quotation)) open.push(quotation)
      continue
    }
    const before = statementBefore(layout, all, first)
    if (!before) {
      open.push(quotation)
      continue
    }
    all = all.map((draft) => (draft === before ? goingOn(layout, draft, quotation) : draft))
  }
  return { drafts: all, open }
}

const isClaimed = ({ pieces }: Quotation, drafts: readonly Draft[]): boolean => {
  const whole = pieces.reduce((sum, at) => sum + at.end - at.start, 0)
  return drafts.some((draft) => !touches(pieces, draft.cue) && sharedLength(pieces, draft.content) >= 0.4 * whole)
}

/** Nothing but marks stands in its sentences outside of it. */
function isOwnSentence(layout: Layout, { pieces }: Quotation): boolean {
  const whole = cover(pieces)
  if (!whole) return false
  const from = layout.sentences[layout.sentenceAt(whole.start)]
  const to = layout.sentences[layout.sentenceAt(whole.end - 1)]
  if (!from || !to || from.block !== undefined) return false
  const outside =
    layout.text.slice(Math.min(from.span.start, whole.start), whole.start) +
    layout.text.slice(whole.end, Math.max(to.span.end, whole.end))
  return !/[\p{L}\p{N}]/u.test(outside)
}

const isWordy = (layout: Layout, { pieces }: Quotation): boolean =>
  pieces.reduce((sum, at) => sum + layout.text.slice(at.start, at.end).split(/\s+/u).length, 0) >= 6

/** The statement that ends last before the quotation, within reach; its cue is no part of another's claim. */
function statementBefore(layout: Layout, drafts: readonly Draft[], at: Span): Draft | undefined {
  const endOf = (draft: Draft): number =>
    Math.max(...[...draft.content, ...draft.cue, ...(draft.source ? [draft.source] : [])].map((one) => one.end))
  const earlier = drafts.filter(
    (draft) => endOf(draft) <= at.start && draft.source !== undefined && !isInside(draft, drafts),
  )
  const last = earlier.sort((a, b) => endOf(b) - endOf(a))[0]
  if (!last) return undefined
  const paragraph = (offset: number): number => layout.sentences[layout.sentenceAt(offset)]?.paragraph ?? 0
  const far = paragraph(at.start) - paragraph(endOf(last))
  return far <= REACH ? last : undefined
}

const isInside = (draft: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some(
    (outer) =>
      outer !== draft &&
      draft.cue.length > 0 &&
      draft.cue.every((cue) => outer.content.some((piece) => contains(piece, cue))),
  )

function goingOn(layout: Layout, draft: Draft, quotation: Quotation): Draft {
  const added = quotation.pieces
    .map((piece) => tidy(layout, piece, false))
    .filter((piece) => !draft.content.some((one) => overlaps(one, piece)))
  const content = joinNear(layout, [...draft.content, ...added].sort(byPlace))
  return withEvidence(
    { ...draft, content },
    'content',
    evidence('says.content.goes-on', added, { basis: 'coreference' }),
  )
}

/** Two pieces of one paragraph with only marks between them are one. */
function joinNear(layout: Layout, pieces: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const piece of pieces) {
    const before = out.at(-1)
    if (before && /^[^\p{L}\p{N}\n]*$/u.test(layout.text.slice(before.end, piece.start)))
      out[out.length - 1] = span(before.start, piece.end)
    else out.push(piece)
  }
  return out
}
