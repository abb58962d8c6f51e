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
  const { atoms } = phrase
  if (found.role !== 'killed' || found.by !== 'how-many.role.verb-before' || !LOSE.test(atoms[found.from]?.lower ?? ''))
    return found
  if (isOnlyGone(phrase)) return { ...found, role: 'other' }
  return IN_CARE.has(headOf(phrase)) && !isLostToDeath(phrase) ? { ...found, role: 'missing' } : found
}

const headOf = ({ atoms, counted }: Phrase): string => atoms[counted?.head ?? -1]?.lower ?? ''

/** Who is lost alive: to a rival, or as one who goes, unless a cause of death is named. */
const isOnlyGone = (phrase: Phrase): boolean =>
  phrase.counted?.noun?.role === 'held' ||
  isLostTo(phrase, DEPARTURES) ||
  (GONE.has(headOf(phrase)) && !isLostToDeath(phrase))

/** Whom a carrier or a guide has with him. */
const IN_CARE = wordSet('passengers travellers travelers tourists hikers climbers trekkers pilgrims holidaymakers')
/** Whom a party, a cabinet or a team loses, or who gets away. */
const GONE = wordSet(
  `senators deputies mps lawmakers legislators ministers councillors parliamentarians candidates allies
  suspects fugitives escapees players strikers`,
)

/** "Lost 40 men to desertion", "lost 20 nurses to a rival clinic", "lost 30 passengers in the fire". */
function isLostTo({ atoms, to }: Phrase, causes: ReadonlySet<string>): boolean {
  if (!/^(?:to|in)$/u.test(atoms[to]?.lower ?? '') || (causes === DEPARTURES && atoms[to]?.lower === 'in')) return false
  for (const atom of atoms.slice(to + 1, to + 5)) {
    if (atom.kind !== 'word') return false
    if (causes.has(atom.lower)) return true
  }
  return false
}
const DEPARTURES = wordSet(
  `desertion desertions defection defections emigration migration resignation resignations retirement retirements
  redundancy layoffs injury injuries illness suspension transfer transfers rival rivals competitor competitors recruiters abroad`,
)
const isLostToDeath = (phrase: Phrase): boolean => isLostTo(phrase, DEATHS)
const DEATHS = wordSet(
  `fire fires gunfire blaze blazes explosion explosions blast blasts bombing bombings bomb bombs ambush ambushes attack attacks
  shooting shelling strike strikes airstrike airstrikes crash crashes collision disaster accident accidents sinking collapse flood
  floods earthquake quake avalanche landslide cholera disease mines snipers sniper gunmen`,
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

/** "The loss of 11 soldiers", "of 300 workers": a deed of people alone; boats and jobs are lost otherwise. */
export function roleOfLoss(word: Atom | undefined, phrase: Phrase): 'killed' | 'other' | undefined {
  if (!/^loss(?:es)?$/u.test(word?.lower ?? '') || !isPersonal(phrase.counted?.noun)) return undefined
  const isStaff = STAFF.has(headOf(phrase)) && phrase.counted?.head === phrase.quantity.to // not "12 crew members"
  return isOnlyGone(phrase) || (isStaff && !isLostToDeath(phrase)) ? 'other' : 'killed'
}
/** Whom a plant or a party does without; "the mine lost 20 workers" tells of dead ones. */
const STAFF = wordSet('workers employees staff members voters')
