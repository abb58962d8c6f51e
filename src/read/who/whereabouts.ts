/**
 * Where words stand, answered without walking the whole text: the sentence of a span, the claims that hold it. A report of
 * 20,000 words takes as long a word as one of 500 (bench/after-encoder, docs/method/who.md).
 * Reads: sentences in the order of the text, raw who-says spans.
 */
import { contains, type Span } from '../../record/span.ts'
import type { RawSays } from '../language/layers.ts'
import type { Tree } from './tree.ts'

/** The one of some sentences, in the order of the text, that holds a span whole. */
export function sentenceFinder<S extends { readonly tree: Tree }>(
  sentences: readonly S[],
): (at: Span) => S | undefined {
  return (at) => {
    let [low, high] = [0, sentences.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sentences[middle]?.tree.sentence.span.start ?? 0) <= at.start) low = middle + 1
      else high = middle
    }
    const found = sentences[low - 1]
    return found && contains(found.tree.sentence.span, at) ? found : undefined
  }
}

/** The raw readings of which a piece of content holds a span. */
export type ClaimsAround = (at: Span) => readonly RawSays[]

const BLOCK = 512 // characters; a claim is listed under every block it touches

export function claimsAround(says: readonly RawSays[]): ClaimsAround {
  const blocks = new Map<number, RawSays[]>()
  for (const raw of says)
    for (const { start, end } of raw.content)
      for (let block = Math.floor(start / BLOCK); block <= Math.floor(end / BLOCK); block++) {
        const claims = blocks.get(block)
        if (!claims) blocks.set(block, [raw])
        else if (claims.at(-1) !== raw) claims.push(raw)
      }
  return (at) =>
    (blocks.get(Math.floor(at.start / BLOCK)) ?? []).filter(({ content }) =>
      content.some((piece) => contains(piece, at)),
    )
}

/** What those say whose words as a speaker begin at an offset, by the raw readings. */
export function claimsBySpeaker(says: readonly RawSays[]): (start: number) => readonly Span[] {
  const claims = new Map<number, readonly Span[]>()
  for (const { source, content } of says)
    for (const { start } of source) claims.set(start, [...(claims.get(start) ?? []), ...content])
  return (start) => claims.get(start) ?? []
}
