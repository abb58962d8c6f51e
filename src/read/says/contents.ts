/**
 * Where a claim begins and ends: without its conjunction, its outer quotation marks and its last stop (docs/reading-guide.md),
 * and with the whole of a quotation that it takes part in, over sentences and paragraphs.
 * Reads: drafts, quotations. Writes: drafts with tidied contents.
 */
import { evidence } from '../../record/evidence.ts'
import { byPlace, contains, overlaps, type Span, span, wordsAt } from '../../record/span.ts'
import type { Quotation } from '../language/layers.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, sharedLength, touches } from './layout.ts'

/** Conjunctions that lead from cue to claim, and what stands with them. */
const LEAD = /^[\s,:;–—-]*(?:(?:that|whether|if)\b(?!['’\w]))?[\s,:]*/u
const OPENING = /^[\s"“„«‘'`([]+/u
const CLOSING = /[\s.,;:!?…"”»’'`–—-]+$/u

/** The draft's contents tidied; those with nothing left are dropped. */
export function tidied(layout: Layout, draft: Draft): Draft {
  const grown = withQuotations(layout, withoutStrays(layout, draft))
  const pieces = grown.content.map((piece, i) => tidy(layout, piece, i === 0)).filter((at) => at.end > at.start)
  return { ...grown, content: merged(layout, [...pieces].sort(byPlace)) }
}

/**
 * Without pieces that do not belong: one outside of quotation marks in another sentence than the cue, and scraps of one or two
 * words beside a longer piece, where no cue or speaker parts them from it.
 */
function withoutStrays(layout: Layout, draft: Draft): Draft {
  const { content, cue, source } = draft
  const first = cue[0]
  if (content.length < 2 || !first) return draft
  const home = layout.sentenceAt(first.start)
  const parting = [...cue, ...(source ? [source] : []), ...(draft.addressee ? [draft.addressee] : [])]
  const longest = [...content].sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  const kept = content.filter((piece) => {
    if (piece === longest) return true
    if (layout.sentenceAt(piece.start) !== home)
      return layout.speechAt(piece.start + 1) !== undefined || layout.sentenceAt(longest?.start ?? 0) !== home
    const isScrap = wordsAt(layout.text, piece).trim().split(/\s+/u).length <= 2
    const between =
      longest && (piece.start < longest.start ? span(piece.end, longest.start) : span(longest.end, piece.start))
    return !isScrap || parting.some((one) => between && overlaps(one, between))
  })
  return kept.length === content.length ? draft : { ...draft, content: kept }
}

/** One piece without conjunction (the first only), outer marks, closing signs. */
export function tidy(layout: Pick<Layout, 'text'>, piece: Span, isFirst: boolean): Span {
  const words = wordsAt(layout.text, piece)
  let from = isFirst ? (LEAD.exec(words)?.[0].length ?? 0) : 0
  if (from === words.trimEnd().length) from = 0 // "denies that": the conjunction is the claim
  from += OPENING.exec(words.slice(from))?.[0].length ?? 0
  const rest = words.slice(from)
  const tail = CLOSING.exec(rest)?.[0] ?? ''
  const stop = isOfWord(rest, tail) ? tail.length - 1 : tail.length
  return span(
    piece.start + Math.min(from, words.length),
    piece.start + Math.max(Math.min(from, words.length), words.length - stop),
  )
}

/** The first sign of the tail belongs to the last word: "U.S.A.", "the hostages’". */
const isOfWord = (words: string, tail: string): boolean => {
  const before = words.slice(0, words.length - tail.length)
  return (
    (tail.startsWith('.') && /(?:^|\s)(?:\p{L}\.)+\p{L}$/u.test(before)) ||
    (/^['’](?:$|\s)/u.test(tail) && /s$/u.test(before) && !/['‘]/u.test(before))
  )
}

/** A claim that holds half of a quotation's words, or begins or ends inside it, holds all of it, unless its cue is inside too. */
function withQuotations(layout: Layout, draft: Draft): Draft {
  let content = draft.content
  let grew: Quotation | undefined
  for (const quotation of layout.quotations) {
    if (quotation.kind !== 'speech') continue
    if (
      touches(quotation.pieces, draft.cue) ||
      (draft.source && quotation.pieces.some((at) => draft.source && overlaps(at, draft.source)))
    )
      continue
    const shared = sharedLength(quotation.pieces, content)
    if (shared === 0) continue
    const whole = quotation.pieces.reduce((sum, at) => sum + at.end - at.start, 0)
    if (shared >= whole) continue
    content = [...content.flatMap((piece) => withoutInside(piece, quotation.pieces)), ...quotation.pieces]
    grew = quotation
  }
  if (!grew) return draft
  return withEvidence({ ...draft, content }, 'content', evidence('says.content.whole-quotation', [...grew.pieces]))
}

/** What of a piece stands outside of the quotation's pieces. */
function withoutInside(piece: Span, pieces: readonly Span[]): readonly Span[] {
  const hit = pieces.find((one) => overlaps(one, piece))
  if (!hit) return [piece]
  if (contains(hit, piece)) return []
  const left = piece.start < hit.start ? [span(piece.start, hit.start)] : []
  const right = piece.end > hit.end ? [span(hit.end, piece.end)] : []
  return [
    ...left,
    ...right.flatMap((one) =>
      withoutInside(
        one,
        pieces.filter((other) => other !== hit),
      ),
    ),
  ]
}

/** Pieces with nothing but marks, blanks and commas between them in one paragraph are one. */
function merged(layout: Layout, pieces: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const piece of pieces) {
    const before = out.at(-1)
    const gap = before && layout.text.slice(before.end, Math.max(before.end, piece.start))
    if (before && gap !== undefined && (piece.start <= before.end || /^[^\p{L}\p{N}\n]*$/u.test(gap))) {
      out[out.length - 1] = span(before.start, Math.max(before.end, piece.end))
    } else out.push(piece)
  }
  return out
}
