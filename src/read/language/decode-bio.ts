/**
 * Runs of words out of BIO labels: the best sequence of labels that cannot leave BIO (no I-X but after B-X or I-X), found
 * by Viterbi's algorithm over the sum of log probabilities. For names, cues and triggers.
 * Reads: one row of scores a word. Writes: runs of word numbers from 0, half-open, with type and score.
 */

/** A run of words of one type. `type` is '' for labels that are plain B and I. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly type: string
  /** Mean probability of its words' labels, 0..1. */
  readonly score: number
}

/** The labels of a head: which may follow which. */
export interface BioLabels {
  readonly labels: readonly string[]
  /** For each label the labels that may stand before it; the sentence's start counts as O. */
  readonly before: readonly (readonly number[])[]
  readonly outside: number
}

export function bioLabels(labels: readonly string[]): BioLabels {
  const outside = labels.indexOf('O')
  const before = labels.map((label) => labels.flatMap((other, index) => (mayFollow(other, label) ? [index] : [])))
  return { labels, before, outside }
}

/** I-X follows only B-X and I-X. */
function mayFollow(first: string, second: string): boolean {
  if (!second.startsWith('I')) return true
  return first !== 'O' && typeOf(first) === typeOf(second)
}

const typeOf = (label: string): string => label.slice(2)

/** The score of `label` for `word`, before softmax. */
export type LabelScore = (word: number, label: number) => number

/** The runs of the best sequence, in order. */
export function decodeRuns(words: number, bio: BioLabels, labelScore: LabelScore): readonly Run[] {
  const rows = Array.from({ length: words }, (_, word) =>
    logSoftmax(bio.labels.length, (label) => labelScore(word, label)),
  )
  return runsOf(bestSequence(rows, bio), rows, bio)
}

/** One label a word. Of equal sequences the one with the earlier label at its end, then before it, and so on. */
function bestSequence(rows: readonly Float64Array[], { before, outside }: BioLabels): readonly number[] {
  const [first, ...rest] = rows
  if (!first) return []
  const everything = before.map((_, label) => label)
  let totals = first.map((one, label) => (before[label]?.includes(outside) ? one : Number.NEGATIVE_INFINITY))
  const choices: number[][] = [] // for each word but the first: the best label before each label
  for (const row of rest) {
    const bestOfAll = bestAmong(everything, totals)
    const chosen = before.map((from) => (from.length === everything.length ? bestOfAll : bestAmong(from, totals)))
    const previous = totals
    totals = row.map((one, label) => one + at(previous, chosen[label] ?? 0))
    choices.push(chosen)
  }
  let label = bestAmong(everything, totals)
  const sequence = [label]
  for (const chosen of choices.reverse()) {
    label = chosen[label] ?? 0
    sequence.push(label)
  }
  return sequence.reverse()
}

function bestAmong(labels: readonly number[], totals: Float64Array): number {
  let best = labels[0] ?? 0
  for (const label of labels) if (at(totals, label) > at(totals, best)) best = label
  return best
}

function runsOf(sequence: readonly number[], rows: readonly Float64Array[], { labels }: BioLabels): readonly Run[] {
  const runs: Run[] = []
  let open: { from: number; type: string; sum: number } | undefined
  for (let word = 0; word <= sequence.length; word++) {
    const label = labels[sequence[word] ?? -1] ?? 'O'
    if (open && !label.startsWith('I')) {
      runs.push({ from: open.from, to: word, type: open.type, score: open.sum / (word - open.from) })
      open = undefined
    }
    const probability = Math.exp(at(rows[word], sequence[word] ?? 0))
    if (label.startsWith('B')) open = { from: word, type: typeOf(label), sum: probability }
    else if (open) open.sum += probability
  }
  return runs
}

/** Natural logarithms of the probabilities that softmax gives. float64, [labels] */
export function logSoftmax(labels: number, score: (label: number) => number): Float64Array {
  const row = new Float64Array(labels)
  let most = Number.NEGATIVE_INFINITY
  for (let label = 0; label < labels; label++) {
    const one = score(label)
    row[label] = one
    if (one > most) most = one
  }
  let sum = 0
  for (let label = 0; label < labels; label++) sum += Math.exp(at(row, label) - most)
  const logSum = most + Math.log(sum)
  for (let label = 0; label < labels; label++) row[label] = at(row, label) - logSum
  return row
}

const at = (row: ArrayLike<number> | undefined, index: number): number => row?.[index] ?? Number.NEGATIVE_INFINITY
