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
import type { MadeName } from './made-name.ts'
import { nationsBody, stateName } from './named-by-nation.ts'
import { ownersOwn } from './named-by-owner.ts'
import type { NationAt } from './nation-at.ts'
import { type Owner, ownerOf } from './owners.ts'
import { fullName, isCalledInFull } from './vocabulary.ts'

export interface Naming {
  readonly report: Report
  /** Whose "the army" is. */
  readonly nationAt: NationAt
  /** Whom the possessive pronoun at the head of a phrase stands for. */
  readonly ownerOf: (candidate: Candidate) => Entity | undefined
}

export interface Called {
  readonly name: string
  readonly evidence: Evidence
}

/** The name of an entity; `phrases` are those of its phrases that stand for it as an actor. */
export function calledBy(entity: Entity, phrases: readonly Candidate[], naming: Naming): Called {
  const best = fullest(phrases)
  const made = madeName(entity, phrases, naming)
  if (made) return { name: made.name, evidence: evidence(made.by, made.at, { basis: made.basis }) }
  const [first] = phrases
  if (first?.called !== undefined && !isNamed(entity))
    return { name: first.called, evidence: evidence('who.joint', best) }
  const by = isNamed(entity) ? 'who.fullest-name' : 'who.first-wording'
  return { name: plainName(naming.report, entity, best), evidence: evidence(by, best) }
}

function madeName(entity: Entity, phrases: readonly Candidate[], naming: Naming): MadeName | undefined {
  const { nationAt } = naming
  const owner = (one: Candidate): Owner | undefined => ownerOf(one, naming.ownerOf(one))
  if (entity.sort === 'polity') {
    const state = stateName(entity, phrases, nationAt)
    if (state) return state
  }
  const full = shortName(phrases)
  if (full) return full
  if (entity.sort === 'person' && isNamed(entity)) return undefined
  const body = nationsBody(entity, phrases, { nationAt, ownerOf: owner })
  if (body || isNamed(entity)) return body
  return ownersOwn(phrases, owner)
}

/** "European Union" for "the EU", where the report does not spell it out in its own way. */
function shortName(phrases: readonly Candidate[]): MadeName | undefined {
  if (phrases.some(({ name }) => name !== undefined && isSpelledOut(name))) return undefined
  for (const { name, span } of phrases) {
    const full = name !== undefined && isCalledInFull(name) ? fullName(name) : undefined
    if (full !== undefined) return { name: full, by: 'who.full-form', at: [span], basis: 'knowledge' }
  }
  return undefined
}

/** "Uganda People's Defence Forces". */
const isSpelledOut = (name: string): boolean => (name.match(/(?:^|[\s-])\p{Lu}\p{Ll}/gu) ?? []).length > 2

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
