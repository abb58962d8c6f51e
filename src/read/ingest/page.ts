/**
 * What the block rules see: a report's lines, where its running text begins and ends, and what was placed so far.
 * A rule takes a line, or a part of it, out of the running text. What it leaves of the line is judged again as a line.
 */
import type { Rule } from '../../knowledge/rule.ts'
import type { BlockKind } from '../../record/values.ts'
import type { FoundDay } from './dates.ts'
import type { Line } from './lines.ts'

/** Before the running text, within it, after it. */
export type Zone = 'head' | 'body' | 'tail'

export interface Page {
  readonly text: string
  readonly publisher?: string | undefined
  readonly lines: readonly Line[]
  /** Offset at which the first paragraph of running text begins; the text's end for none. */
  readonly leadStart: number
  /** Offset at which the last one ends. */
  readonly runEnd: number
  /** People speak by turns behind labels ("RAO:"). */
  readonly isTranscript: boolean
  /** Blocks placed so far, in order of the text within the head. */
  readonly placed: readonly Placed[]
}

export interface Placed {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  readonly by: string
}

/** The part `[start, end)` of a line's words that is the block. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** A dateline with its place, day and agency; offsets in the same words as the part's own. */
export interface FoundDateline extends Part {
  readonly place?: Part | undefined
  readonly day?: FoundDay | undefined
  readonly agency?: Part | undefined
}

export interface BlockRule extends Rule {
  readonly kind: BlockKind
  /** Who published the rule's own two sentences, for rules that ask. */
  readonly publisher?: string | undefined
  /** Zones where it may fire; a rule for all zones is asked before the zones are known. */
  readonly zones: readonly Zone[] | 'all'
  readonly find: (line: Line, page: Page) => FoundDateline | undefined
}

export const whole = (line: Line): Part => ({ start: 0, end: line.words.length })

/** A rule's `find` for whole lines of at most `limit` signs that match. */
export const wholeLine =
  (pattern: RegExp, limit = 160) =>
  (line: Line): Part | undefined =>
    line.words.length <= limit && pattern.test(line.words) ? whole(line) : undefined

/** Lower case, no article, single spaces: for comparing names. */
export const foldName = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Length of the publisher's name at the head of some words, 0 for none. The name ends there or a separator follows. */
export function publisherLength(words: string, publisher: string | undefined): number {
  if (!publisher) return 0
  const name = publisher.replace(/^the\s+/iu, '').toLowerCase()
  const shift = /^the\s+/iu.exec(words)?.[0].length ?? 0
  if (name.length < 3 || !words.slice(shift).toLowerCase().startsWith(name)) return 0
  const length = shift + name.length
  return /^\s*(?:$|[|·•/–—,-])/u.test(words.slice(length)) ? length : 0
}
