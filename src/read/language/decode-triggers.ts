/**
 * Event triggers: runs of words that anchor an event, with type, status and whether the report only recalls it.
 * Reads: scores of each word. Writes: runs of words from 0, half-open.
 */
import { logSoftmax } from './decode-bio.ts'

export interface Trigger {
  readonly from: number
  readonly to: number
  readonly type: string
  readonly status: string
  readonly background: boolean
  /** Mean probability that its words anchor an event, 0..1. */
  readonly score: number
}

/** Scores of a word, before softmax or the logistic function. */
export interface TriggerScores {
  readonly words: number
  /** In the order O, B, I. */
  readonly trigger: (word: number, label: number) => number
  readonly types: readonly string[]
  readonly type: (word: number, label: number) => number
  readonly statuses: readonly string[]
  readonly status: (word: number, label: number) => number
  readonly background: (word: number) => number
}

export interface TriggerThresholds {
  readonly triggerThreshold: number
  readonly backgroundThreshold: number
}

/** A word anchors an event where B and I together reach the threshold: a better measure than the best label alone. */
export function decodeTriggers(scores: TriggerScores, thresholds: TriggerThresholds): readonly Trigger[] {
  const rows = Array.from({ length: scores.words }, (_, word) => logSoftmax(3, (label) => scores.trigger(word, label)))
  const chances = rows.map((row) => 1 - Math.exp(row[0] ?? 0))
  const runs: { from: number; to: number }[] = []
  for (const [word, chance] of chances.entries()) {
    if (chance < thresholds.triggerThreshold) continue
    const open = runs.at(-1)
    const [, begins = 0, goesOn = 0] = rows[word] ?? []
    if (open?.to === word && goesOn >= begins) open.to = word + 1
    else runs.push({ from: word, to: word + 1 })
  }
  return runs.map((run) => ({
    ...run,
    type: strongest(scores.types, run, scores.type),
    status: strongest(scores.statuses, run, scores.status),
    background: logistic(mean(run, scores.background)) >= thresholds.backgroundThreshold,
    score: mean(run, (word) => chances[word] ?? 0),
  }))
}

type Run = Pick<Trigger, 'from' | 'to'>

/** The label of the highest mean score over the run's words. */
function strongest(labels: readonly string[], run: Run, score: (word: number, label: number) => number): string {
  const means = labels.map((_, label) => mean(run, (word) => score(word, label)))
  return labels[means.indexOf(Math.max(...means))] ?? ''
}

function mean({ from, to }: Run, value: (word: number) => number): number {
  let sum = 0
  for (let word = from; word < to; word++) sum += value(word)
  return sum / (to - from)
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
