/**
 * A piece of a claim that another statement claims too belongs to the one whose cue is nearer: "Minsk denies the raid and blames
 * the weather", a quotation over two paragraphs with a cue before the first and one behind the second.
 * Reads: drafts. Writes: drafts, each with the pieces nearest to it; none loses its only piece.
 */
import { evidence } from '../../record/evidence.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import { contains, overlaps, type Span, sameSpan, span } from '../../record/span.ts'
import { type Draft, withEvidence } from './draft.ts'
import { lengthOf, sharedLength } from './layout.ts'

export function withNearestPieces(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const cues = new PlaceIndex(drafts, ({ cue }) => cue)
  const ended = drafts.map((draft) => {
    const inside = cues.touching(...draft.content)
    return endedAtMainCue(text, endedAtNextCue(text, draft, inside), inside)
  })
  const claims = new PlaceIndex(ended, ({ content }) => content)
  return ended.map((draft) => {
    if (draft.content.length < 2 || draft.cue.length === 0) return draft
    const kept = draft.content.filter(
      (piece) => !claims.touching(piece).some((other) => other !== draft && takes(text, other, draft, piece)),
    )
    if (kept.length === draft.content.length || kept.length === 0) return draft
    return withEvidence({ ...draft, content: kept }, 'content', evidence('says.content.nearer-cue', kept))
  })
}

/** "He said that the road was open and [warned that it was mined]": the second cue of one speaker ends the first claim. */
function endedAtNextCue(text: string, draft: Draft, inside: readonly Draft[]): Draft {
  const { source } = draft
  const next = inside.find(
    (other) =>
      other !== draft &&
      other.isSure &&
      source !== undefined &&
      other.source !== undefined &&
      sameSpan(other.source, source) &&
      other.cue.some((cue) => draft.content.some((piece) => contains(piece, cue))),
  )
  const cue = next?.cue[0]
  if (!cue) return draft
  const content = draft.content.flatMap((piece) => {
    if (piece.start >= cue.start) return []
    if (!contains(piece, cue)) return [piece]
    const joint = JOINT.exec(text.slice(piece.start, cue.start))
    return joint && joint.index > 0 ? [span(piece.start, piece.start + joint.index)] : [piece]
  })
  return content.length === 0 || lengthOf(content) === lengthOf(draft.content)
    ? draft
    : withEvidence({ ...draft, content }, 'content', evidence('says.content.next-cue', content))
}
/**
 * "A nurse, who hid her name because she feared [losing her job], said ...": what stands between a speaker and his cue ends
 * before that cue.
 */
function endedAtMainCue(text: string, draft: Draft, inside: readonly Draft[]): Draft {
  const [first] = draft.cue
  const main = inside.find(
    ({ isSure, source, cue: [cue] }) =>
      isSure &&
      first &&
      cue &&
      source &&
      source.end <= first.start &&
      first.start < cue.start &&
      /^,? (?:who|which|whose|citing|quoting)\b/u.test(text.slice(source.end, source.end + 10)) &&
      /, $/u.test(text.slice(first.end, cue.start)),
  )
  const cue = main?.cue[0]
  if (!cue || !first) return draft
  const end = cue.start - 2 // the comma and the blank
  const content = draft.content.flatMap((piece) => {
    if (piece.start < first.start) return [piece]
    return piece.start < end ? [span(piece.start, Math.min(piece.end, end))] : []
  })
  return content.length === 0 || lengthOf(content) === lengthOf(draft.content)
    ? draft
    : withEvidence({ ...draft, content }, 'content', evidence('says.content.next-cue', content))
}

/** What joins a second verb to the first: ", and also". */
const JOINT = /,? (?:and|but|while|yet)(?: \p{L}+){0,2} $|, $/u

function takes(text: string, other: Draft, draft: Draft, piece: Span): boolean {
  if (!other.isSure || other.cue.length === 0) return false
  if (other.cue.some((cue) => draft.content.some((one) => contains(one, cue)))) return false // it stands inside
  if (isInsideWith(text, other, draft, piece)) return false
  const { source } = other
  if (source && draft.content.some((one) => overlaps(one, source))) return false
  if (sharedLength(other.content, [piece]) < 0.9 * lengthOf([piece])) return false
  return distance(other, piece) < distance(draft, piece)
}

/** "“They fired twice and shouted [that we should go],” a man said": the inner saying keeps what stands in its sentence. */
const isInsideWith = (text: string, outer: Draft, { cue: [cue] }: Draft, piece: Span): boolean =>
  cue !== undefined &&
  outer.content.some((one) => contains(one, cue)) &&
  !/[.!?]/u.test(text.slice(Math.min(cue.end, piece.end), Math.max(cue.start, piece.start)))

/** Characters between a piece and its cue. */
const distance = ({ cue }: Draft, piece: Span): number =>
  Math.min(...cue.map((at) => Math.max(0, piece.start - at.end, at.start - piece.end)))
