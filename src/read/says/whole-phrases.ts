/**
 * A claim that ends or begins inside a phrase is read to the phrase's end: "the" of "the kidnapping", "it was" of "it was
 * informed". The model cuts so where it is in doubt about a word; the tree tells what the last word leans on.
 * Reads: drafts, words with their tree. Writes: drafts with whole phrases; without a tree nothing changes.
 */
import { evidence } from '../../record/evidence.ts'
import { overlaps, type Span, span } from '../../record/span.ts'
import type { Word } from '../language/layers.ts'
import { type Draft, withEvidence } from './draft.ts'
import type { Layout, Stretch } from './layout.ts'

export function withWholePhrases(layout: Layout, draft: Draft): Draft {
  const taken = [...draft.cue, ...[draft.source, draft.addressee].filter((at) => at !== undefined), ...draft.via]
  const content = draft.content.map((piece) => wholePhrase(layout, piece, taken))
  if (content.every((piece, i) => piece === draft.content[i])) return draft
  return withEvidence({ ...draft, content }, 'content', evidence('says.content.whole-phrase', content))
}

function wholePhrase(layout: Layout, piece: Span, taken: readonly Span[]): Span {
  const stretch = layout.stretchOf(piece)
  if (!stretch || stretch.sentence.words[stretch.last]?.head === undefined) return piece
  const { words } = stretch.sentence
  const isFree = (i: number): boolean => {
    const word = words[i]
    return word !== undefined && word.upos !== 'PUNCT' && !taken.some((one) => overlaps(one, word.span))
  }
  const first = startOf(stretch, isFree)
  const last = (words[stretch.last]?.span.end ?? 0) <= piece.end ? endOf(stretch, isFree) : stretch.last
  if (first === stretch.first && last === stretch.last) return piece
  return span(
    first === stretch.first ? piece.start : (words[first]?.span.start ?? piece.start),
    last === stretch.last ? piece.end : (words[last]?.span.end ?? piece.end),
  )
}

/** Words that lean on one behind them: the last word of a claim is none. */
const LEANS = new Set(['DET', 'ADP', 'AUX', 'PART', 'SCONJ'])
const LEANING = /^(?:amod|nummod|compound|det|case|aux|cop|mark|nmod:poss|nsubj|nsubj:pass|expl|advmod)$/u

/** The last word of the phrase that the last word of a stretch leans on; itself where it leans on none. */
function endOf({ sentence: { words }, first, last }: Stretch, isFree: (i: number) => boolean): number {
  let end = last
  for (let step = 0; step < 4; step++) {
    const word = words[end]
    const head = (word?.head ?? 0) - 1
    if (!word || head <= end || !(LEANS.has(word.upos ?? '') || LEANING.test(word.deprel ?? ''))) break
    let to = end
    while (to < head && isFree(to + 1)) to++
    if (to < head) break
    while (isFree(to + 1) && isUnder(words, to + 1, first, head)) to++
    end = to
  }
  return end
}

/** The word hangs, over any number of steps, on a word from `first` on that is no later than `head`. */
function isUnder(words: readonly Word[], word: number, first: number, head: number): boolean {
  let at = word
  for (let step = 0; step < 12; step++) {
    at = (words[at]?.head ?? 0) - 1
    if (at < 0) return false
    if (at === head) return true
  }
  return first > head
}

/** The first word of the phrase that a stretch begins in: articles and adjectives before its noun. */
function startOf({ sentence: { words }, first, last }: Stretch, isFree: (i: number) => boolean): number {
  let start = first
  while (start > 0 && isFree(start - 1)) {
    const head = (words[start - 1]?.head ?? 0) - 1
    if (head < start || head > last || !/^(?:det|amod|nummod|compound)$/u.test(words[start - 1]?.deprel ?? '')) break
    start--
  }
  return start
}
