/**
 * Who says what, given a cue: each word of a window is of the source, the content, the addressee, a relay, or of none.
 * The source is the one run of words with most evidence, the content is all runs, of few edges.
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
  /** Words before which a paragraph ends: content may stop or go on there at no cost. */
  readonly breaks?: readonly number[] | undefined
}

export interface Statement {
  readonly source: readonly WordRun[]
  readonly content: readonly WordRun[]
  readonly addressee: readonly WordRun[]
  readonly via: readonly WordRun[]
}

/**
 * What an edge of content costs, in log probability, so that a doubtful word does not cut it: of 40 training articles of
 * PolNeAR exact contents rose from 60.7 to 64.3 and whole statements from 46.4 to 49.7; 0.6 to 2.5 do the same. At an edge of
 * the cue, where one says "Talks, he said, will go on", and between paragraphs it costs nothing.
 */
const EDGE_COST = 1.2
/** Runs of a single part with at most this many words between them are one. */
const PART_GAP = 1

/** `contentGap`: runs of content with at most so many words between them are one, but for words of the cue or a source. */
export function decodeStatement(cue: WordRun, scores: SaysScores, contentGap: number): Statement {
  const { classes, words } = scores
  const none = classes.indexOf('none')
  const rows = Array.from({ length: words }, (_, word) => logSoftmax(classes.length, (one) => scores.score(word, one)))
  const inContent = contentWords(rows, classes.indexOf('content'), (word) => inRun(cue, word), scores.breaks ?? [])
  const chosen = rows.map((row, word) => {
    if (inRun(cue, word)) return 'none'
    return inContent[word] ? 'content' : (classes[bestBut(classes.indexOf('content'), row)] ?? 'none')
  })
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

/** The best class of a word, `but` left out. */
function bestBut(but: number, row: Float64Array): number {
  let best = but === 0 ? 1 : 0
  for (let index = 0; index < row.length; index++) {
    if (index !== but && (row[index] ?? 0) > (row[best] ?? 0)) best = index
  }
  return best
}

/** For each word whether it is content: the best sequence where each edge has its cost (Viterbi over in and out). */
function contentWords(
  rows: readonly Float64Array[],
  content: number,
  inCue: (word: number) => boolean,
  breaks: readonly number[],
): readonly boolean[] {
  let [inside, outside] = [0, 0]
  const cameFromInside: { inside: boolean; outside: boolean }[] = [] // for each word: the better state before each state
  for (const [word, row] of rows.entries()) {
    const isFree = word === 0 || inCue(word) !== inCue(word - 1) || breaks.includes(word)
    const cost = isFree ? 0 : EDGE_COST
    const from = { inside: inside >= outside - cost, outside: inside - cost > outside }
    const score = inCue(word) ? Number.NEGATIVE_INFINITY : (row[content] ?? Number.NEGATIVE_INFINITY)
    const other = inCue(word) ? 0 : (row[bestBut(content, row)] ?? 0)
    const next = from.inside ? inside : outside - cost
    outside = other + (from.outside ? inside - cost : outside)
    inside = score + next
    cameFromInside.push(from)
  }
  let isInside = inside > outside
  return cameFromInside
    .toReversed()
    .map((from) => {
      const here = isInside
      isInside = isInside ? from.inside : from.outside
      return here
    })
    .reverse()
}

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
