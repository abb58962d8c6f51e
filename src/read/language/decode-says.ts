/**
 * Who says what, given a cue: each word of a window is of the source, the content, the addressee, a relay, or of none.
 * The source is the one run of words with most evidence, the content is all runs.
 * Reads: the score of each class for each word, as the mean over the cue's words. Writes: runs of words from 0, half-open.
 */
import { logSoftmax } from './decode-bio.ts'

export interface WordRun {
  readonly from: number
  readonly to: number
}

export interface SaysScores {
  readonly words: number
  /** In the order of the model: `none`, `source`, `content`, `addressee`, `via`. */
  readonly classes: readonly string[]
  readonly score: (word: number, classNumber: number) => number
}

export interface Statement {
  readonly source: readonly WordRun[]
  readonly content: readonly WordRun[]
  readonly addressee: readonly WordRun[]
  readonly via: readonly WordRun[]
}

/** Runs of a single part with at most this many words between them are one. */
const PART_GAP = 1

/** `contentGap`: runs of content with at most so many words between them are one, but for words of the cue or a source. */
export function decodeStatement(cue: WordRun, scores: SaysScores, contentGap: number): Statement {
  const { classes, words } = scores
  const none = classes.indexOf('none')
  const rows = Array.from({ length: words }, (_, word) => logSoftmax(classes.length, (one) => scores.score(word, one)))
  const chosen = rows.map((row, word) => (inRun(cue, word) ? 'none' : (classes[best(row)] ?? 'none')))
  const bestRun = (name: string): readonly WordRun[] => {
    const number = classes.indexOf(name)
    const evidence = ({ from, to }: WordRun): number =>
      rows.slice(from, to).reduce((sum, row) => sum + (row[number] ?? 0) - (row[none] ?? 0), 0)
    const runs = closeGaps(
      runsWhere(words, (word) => chosen[word] === name),
      PART_GAP,
    )
    return runs.length ? [runs.reduce((most, run) => (evidence(run) > evidence(most) ? run : most))] : []
  }
  const parts = (word: number): boolean => inRun(cue, word) || chosen[word] === 'source' || chosen[word] === 'via'
  const content = closeGaps(
    runsWhere(words, (word) => chosen[word] === 'content'),
    contentGap,
    parts,
  )
  return { source: bestRun('source'), content, addressee: bestRun('addressee'), via: bestRun('via') }
}

const inRun = ({ from, to }: WordRun, word: number): boolean => from <= word && word < to

const best = (row: Float64Array): number => row.reduce((top, one, index) => (one > (row[top] ?? 0) ? index : top), 0)

export function runsWhere(words: number, holds: (word: number) => boolean): readonly WordRun[] {
  const runs: { from: number; to: number }[] = []
  for (let word = 0; word < words; word++) {
    if (!holds(word)) continue
    const open = runs.at(-1)
    if (open?.to === word) open.to = word + 1
    else runs.push({ from: word, to: word + 1 })
  }
  return runs
}

/** Runs in order with at most `gap` words between them become one, unless one of those words keeps them apart. */
export function closeGaps(
  runs: readonly WordRun[],
  gap: number,
  keepsApart: (word: number) => boolean = () => false,
): readonly WordRun[] {
  const closed: { from: number; to: number }[] = []
  for (const { from, to } of runs) {
    const open = closed.at(-1)
    const isNear = open && from - open.to <= gap && wordsBetween(open.to, from).every((word) => !keepsApart(word))
    if (open && isNear) open.to = Math.max(open.to, to)
    else closed.push({ from, to })
  }
  return closed
}

const wordsBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
