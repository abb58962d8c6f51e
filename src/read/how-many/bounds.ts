/**
 * What bounds a number, and the smallest and largest value its words allow.
 * Reads: atoms, numerals, knowledge/bounds.tsv. Conventions: docs/reading-guide.md ("figures").
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import type { Bound } from '../../record/values.ts'
import { type Atom, isQuote, pastQuotes } from './atoms.ts'
import { numeralAt } from './numerals.ts'

const SIDES = ['before', 'after'] as const
const WORDED = ['at least', 'more than', 'at most', 'less than', 'about', 'nearly'] as const

interface Phrase {
  readonly words: readonly string[]
  readonly bound: Bound
}

const rows = knowledgeTable('bounds.tsv', z.object({ phrase: z.string(), place: z.enum(SIDES), bound: z.enum(WORDED) }))
/** Phrases of one side by the word that stands next to the number, longest first. */
function phrasesOf(side: (typeof SIDES)[number]): ReadonlyMap<string, readonly Phrase[]> {
  const byWord = new Map<string, Phrase[]>()
  for (const row of rows.filter((one) => one.place === side)) {
    const words = row.phrase.split(' ')
    const next = (side === 'before' ? words.at(-1) : words[0]) ?? ''
    byWord.set(next, [...(byWord.get(next) ?? []), { words, bound: row.bound }])
  }
  for (const phrases of byWord.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return byWord
}
const BEFORE = phrasesOf('before')
const AFTER = phrasesOf('after')

export interface Bounded {
  readonly bound: Bound
  /** First atom of the phrase with its bound, and the one after the last. */
  readonly from: number
  readonly to: number
}

/** The bound around the number in atoms `from` to `to` (exclusive), not left of `floor`, with the phrase that holds both. */
export function boundAround(atoms: readonly Atom[], from: number, to: number, floor: number): Bounded | undefined {
  return boundBefore(atoms, from, to, floor) ?? boundAfter(atoms, from, to)
}

function boundBefore(atoms: readonly Atom[], from: number, to: number, floor: number): Bounded | undefined {
  const last = pastQuotes(atoms, skipFurther(atoms, from - 1), -1)
  for (const phrase of BEFORE.get(atoms[last]?.lower ?? '') ?? []) {
    let at = last
    let left = phrase.words.length
    while (left > 0 && atoms[at]?.lower === phrase.words[left - 1]) {
      left--
      if (left > 0) at = pastQuotes(atoms, at - 1, -1)
    }
    if (left === 0 && at >= floor && !isOtherSense(atoms, at, phrase)) return { bound: phrase.bound, from: at, to }
  }
  return undefined
}

/** "At least another 20", "some other 20": words between bound and number that change nothing. */
function skipFurther(atoms: readonly Atom[], index: number): number {
  return ['another', 'other', 'further', 'additional', 'extra'].includes(atoms[index]?.lower ?? '') ? index - 1 : index
}

/** "Handed over 20 rifles", "the top 20 officials": the particle of a verb, a rank, and no bound. */
function isOtherSense(atoms: readonly Atom[], at: number, phrase: Phrase): boolean {
  if (phrase.words.length > 1) return false
  const before = atoms[at - 1]
  const word = phrase.words[0]
  if (word === 'over' || word === 'under') return before?.kind === 'word' && PARTICLE_VERB.test(before.lower)
  return word === 'top' && /^(?:the|a|its|their|his|of)$/u.test(before?.lower ?? '')
}
const PARTICLE_VERB =
  /^(?:hand|turn|t(?:a|oo)k|took|come|came|sign|pass|bring|brought|carr|give|gave|send|sent|makes?|made|run|ran|kn)\p{L}*$/u

function boundAfter(atoms: readonly Atom[], from: number, to: number): Bounded | undefined {
  let first = to
  while (isQuote(atoms[first]) || atoms[first]?.text === ',') first++
  for (const phrase of AFTER.get(atoms[first]?.lower ?? '') ?? []) {
    let at = first
    let read = 0
    while (read < phrase.words.length && atoms[at]?.lower === phrase.words[read]) {
      read++
      if (read < phrase.words.length) at = pastQuotes(atoms, at + 1)
    }
    if (read < phrase.words.length) continue
    // "seized 20, at least two of them": the phrase belongs to the number that follows it
    if (phrase.words[0] !== '+' && numeralAt(atoms, pastQuotes(atoms, at + 1))) continue
    if (phrase.words[0] === '+' && !atoms[at]?.glued) continue
    return { bound: phrase.bound, from, to: at + 1 }
  }
  return undefined
}

/** Smallest and largest value, absent where the words leave the end open. */
export interface Range {
  readonly min: number | undefined
  readonly max: number | undefined
}

/** The values that a bound leaves, around one number or between two. Whole numbers move to the next whole one. */
export function rangeOf(bound: Bound, low: number, high: number = low): Range {
  const step = Number.isInteger(low) && Number.isInteger(high) ? 1 : 0
  const within = (value: number, up: boolean): number =>
    step ? (up ? Math.ceil(tidy(value)) : Math.floor(tidy(value))) : tidy(value)
  switch (bound) {
    case 'exact':
    case 'between':
    case 'dozens':
    case 'vague':
      return { min: low, max: high }
    case 'at least':
      return { min: low, max: undefined }
    case 'more than':
      return { min: low + step, max: undefined }
    case 'at most':
      return { min: undefined, max: high }
    case 'less than':
      return { min: undefined, max: Math.max(0, high - step) }
    case 'about':
      return { min: within(low * 0.9, true), max: within(high * 1.1, false) }
    case 'nearly':
      return { min: within(low * 0.9, true), max: high }
    default:
      return bound satisfies never
  }
}

const tidy = (value: number): number => Number(value.toPrecision(12))
