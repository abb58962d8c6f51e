/**
 * What the record calls an actor. Its own words where they tell who it is; else a name made of what the report tells of it:
 * the usual name of a state known by its capital, the full form of a body known by its initials, the nation before a bare
 * "army" or "foreign ministry".
 * Reads: phrases of one entity, the country around a phrase, owners of possessives; knowledge/states, short-names.
 */
import { type Evidence, evidence } from '../../record/evidence.ts'
import type { Report } from '../../record/reading.ts'
import { type Span, wordsAt } from '../../record/span.ts'
import type { Candidate } from './candidate.ts'
import { type Entity, isNamed } from './entity.ts'
import type { HomeAt } from './home-country.ts'
import { countryInside } from './names.ts'
import { isOwned } from './noun-words.ts'
import { formsOf, lower } from './tree.ts'
import { adjectiveOf, countryOfState, fullName, seatOf, usualStateName } from './vocabulary.ts'

export interface Naming {
  readonly report: Report
  /** The country that the report speaks of most around a phrase: whose "the army" is. */
  readonly homeAt: HomeAt
  /** Whom the possessive pronoun at the head of a phrase stands for. */
  readonly ownerOf: (candidate: Candidate) => Entity | undefined
}

export interface Called {
  readonly name: string
  readonly evidence: Evidence
}

/** A country that others are spoken of beside lends its name only with this share. */
const LEAST_SHARE = 0.7

/** The name of an entity; `phrases` are those of its phrases that stand for it as an actor. */
export function calledBy(entity: Entity, phrases: readonly Candidate[], naming: Naming): Called {
  const best = fullest(phrases)
  const known =
    (entity.sort === 'polity' ? stateName(entity, phrases, naming) : undefined) ??
    shortName(phrases) ??
    (entity.sort === 'person' ? undefined : nationsBody(entity, phrases, naming))
  if (known) return { name: known.name, evidence: evidence(known.by, known.at, { basis: 'knowledge' }) }
  const by = isNamed(entity) ? 'who.fullest-name' : 'who.first-wording'
  return { name: plainName(naming.report, entity, best), evidence: evidence(by, best) }
}

interface Made {
  readonly name: string
  readonly by: string
  readonly at: Span
}

/** "Iran" where the report has only "Tehran"; "Sri Lankan government" where it has only "the government". */
function stateName(entity: Entity, phrases: readonly Candidate[], { homeAt }: Naming): Made | undefined {
  const ruler = phrases.find(isGovernmentAlone)
  const country = entity.country ?? (ruler && homeAt(ruler, LEAST_SHARE))
  if (country === undefined) return undefined
  const state = phrases.find(({ name }) => name !== undefined && countryOfState(name) !== undefined)
  const seat = phrases.find(({ name }) => name !== undefined && seatOf(name) !== undefined)
  const usual = usualStateName(country)
  // A government that has a capital beside it is called by its nation, one that has the state by the state.
  const told = state ?? (ruler ? undefined : seat)
  if (usual !== undefined && told) return { name: usual, by: 'who.state-name', at: told.span }
  const adjective = adjectiveOf(country)
  return adjective !== undefined && ruler
    ? { name: `${adjective} government`, by: 'who.nations-body', at: ruler.span }
    : undefined
}

const isGovernmentAlone = (one: Candidate): boolean =>
  one.article === 'definite' && ownWords(one).toLowerCase() === 'government'

/** "European Union" for "the EU", where the report does not spell it out. */
function shortName(phrases: readonly Candidate[]): Made | undefined {
  for (const { name, span } of phrases) {
    const full = name === undefined ? undefined : fullName(name)
    if (full !== undefined) return { name: full, by: 'who.full-form', at: span }
  }
  return undefined
}

/** Bodies of which a state has one, with nothing but a ministry's field before them: whose they are is not in their name. */
const NATIONAL = /^(?:army|military|navy|air force|armed forces|judiciary|(?:foreign|defen[cs]e|interior) ministry)$/iu

/** "Polish foreign ministry" for the bare one of a report on Poland, the one "in Warsaw", and "its foreign ministry". */
function nationsBody(entity: Entity, phrases: readonly Candidate[], naming: Naming): Made | undefined {
  if (phrases.some(countryBefore)) return undefined
  const body = phrases.find((one) => one.noun && NATIONAL.test(ownWords(one)))
  if (!body) return undefined
  const owner = isOwned(body) ? naming.ownerOf(body) : undefined
  if (isOwned(body) && owner?.country === undefined) return undefined
  const country = owner?.country ?? placeAfter(body) ?? entity.country ?? naming.homeAt(body, LEAST_SHARE)
  const adjective = country === undefined ? undefined : adjectiveOf(country)
  if (adjective === undefined) return undefined
  const words = ownWords(body)
  // "Army" at the head of a sentence is the army.
  const isHead = body.tree.words[0]?.form === words
  return { name: `${adjective} ${isHead ? words.toLowerCase() : words}`, by: 'who.nations-body', at: body.span }
}

/** A country's word stands before the head: "the Polish army", "Israel's army". */
const countryBefore = ({ tree, first, head }: Candidate): boolean => countryInside(tree, first, head) !== undefined

/** "the defence ministry in Yerevan". */
const placeAfter = ({ tree, head, last }: Candidate): string | undefined => countryInside(tree, head + 1, last)

/** From the first word after article or possessive to the head. */
function ownWords({ tree, first, head }: Candidate): string {
  let from = first
  while (from < head && OPENERS.has(lower(tree, from))) from++
  return formsOf(tree, from, head)
}
const OPENERS: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her', 'their', 'our'])

/** The longest bare name, else the first wording. */
function fullest(phrases: readonly Candidate[]): Span {
  const named = phrases.filter(({ kind }) => kind === 'name').flatMap(({ wordings }) => wordings.at(-1) ?? [])
  const [first] = phrases
  const best = named.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? first?.span
  if (!best) throw new RangeError('An entity has no phrase.')
  return best
}

/** The words without article and count: "41 civilians" are "civilians". */
function plainName(report: Report, entity: Entity, best: Span): string {
  const words = wordsAt(report.text, best).replace(/\s+/gu, ' ')
  const bare = words.replace(/^(?:the|a|an) /iu, '')
  const counted = isNamed(entity) ? bare : withoutCount(bare)
  return counted.includes(' ') ? counted : bare
}

const COUNT =
  /^(?:the|a|an|at|least|most|more|fewer|less|than|about|around|some|nearly|almost|over|up|to|between|and|no|all|only|another|several|many|few|dozens|hundreds|thousands|scores|of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|hundred|thousand|[\d.,]+) (?=\S)/iu

/** Article, bound and number off the front, word by word; "two of them" keeps what is left of it. */
function withoutCount(words: string): string {
  let rest = words
  for (let next = rest.replace(COUNT, ''); next !== rest; next = rest.replace(COUNT, '')) rest = next
  return rest
}
