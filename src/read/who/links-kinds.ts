/**
 * Links by kind: a noun that stands for a named body of its kind ("the company", "the group").
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import { type Candidate, functionOf } from './candidate.ts'
import { type Entity, isNamed, lastWord } from './entity.ts'
import { kinOf } from './kin.ts'
import { countOf } from './links-counts.ts'
import { nationOfArmy } from './links-forces.ts'
import { agree, type Found, latest } from './links-names.ts'
import { modifiersOf } from './noun-words.ts'
import { lower } from './tree.ts'
import { fullName, isArmedGroup, isOutlet, nationality } from './vocabulary.ts'

/** Nouns that stand for any named body of a kind: those used, and further ones that the body may be called by name. */
const FAMILIES: readonly { readonly called: string; readonly named: string }[] = [
  {
    called: 'group movement organisation organization militia faction outfit',
    named: 'party front force network army wing',
  },
  {
    called:
      'agency outlet broadcaster channel newspaper paper daily weekly portal site website station magazine tabloid',
    named: 'television radio news media',
  },
  {
    called: 'company firm airline bank business corporation conglomerate carrier',
    named: 'operator producer manufacturer maker supplier contractor retailer subsidiary developer',
  },
  { called: 'union association federation confederation society league', named: 'congress' },
  {
    called: 'agency service office bureau department directorate regulator watchdog',
    named: 'patrol authority commission ministry treasury',
  },
  { called: 'bloc alliance union', named: 'organisation organization community league association' },
  {
    called: 'body organisation organization panel group charity foundation institute',
    named: 'committee council commission board association institution ngo society centre',
  },
]

const OUTLETS: ReadonlySet<string> = new Set(
  'outlet broadcaster channel newspaper paper daily weekly portal site website station magazine tabloid'.split(' '),
)

export function kindNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = lastWord(candidate.noun?.noun ?? '')
  const isName = /^\p{Lu}/u.test(candidate.tree.words[candidate.head]?.form ?? '')
  // "this portal" is whoever publishes the report.
  if (candidate.article !== 'definite' || lower(candidate.tree, candidate.first) === 'this') return undefined
  if (isName || [...modifiersOf(candidate)].some((part) => !isKnownBeside(part))) return undefined
  // "the newspapers", "the militias" are no body that was named.
  if (candidate.number === 'plural' && lower(candidate.tree, candidate.head) !== noun) return undefined
  const families = FAMILIES.filter(({ called }) => called.split(' ').includes(noun))
  if (families.length === 0) return undefined
  const nouns = new Set(families.flatMap(({ called, named }) => `${called} ${named}`.split(' ')))
  const isOutlets = OUTLETS.has(noun)
  const isCompany = noun === 'company' || noun === 'firm'
  if (countOf(candidate) !== '' || lower(candidate.tree, candidate.first) === 'both') return undefined
  const isGroup = GROUPS.has(noun)
  // "the Finnish firm" tells more of which one.
  const isNearOnly = (isOutlets || isCompany || NEAR_ONLY.has(noun)) && candidate.country === undefined
  const isObject = functionOf(candidate) === 'obj' && !isCompany
  const isArmedInView = isGroup && entities.some((entity) => isNearby(candidate, entity) && isFighting(entity))
  return latest(candidate, entities, 'who.kind-noun', (member, entity) => {
    if (candidate.tree.number - member.tree.number >= 6) return false
    if (isNearOnly && !isToldOfNear(candidate, entity)) return false
    if (!isOutlets && noun !== 'agency' && isOutlet(member.name)) return false
    if (entity.sort !== 'organisation') return false
    if (isObject && entity.members.length < WELL_KNOWN_AFTER && !(isGroup && isFighting(entity))) return false
    if (isGroup && (nationOfArmy(member) !== '' || (isArmedInView && !isFighting(entity)))) return false
    if (!agree(candidate, { country: member.country ?? entity.country })) return false
    const called = lastWord(member.noun?.noun ?? '')
    if (member.kind !== 'name')
      return isCompany && !isNamed(entity) && nouns.has(called) && member.number === candidate.number
    if (called && called !== noun && !nouns.has(called)) return false
    if (isCompany && fullName(member.name ?? '') !== undefined) return false
    // "the company" is no "NLC" that was called a commission before.
    const bodies = entity.members.flatMap((one) =>
      isBody(one.candidate.noun?.kind) ? lastWord(one.candidate.noun?.noun ?? '') : [],
    )
    return bodies.length === 0 || bodies.some((one) => one === noun || nouns.has(one))
  })
}

/**
 * Beside companies and outlets, bodies of which there are many: last told of two and more sentences back right in 4 of 19, other
 * bodies in 17 of 20.
 */
const NEAR_ONLY: ReadonlySet<string> = new Set(['panel', 'union', 'charity', 'militia', 'bank', 'airline'])

/**
 * Phrases: "left the panel", "rang the paper" are of bodies seldom told of in 1 of 9. Companies and armed groups are left out: one
 * is fined, the other pursued.
 */
const WELL_KNOWN_AFTER = 5

const GROUPS: ReadonlySet<string> = new Set(['group', 'movement', 'militia', 'faction', 'outfit'])

/** In this sentence or the last, by more than a pronoun. */
const isToldOfNear = ({ tree }: Candidate, { members }: Entity): boolean =>
  members.some(({ candidate: { kind, tree: other } }) => kind !== 'pronoun' && tree.number - other.number < 2)

const isNearby = ({ tree }: Candidate, { seen }: Entity): boolean => tree.number - seen < 6

/** A known armed group, or one called so. */
const isFighting = ({ members, nouns }: Entity): boolean =>
  members.some(({ candidate }) => isArmedGroup(candidate.name)) || [...nouns].some((noun) => kinOf(noun).has('fighter'))

const isBody = (kind: string | undefined): boolean => kind === 'organisation' || kind === 'media'

const isKnownBeside = (part: string): boolean =>
  KNOWN_BESIDE.has(part) || nationality(part.charAt(0).toUpperCase() + part.slice(1)) !== undefined

/** Words beside a class noun that name no other body: "the militant group", "the state agency". */
const KNOWN_BESIDE: ReadonlySet<string> = new Set([
  'militant',
  'armed',
  'rebel',
  'terror',
  'terrorist',
  'islamist',
  'resistance',
  'news',
  'state',
  'rights',
  'regional',
  'aid',
  'opposition',
  'spy',
  'state-run',
  'state-funded',
  'world',
  'jihadist',
  'police',
  'governing',
  'nuclear',
])
