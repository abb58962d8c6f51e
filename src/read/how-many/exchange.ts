/**
 * People given or asked for in exchange, and people whose return is asked for.
 * Reads: phrases. Writes: roles with the atoms that carry them.
 */
import type { VerbRole } from './governing.ts'
import type { Judged } from './judged.ts'
import { before, type Phrase } from './phrase.ts'
import { wordSet } from './word-set.ts'

/** "Called for the return of six detained nationals": they are kept, not just taken in. */
export function byReturn(phrase: Phrase, modifier: Judged | undefined): Judged | undefined {
  if (modifier?.role !== 'arrested') return undefined
  const { atoms, quantity } = phrase
  const of = [1, 2].find((back) => atoms[quantity.from - back]?.lower === 'of')
  const deed = of === undefined ? undefined : atoms[quantity.from - of - 1]?.lower
  return deed === 'return' || deed === 'release' ? { ...modifier, role: 'held' } : undefined
}

/** "Handed over in return for three smugglers held in Sabha": they go free, unless it is only offered. */
export function byExchange(
  phrase: Phrase,
  personal: boolean | undefined,
  verb: VerbRole | undefined,
): Judged | undefined {
  const { atoms, quantity } = phrase
  if (
    !personal ||
    before(phrase)?.lower !== 'for' ||
    (verb && !['held', 'arrested', 'released', 'other'].includes(verb.role))
  )
    return undefined
  const last = quantity.from - 2
  if (!/^(?:return|exchange|swapped|traded|exchanged|bartered)$/u.test(atoms[last]?.lower ?? '')) return undefined
  const isOffered = atoms.slice(Math.max(0, last - 12), last).some((atom) => OFFERED.has(atom.lower))
  return { role: isOffered ? 'held' : 'released', by: 'how-many.role.exchange', from: last, to: last + 2 }
}
const OFFERED = wordSet(
  `ready offer offers offered offering propose proposes proposed demand demands demanded want wants wanted would could
  may refuse refuses refused seek seeks sought willing if will to`,
)
