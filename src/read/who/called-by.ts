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
import { foldName } from './name-keys.ts'
import { namedByFate } from './named-by-fate.ts'
import { nationsBody, stateName } from './named-by-nation.ts'
import { ofOwner, ownersOwn } from './named-by-owner.ts'
import type { NationAt } from './nation-at.ts'
import { ownName } from './own-name.ts'
import { type Owner, ownerOf } from './owners.ts'
import { formsOf } from './tree.ts'
import { fullName, isCalledInFull } from './vocabulary.ts'
import type { Wording } from './wording-signs.ts'

export interface Naming {
  readonly report: Report
  /** Whose "the army" is. */
  readonly nationAt: NationAt
  /** How many states the report tells of. */
  readonly states: number
  /** Whom the possessive pronoun at the head of a phrase stands for. */
  readonly ownerOf: (candidate: Candidate) => Entity | undefined
  /** Who says something of his own: "his wife" in "a teacher says his wife has left". */
  readonly sayerOf: (candidate: Candidate) => Owner | undefined
}

export interface Called {
  readonly name: string
  readonly evidence: Evidence
}

export interface CalledInput {
  /** The phrases of the entity that stand for it as an actor. */
  readonly phrases: readonly Candidate[]
  /** The wordings that the record lists. */
  readonly listed: readonly Wording[]
}

/** The name of an entity: made, or one of the wordings listed. */
export function calledBy(entity: Entity, { phrases, listed }: CalledInput, naming: Naming): Called {
  const made = madeName(entity, { phrases, listed }, naming)
  if (made) return { name: made.name, evidence: evidence(made.by, made.at, { basis: made.basis }) }
  const { text } = naming.report
  const best = fullest(phrases)
  const joint = jointName(phrases[0])
  if (joint !== undefined && !isNamed(entity)) return { name: joint, evidence: evidence('who.joint', best) }
  const unnamed = phrases.find(({ span }) => UNNAMED.test(bareWords(text, span)))
  if (unnamed && !isNamed(entity)) {
    const name = bareWords(text, unnamed.span).replace(UNNAMED, '')
    return { name, evidence: evidence('who.unnamed', unnamed.span) }
  }
  const { name, at, by } = isNamed(entity)
    ? { name: bareWords(text, best), at: best, by: 'who.fullest-name' }
    : { ...tellingName(text, best, listed), by: 'who.first-wording' }
  const [first] = listed
  // "Kolesov" is what General Kolesov is called, also where no wording is so short.
  const isPersons = isNamed(entity) && entity.sort === 'person'
  return isPersons || isListed(name, listed) || !first
    ? { name, evidence: evidence(by, at) }
    : { name: bareWords(text, first.span), evidence: evidence('who.first-wording', first.span) }
}

/** "Finnish navy" of "the Finnish and Estonian navies"; readers leave "Turkish and Armenian drivers" as they are. */
const jointName = (phrase: Candidate | undefined): string | undefined =>
  ['person', 'people'].includes(phrase?.noun?.kind ?? '') ? undefined : phrase?.called

/** That nobody is named tells nothing of who it is: "an unnamed petty officer"; "an unnamed major" stays (7 of 9 and 0 of 4). */
const UNNAMED = /^(?:unnamed|unidentified) (?=\S+ \S)/iu

const isListed = (name: string, listed: readonly Wording[]): boolean => {
  const words = foldName(name)
  return listed.some((one) => one.words === words)
}

function madeName(entity: Entity, { phrases, listed }: CalledInput, naming: Naming): MadeName | undefined {
  const { nationAt } = naming
  const owner = (one: Candidate): Owner | undefined => ownerOf(one, naming.ownerOf(one))
  if (entity.sort === 'polity') {
    const state = stateName(entity, phrases, { ...naming, isListed: (words) => isListed(words, listed) })
    if (state) return state
  }
  const full = shortName(phrases)
  if (full) return full
  if (entity.sort === 'person' && isNamed(entity)) return undefined
  const body = nationsBody(entity, phrases, { nationAt, ownerOf: owner })
  if (body) return { ...body, name: asSpelledIn(naming.report.text, body.name) }
  if (isNamed(entity)) return ownName(phrases)
  return ownersOwn(phrases, { ownerOf: owner, sayerOf: naming.sayerOf }) ?? ofOwner(phrases) ?? namedByFate(phrases)
}

/** "US embassy" unless the report itself writes "U.S.": readers did so in 12 of 12. */
const asSpelledIn = (text: string, name: string): string =>
  text.includes('U.S.') ? name : name.replace(/^U\.S\. /u, 'US ')

/** "European Union" for "the EU", where the report does not spell it out in its own way. */
function shortName(phrases: readonly Candidate[]): MadeName | undefined {
  if (phrases.some(({ name }) => name !== undefined && isSpelledOut(name))) return undefined
  for (const { name, span } of phrases) {
    const full = name !== undefined && isCalledInFull(name) ? fullName(name) : undefined
    if (full !== undefined && phrases.some((one) => one.name?.endsWith(` ${name}`))) return undefined
    if (full !== undefined && UNION.test(full) && phrases.some((one) => isBodyOf(one, name))) return undefined
    if (full !== undefined) return { name: full, by: 'who.full-form', at: [span], basis: 'knowledge' }
  }
  return undefined
}

/** "The UN refugee agency" is another body than the UN, "RAF jets" are the RAF's. */
const UNION = /(?:Nations|Union)$/u

const isBodyOf = ({ tree, first, last, name }: Candidate, short: string | undefined): boolean =>
  short !== undefined && name !== short && formsOf(tree, first, last).includes(`${short} `)

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

const bareWords = (text: string, at: Span): string =>
  wordsAt(text, at)
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|a|an) /iu, '')

/**
 * The first words without count where these are listed too, "41 civilians" are "civilians"; "officials" of a headline, told of
 * as "two U.S. officials" below, are "U.S. officials"; "the gang" is not called "members of the gang".
 */
function tellingName(text: string, first: Span, listed: readonly Wording[]): { name: string; at: Span } {
  const bare = bareWords(text, first)
  const counted = withoutCount(bare)
  const plain = isListed(counted, listed) ? counted : bare
  if (plain.includes(' ')) return { name: plain, at: first }
  const others = listed.map(({ span }) => ({ name: withoutCount(bareWords(text, span)), at: span }))
  const fuller = others.find(
    ({ name }) => isListed(name, listed) && foldName(name).endsWith(` ${foldName(plain)}`) && !name.includes(' of '),
  )
  return fuller ?? { name: plain, at: first }
}

const COUNT =
  /^(?:the|a|an|at|least|most|more|fewer|less|than|about|around|some|nearly|almost|over|up|to|between|and|no|all|only|another|several|many|few|dozens|hundreds|thousands|scores|of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|hundred|thousand|[\d.,]+) (?=\S)/iu

/** Article, bound and number off the front, word by word; "two of them" keeps what is left of it. */
function withoutCount(words: string): string {
  let rest = words
  for (let next = rest.replace(COUNT, ''); next !== rest; next = rest.replace(COUNT, '')) rest = next
  return rest
}
