/**
 * The predicate of a count: "12 were killed", "12 held since April", "251 people they abducted", "seven still in captivity".
 * Reads: phrases, role verbs. Writes: roles with the atoms that carry them.
 */
import { type Atom, isQuote, pastQuotes } from './atoms.ts'
import { BE, HAVE, suits, type VerbRole } from './governing.ts'
import { looksPlural, nounAt, nounOf } from './nouns.ts'
import { countsMany, isNumberAtom } from './number-words.ts'
import type { Phrase } from './phrase.ts'
import { type RoleVerb, restAfter, roleVerbs } from './role-verbs.ts'
import { stateAt } from './states.ts'
import { wordSet } from './word-set.ts'

const SUBJECT_PRONOUNS = new Set(['it', 'they', 'he', 'she', 'we', 'i', 'whom'])
const BREAKS = wordSet(
  `but while whereas because although though unless until if when after before as than so yet amid said says say
  according told adding`,
)

/** The predicate of the count. */
export function verbAfter(
  phrase: Phrase,
  personal: boolean | undefined,
  start: number,
  limit?: number,
): VerbRole | undefined {
  const { atoms } = phrase
  const isWhole = isWholeOfPart(phrase)
  let reduced: VerbRole | undefined
  let passive = false
  let perfect = false
  let owned = false
  for (let at = start; at < Math.min(limit ?? atoms.length, start + 26); at++) {
    const atom = atoms[at]
    if (!atom || [';', ':', '?', '!', '(', '.'].includes(atom.text)) return reduced
    if (isQuote(atom)) continue
    if (atom.text === ',' || atom.text === '—' || atom.text === '–') {
      const past = pastAside(atoms, at)
      if (past === undefined) return reduced
      at = past
      continue
    }
    // "of 17 men aboard three are missing": the verb is the other number's
    if (at > start && startsNumber(atom) && BE.has(atoms[at + 1]?.lower ?? '') && atoms[at - 1]?.lower !== 'than')
      return reduced
    if (BREAKS.has(atom.lower) && !(atom.lower === 'said' && passive)) return reduced
    const state = stateAt(atoms, at)
    if (state && personal !== false && (!perfect || state.isLong))
      return { role: state.role, by: 'how-many.role.state', from: at, to: state.to }
    if (BE.has(atom.lower)) passive = true
    else if (HAVE.has(atom.lower)) [passive, perfect] = [false, true]
    else if (atom.lower === 'to') [passive, perfect] = [false, false]
    else if (SUBJECT_PRONOUNS.has(atom.lower)) owned = true
    else if (roleVerbs(atom.lower).length > 0 && !isInnerNoun(atoms, at)) {
      const verb = verbAt(phrase, personal, at, { passive, perfect, owned })
      if (!verb && SKIPPED_PARTICIPLES.has(atom.lower)) continue
      if (!verb && isAnyVerb(atom.lower) && !isOtherVerb(atoms, at, passive || perfect)) continue
      if (!verb) return reduced
      if (isWhole && !owned && (passive || perfect)) return reduced
      const isReduced =
        !passive && !perfect && !owned && ['held', 'arrested', 'released', 'missing'].includes(verb.role)
      if (!isReduced || reduced)
        return reduced && verb.role === 'other' && atoms[at]?.lower === 'handed' ? { ...verb, role: 'released' } : verb
      at = verb.to - 1
      reduced = verb // "the drivers seized in May were freed": what follows may say more
    } else if (
      atom.lower === 'and' &&
      (roleVerbs(atoms[at + 1]?.lower ?? '').length > 0 ||
        (startsNumber(atoms[at + 1]) && passive) ||
        atoms[at + 1]?.lower === 'that')
    )
      return reduced
    else if (isOtherVerb(atoms, at, passive || perfect)) return reduced
  }
  return reduced
}

/** Verbs that give a role only with words of their own, here without them: "four remain unaccounted for". */
const isAnyVerb = (word: string): boolean => roleVerbs(word).every((verb) => verb.rest.length > 0)

function verbAt(phrase: Phrase, personal: boolean | undefined, at: number, aux: Auxiliaries): VerbRole | undefined {
  const { atoms } = phrase
  for (const verb of roleVerbs(atoms[at]?.lower ?? '')) {
    if (!suits(verb, phrase, personal)) continue
    const end = restAfter(atoms, at + 1, verb.rest, verb.rest.length === 0 ? 1 : aux.passive ? 2 : 6)
    if (end === undefined) continue
    if (
      verb.verb === 'take' &&
      verb.rest.length === 0 &&
      ['to', 'part', 'place', 'over', 'up', 'only', 'no'].includes(atoms[at + 1]?.lower ?? '')
    )
      continue
    if (governs(verb, atoms, at, end, aux))
      return { role: verb.role, by: 'how-many.role.verb-after', from: at, to: end }
  }
  return undefined
}

/** "Two of the five captives were freed": what happened to the two did not happen to the five. */
export function isWholeOfPart({ atoms, quantity }: Phrase): boolean {
  const at = DETERMINER.test(atoms[quantity.from - 1]?.lower ?? '') ? quantity.from - 2 : quantity.from - 1
  return atoms[at]?.lower === 'of' && (startsNumber(atoms[at - 1]) || PARTS.test(atoms[at - 1]?.lower ?? ''))
}
const PARTS = /^(?:half|most|some|many|none|all|third|quarter|majority)$/u
const DETERMINER = /^(?:the|its|their|his|her|our|those|these)$/u

interface Auxiliaries {
  readonly passive: boolean
  readonly perfect: boolean
  /** A pronoun stands before the verb as its subject: "the people they took". */
  readonly owned: boolean
}

/** Whether the counted is what the verb says its role of. */
function governs(verb: RoleVerb, atoms: readonly Atom[], at: number, end: number, aux: Auxiliaries): boolean {
  const form = atoms[at]?.lower ?? ''
  const present = form === verb.verb || (/s$/u.test(form) && !/ss$/u.test(form))
  if (verb.side === 'subject') return !aux.owned && (!aux.passive || /ing$/u.test(form) || verb.verb === 'die')
  if (aux.owned) return true
  if (/ing$/u.test(form)) return false
  if (aux.passive) return true
  if (present && form !== 'hurt' && form !== 'cut' && form !== 'set') return false
  if (aux.perfect) return false
  return !startsObject(atoms, end)
}

/** What follows an active verb: a determiner, a number, a name, a plural. */
function startsObject(atoms: readonly Atom[], index: number): boolean {
  // "locked up their general": past the verb's particle
  const isParticle = /^(?:up|down|off|out|away|back)$/u.test(atoms[index]?.lower ?? '')
  const at = pastQuotes(atoms, isParticle ? index + 1 : index)
  const atom = atoms[at]
  if (!atom) return false
  if (atom.kind === 'digits' || countsMany(atom.lower)) return true
  if (atom.kind !== 'word') return false
  if (
    ['the', 'a', 'an', 'his', 'its', 'their', 'her', 'him', 'them', 'it', 'at', 'some', 'several'].includes(atom.lower)
  ) {
    return atom.lower !== 'at' || atoms[at + 1]?.lower === 'least'
  }
  return (
    !atom.capital &&
    looksPlural(atom) &&
    !/^(?:minutes|hours|days|weeks|months|years|times|as|this|across|besides|unawares)$/u.test(atom.lower)
  )
}

/** "Killed in the raid" is a verb, "the raid" inside a noun phrase is not. */
const isInnerNoun = (atoms: readonly Atom[], at: number): boolean =>
  (['the', 'a', 'an', 'this', 'of', 'in', 'on', 'for', 'from', 'with', 'by', 'at'].includes(
    atoms[at - 1]?.lower ?? '',
  ) &&
    !/(?:ed|ing)$/u.test(atoms[at]?.lower ?? '')) ||
  nounAt(atoms, at)?.class === 'thing'

/** A number or a word that leads to one: "at least four", "more than 20". */
const startsNumber = (atom: Atom | undefined): boolean =>
  isNumberAtom(atom) || /^(?:at|more|dozens|hundreds|another)$/u.test(atom?.lower ?? '')

/** A finite verb of another sense ends the search. */
function isOtherVerb(atoms: readonly Atom[], at: number, afterAux: boolean): boolean {
  const word = atoms[at]?.lower ?? ''
  if (!/(?:ed|ame|ook|aw|ught|ade|old|ent|ave|eld)$/u.test(word) || nounOf(word)) return false
  if (!/ed$/u.test(word)) return OTHER_PAST.has(word)
  if (SKIPPED_PARTICIPLES.has(word)) return false
  return afterAux || !['in', 'by', 'at', 'on', 'from', 'with', 'to', 'of'].includes(atoms[at + 1]?.lower ?? '')
}
const SKIPPED_PARTICIPLES = wordSet(
  `believed reported feared thought said known alleged understood presumed expected needed supposed based armed
  united confirmed scheduled red forced allowed ordered registered`,
)
const OTHER_PAST = wordSet(`came became took saw brought bought fought thought made told sold went spent gave`)

/** The atom before what follows an aside: ", two of them women,", "— 11 of them refugees —", ", including three boys,". */
function pastAside(atoms: readonly Atom[], comma: number): number | undefined {
  const mark = atoms[comma]?.text
  const first = pastQuotes(atoms, comma + 1)
  const opener = atoms[first]
  if (!opener) return undefined
  const opens =
    mark !== ',' ||
    (roleVerbs(opener.lower).some((verb) => verb.side === 'object') && /(?:ed|en|eld|ght)$/u.test(opener.lower)) ||
    startsNumber(opener) ||
    /^(?:including|among|many|most|mostly|all|some|half|both|mainly|it|he|she|they|who|whose|whom|which|none|a|an|aged|reportedly|allegedly|however|the|or)$/u.test(
      opener.lower,
    )
  if (!opens) return undefined
  const enters =
    ['who', 'reportedly', 'allegedly'].includes(opener.lower) ||
    roleVerbs(opener.lower).some((verb) => verb.side === 'object')
  const closing = closingMark(atoms, first, mark ?? ',')
  return closing ?? (enters ? comma : undefined)
}

function closingMark(atoms: readonly Atom[], first: number, mark: string): number | undefined {
  for (let at = first; at < Math.min(atoms.length, first + 22); at++) {
    if (atoms[at]?.text === mark && at > first) return at
    if ([';', '.'].includes(atoms[at]?.text ?? '')) return undefined
  }
  return undefined
}
