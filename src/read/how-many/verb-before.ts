/**
 * Verbs and nouns of deeds that have a count as their object: "killed 12", "let nine go", "the release of two".
 * Reads: phrases, role verbs. Writes: roles with the atoms that carry them.
 */
import type { FigureRole } from '../../record/values.ts'
import { type Atom, isQuote } from './atoms.ts'
import { BE, suits, type VerbRole } from './governing.ts'
import { roleOfLoss } from './losses.ts'
import type { Phrase } from './phrase.ts'
import { type RoleVerb, restAfter, roleVerbs } from './role-verbs.ts'
import { wordSet } from './word-set.ts'

/** Words between a verb and the count that is its object. */
const SKIPPED = wordSet(
  `the a an its his her their our your my another any other more some only just also still already up off out away
  back down in over free all but further additional extra both these those at least as many another last first again
  even dead around about nearly almost alone reportedly allegedly another as well such go loose free into custody on
  monday tuesday wednesday thursday friday saturday sunday yesterday today late early week month remaining no fewer
  than more less up to between to safety home ashore alive`,
)
const LINKS = new Set(['of', 'with', 'from'])
const PARTICLES = new Set(['go', 'off', 'away', 'down', 'up'])
/** A verb whose object the count is. */
export function verbBefore(phrase: Phrase, personal: boolean | undefined, start: number): VerbRole | undefined {
  const { atoms } = phrase
  let coordinated = false
  let phrasal = false // past a preposition: only verbs with words of their own reach over it ("let go of three")
  for (let at = start - 1; at >= Math.max(0, start - 16); at--) {
    const atom = atoms[at]
    if (!atom) return undefined
    if (isQuote(atom)) continue
    if (atom.kind === 'sign' && atom.text !== ',' && atom.text !== '-') return undefined
    for (const verb of roleVerbs(atom.lower)) {
      if (verb.side !== 'object' || !suits(verb, phrase, personal)) continue
      const end = restBefore(atoms, at, verb, phrase)
      if (end === undefined || (phrasal && verb.rest.length < 2)) continue
      if (isPassive(atoms, at)) return undefined
      // "it took 40 firefighters to": what was needed
      if (verb.verb === 'take' && atoms[at - 1]?.lower === 'it') return undefined
      // "could not save four"
      if (verb.verb === 'save' && atoms[at - 1]?.lower === 'not')
        return { role: 'killed', by: 'how-many.role.verb-before', from: at - 1, to: end }
      if (isNounHere(atoms, at)) continue
      return { role: verb.role, by: 'how-many.role.verb-before', from: at, to: end, isShared: coordinated }
    }
    if (!phrasal && LINKS.has(atom.lower) && PARTICLES.has(atoms[at - 1]?.lower ?? '')) {
      phrasal = true
      continue
    }
    if (SKIPPED.has(atom.lower) || isOwner(atoms, at)) continue
    if (atom.lower === 'and' || atom.lower === 'or' || (atom.lower === 'as' && atoms[at - 1]?.lower === 'well')) {
      if (coordinated) return undefined
      coordinated = true // only the second of two objects reaches the verb over its sister
      continue
    }
    // "killed Umm Salem, 62, and two": past the age
    if (coordinated && atom.text === ',' && atoms[at - 1]?.kind === 'digits' && atoms[at - 2]?.text === ',') {
      at -= 2
      continue
    }
    if (atom.text === ',') return undefined
    if (!coordinated) return undefined
    if (CLAUSAL.has(atom.lower) || /(?:ed|ing)$/u.test(atom.lower)) return undefined
  }
  return undefined
}

/** "Freed the boats' 47 crew": the owner stands between. */
const isOwner = (atoms: readonly Atom[], at: number): boolean =>
  (isApostrophe(atoms[at + 1]) && (atoms[at + 1]?.glued ?? false)) ||
  (atoms[at]?.lower === 's' && isApostrophe(atoms[at - 1]))
const isApostrophe = (atom: Atom | undefined): boolean => atom?.text === '’' || atom?.text === "'"

const CLAUSAL = wordSet(
  `who that which whom when while after before as because if although though said says say was were is are be been
  has have had will would could may to for in on at by from with since towards toward into near after over against
  during under between among within amid of`,
)

/** Where the words of a phrasal verb end: right after it, or after what is counted. */
function restBefore(atoms: readonly Atom[], at: number, verb: RoleVerb, phrase: Phrase): number | undefined {
  if (verb.rest.length === 0) return at + 1
  const close = restAfter(atoms, at + 1, verb.rest, 1)
  if (close !== undefined) return close
  return restAfter(atoms, phrase.to, verb.rest, verb.rest.length > 1 ? 5 : 1) !== undefined ? at + 1 : undefined
}

function isPassive(atoms: readonly Atom[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const word = atoms[back]?.lower ?? ''
    if (BE.has(word)) return !atoms[at]?.lower.endsWith('ing')
    if (!/ly$/u.test(word) && word !== 'not' && word !== 'also') return false
  }
  return false
}

/** "A strike of 12", "the release of": the form is a noun where a determiner stands before it. */
const isNounHere = (atoms: readonly Atom[], at: number): boolean =>
  ['the', 'a', 'an', 'this', 'its', 'their', 'his'].includes(atoms[at - 1]?.lower ?? '') &&
  !/(?:ed|ing)$/u.test(atoms[at]?.lower ?? '')

/** "Were freed along with 11 other captives": what befell those befell these. */
export function alongWith({ atoms, quantity }: Phrase): VerbRole | undefined {
  const last = atoms[quantity.from - 1]?.lower
  if (last !== 'with' || !['along', 'together'].includes(atoms[quantity.from - 2]?.lower ?? '')) return undefined
  for (let at = quantity.from - 3; at >= Math.max(0, quantity.from - 9); at--) {
    const verb = roleVerbs(atoms[at]?.lower ?? '').find((one) => one.rest.length === 0 && one.of === 'person')
    if (verb) return { role: verb.role, by: 'how-many.role.verb-before', from: at, to: at + 1 }
  }
  return undefined
}

const SEARCHES = wordSet('looking searching search searches hunt hunting hunted seek')

/** "Teams are looking for 14 hikers". */
export function searchedFor({ atoms, quantity, counted }: Phrase): VerbRole | undefined {
  if (!counted || counted.noun?.class === 'thing') return undefined
  const last = atoms[quantity.from - 1]?.lower === 'the' ? quantity.from - 2 : quantity.from - 1
  const isSearch = atoms[last]?.lower === 'for' && SEARCHES.has(atoms[last - 1]?.lower ?? '')
  return isSearch ? { role: 'missing', by: 'how-many.role.deed', from: last - 1, to: last + 1 } : undefined
}

/** "The release of two", "the death of 12": the deed as a noun. */
export function deedOf(phrase: Phrase, start: number): VerbRole | undefined {
  const { atoms } = phrase
  let at = start - 1
  while (at >= 0 && (SKIPPED.has(atoms[at]?.lower ?? '') || isQuote(atoms[at]))) at--
  if (atoms[at]?.lower !== 'of') return undefined
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const role = roleOfLoss(atoms[back], phrase) ?? DEEDS.get(atoms[back]?.lower ?? '')
    if (role && phrase.counted?.noun?.class !== 'thing' && !phrase.quantity.unit)
      return { role, by: 'how-many.role.deed', from: back, to: back + 1 }
    if (['the', ',', 'a'].includes(atoms[back]?.lower ?? '')) return undefined
  }
  return undefined
}
const DEEDS: ReadonlyMap<string, FigureRole> = new Map<string, FigureRole>([
  ...['release', 'liberation', 'freeing', 'exchange', 'swap'].map((word) => [word, 'released'] as const),
  ...['death', 'deaths', 'killing', 'killings', 'murder', 'murders', 'execution', 'assassination', 'massacre'].map(
    (word) => [word, 'killed'] as const,
  ),
  ...['arrest', 'arrests', 'detention', 'apprehension'].map((word) => [word, 'arrested'] as const),
  ...['abduction', 'kidnapping', 'capture', 'imprisonment', 'seizure', 'jailing'].map(
    (word) => [word, 'held'] as const,
  ),
  ...['evacuation', 'relocation', 'rescue'].map((word) => [word, 'evacuated'] as const),
  ...['displacement', 'eviction', 'exodus', 'flight'].map((word) => [word, 'displaced'] as const),
  ...['deployment', 'mobilisation', 'mobilization'].map((word) => [word, 'troops'] as const),
  ...['expulsion', 'deportation', 'extradition', 'dismissal', 'transfer'].map((word) => [word, 'other'] as const),
  ...['procession', 'march', 'rally', 'demonstration', 'vigil', 'protest', 'sit-in', 'crowd', 'gathering'].map(
    (word) => [word, 'present'] as const,
  ),
  ...['disappearance', 'trace'].map((word) => [word, 'missing'] as const),
])
