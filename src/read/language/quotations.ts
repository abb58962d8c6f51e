/**
 * Pairs quotation marks: curly, straight, '' and ``, guillemets, single inside double, single as the outer mark, re-opened at
 * paragraph starts, unclosed. Reads: text, sentences. Writes: quotations by where they open. UTF-16 units.
 * Paragraphs are read one by one; a mark left open goes on only where the next paragraph opens or closes it again, so that
 * one lost mark spoils one paragraph and not the report.
 */
import { type Span, span, trim } from '../../record/span.ts'
import type { Quotation, Sentence } from './layers.ts'
import { quotationKind } from './quotation-kind.ts'
import { findMarks, type QuotationMark } from './quotation-marks.ts'

/** A quotation while it is being paired. */
interface Draft {
  readonly class: QuotationMark['class']
  readonly pieces: Span[]
  readonly marks: Span[]
  pieceStart: number
  closed: boolean
  /** Number of the mark that closes a single quotation, in its paragraph. */
  closer: number | undefined
  readonly parent: Draft | undefined
}

export function findQuotations(text: string, sentences: readonly Sentence[]): readonly Quotation[] {
  const paragraphs = paragraphsOf(text, sentences)
  const drafts: Draft[] = []
  let carried: Draft | undefined
  for (const [number, paragraph] of paragraphs.entries()) {
    const stack = pairParagraph(text, paragraph, carried, drafts)
    const outer = stack[0]
    const next = paragraphs[number + 1]
    carried = outer && next && goesOn(outer, paragraph, next) ? outer : undefined
    for (const draft of stack) addPiece(text, draft, paragraph.span.end)
  }
  return numbered(text, drafts)
}

interface MarkedParagraph {
  readonly span: Span
  readonly block: string | undefined
  readonly marks: readonly QuotationMark[]
  readonly sentenceEnds: readonly number[]
}

function paragraphsOf(text: string, sentences: readonly Sentence[]): readonly MarkedParagraph[] {
  const groups = new Map<number, Sentence[]>()
  for (const sentence of sentences) {
    const group = groups.get(sentence.paragraph)
    if (group) group.push(sentence)
    else groups.set(sentence.paragraph, [sentence])
  }
  return [...groups.values()].map((group) => {
    const at = span(group[0]?.span.start ?? 0, group.at(-1)?.span.end ?? 0)
    return {
      span: at,
      block: group[0]?.block,
      marks: findMarks(text, at.start, at.end),
      sentenceEnds: group.map((sentence) => sentence.span.end),
    }
  })
}

/** Pairs a paragraph's marks, adds its quotations to `drafts`, and gives back what is open at its end, outermost first. */
function pairParagraph(text: string, paragraph: MarkedParagraph, carried: Draft | undefined, drafts: Draft[]): Draft[] {
  const stack: Draft[] = []
  const { marks } = paragraph
  const closing = singleClosers(marks)
  let from = 0
  if (carried) {
    stack.push(carried)
    const first = marks[0]
    const reopens = first?.start === paragraph.span.start && first.class === carried.class && first.role !== 'close'
    if (reopens) carried.marks.push(span(first.start, first.end))
    carried.pieceStart = reopens ? first.end : paragraph.span.start
    carried.closer = reopens ? closing.get(0) : undefined
    if (reopens) from = 1
  }
  for (let i = from; i < marks.length; i++) {
    const mark = marks[i]
    if (!mark) continue
    if (mark.class === 'single') {
      const depth = stack.findLastIndex((draft) => draft.closer === i)
      if (depth >= 0) close(text, stack, depth, mark)
      else if (closing.has(i) || (mark.role === 'open' && mark.start === paragraph.span.start)) {
        open(stack, drafts, mark, closing.get(i))
      }
      continue
    }
    const depth = stack.findLastIndex((draft) => draft.class === mark.class)
    const opened = stack[depth]
    const opensNow = opened ? mark.role === 'open' : mark.role !== 'close'
    if (!opened && opensNow) open(stack, drafts, mark)
    else if (opened && !opensNow) close(text, stack, depth, mark)
    else if (opened) {
      if (!nests(marks, i)) recover(text, stack, depth, paragraph.sentenceEnds, mark)
      open(stack, drafts, mark)
    }
  }
  return stack
}

function open(stack: Draft[], drafts: Draft[], mark: QuotationMark, closer?: number): void {
  const draft: Draft = {
    class: mark.class,
    pieces: [],
    marks: [span(mark.start, mark.end)],
    pieceStart: mark.end,
    closed: false,
    closer,
    parent: stack.at(-1),
  }
  stack.push(draft)
  drafts.push(draft)
}

/** Closes the quotation at `depth`; those left open inside it end with it. */
function close(text: string, stack: Draft[], depth: number, mark: QuotationMark): void {
  for (const draft of stack.splice(depth + 1)) addPiece(text, draft, mark.start)
  const draft = stack.pop()
  if (!draft) return
  addPiece(text, draft, mark.start)
  draft.marks.push(span(mark.start, mark.end))
  draft.closed = true
}

function addPiece(text: string, draft: Draft, end: number): void {
  const piece = trim(text, span(draft.pieceStart, Math.max(draft.pieceStart, end)))
  if (piece.end > piece.start) draft.pieces.push(piece)
}

/**
 * For each opening single mark its closing one, by number. A doubtful closer ("the hostages’ ") is an apostrophe where a sure
 * one follows before the next opening.
 */
function singleClosers(marks: readonly QuotationMark[]): ReadonlyMap<number, number> {
  const closing = new Map<number, number>()
  let opening: number | undefined
  let doubtful: number | undefined
  const settle = (): void => {
    if (opening !== undefined && doubtful !== undefined) closing.set(opening, doubtful)
    opening = undefined
    doubtful = undefined
  }
  for (const [i, mark] of marks.entries()) {
    if (mark.class !== 'single') continue
    if (mark.role === 'open') {
      settle()
      opening = i
    } else if (opening !== undefined && mark.isDoubtful) doubtful ??= i
    else if (opening !== undefined) {
      closing.set(opening, i)
      opening = undefined
      doubtful = undefined
    }
  }
  settle()
  return closing
}

/** True when an opening mark inside an open quotation of its own class opens one inside it: enough closing marks follow. */
function nests(marks: readonly QuotationMark[], from: number): boolean {
  const own = marks[from]
  let depth = 1
  const limit = Math.min(from + 40, marks.length) // rows of opening marks are no text
  for (let i = from; i < limit; i++) {
    const mark = marks[i]
    if (!mark || mark.class !== own?.class) continue
    depth += mark.role === 'open' ? 1 : -1
    if (depth === 0) return true
  }
  return false
}

/** Ends a quotation whose closing mark is lost, with those inside it, at the last sentence end before the next opening. */
function recover(text: string, stack: Draft[], depth: number, ends: readonly number[], mark: QuotationMark): void {
  const opened = stack[depth]
  const ended = lastAtMost(ends, mark.start)
  const end = ended > (opened?.pieceStart ?? 0) ? ended : mark.start
  for (const left of stack.splice(depth)) addPiece(text, left, end)
}

/** The last of ascending numbers that is not above `limit`; -1 for none. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return ascending[low - 1] ?? -1
}

/** True when a quotation open at a paragraph's end goes on: the next one opens again, or closes before it opens. */
function goesOn(draft: Draft, paragraph: MarkedParagraph, next: MarkedParagraph): boolean {
  if (paragraph.block !== next.block) return false
  const first = next.marks.find((mark) => mark.class === draft.class)
  if (!first) return false
  if (first.start === next.span.start) return first.role !== 'close'
  return draft.class !== 'single' && first.role === 'close'
}

function numbered(text: string, drafts: readonly Draft[]): readonly Quotation[] {
  const kept = drafts.filter((draft) => draft.pieces.length > 0 && (draft.class !== 'single' || draft.closed))
  const numbers = new Map(kept.map((draft, number) => [draft, number]))
  return kept.map((draft): Quotation => {
    const within = (draft.parent && numbers.get(draft.parent)) ?? -1
    const { pieces, marks, closed } = draft
    return { pieces, marks, kind: quotationKind(text, pieces, marks), closed, ...(within >= 0 && { within }) }
  })
}

/**
 * For each sentence one number a word: 0 outside quotation marks, 1 inside speech, 2 inside a scare quote or a title.
 * `flags[sentenceIndex][wordIndex]`; the marks themselves are outside. One pass over words and pieces, however deep they nest.
 */
export function quotedWords(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): readonly Readonly<Uint8Array>[] {
  const speech = openPieces(quotations.filter((one) => one.kind === 'speech'))
  const other = openPieces(quotations.filter((one) => one.kind !== 'speech'))
  return sentences.map((sentence) =>
    Uint8Array.from(sentence.words, (word) => {
      const isOther = other(word.span.start)
      return speech(word.span.start) ? 1 : isOther ? 2 : 0
    }),
  )
}

/** Tells for ascending places whether any piece holds them: more pieces have begun there than have ended. */
function openPieces(quotations: readonly Quotation[]): (at: number) => boolean {
  const pieces = quotations.flatMap((quotation) => quotation.pieces)
  const starts = Uint32Array.from(pieces, (piece) => piece.start).sort()
  const ends = Uint32Array.from(pieces, (piece) => piece.end).sort()
  let begun = 0
  let ended = 0
  return (at) => {
    while (begun < starts.length && (starts[begun] ?? 0) <= at) begun++
    while (ended < ends.length && (ends[ended] ?? 0) <= at) ended++
    return begun > ended
  }
}
