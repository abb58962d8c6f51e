/**
 * Verbs that give a count its role, and where they stand: before it ("killed 12"), after it ("12 were killed"), with words
 * of their own between ("let nine go").
 * Reads: knowledge/role-verbs.tsv, atoms. Writes: verb readings with role and the atoms that carry it.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import { FIGURE_ROLES, type FigureRole } from '../../record/values.ts'
import type { Atom } from './atoms.ts'

const rows = knowledgeTable(
  'role-verbs.tsv',
  z.object({
    verb: z.string(),
    forms: z.string(),
    rest: z.string().optional(),
    role: z.enum(FIGURE_ROLES),
    side: z.enum(['object', 'subject']),
    of: z.enum(['person', 'goods', 'weapon', 'lives']),
  }),
)

export interface RoleVerb {
  readonly verb: string
  readonly rest: readonly string[]
  readonly role: FigureRole
  readonly side: 'object' | 'subject'
  readonly of: 'person' | 'goods' | 'weapon' | 'lives'
}

/** Verbs by each of their forms; those with words of their own first. */
const BY_FORM = new Map<string, RoleVerb[]>()
for (const row of rows) {
  const entry = { verb: row.verb, rest: row.rest?.split(' ') ?? [], role: row.role, side: row.side, of: row.of }
  for (const form of [row.verb, ...row.forms.split(' ')]) BY_FORM.set(form, [...(BY_FORM.get(form) ?? []), entry])
}
for (const entries of BY_FORM.values()) entries.sort((a, b) => b.rest.length - a.rest.length)

/** The verbs that a word may be a form of. */
export const roleVerbs = (word: string): readonly RoleVerb[] => BY_FORM.get(word) ?? []

/** A word that says by itself that its subject is a crowd: "marched". */
export const isCrowdVerb = (word: string): boolean => CROWD.has(word)
const CROWD = new Set(
  [...BY_FORM].flatMap(([form, verbs]) =>
    verbs.some(({ role, side, rest }) => role === 'present' && side === 'subject' && rest.length === 0) ? [form] : [],
  ),
)

export const isRoleVerb = (word: string): boolean => BY_FORM.has(word)

/** Where the words of a phrasal verb stand after `from`, at most `reach` atoms away and within the clause. */
export function restAfter(
  atoms: readonly Atom[],
  from: number,
  rest: readonly string[],
  reach: number,
): number | undefined {
  if (rest.length === 0) return from
  for (let at = from; at < Math.min(atoms.length, from + reach); at++) {
    const end = inOrder(atoms, at, rest)
    if (end !== undefined) return end
    if ([';', '.', ':', '?', '!'].includes(atoms[at]?.text ?? '')) return undefined
  }
  return undefined
}

/** The words in order, with at most one other word before the last: "into preventive custody". */
function inOrder(atoms: readonly Atom[], from: number, rest: readonly string[]): number | undefined {
  let at = from
  for (const [i, word] of rest.entries()) {
    if (atoms[at]?.lower !== word) {
      if (i === 0 || i < rest.length - 1 || atoms[at + 1]?.lower !== word) return undefined
      at++
    }
    at++
  }
  return at
}
