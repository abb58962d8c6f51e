/**
 * Crowds: people whom a sentence about a protest counts, and people who are said to be somewhere.
 * Reads: phrases. Writes: the role "present" with the atoms that carry it.
 */
import type { Judged } from './judged.ts'
import { before, findNear, type Phrase } from './phrase.ts'
import { wordSet } from './word-set.ts'

const ASSEMBLIES = wordSet(
  `protest protests protested rally rallied march marched vigil demonstration demonstrations demonstrated crowd
  crowds procession sit-in picket picketed funeral blockade roadblock blocked blocking sit-ins outside gathered
  counter-demonstration mass`,
)

/** Ten people and more whom a sentence about a protest counts are there. */
export function byAssembly(phrase: Phrase, personal: boolean | undefined): Judged | undefined {
  const { quantity, counted } = phrase
  if (personal !== true || !counted || counted.noun?.role || (quantity.min ?? quantity.max ?? 0) < 10) return undefined
  if (before(phrase)?.lower === 'of' || before(phrase)?.lower === 'to') return undefined
  const at = findNear(phrase, ASSEMBLIES, 15)
  return at === undefined
    ? undefined
    : { role: 'present', by: 'how-many.role.assembly', from: at, to: at + 1, noun: counted.noun }
}

/** "There were 60 people outside the shop": a crowd that is said to be somewhere. */
export function byPresence(phrase: Phrase, personal: boolean | undefined): Judged | undefined {
  const { atoms, quantity, counted } = phrase
  if (personal !== true || counted?.noun?.role || (quantity.min ?? quantity.max ?? 0) < 10) return undefined
  const isThere = atoms.slice(Math.max(0, quantity.from - 4), quantity.from).some((atom) => atom.lower === 'there')
  const be = before(phrase)?.lower === 'already' ? before(phrase, 2) : before(phrase)
  if (!isThere || !/^(?:are|were|is|was)$/u.test(be?.lower ?? '')) return undefined
  const place = phrase.to
  const isPlaced =
    /^(?:outside|waiting|queuing|queueing|standing|sitting|gathered|tonight|today)$/u.test(atoms[place]?.lower ?? '') ||
    (atoms[place]?.lower === 'in' && atoms[place + 1]?.lower === 'front')
  return isPlaced
    ? { role: 'present', by: 'how-many.role.presence', from: place, to: place + 1, noun: counted?.noun }
    : undefined
}
