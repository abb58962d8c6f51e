/**
 * The verb that governs a count, and what its role comes to in the clause: a release that is only asked for leaves its people
 * held, captives handed over are released.
 * Reads: phrases. Writes: roles with the atoms that carry them.
 */
import type { FigureRole } from '../../record/values.ts'
import type { Atom } from './atoms.ts'
import type { VerbRole } from './governing.ts'
import { asHandedOver, type Captivity } from './handed-over.ts'
import { asLost, lostTrackOf } from './losses.ts'
import { findNear, type Phrase } from './phrase.ts'
import { roleByTree } from './tree-role.ts'
import { verbAfter } from './verb-after.ts'
import { alongWith, deedOf, searchedFor, verbBefore } from './verb-before.ts'
import { wordSet } from './word-set.ts'

export interface Around {
  /** Whether persons are counted; `undefined` when nothing says so. */
  readonly personal: boolean | undefined
  /** Atom of the noun that the count is the value of. */
  readonly topic: number | undefined
  /** Role of what the report counted before. */
  readonly earlier: FigureRole | undefined
  /** The report tells of captives or of people set free. */
  readonly isAboutRelease: boolean
}

export function predicateRole(
  phrase: Phrase,
  { personal, topic, earlier, isAboutRelease }: Around,
): VerbRole | undefined {
  const start = topic ?? phrase.quantity.from
  const direct = verbBefore(phrase, personal, start)
  const found =
    (direct?.isShared ? undefined : direct) ??
    deedOf(phrase, start) ??
    alongWith(phrase) ??
    (personal ? (searchedFor(phrase) ?? lostTrackOf(phrase)) : undefined) ??
    (topic === undefined ? undefined : verbAfter(phrase, personal, topic + 1, phrase.quantity.from)) ??
    behindAside(phrase, personal) ??
    verbAfter(phrase, personal, phrase.to) ??
    direct ??
    roleByTree(phrase, personal)
  if (found?.role === 'held' && earlier === 'arrested' && /^h(?:old|eld)/u.test(phrase.atoms[found.from]?.lower ?? ''))
    return { ...found, role: 'arrested' }
  const home = found?.role === 'held' ? cameHome(phrase, found) : undefined
  if (found && home !== undefined)
    return { ...found, role: 'released', by: 'how-many.role.came-home', from: home, to: home + 1 }
  const amongCaptives = personal === true && (earlier === 'held' || earlier === 'released')
  return found && asLost(phrase, asItStands(phrase, found, { amongCaptives, isAboutRelease }))
}

/** "Teachers, some 600 of them, sat on the steps": the verb comes after the aside, as far as it says where they were. */
function behindAside(phrase: Phrase, personal: boolean | undefined): VerbRole | undefined {
  const { atoms, quantity, counted, to } = phrase
  const isAside = counted === undefined && atoms[quantity.from - 1]?.text === ',' && atoms[to]?.text === ','
  if (!isAside || atoms[quantity.from - 2]?.kind !== 'word') return undefined
  const found = verbAfter(phrase, personal, to + 1)
  return found && ['present', 'displaced', 'missing'].includes(found.role) ? found : undefined
}

/** "15 soldiers held in Kosta since May landed in Arven": who was held came home in the same clause. */
function cameHome({ atoms }: Phrase, { by, to }: VerbRole): number | undefined {
  if (by !== 'how-many.role.verb-after') return undefined
  for (let at = to; at < Math.min(atoms.length, to + 20); at++) {
    const word = atoms[at]?.lower ?? ''
    if ([';', '.', ':', '?', '!'].includes(word) || NOT_HOME.has(word)) return undefined
    if (HOME.has(word)) return at
    const next = atoms[at + 1]?.lower ?? ''
    if (/^(?:came|come|went|were|was|are|is|back|got|walked|headed)$/u.test(word) && HOMEWARDS.has(next)) return at + 1
  }
  return undefined
}
const HOME = wordSet('landed arrived returned reunited')
const HOMEWARDS = wordSet('home back left free freed released flown dropped dumped reunited')
const NOT_HOME = wordSet(
  `and but while whereas because although unless until if when after before not never nor yet will would could should
  might must to said says that`,
)

/** What a verb's role comes to in its clause and with its noun. */
function asItStands(phrase: Phrase, verb: VerbRole, captivity: Captivity): VerbRole {
  const found = asHandedOver(phrase, verb, captivity)
  const { atoms, quantity } = phrase
  const { amongCaptives } = captivity
  const noun = phrase.counted?.noun
  if (
    noun?.role === 'troops' &&
    ['displaced', 'present', 'evacuated', 'other'].includes(found.role) &&
    found.by !== 'how-many.role.verb-before'
  ) {
    return { ...found, role: 'troops', by: 'how-many.role.noun' }
  }
  if (
    noun?.role === 'troops' &&
    ['other', 'evacuated'].includes(found.role) &&
    MOVES.has(atoms[found.from]?.lower ?? '')
  )
    return { ...found, role: 'troops', by: 'how-many.role.noun' }
  if (found.role === 'arrested' && isTakenIn(atoms, found.from) && findNear(phrase, HOSPITALS, 10) !== undefined)
    return { ...found, role: 'injured' }
  if (found.role === 'arrested' && isTakenIn(atoms, found.from) && (quantity.min ?? 0) >= 50)
    return { ...found, role: 'displaced' }
  if (noun?.role === 'displaced' && ['arrested', 'held', 'other', 'aid'].includes(found.role))
    return { ...found, role: 'displaced', by: 'how-many.role.noun' }
  if ((noun?.role === 'held' || amongCaptives) && found.role === 'other' && atoms[found.to - 1]?.lower === 'back')
    return { ...found, role: 'released' }
  if (found.role === 'evacuated' && FREES.test(atoms[found.from]?.lower ?? '')) {
    const captives = phrase.counted ? isTaken(phrase) : amongCaptives
    if (captives) return { ...found, role: 'released' }
  }
  if (noun?.role === 'held' && (found.role === 'evacuated' || found.role === 'other'))
    return { ...found, role: RESCUES.test(atoms[found.from]?.lower ?? '') ? 'released' : 'held' }
  if (noun?.role === 'held' && found.role === 'present') return { ...found, role: 'held', by: 'how-many.role.noun' }
  if (
    found.role === 'arrested' &&
    atoms[found.from]?.lower === 'detained' &&
    atoms.slice(found.to, found.to + 5).some((atom) => atom.lower === 'since')
  )
    return { ...found, role: 'held' }
  if (found.role !== 'released') return found
  const isDenied =
    found.by === 'how-many.role.verb-after' &&
    atoms.slice(Math.max(quantity.to, found.from - 3), found.from).some((atom) => /^(?:not|never)$/u.test(atom.lower))
  if (isDenied) return { ...found, role: 'held', by: 'how-many.role.not-yet' }
  const before = atoms[quantity.from - 1]?.lower === 'before'
  const allBut = atoms[quantity.from - 1]?.lower === 'but' && atoms[quantity.from - 2]?.lower === 'all'
  if (before || allBut || isNotYet(atoms, Math.min(found.from, quantity.from)))
    return { ...found, role: 'held', by: 'how-many.role.not-yet' }
  return found
}

const HOSPITALS = wordSet('hospital hospitals clinic clinics ward wards burns injuries')
/** Countries take in refugees by the hundred, police a few suspects. */
const isTakenIn = (atoms: readonly Atom[], at: number): boolean =>
  /^t(?:a|oo)k/u.test(atoms[at]?.lower ?? '') && atoms[at + 1]?.lower === 'in'

/** Of captives these free, of others they bring to safety. */
const FREES = /^(?:rescu|extract)/u

/** "Twelve kidnapped girls". */
const isTaken = ({ atoms, counted }: Phrase): boolean =>
  counted !== undefined && atoms.slice(counted.from, counted.head).some((atom) => TAKEN.test(atom.lower))
const TAKEN = /^(?:kidnapped|abducted|captured|captive|trafficked|enslaved|seized)$/u

const RESCUES = /^(?:rescue|pluck|pull|fly|flew|flown|bring|brought|airlift|extract)/u

/** Verbs that move or make soldiers and leave them soldiers. */
const MOVES = wordSet(
  `pull pulled pulling move moved recall recalled withdraw withdrew withdrawn withdrawing transfer transferred
  recruit recruited`,
)

/** A release that is only asked for, refused or waited for: its people are still held. */
const NOT_YET = wordSet(
  `until unless without demand demands demanded demanding refuse refuses refused refusing ruled rule rejected reject
  want wants wanted wanting secure seek seeks seeking urge urged urges urging request talks negotiations negotiating negotiate`,
)
function isNotYet(atoms: readonly Atom[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    const word = atoms[at]?.lower ?? ''
    if ([';', '.', ','].includes(word)) return false
    if (NOT_YET.has(word) || (word === 'for' && /^call/u.test(atoms[at - 1]?.lower ?? ''))) return true
  }
  return false
}
