/**
 * Links between names: the same name again, a part of it, its initials; states with their capitals and governments.
 * Reads: a candidate and the entities so far. Writes: the entity it names, with the rule.
 */
import { type Candidate, functionOf, overlaps, remembered } from './candidate.ts'
import { type Entity, type Link, nameKeys, nameOf } from './entity.ts'
import {
  acronymLetters,
  foldName,
  initialsOf,
  isMisspelt,
  isSameOrganisation,
  isShortOfOrganisation,
  isShortOfPerson,
  nameParts,
  organisationKey,
  personParts,
} from './name-keys.ts'
import { countryOfState, fullName, nationality } from './vocabulary.ts'

export interface Found {
  readonly entity: Entity
  readonly link: Link
}

/** The entity that a name names again. */
export function linkName(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.sort === 'polity' && candidate.country !== undefined) return polityOf(candidate, entities)
  if (candidate.sort === 'people' && isNation(candidate)) {
    const state = polityOf(candidate, entities)
    if (state) return state
  }
  if (candidate.name === undefined) return undefined
  const keys = nameKeys(candidate)
  const alike = entities.filter((entity) => keys.some((key) => entity.nameKeys.has(key)))
  return sameName(candidate, alike) ?? partOfName(candidate, alike) ?? partOfOtherSort(candidate, alike)
}

/** "Corwood" for "Corwood Timber", "el Idrissi" for "Samir el Idrissi", where the model takes one for a person, the other for a place. */
function partOfOtherSort(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const short = foldedName(candidate).split(' ')
  if (candidate.country !== undefined || candidate.sort === 'people' || short.join('').length < SHORTEST)
    return undefined
  return latest(candidate, entities, 'who.partial-name', (member) => {
    if (member.name === undefined || member.sort === 'polity' || member.sort === 'people') return false
    const long = foldedName(member).split(' ')
    if (long.length <= short.length || overlaps(candidate, member)) return false
    const isTail = short.every((part, i) => part === long[long.length - short.length + i])
    // A city is no part of its university; the model takes surnames for places.
    if (isTail && candidate.sort === 'place' && member.sort === 'organisation') return false
    if (isTail) return candidate.sort !== member.sort || member.sort === 'place'
    const isHead = short.every((part, i) => part === long[i])
    return isHead && candidate.sort === 'person' && member.sort !== 'person'
  })
}
const SHORTEST = 4

const foldedName = remembered(({ name }) => foldName(name ?? ''))

function sameName(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const folded = foldedName(candidate)
  return latest(
    candidate,
    entities,
    'who.same-name',
    (member, { sort, country }) =>
      member.name !== undefined &&
      foldedName(member) === folded &&
      // "twenty Iranians" are not Iran, which "the Iranians" were.
      (sort !== 'polity' || candidate.sort !== 'people' || isNation(candidate)) &&
      (candidate.sort === 'person' || agree(candidate, { country: member.country ?? country })),
  )
}

function partOfName(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const name = candidate.name ?? ''
  if (candidate.sort === 'person') {
    return latest(
      candidate,
      entities,
      'who.partial-name',
      (member, entity) => isPersonsPart(candidate, member) && !isOfFamily(candidate, entity),
    )
  }
  const key = bodyKey(candidate)
  return (
    latest(
      candidate,
      entities,
      'who.acronym',
      (member) =>
        member.name !== undefined &&
        member.sort !== 'person' &&
        (isInitialsOf(candidate, member) ||
          isInitialsOf(member, candidate) ||
          isFullNameOf(member, candidate) ||
          isFullNameOf(candidate, member)),
    ) ??
    latest(
      candidate,
      entities,
      'who.same-body',
      (member, { country }) =>
        isBody(member) &&
        isSameOrganisation(bodyKey(member), key) &&
        agree(candidate, { country: member.country ?? country }),
    ) ??
    latest(
      candidate,
      entities,
      'who.partial-name',
      (member, { country }) =>
        isBodysPart(candidate, key, member) && agree(candidate, { country: member.country ?? country }),
    ) ??
    // A surname alone that the model took for a body or a place.
    (nameParts(name).length === 1
      ? latest(candidate, entities, 'who.partial-name', (member) => isPersonsPart(candidate, member))
      : undefined)
  )
}

/** "the Iranians" who act or are told something, of whom nothing else is told: their state, where it is told of. */
const isNation = (candidate: Candidate): boolean =>
  candidate.country !== undefined &&
  candidate.last === candidate.head &&
  candidate.first === candidate.head - 1 &&
  candidate.tree.lowered[candidate.first] === 'the' &&
  ['nsubj', 'iobj', 'obl:by'].includes(functionOf(candidate))

const lettersOf = remembered(({ name }) => ({ letters: acronymLetters(name ?? '') }))
const initials = remembered(({ name }) => initialsOf(name ?? ''))

/** Initials, unless everybody knows them for another: "UN" is not Ugebladet Nord, "US" not the United Steelworkers. */
function isInitialsOf(short: Candidate, long: Candidate): boolean {
  const { letters } = lettersOf(short)
  if (letters === undefined || !initials(long).includes(letters)) return false
  return !WELL_KNOWN.has(short.name?.replaceAll('.', '') ?? '') || isFullNameOf(long, short)
}

const WELL_KNOWN: ReadonlySet<string> = new Set(['UN', 'EU', 'AU', 'US', 'UK', 'NATO'])

const spelledName = remembered(({ name }) => {
  const full = fullName(name ?? '')
  return { folded: full && foldName(full) }
})

/** "National Liberation Army" for "ELN", whose letters are another language's. */
function isFullNameOf(long: Candidate, short: Candidate): boolean {
  const { folded } = spelledName(short)
  return folded !== undefined && folded === foldedName(long)
}

const partsOfPerson = remembered(({ name }) => personParts(name ?? ''))

function isPersonsPart(candidate: Candidate, member: Candidate): boolean {
  if (candidate.name === undefined || member.name === undefined || member.sort !== 'person') return false
  const [a, b] = [partsOfPerson(candidate), partsOfPerson(member)]
  const differ = candidate.gender && member.gender && candidate.gender !== member.gender
  if (differ && nameParts(candidate.name).length > 1) return false
  return isShortOfPerson(a, b) || isShortOfPerson(b, a)
}

/** "Maikel Valdiviezo", after "Valdiviezo" for Segundo Valdiviezo: of one family. */
function isOfFamily(candidate: Candidate, { members }: Entity): boolean {
  const own = partsOfPerson(candidate)
  if (own.length < 2) return false
  const full = members.flatMap(({ candidate: member }) =>
    member.kind === 'name' && member.sort === 'person' && partsOfPerson(member).length > 1
      ? [partsOfPerson(member)]
      : [],
  )
  const isWithin = (short: readonly string[], long: readonly string[]): boolean =>
    short.every((part) => long.some((other) => isMisspelt(part, other) || isInitial(part, other)))
  // "A. Petrov" after "Alexei Petrov".
  const isInitial = (a: string, b: string): boolean => (a.length === 1 || b.length === 1) && a[0] === b[0]
  // "Abdel Fattah el-Sisi" after "Abdel Fattah al-Sisi".
  const isOne = (parts: readonly string[]): boolean =>
    parts[0] === own[0] || isWithin(own, parts) || isWithin(parts, own)
  return full.length > 0 && !full.some(isOne)
}

const isBody = ({ sort, kind }: Candidate): boolean =>
  sort === 'organisation' || (kind === 'name' && sort === 'unknown')

/** What a body is called, without the country's words: they are compared apart. */
export const bodyKey = remembered((candidate): ReadonlySet<string> => {
  const words =
    candidate.name ??
    candidate.tree.words
      .slice(candidate.first, candidate.last + 1)
      .map(({ form }) => form)
      .join(' ')
  const plain = words
    .split(' ')
    .filter((word) => !nationality(word.replace(/['’]s$/u, '')) && !countryOfState(word.replace(/['’]s$/u, '')))
    .join(' ')
  return organisationKey(plain || words)
})

/** No two different countries. */
export const agree = (a: Pick<Candidate, 'country'>, b: Pick<Candidate, 'country'>): boolean =>
  a.country === undefined || b.country === undefined || a.country === b.country

/** "in Roraima", where "TV Roraima" was told of: the place. */
const isWhere = (candidate: Candidate): boolean =>
  candidate.sort === 'place' &&
  nameParts(candidate.name ?? '').length === 1 &&
  /^(?:obl|nmod|compound)/u.test(functionOf(candidate))

function isBodysPart(candidate: Candidate, key: ReadonlySet<string>, member: Candidate): boolean {
  if (isWhere(candidate)) return false
  if (!isBody(member) || member.name === undefined) return false
  const other = bodyKey(member)
  if (candidate.noun && member.noun && candidate.noun.noun !== member.noun.noun) return false
  if (candidate.noun === undefined && key.size === 1 && member.noun !== undefined && other.size > 2) return false
  return isShortOfOrganisation(key, other)
}

/** A state is one with its capital, its seat of power and its government. */
function polityOf(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.country === undefined) return undefined
  return latest(
    candidate,
    entities,
    'who.state-government',
    (member) => member.sort === 'polity' && member.country === candidate.country,
  )
}

/** A nominal does not go back further than so many sentences. */
const REACH = 60

/** The entity whose latest fitting phrase stands nearest before the candidate. */
export function latest(
  candidate: Candidate,
  entities: readonly Entity[],
  by: string,
  fits: (member: Candidate, entity: Entity) => boolean,
): Found | undefined {
  let best: { entity: Entity; antecedent: Candidate } | undefined
  const fitting: Entity[] = []
  for (const entity of entities) {
    if (candidate.kind === 'nominal' && candidate.tree.number - entity.seen > REACH) continue
    for (const { candidate: member } of entity.members) {
      if (member.kind === 'pronoun' || member === candidate || !fits(member, entity)) continue
      if (fitting.at(-1) !== entity) fitting.push(entity)
      if (!best || member.span.start > best.antecedent.span.start) best = { entity, antecedent: member }
    }
  }
  if (!best) return undefined
  const alternatives = fitting
    .filter((entity) => entity !== best?.entity)
    .slice(0, 3)
    .map((entity) => ({ value: nameOf(entity) ?? 'an unnamed one', reason: 'fits too, but stands further back' }))
  return { entity: best.entity, link: { by, antecedent: best.antecedent, alternatives } }
}
