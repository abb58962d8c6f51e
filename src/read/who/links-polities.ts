/**
 * Links of states: a state is one with its capital, its seat of power and its government; "the government" alone is that of
 * the state most spoken of.
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import { type Candidate, functionOf } from './candidate.ts'
import type { Entity } from './entity.ts'
import type { HomeAt } from './home-country.ts'
import { type Found, latest } from './links-names.ts'
import type { SoFar } from './links-nouns.ts'
import { countryInside } from './names.ts'
import { isOwned, modifiersOf, sameWords } from './noun-words.ts'
import { lower } from './tree.ts'
import { seatOf } from './vocabulary.ts'

/** "the Russian government", "the Kyrgyz authorities", "Tehran's side"; without a country the one most spoken of. */
export function politicalNoun(candidate: Candidate, { entities, homeAt, ownerOf }: SoFar): Found | undefined {
  if (isOwned(candidate)) {
    const own = ownersState(candidate, entities, ownerOf)
    if (own) return own
  }
  if (candidate.noun?.noun === 'country' || candidate.noun?.kind === 'state') return undefined
  const country = candidate.country ?? countryOfSeat(candidate)
  if (country !== undefined) {
    return latest(
      candidate,
      entities,
      'who.state-government',
      (member) => member.sort === 'polity' && member.country === country,
    )
  }
  return (
    sameWords(candidate, entities) ?? homeGovernment(candidate, entities, homeAt) ?? sameRulers(candidate, entities)
  )
}

/** "the French" who act, "our Turkish brothers": their state, where it is told of. */
export function nationsState(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const { tree, first, head, last, noun, country } = candidate
  if (country === undefined || noun?.kind !== 'person') return undefined
  const isNation =
    noun.noun === 'person' &&
    last === head &&
    first === head - 1 &&
    lower(tree, first) === 'the' &&
    // "the Omani" is one of them.
    /(?:ese|ish|ch|ss)$/u.test(lower(tree, head)) &&
    ['nsubj', 'iobj', 'obl:by'].includes(functionOf(candidate))
  const isFriend =
    FRIENDS.has(noun.noun) && candidate.number === 'plural' && last === head && candidate.article === 'definite'
  if (!isNation && !isFriend) return undefined
  return latest(
    candidate,
    entities,
    'who.state-government',
    (member) => member.sort === 'polity' && member.country === country,
  )
}
const FRIENDS: ReadonlySet<string> = new Set(['brother', 'friend', 'partner'])

/** "the authorities in Ouagadougou": of the state whose capital that is. */
const countryOfSeat = ({ tree, head, last, noun }: Candidate): string | undefined =>
  ['government', 'authority', 'authorities'].includes(noun?.noun ?? '') && lower(tree, head + 1) === 'in'
    ? countryInside(tree, head + 2, last)
    : undefined

/** "his country", "her Government": the state of the one who is spoken of. */
function ownersState(candidate: Candidate, entities: readonly Entity[], ownerOf: SoFar['ownerOf']): Found | undefined {
  if (!['country', 'government', 'nation', 'state'].includes(candidate.noun?.noun ?? '')) return undefined
  const owner = ownerOf(candidate)
  if (owner?.country === undefined) return undefined
  const entity = entities.find(({ sort, country }) => sort === 'polity' && country === owner.country)
  const antecedent = entity?.members.at(-1)?.candidate
  return entity && antecedent ? { entity, link: { by: 'who.owners-state', antecedent } } : undefined
}

/** "govt" in a headline, "the government" below it; "the authorities" after "the transitional authorities". */
function sameRulers(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (!RULERS.has(candidate.noun?.noun ?? '') || candidate.article === 'indefinite' || isOwned(candidate))
    return undefined
  const key = modifiersOf(candidate)
  return latest(candidate, entities, 'who.same-noun', (member, entity) => {
    if (member.sort !== 'polity' || member.article === 'indefinite') return false
    if (entity.country !== undefined || !RULERS.has(member.noun?.noun ?? '')) return false
    const others = modifiersOf(member)
    return key.size === 0 || [...key].some((part) => others.has(part))
  })
}
const RULERS: ReadonlySet<string> = new Set(
  'government govt state authority authorities administration regime junta leadership cabinet'.split(' '),
)

/** "the government" or "authorities" with nothing else before it but an article or possessive. */
const isBareGovernment = ({ article, first, head, last, noun }: Candidate): boolean =>
  article !== 'indefinite' &&
  last === head &&
  first + 1 >= head &&
  ['government', 'authority', 'govt'].includes(noun?.noun ?? '')

/** "the caretaker government", "the kingdom": of a state there is one. */
const isOnlyGovernment = (candidate: Candidate): boolean => {
  const noun = candidate.noun?.noun ?? ''
  const parts = [...modifiersOf(candidate)]
  if (['kingdom', 'emirate', 'sultanate', 'island nation'].includes(noun))
    return parts.every((part) => part === 'island')
  return /(?:^| )government$/u.test(noun) && parts.length > 0 && parts.every((part) => OF_STATES.has(part))
}
const OF_STATES: ReadonlySet<string> = new Set(
  'caretaker,interim,internationally,internationally-recognised,recognised,recognized,backed'.split(','),
)

/** "Manila" where the report has spoken of "the government" only, and is at home there; a state's name is another's as often. */
export function governmentsState(candidate: Candidate, entities: readonly Entity[], homeAt: HomeAt): Found | undefined {
  if (candidate.sort !== 'polity' || candidate.country === undefined || !seatOf(candidate.name ?? '')) return undefined
  return latest(
    candidate,
    entities,
    'who.home-government',
    (member, entity) =>
      entity.sort === 'polity' &&
      entity.country === undefined &&
      isBareGovernment(member) &&
      !isOwned(member) &&
      homeAt(member) === candidate.country,
  )
}

/** "the government", "its authorities": that of the state around it. */
function homeGovernment(candidate: Candidate, entities: readonly Entity[], homeAt: HomeAt): Found | undefined {
  if (candidate.article !== 'definite' || !(isBareGovernment(candidate) || isOnlyGovernment(candidate)))
    return undefined
  const home = homeAt(candidate)
  const entity = entities.find(({ sort, country }) => sort === 'polity' && country === home && country !== undefined)
  const antecedent = entity?.members.at(-1)?.candidate
  return entity && antecedent ? { entity, link: { by: 'who.home-government', antecedent } } : undefined
}
