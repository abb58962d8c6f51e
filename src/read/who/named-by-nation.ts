/**
 * Names of states and of the bodies of which each state has one: "Iran" where the report has only "Tehran", "Sri Lankan
 * government" for "the government", "Sudanese ambassador" for "its ambassador", "Polish foreign ministry" for a bare one.
 * Reads: phrases of one entity, whose nation a bare body is of, owners of possessives; knowledge/states, capitals.
 */
import type { Candidate } from './candidate.ts'
import type { Entity } from './entity.ts'
import type { MadeName } from './made-name.ts'
import { countryInside } from './names.ts'
import type { NationAt } from './nation-at.ts'
import { isOwned } from './noun-words.ts'
import type { Owner } from './owners.ts'
import { formsOf, lower } from './tree.ts'
import { adjectiveOf, countryOfState, seatOf, usualStateName } from './vocabulary.ts'

/** So few states told of that a capital stands for a government among its people, not for a state among states. */
const FEW_STATES = 3

/** Of these a capital is the state, however few are told of: 54 of 58 on our own reports. */
const POWERS: ReadonlySet<string> = new Set(['USA', 'RUS', 'CHN'])

interface StatesTold {
  readonly nationAt: NationAt
  /** How many states the report tells of. */
  readonly states: number
  /** Whether the record lists these words as the actor's. */
  readonly isListed: (words: string) => boolean
}

/**
 * "Iran" where the report has only "Tehran"; "Sri Lankan government" where it has only "the government", for "Colombo" where it
 * tells of no more than two other states (right in 64 of 102 on our own reports, the state in 30), and where the state's own
 * name is none of its wordings, as things only happen there.
 */
export function stateName(
  entity: Entity,
  phrases: readonly Candidate[],
  { nationAt, states: all, isListed }: StatesTold,
): MadeName | undefined {
  const ruler = phrases.find(isGovernmentAlone)
  const country = entity.country ?? (ruler && nationAt(ruler)?.country)
  if (country === undefined) return undefined
  const usual = usualStateName(country)
  const states = phrases.filter(({ name }) => name !== undefined && countryOfState(name) !== undefined)
  const inFull = states.find(({ name }) => name === usual) ?? states.find(isInFull)
  const isPlace = inFull?.name !== undefined && !isListed(inFull.name)
  if (inFull?.name !== undefined && !isPlace)
    return { name: inFull.name, by: 'who.fullest-name', at: [inFull.span], basis: 'sentence' }
  const seat = phrases.find(({ name }) => name !== undefined && seatOf(name) !== undefined)
  // A government that has a capital beside it is called by its nation, one that has the state by the state.
  const isState = !ruler && (all > FEW_STATES || POWERS.has(country))
  const told = isPlace ? undefined : (states[0] ?? (isState ? seat : undefined))
  if (usual !== undefined && told) return { name: usual, by: 'who.state-name', at: [told.span], basis: 'knowledge' }
  const adjective = adjectiveOf(country)
  const rules = ruler ?? seat ?? inFull
  return adjective !== undefined && rules
    ? { name: `${adjective} government`, by: 'who.nations-body', at: [rules.span], basis: 'knowledge' }
    : undefined
}

/** "Türkiye" and "Britain" are names of their own right, "the UK" and "N. Korea" are short for another. */
const isInFull = ({ name }: Candidate): boolean =>
  name !== undefined && /^\p{Lu}\p{Ll}{3}/u.test(name) && !IN_FORM.test(name)

/** A state in the words of a treaty: "the Russian Federation", "the Kingdom of Saudi Arabia". */
const IN_FORM = /\b(?:republic|kingdom|sultanate|state) of |^russian federation$|\barab republic$/iu

const isGovernmentAlone = (one: Candidate): boolean =>
  one.article === 'definite' && one.last === one.head && !isOwned(one) && ownWords(one).toLowerCase() === 'government'

/** Bodies of which a state has one, with nothing but a ministry's field before them: whose they are is not in their name. */
const NATIONAL = /^(?:judiciary|foreign ministry)$/iu

/** Often told of beside another's; only those of the report's own country lend its name. */
const ARMED = /^(?:army|military|navy|air force|armed forces)$/iu

/** Called by the nation where a place tells whose they are: "the defence ministry in Yerevan". */
const SEATED = /^(?:\p{L}+ ){1,3}ministry$/iu

/** What a state is said to own: "its ambassador", "Beijing's embassy". */
const STATES_OWN =
  /^(?:army|military|navy|air force|armed forces|police|judiciary|parliament|presidency|soldiers|troops|forces|servicemen|peacekeepers|coast ?guard|border guards|security services?|intelligence services?|military intelligence|high commission|officials|ambassador|envoy|embassy|consulate|diplomats|(?:\p{L}+ ){1,3}ministry)$/iu

/** "Polish foreign ministry" for the bare one of a report on Poland, the one "in Warsaw", and "its foreign ministry". */
export function nationsBody(
  entity: Entity,
  phrases: readonly Candidate[],
  { nationAt, ownerOf }: { readonly nationAt: NationAt; readonly ownerOf: (candidate: Candidate) => Owner | undefined },
): MadeName | undefined {
  const owned = phrases.find((one) => isOwned(one) && STATES_OWN.test(ownWords(one)))
  const owner = owned && ownerOf(owned)
  if (owned && owner?.entity.sort === 'polity' && owner.isNear)
    return called(owned, owner.entity.country, [owner.phrase.span, owned.span])
  const seated = phrases.find((one) => seatBefore(one) !== undefined && STATES_OWN.test(ownWords(one)))
  if (seated) return called(seated, seatBefore(seated), [seated.span])
  if (entity.sort === 'person' || phrases.some(countryBefore)) return undefined
  for (const body of phrases) {
    if (!body.noun || isOwned(body)) continue
    const words = ownWords(body)
    const place = placeAfter(body)
    const isNational = NATIONAL.test(words) || ARMED.test(words)
    if (place !== undefined && (isNational || SEATED.test(words))) return called(body, place, [body.span])
    const nation = isNational && body.last === body.head ? nationAt(body) : undefined
    const isCertain = nation && (nation.isReports || !ARMED.test(words))
    if (isCertain) return called(body, entity.country ?? nation.country, [body.span])
  }
  return undefined
}

function called(body: Candidate, country: string | undefined, at: MadeName['at']): MadeName | undefined {
  const adjective = country === undefined ? undefined : adjectiveOf(country)
  if (adjective === undefined) return undefined
  const words = ownWords(body)
  // "Army" at the head of a sentence is the army.
  const isHead = body.tree.words[0]?.form === words
  return {
    name: `${adjective} ${isHead ? words.toLowerCase() : words}`,
    by: 'who.nations-body',
    at,
    basis: 'knowledge',
  }
}

/** A country's word stands before the head: "the Polish army", "Israel's army". */
const countryBefore = ({ tree, first, head }: Candidate): boolean => countryInside(tree, first, head) !== undefined

/** "the defence ministry in Yerevan"; "the parliament of Fiji" has its name. */
const placeAfter = ({ tree, head, last }: Candidate): string | undefined =>
  lower(tree, head + 1) === 'in' ? countryInside(tree, head + 2, last) : undefined

/** "Beijing's embassy": the country of the capital that a body is said to be of. */
function seatBefore({ tree, first, head }: Candidate): string | undefined {
  const end = possessiveIn(tree, first, head)
  return end === undefined ? undefined : seatOf(formsOf(tree, first, end - 1))?.country
}

function possessiveIn(tree: Candidate['tree'], first: number, head: number): number | undefined {
  for (let i = first; i < head; i++) if (["'s", '’s', "'", '’'].includes(lower(tree, i))) return i
  return undefined
}

/** From the first word after article or owner to the head. */
function ownWords({ tree, first, head }: Candidate): string {
  let from = first
  const end = possessiveIn(tree, first, head)
  if (end !== undefined && seatOf(formsOf(tree, first, end - 1))) from = end + 1
  while (from < head && (OPENERS.has(lower(tree, from)) || (from > first && tree.words[from]?.upos === 'NUM'))) from++
  return formsOf(tree, from, head)
}
const OPENERS: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'own', 'last'])
