/**
 * Problems that say the same of other words: "Monday" and "Friday" both have no date to count from.
 * Reads: a reading's problems. Writes: groups in the order of their first problem; the record keeps each problem for itself.
 */
import { shorten } from '../record/problem.ts'
import { type Reading, slice } from '../record/reading.ts'

type Said = Pick<Reading['problems'][number], 'code' | 'message' | 'span'>

/** Groups of problems with one code and one message but for the words that it quotes. */
export function sameProblems<P extends Said>(
  reading: Reading,
  problems: readonly P[],
): readonly (readonly [P, ...P[]])[] {
  const groups = new Map<string, [P, ...P[]]>()
  for (const one of problems) {
    const words = one.span ? shorten(slice(reading, one.span), 40) : ''
    const key = `${one.code} ${words ? one.message.replace(words, '…') : one.message}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}
