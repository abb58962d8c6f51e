/**
 * Whether the words of two figures can count the same people or things: one noun, or two nouns for one kind of people.
 * "People" may be any of them, but a part of the people is no other count of them all: "five killed, three soldiers".
 * Reads: figures; knowledge/person-kinds.tsv.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import type { Figure } from '../../record/reading.ts'
import { small } from './layout.ts'

const KINDS = new Map(
  knowledgeTable('person-kinds.tsv', z.strictObject({ noun: z.string(), kind: z.string() })).map((row) => [
    row.noun,
    row.kind,
  ]),
)
const ANYBODY = 'anybody'
const OPEN: ReadonlySet<string> = new Set([ANYBODY, 'man'])

/** False also where one counts a kind of people and the other, higher one people of all kinds. */
export function countAlike(a: Figure, b: Figure): boolean {
  const [x, y] = [a.counted?.head, b.counted?.head].map((head) => (head === undefined ? undefined : small(head)))
  // A bare number takes up any count before it; after a bare number a noun must leave open who they are.
  if (y === undefined) return true
  if (x === undefined) return OPEN.has(KINDS.get(y) ?? '')
  const [one, other] = [a.counted?.group, b.counted?.group]
  if (one !== undefined && other !== undefined && small(one) !== small(other)) return false
  const [kind, otherKind] = [KINDS.get(x), KINDS.get(y)]
  if (x === y || singular(x) === singular(y) || (kind !== undefined && kind === otherKind)) return true
  if (kind === undefined || otherKind === undefined) return false
  if (kind === ANYBODY) return least(b) > most(a)
  return otherKind === ANYBODY && least(a) > most(b)
}

const singular = (noun: string): string => noun.replace(/s$/u, '')
const least = ({ min }: Figure): number => min ?? 0
const most = ({ max }: Figure): number => max ?? Number.POSITIVE_INFINITY
