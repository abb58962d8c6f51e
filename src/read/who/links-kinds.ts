/**
 * Links by kind: a noun that stands for a named body of its kind ("the company"), for an army or a police told of, for the
 * person told of just before ("the 66-year-old").
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import { type Candidate, remembered } from './candidate.ts'
import { type Entity, isNamed, lastWord, salienceAt } from './entity.ts'
import { agree, type Found, latest } from './links-names.ts'
import { modifiersOf, sameGender } from './noun-words.ts'
import { lower } from './tree.ts'
import { countryOfState, fullName, isOutlet, nationality } from './vocabulary.ts'

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
  const families = FAMILIES.filter(({ called }) => called.split(' ').includes(noun))
  if (families.length === 0) return undefined
  const nouns = new Set(families.flatMap(({ called, named }) => `${called} ${named}`.split(' ')))
  const isOutlets = OUTLETS.has(noun)
  const isCompany = noun === 'company' || noun === 'firm'
  return latest(candidate, entities, 'who.kind-noun', (member, entity) => {
    if (!isOutlets && noun !== 'agency' && isOutlet(member.name)) return false
    if (entity.sort !== 'organisation') return false
    if (!agree(candidate, { country: member.country ?? entity.country })) return false
    if (candidate.tree.number - member.tree.number >= 6) return false
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
])

/** "policemen", "officers" where the police were told of. */
export function policeNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = candidate.noun?.noun ?? ''
  if (
    !['policeman', 'police officer', 'officer', 'police'].includes(noun) ||
    candidate.number !== 'plural' ||
    candidate.article === 'indefinite'
  )
    return undefined
  if ([...modifiersOf(candidate)].some((part) => part !== 'police')) return undefined
  return latest(
    candidate,
    entities,
    'who.police',
    (member) => member.noun?.noun === 'police' && modifiersOf(member).size === 0,
  )
}

/** "the 66-year-old": the person told of just before. Other nouns ("the captain") are mostly somebody new (right in 9 of 22). */
export function personInView(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.noun?.noun !== 'person' || candidate.number !== 'singular' || candidate.article !== 'definite')
    return undefined
  if (lower(candidate.tree, candidate.first) !== 'the' || candidate.last !== candidate.head) return undefined
  const sentence = candidate.tree.number
  const fitting = entities.filter(
    (entity) =>
      entity.sort === 'person' && isNamed(entity) && sameGender(candidate, entity) && entity.number !== 'plural',
  )
  const best = fitting.toSorted((a, b) => salienceAt(b, sentence) - salienceAt(a, sentence))[0]
  const last = best?.members.at(-1)?.candidate
  if (!best || !last || last.tree === candidate.tree || sentence - best.seen > 4) return undefined
  return { entity: best, link: { by: 'who.person-in-view', antecedent: last } }
}

/** "Israeli troops" are the Israeli army's, "the army" the one told of; numbered ones are some of them. */
const ARMY: ReadonlySet<string> = new Set([
  'army',
  'military',
  'armed forces',
  'troop',
  'troops',
  'forces',
  'soldier',
  'force',
])

export function armyNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = candidate.noun?.noun ?? ''
  if (!ARMY.has(noun) || candidate.article === 'indefinite') return undefined
  if (candidate.country === undefined && (candidate.article !== 'definite' || modifiersOf(candidate).size > 0))
    return undefined
  return latest(candidate, entities, 'who.army', (member) => {
    const nation = nationOfArmy(member)
    if (nation !== '') return candidate.country === undefined || candidate.country === nation
    if (!ARMY.has(member.noun?.noun ?? '') || member.article === 'indefinite') return false
    return candidate.country === undefined ? agree(candidate, member) : member.country === candidate.country
  })
}

/** "the UPDF" after "the Ugandan army". */
export function armyName(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const nation = nationOfArmy(candidate)
  if (nation === '') return undefined
  return latest(
    candidate,
    entities,
    'who.army',
    (member) =>
      member.kind === 'nominal' &&
      member.article !== 'indefinite' &&
      ARMY.has(member.noun?.noun ?? '') &&
      member.country === nation,
  )
}

/** The nation whose armed forces a name is of, '' for none: "Israel Defense Forces", "IDF". */
const nationOfArmy = remembered(({ kind, name = '' }: Candidate): string => {
  const full = fullName(name) ?? name
  if (kind !== 'name' || !/ (?:Army|Military|(?:Armed|Defen[cs]e|Self-Defen[cs]e) Forces?)$/iu.test(full)) return ''
  for (const length of [1, 2]) {
    const words = full
      .split(' ')
      .slice(0, length)
      .join(' ')
      .replace(/['’]s$/u, '')
    const country = nationality(words)?.country ?? countryOfState(words)
    if (country !== undefined) return country
  }
  return ''
})

/** "its fighters", "his men": those of an armed group are the group. */
export function ownFighters(
  candidate: Candidate,
  entities: readonly Entity[],
  ownerOf: (candidate: Candidate) => Entity | undefined,
): Found | undefined {
  if (
    !['fighter', 'militant', 'gunman', 'man', 'rebel', 'insurgent'].includes(candidate.noun?.noun ?? '') ||
    candidate.number !== 'plural'
  )
    return undefined
  const entity = ownerOf(candidate)
  if (entity?.sort !== 'organisation' || !entities.includes(entity)) return undefined
  return { entity, link: { by: 'who.own-fighters', antecedent: entity.members[0]?.candidate } }
}
