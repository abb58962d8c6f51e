/**
 * Links of armies, police and armed men: "Israeli troops" and the Israeli army, "policemen", "its fighters", "the force".
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import { type Candidate, overlaps, remembered } from './candidate.ts'
import { type Entity, lastWord } from './entity.ts'
import type { HomeAt } from './home-country.ts'
import { kinOf } from './kin.ts'
import { countOf } from './links-counts.ts'
import { agree, type Found, latest } from './links-names.ts'
import { isClauseMate, modifiersOf } from './noun-words.ts'
import { lower } from './tree.ts'
import { countryOfState, fullName, isArmedGroup, nationality } from './vocabulary.ts'

/** "policemen", "officers" where the police were told of. */
export function policeNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = candidate.noun?.noun ?? ''
  if (
    !['policeman', 'police officer', 'officer', 'police'].includes(noun) ||
    candidate.number !== 'plural' ||
    candidate.article === 'indefinite'
  )
    return undefined
  const key = [...modifiersOf(candidate)].filter((part) => part !== 'police')
  const found = latest(candidate, entities, 'who.police', (member) => {
    if (member.noun?.noun !== 'police') return false
    const others = modifiersOf(member)
    // "officers" after "the Ghanaian police"; "striking policemen" after "striking police".
    if (key.length === 0 && member.country !== undefined) return true
    return others.size === key.length && key.every((part) => others.has(part))
  })
  return noun === 'officer' && found && othersSince(found, entities) ? undefined : found
}

/** "the officers" after police and, since then, "customs officers". */
const othersSince = ({ link }: Found, entities: readonly Entity[]): boolean =>
  entities.some(({ members }) =>
    members.some(
      ({ candidate: one }) =>
        one.span.start > (link.antecedent?.span.start ?? 0) &&
        one.noun?.noun === 'officer' &&
        one.number === 'plural' &&
        modifiersOf(one).size > 0 &&
        !modifiersOf(one).has('police'),
    ),
  )

/** "the gendarmerie" after "gendarmes", "coastguards" after "the coast guard": not some of them, and of no other state. */
export function guardNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const guard = GUARDS.get(candidate.noun?.noun ?? '')
  if (guard === undefined || !isWhole(candidate)) return undefined
  const isBare = candidate.country === undefined && modifiersOf(candidate).size === 0
  if (!isBare && candidate.country === undefined) return undefined
  return latest(
    candidate,
    entities,
    'who.police',
    (member) => GUARDS.get(member.noun?.noun ?? '') === guard && isWhole(member) && agree(candidate, member),
  )
}
const GUARDS: ReadonlyMap<string, string> = new Map([
  ['gendarme', 'gendarmerie'],
  ['gendarmerie', 'gendarmerie'],
  ['coast guard', 'coast guard'],
  ['coastguard', 'coast guard'],
  ['coastguardsman', 'coast guard'],
])
const isWhole = (one: Candidate): boolean =>
  one.kind === 'nominal' &&
  one.article !== 'indefinite' &&
  countOf(one) === '' &&
  (one.number !== 'singular' || one.noun?.kind !== 'person')

/** "Norwegian police" after "the police", where the report was at home in Norway. */
export function nationsForce(candidate: Candidate, entities: readonly Entity[], homeAt: HomeAt): Found | undefined {
  const { country, noun } = candidate
  if (country === undefined || !STATES_OWN.has(noun?.noun ?? '') || modifiersOf(candidate).size !== 1) return undefined
  return latest(
    candidate,
    entities,
    'who.same-noun',
    (member, entity) =>
      member.noun?.noun === noun?.noun &&
      entity.country === undefined &&
      member.article !== 'indefinite' &&
      modifiersOf(member).size === 0 &&
      homeAt(member) === country,
  )
}
const STATES_OWN: ReadonlySet<string> = new Set(['police', 'customs', 'navy', 'coast guard', 'coastguard'])

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
  if (!ARMY.has(noun) || candidate.article === 'indefinite' || isSomeSoldiers(candidate)) return undefined
  if (candidate.country === undefined && (candidate.article !== 'definite' || modifiersOf(candidate).size > 0))
    return undefined
  const fits = (member: Candidate): boolean => {
    const nation = nationOfArmy(member)
    if (nation !== '') return candidate.country === undefined || candidate.country === nation
    if (member.kind === 'name' || !ARMY.has(member.noun?.noun ?? '') || member.article === 'indefinite') return false
    // A force of many nations is no army, a soldier or eleven of them are not theirs.
    if ((member.noun?.noun === 'force') !== (noun === 'force') || isSomeSoldiers(member)) return false
    return candidate.country === undefined ? agree(candidate, member) : member.country === candidate.country
  }
  // "the army" is one that was called so rather than soldiers told of since.
  const called = BODIES.has(noun)
    ? latest(candidate, entities, 'who.army', (member) => !SOLDIERS.has(member.noun?.noun ?? '') && fits(member))
    : undefined
  return called ?? latest(candidate, entities, 'who.army', fits)
}

const BODIES: ReadonlySet<string> = new Set(['army', 'military', 'armed forces'])
const SOLDIERS: ReadonlySet<string> = new Set(['soldier', 'troop'])

const isSomeSoldiers = (one: Candidate): boolean =>
  countOf(one) !== '' ||
  lower(one.tree, one.first) === 'all' ||
  (one.noun?.kind === 'person' && one.number === 'singular')

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
export const nationOfArmy = remembered(({ kind, name = '' }: Candidate): string => {
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
  // "its men" of a ministry, a charity or an agency are its staff.
  if (candidate.noun?.noun === 'man' && !isArmed(entity)) return undefined
  return { entity, link: { by: 'who.own-fighters', antecedent: entity.members[0]?.candidate } }
}

const isArmed = ({ nouns, members }: Entity): boolean =>
  [...nouns].some((one) => ARMED.has(lastWord(one)) || kinOf(one).has('fighter')) ||
  members.some((one) => isArmedGroup(one.candidate.name) || nationOfArmy(one.candidate) !== '')

/** "his men": of the armed body told of last, in this sentence or the two before; right in 7 of 7. */
export function nearestArmed(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const { tree, first, head, last, number, noun } = candidate
  if (!MEN.has(noun?.noun ?? '') || number === 'singular' || head !== last || head !== first + 1) return undefined
  if (!['his', 'her', 'its', 'their', 'my'].includes(lower(tree, first))) return undefined
  const near = entities.filter(
    ({ seen, sort, number: many, nouns, members }) =>
      tree.number - seen <= 2 &&
      (sort === 'organisation' || sort === 'people' || (sort === 'person' && many === 'plural')) &&
      [...nouns].some((one) => ARMED.has(lastWord(one))) &&
      !members.some((one) => overlaps(candidate, one.candidate) || isClauseMate(candidate, one.candidate)),
  )
  return latest(candidate, near, 'who.own-fighters', () => true)
}
const MEN: ReadonlySet<string> = new Set(
  'man,troop,troops,force,forces,fighter,soldier,comrade,officer,marine,lad'.split(','),
)
const ARMED: ReadonlySet<string> = new Set(
  'army,police,force,forces,troop,troops,militia,group,movement,guard,soldier,navy,brigade,battalion,regiment,unit,fighter,militant,rebel,gang,gendarme,gendarmerie,military,patrol,corps,gunman,insurgent,command,policeman'.split(
    ',',
  ),
)

/** "the force" of police, an army, peacekeepers; "the mission" of observers: not only where it has a name. */
export function forceNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const { tree, first, head, last, noun } = candidate
  const called = noun?.noun ?? ''
  const groups = FORCES.get(called)
  if (!groups || lower(tree, first) !== 'the' || head !== first + 1 || last !== head) return undefined
  const near = entities.filter(
    ({ seen, sort, number, nouns, members }) =>
      tree.number - seen <= 6 &&
      (sort === 'organisation' || sort === 'people' || (sort === 'person' && number === 'plural')) &&
      [...nouns].some((one) => groups.nouns.has(lastWord(one)) || [...kinOf(one)].some((kin) => groups.kin.has(kin))) &&
      !members.some((one) => overlaps(candidate, one.candidate) || isClauseMate(candidate, one.candidate)),
  )
  return latest(candidate, near, 'who.force', () => true)
}
const FORCES: ReadonlyMap<string, { readonly nouns: ReadonlySet<string>; readonly kin: ReadonlySet<string> }> = new Map(
  [
    [
      'force',
      {
        nouns: new Set(['police', 'army', 'navy', 'guard', 'mission']),
        kin: new Set(['police', 'soldier', 'peacekeeper']),
      },
    ],
    ['mission', { nouns: new Set<string>(), kin: new Set(['peacekeeper', 'inspector']) }],
  ],
)
