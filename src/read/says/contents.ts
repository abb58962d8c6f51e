/**
 * Where a claim begins and ends: without its conjunction, its outer quotation marks and its last stop (docs/reading-guide.md),
 * and with the whole of a quotation that it takes part in, over sentences and paragraphs.
 * Reads: drafts, quotations. Writes: drafts with tidied contents.
 */
import { evidence } from '../../record/evidence.ts'
import { byPlace, contains, overlaps, type Span, span, wordsAt } from '../../record/span.ts'
import type { Quotation } from '../language/layers.ts'
import { withOpening } from './claim-openings.ts'
import { type Draft, withEvidence } from './draft.ts'
import { isKeptBack, withClaimBefore } from './kept-back.ts'
import { type Layout, lengthOf, sharedLength, touches } from './layout.ts'
import { withNamedEnd } from './named-claims.ts'
import { withWholePhrases } from './whole-phrases.ts'

/** Conjunctions that lead from cue to claim, and what stands with them. */
const LEAD = /^[\s,:;–—-]*(?:(?:that|whether|if)\b(?!['’\w]))?[\s,:]*/u
const OPENING = /^[\s"“„«‘'`([]+/u
const CLOSING = /[\s.,;:!?…"”»’'`–—-]+$/u

/** The draft's contents tidied; those with nothing left are dropped. */
export function tidied(layout: Layout, draft: Draft): Draft {
  const grown = withQuotations(
    layout,
    withNamedEnd(layout, withWholePhrases(layout, withoutStrays(layout, withClaimBefore(layout, draft)))),
  )
  const pieces = grown.content
    .map((piece, i) => tidy(layout, withOpening(layout, grown, piece), i === 0))
    .filter((at, _, all) => at.end > at.start && !(all.length > 1 && /^it$/iu.test(wordsAt(layout.text, at))))
  return { ...grown, content: merged(layout, [...pieces].sort(byPlace)) }
}

/**
 * Without what does not belong: words outside of quotation marks in another sentence than the cue (of 2,632 claims of
 * wire/train ten have some, mostly lists), a clause before where the claim follows its cue ("It fled the town, and the army
 * claimed [victory]"), scraps of one or two words beside a longer piece, where no cue or speaker parts them from it.
 */
function withoutStrays(layout: Layout, draft: Draft): Draft {
  const { cue, source } = draft
  const content = inItsSentence(layout, draft)
  if (content.length < 2) return content === draft.content ? draft : { ...draft, content }
  const parting = [...cue, ...(source ? [source] : []), ...(draft.addressee ? [draft.addressee] : [])]
  const longest = longestOf(content)
  const object = content.find((piece) => isObject(layout, cue, piece))
  const kept = content.filter((piece) => {
    if (object && piece !== object && isClauseBefore(layout, draft, piece)) return false
    if (isKeptBack(layout, draft, piece)) return false
    if (piece === longest || (cue[0] ? isApart(layout, cue[0], piece) : layout.speechAt(piece.start + 1) !== undefined))
      return true
    const isScrap = wordsAt(layout.text, piece).trim().split(/\s+/u).length <= 2
    const between =
      longest && (piece.start < longest.start ? span(piece.end, longest.start) : span(longest.end, piece.start))
    return !isScrap || parting.some((one) => between && overlaps(one, between))
  })
  return kept.length === draft.content.length && content === draft.content ? draft : { ...draft, content: kept }
}

/** The pieces as far as they stand in the cue's sentence or in quotation marks; all of them in a list or behind a label. */
function inItsSentence(layout: Layout, { content, cue }: Draft): readonly Span[] {
  const first = cue[0]
  const home = first && layout.sentences[layout.sentenceAt(first.start)]?.span
  if (!first || !home || !/\p{L}/u.test(wordsAt(layout.text, first))) return content
  const isQuoted = (piece: Span): boolean => layout.speechAt(piece.start + 1) !== undefined
  const kept = content.flatMap((piece) => {
    if (isQuoted(piece)) return [piece]
    const [start, end] = [Math.max(piece.start, home.start), Math.min(piece.end, home.end)]
    return end > start ? [betweenSemicolons(layout, span(start, end), first)] : []
  })
  const isComplete = kept.some((piece) => !isQuoted(piece) && !LEADS_ON.test(wordsAt(layout.text, piece)))
  return isComplete && lengthOf(kept) < lengthOf(content) ? kept : content
}

/** The piece stands in a quotation that does not hold the cue. */
const isApart = (layout: Layout, cue: Span, piece: Span): boolean => {
  const quotation = layout.speechAt(piece.start + 1)
  return quotation !== undefined && quotation !== layout.speechAt(cue.start)
}

/** "Some 300 marched; [11 were held], police said": of words outside of quotation marks the clause on the cue's side. */
function betweenSemicolons(layout: Layout, piece: Span, cue: Span): Span {
  const words = wordsAt(layout.text, piece)
  if (!words.includes('; ') || /["“”]/u.test(words)) return piece
  if (piece.end <= cue.start) return span(piece.start + words.lastIndexOf('; ') + 2, piece.end)
  const next = words.search(/; (?!(?:and )?(?:that|whether)\b)/u) // "that the one fell; that the other stands"
  return next < 0 ? piece : span(piece.start, piece.start + next)
}

/** "We call on the parties to: lift the siege; ..." */
const LEADS_ON = /(?:\bto|[:–—-])\s*$|^\W*\w+\W*$/u

const longestOf = (content: readonly Span[]): Span | undefined =>
  [...content].sort((a, b) => b.end - b.start - (a.end - a.start))[0]

/** The piece follows its cue with nothing but a conjunction or a mark between. */
const isObject = (layout: Layout, cue: readonly Span[], piece: Span): boolean => {
  const last = cue.at(-1)
  return (
    last !== undefined &&
    piece.start >= last.end &&
    /^\s*(?:that|as)?\s*[“"'‘]*$/u.test(layout.text.slice(last.end, piece.start))
  )
}

/** "They fired twice and [shouted]": what joins a verb before to the cue, though the piece takes it in. */
const JOINT = /[,;]|\b(?:and|but)\b/u

/** A condition that stands before its statement: "Should the poll be put off, the council vowed to act". */
const CONDITION = /^(?:if|should|were|had|whether|unless|once|when|until|in case)\b/iu

/** An unquoted piece before the cue that a sign or a conjunction parts from the cue's subject. */
function isClauseBefore(layout: Layout, { cue, source }: Draft, piece: Span): boolean {
  const first = cue[0]
  if (!first || !source || piece.end > first.start || isApart(layout, first, piece)) return false
  if (source.end <= piece.start) return JOINT.test(layout.text.slice(Math.max(piece.start, piece.end - 5), first.start))
  return (
    /[,;:.–—]|\b(?:and|but|while)\b/u.test(layout.text.slice(piece.end, source.start)) &&
    !CONDITION.test(layout.text.slice(piece.start, piece.end))
  )
}

/** One piece without conjunction (the first only), outer marks, closing signs. */
export function tidy(layout: Layout, piece: Span, isFirst: boolean): Span {
  const words = wordsAt(layout.text, piece)
  let from = isFirst && !isDeterminer(layout, piece) ? (LEAD.exec(words)?.[0].length ?? 0) : 0
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

/** "Dismissed that account": no conjunction. */
function isDeterminer(layout: Layout, piece: Span): boolean {
  const stretch = layout.stretchOf(piece)
  const word = stretch?.sentence.words[stretch.first]
  return word?.deprel === 'det' && word.span.start === piece.start
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
  for (const quotation of layout.quotationsAt(content)) {
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
