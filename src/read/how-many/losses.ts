/**
 * What it means to lose people: mostly they are dead ("lost 19 men", "lost six soldiers to an ambush"); but who was in
 * somebody's care is missing, and who went over or away, was kept or sat in a parliament is only gone.
 * Reads: phrases, the verb found for them. Writes: roles with the atoms that carry them. Counts: docs/method/how-many.md.
 */
import type { Atom } from './atoms.ts'
import type { VerbRole } from './governing.ts'
import { isPersonal } from './nouns.ts'
import type { Phrase } from './phrase.ts'
import { wordSet } from './word-set.ts'

const LOSE = /^los(?:e|es|t|ing)$/u

/** What the verb "lose" comes to for its object ("passengers lost their lives" has another); other verbs as they are. */
export function asLost(phrase: Phrase, found: VerbRole): VerbRole {
  const { atoms, counted } = phrase
  if (found.role !== 'killed' || found.by !== 'how-many.role.verb-before' || !LOSE.test(atoms[found.from]?.lower ?? ''))
    return found
  const head = atoms[counted?.head ?? -1]?.lower ?? ''
  if (IN_CARE.has(head)) return { ...found, role: 'missing' }
  if (counted?.noun?.role === 'held' || GONE.has(head) || isLostToDeparture(phrase)) return { ...found, role: 'other' }
  return found
}

/** Whom a carrier or a guide has with him. */
const IN_CARE = wordSet('passengers travellers travelers tourists hikers climbers trekkers pilgrims holidaymakers')
/** Whom a party, a cabinet or a team loses, or who gets away. */
const GONE = wordSet(
  `senators deputies mps lawmakers legislators ministers councillors parliamentarians candidates allies
  suspects fugitives escapees players strikers`,
)

/** "Lost 40 men to desertion", "lost 20 nurses to a rival clinic"; not "to an ambush". */
function isLostToDeparture({ atoms, to }: Phrase): boolean {
  if (atoms[to]?.lower !== 'to') return false
  for (const atom of atoms.slice(to + 1, to + 5)) {
    if (atom.kind !== 'word') return false
    if (DEPARTURES.has(atom.lower)) return true
  }
  return false
}
const DEPARTURES = wordSet(
  `desertion desertions defection defections emigration migration resignation resignations retirement retirements
  redundancy layoffs injury injuries illness suspension transfer transfers rival rivals competitor competitors recruiters abroad`,
)

/** "Lost track of 12 sailors", "losing contact with 14 climbers": nobody knows where they are. */
export function lostTrackOf({ atoms, quantity, counted }: Phrase): VerbRole | undefined {
  if (!counted) return undefined
  const at = atoms[quantity.from - 1]?.lower === 'the' ? quantity.from - 2 : quantity.from - 1
  const noun = atoms[at - 1]?.lower ?? ''
  const isOut =
    (atoms[at]?.lower === 'of' && /^(?:track|trace)$/u.test(noun)) ||
    (atoms[at]?.lower === 'with' && /^(?:contact|touch)$/u.test(noun)) ||
    (atoms[at]?.lower === 'with' && LOSE.test(noun))
  const isLost = [1, 2, 3, 4].some((back) => LOSE.test(atoms[at - back]?.lower ?? ''))
  return isOut && isLost ? { role: 'missing', by: 'how-many.role.deed', from: at - 1, to: at + 1 } : undefined
}

/** "The loss of 11 soldiers": as a deed of people alone; boats and jobs are lost otherwise. */
export const isLossOfPeople = (word: Atom | undefined, { counted }: Phrase): boolean =>
  (word?.lower === 'loss' || word?.lower === 'losses') && isPersonal(counted?.noun)
