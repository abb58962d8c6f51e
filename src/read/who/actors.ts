/**
 * Which entities are actors, and what a record says of each: name, wordings, kind, roles.
 * Reads: chains, raw who-says spans. Writes: actors. A phrase makes its entity an actor where it speaks, acts, is acted on,
 * owns or belongs (`isActing`); places that things only happen in are none.
 */
import { evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import type { Actor, Report } from '../../record/reading.ts'
import { byPlace, type Span, sameSpan, span, wordsAt } from '../../record/span.ts'
import type { ActorKind } from '../../record/values.ts'
import { type Candidate, functionOf } from './candidate.ts'
import { type Entity, isNamed } from './entity.ts'
import { framingsOf } from './framings.ts'
import { foldName } from './name-keys.ts'
import type { Tree } from './tree.ts'
import { titleOf, usualStateName } from './vocabulary.ts'

/** Prepositions of place: "in Moscow" is no act of Moscow's. */
const PLACING: ReadonlySet<string> = new Set(
  'in at near into inside outside within through across around along off via towards toward onto beyond above below over under between on'.split(
    ' ',
  ),
)

/** What a phrase is only said to be, or belongs to another: no act of its own. */
const IDLE: ReadonlySet<string> = new Set([
  'amod',
  'ccomp',
  'xcomp',
  'advcl',
  'dep',
  'vocative',
  'discourse',
  'dislocated',
])

/** True when what the phrase does in its clause makes an actor of it. */
function isActing(candidate: Candidate): boolean {
  const { kind, sort, noun } = candidate
  if (kind === 'pronoun' || sort === 'place' || sort === 'unknown' || noun?.weak) return false
  const role = functionOf(candidate)
  const [relation = '', marker = ''] = role.split(':')
  const placed = (relation === 'obl' || relation === 'nmod') && PLACING.has(marker)
  if (IDLE.has(relation) || marker === 'as') return false
  if (sort === 'polity') {
    if (kind === 'nominal') return candidate.country !== undefined || isRuling(candidate)
    return !placed && relation !== 'root' && relation !== 'compound' && role !== 'nmod:poss'
  }
  if (kind === 'name' && sort === 'organisation' && noun) return relation !== 'iobj' && !(placed && relation === 'obl')
  if (kind === 'name' && sort === 'organisation') return !placed && relation !== 'compound' && relation !== 'iobj'
  if (kind === 'name' && sort === 'people') return relation !== 'compound'
  if (kind === 'nominal' && role === 'nmod:poss') return false
  if (relation === 'iobj' && AUDIENCE.has(noun?.noun ?? '')) return false
  return sort !== 'organisation' || !placed
}

/** "told reporters": whom the words were said to is the statement's addressee. */
const AUDIENCE: ReadonlySet<string> = new Set([
  'reporter',
  'journalist',
  'broadcaster',
  'newspaper',
  'agency',
  'news agency',
  'paper',
  'daily',
  'radio',
  'channel',
  'television',
  'lawmaker',
])

/** "the government" acts; "the country", "both sides", "the power" without a name are nobody in particular. */
const isRuling = ({ noun }: Candidate): boolean =>
  [
    'government',
    'authority',
    'junta',
    'regime',
    'administration',
    'govt',
    'leadership',
    'interim government',
    'transitional government',
    'provincial government',
    'state government',
    'federal government',
    'local government',
    'caretaker government',
  ].includes(noun?.noun ?? '')

export interface ActorInput {
  readonly entity: Entity
  /** True when a who-says source is one of its phrases. */
  readonly speaks: boolean
  /** True when an event's anchor governs the phrase. */
  readonly isInEvent: (candidate: Candidate) => boolean
  /** The body named inside a stretch of words: "NLC" in "NLC vice-chairperson". */
  readonly bodyIn: (tree: Tree, first: number, last: number) => string | undefined
}

export function actorOf(report: Report, { entity, speaks, bodyIn, isInEvent }: ActorInput): Actor | undefined {
  const phrases = entity.members.map(({ candidate }) => candidate).filter(({ kind }) => kind !== 'pronoun')
  if (phrases.length === 0) return undefined
  if (!speaks && isMentionedOnly(entity, isInEvent)) return undefined
  // What a pronoun goes back to is spoken of again.
  if (!speaks && phrases.length === entity.members.length && !phrases.some(isActing)) return undefined
  const acting = entity.sort === 'polity' ? phrases.filter((one) => isActing(one) || speaks) : phrases
  const names = wordingsOf(report, [
    ...(acting.length > 0 ? acting : phrases).flatMap(({ wordings }) => wordings),
    ...joinedWordings(entity),
  ])
  const kind = kindOf(entity)
  const named = isNamed(entity)
  const framings = framingsOf(phrases)
  const best = fullest(phrases)
  return {
    id: itemId('actor', kind, [names[0] ?? best]),
    name: calledBy(report, entity, best),
    names,
    kind,
    named,
    sectors: [],
    roles: rolesOf(report, phrases, named, bodyIn),
    ...(framings.length > 0 && { framings }),
    evidence: { name: evidence(named ? 'who.fullest-name' : 'who.first-wording', best) },
  }
}

/** Unnamed people told of once, whom no event touches: "14,000 subscribers" (right in 1 of 4 on train). */
function isMentionedOnly(entity: Entity, isInEvent: ActorInput['isInEvent']): boolean {
  const [only, ...others] = entity.members
  if (!only || others.length > 0 || entity.sort === 'organisation' || entity.sort === 'polity') return false
  const { candidate } = only
  if (candidate.kind !== 'nominal' || isInEvent(candidate)) return false
  if (candidate.number !== 'plural') return candidate.article === 'bare'
  return !functionOf(candidate).startsWith('nsubj') || candidate.article === 'definite'
}

/** One span for each wording, the first that has it. */
function wordingsOf(report: Report, spans: readonly Span[]): readonly Span[] {
  const seen = new Set<string>()
  const out: Span[] = []
  for (const at of spans.toSorted(byPlace)) {
    const words = foldName(wordsAt(report.text, at))
    if (seen.has(words) || out.some((one) => sameSpan(one, at))) continue
    seen.add(words)
    out.push(at)
  }
  return out
}

/** "the Iranian deputy foreign minister, Ali Reza Khosravani": an office with the name in apposition is one wording too. */
function joinedWordings(entity: Entity): readonly Span[] {
  return entity.members.flatMap(({ candidate, link }) => {
    const { antecedent } = link
    if (link.by !== 'who.apposition' || !antecedent || antecedent.tree !== candidate.tree) return []
    const [a, b] = antecedent.first < candidate.first ? [antecedent, candidate] : [candidate, antecedent]
    return a.kind === 'nominal' && b.kind === 'name' && b.sort === 'person' && b.first - a.last <= 2
      ? [span(a.span.start, b.span.end)]
      : []
  })
}

/** The longest bare name, else the first wording. */
function fullest(phrases: readonly Candidate[]): Span {
  const named = phrases.filter(({ kind }) => kind === 'name').flatMap(({ wordings }) => wordings.at(-1) ?? [])
  const [first] = phrases
  const best = named.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? first?.span
  if (!best) throw new RangeError('An entity has no phrase.')
  return best
}

/** A state by its usual name, others by their fullest words without article and count: "41 civilians" are "civilians". */
function calledBy(report: Report, entity: Entity, best: Span): string {
  const state = entity.sort === 'polity' && entity.country !== undefined ? usualStateName(entity.country) : undefined
  if (state !== undefined) return state
  const words = wordsAt(report.text, best).replace(/\s+/gu, ' ')
  const isNominal = !isNamed(entity)
  const bare = words.replace(/^(?:the|a|an) /iu, '')
  const counted = isNominal ? withoutCount(bare) : bare
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

function kindOf(entity: Entity): ActorKind {
  const nouns = entity.members.flatMap(({ candidate }) => candidate.noun ?? [])
  const told =
    nouns.find(({ kind }) => kind === 'armed group') ?? nouns.find(({ kind }) => kind === 'media') ?? nouns[0]
  if (entity.sort === 'person') {
    if (isNamed(entity)) return 'person'
    return entity.number === 'plural' ? 'people' : 'unnamed'
  }
  if (entity.sort === 'people') return 'people'
  if (entity.sort === 'polity') return 'government'
  if (told && told.kind !== 'person' && told.kind !== 'people') return told.kind
  return 'organisation'
}

/** Offices before the name, and offices that stand for a person who is named elsewhere; each once. */
function rolesOf(
  report: Report,
  phrases: readonly Candidate[],
  named: boolean,
  bodyIn: ActorInput['bodyIn'],
): Actor['roles'] {
  const seen = new Set<string>()
  const roles: { title: string; organisation?: string }[] = []
  const add = (tree: Tree, at: Span, first: number, last: number): void => {
    const title = wordsAt(report.text, at).replace(/^(?:the|a|an) /iu, '')
    if (seen.has(foldName(title))) return
    seen.add(foldName(title))
    const organisation = bodyIn(tree, first, last)
    roles.push({ title, ...(organisation && { organisation }) })
  }
  for (const { tree, titles, kind, sort, noun, span: at, first, last } of phrases) {
    for (const title of titles) if (title.kind !== 'honorific') add(tree, title.span, title.first, title.last)
    const isOffice = named && kind === 'nominal' && sort === 'person' && titleOf(noun?.noun ?? '')?.kind === 'office'
    if (isOffice) add(tree, at, first, last)
  }
  return roles
}
