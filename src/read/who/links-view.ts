/**
 * Links of one person told of before by what he is: "the 66-year-old", "the Croat", "the defendant". Who is meant is weighed:
 * how present he is, how much is told of him, whether the phrase fits him better than others.
 * Reads: a candidate, the entities so far, who speaks around it, what is told of whom. Writes: the entity, with the rule.
 */
import { type Candidate, functionOf, overlaps, remembered } from './candidate.ts'
import { type DeedsOf, fatesOf } from './deeds.ts'
import { type Entity, isNamed, salienceAt } from './entity.ts'
import { kinOf } from './kin.ts'
import type { Found } from './links-names.ts'
import type { SoFar } from './links-nouns.ts'
import { isClauseMate, sameGender } from './noun-words.ts'
import { childrenOf, formsOf, lower } from './tree.ts'
import { titleOf } from './vocabulary.ts'

/** Sentences that may lie between. */
const REACH = 4
const REACH_OF_ACCUSED = 30

/** Officials and people without a name are seldom meant where another one fits: ministers and judges are called by their office. */
const SELDOM = 0.35

/** "the 66-year-old", "the 47-year-old former teacher"; "the Croat" for whoever is known to be one. */
export function personInView(candidate: Candidate, sofar: SoFar): Found | undefined {
  if (!isDefiniteOne(candidate)) return undefined
  const age = ageOf(candidate)
  if (age === '' && !isCompatriot(candidate)) return undefined
  const sentence = candidate.tree.number
  return likeliest('who.person-in-view', candidate, sofar, (entity) => {
    if (sentence - entity.seen > REACH) return 0
    if (age === '' && entity.country !== candidate.country) return 0
    if (entity.country !== undefined && candidate.country !== undefined && entity.country !== candidate.country)
      return 0
    const told = age === '' ? '' : agesOf(entity)
    if (told !== '' && told !== age) return 0
    const known = told === '' ? 1 : 20
    const office = isOfficial(entity) ? SELDOM : 1
    const unnamed = isNamed(entity) ? 1 : SELDOM
    return salienceAt(entity, sentence) * Math.sqrt(entity.members.length) * known * office * unnamed
  })
}

/** "the defendant", "the prisoner": of whom most is told by then, above all if he was arrested, charged, sentenced. */
export function accusedOne(candidate: Candidate, sofar: SoFar): Found | undefined {
  if (!isDefiniteOne(candidate) || candidate.head !== candidate.first + 1 || candidate.last !== candidate.head)
    return undefined
  if (!kinOf(candidate.noun?.noun ?? '').has('detained')) return undefined
  const sentence = candidate.tree.number
  return likeliest('who.accused', candidate, sofar, (entity) => {
    if (sentence - entity.seen > REACH_OF_ACCUSED || isOfficial(entity)) return 0
    const told = entity.members.reduce((sum, { candidate: { tree } }) => sum + 0.97 ** (sentence - tree.number), 0)
    return isHeld(entity, sofar.deedsOf) ? told * 3 : told
  })
}

/**
 * "his guest", "the Lao guest", "his host": the official of whom most is told outside of this sentence. Right in 7 of 7 on our own
 * reports. A guest of whom an apposition tells who he is, or beside two officials of his own sentence, is none of those before.
 */
export function guestOrHost(candidate: Candidate, sofar: SoFar): Found | undefined {
  const { number, sort, noun } = candidate
  if (number !== 'singular' || !GUESTS.has(noun?.noun ?? '') || (sort !== 'person' && sort !== 'people'))
    return undefined
  if (candidate.article !== 'definite' || functionOf(candidate) === 'appos') return undefined
  const { tree, head } = candidate
  const isHere = ({ members }: Entity): boolean => members.some((one) => one.candidate.tree === tree)
  const officials = sofar.entities.filter((entity) => isHere(entity) && isOfficial(entity))
  if (childrenOf(tree, head, 'appos').length > 0 || officials.length > 1) return undefined
  return likeliest('who.guest', candidate, sofar, (entity) => {
    if (candidate.country !== undefined && entity.country !== candidate.country) return 0
    return isOfficial(entity) && !isHere(entity) ? entity.members.length : 0
  })
}
const GUESTS: ReadonlySet<string> = new Set(['guest', 'host', 'visitor'])

/** "the men": the only people of the two sentences before; "the man": the only person of the sentence before. Right in 10 of 11 on our own reports. */
export function onlyInView(candidate: Candidate, { entities, speakerAt }: SoFar): Found | undefined {
  const { tree, first, head, last, noun, number } = candidate
  if (noun?.noun !== 'man' || lower(tree, first) !== 'the' || head !== first + 1 || last !== head) return undefined
  const reach = number === 'plural' ? 2 : 1
  const speaker = speakerAt(candidate)
  const near = entities.filter(
    (entity) =>
      (entity.sort === 'person' || entity.sort === 'people') &&
      (entity.number === 'plural') === (number === 'plural') &&
      tree.number - entity.seen <= reach &&
      entity !== speaker &&
      sameGender(candidate, entity),
  )
  const [only] = near
  const antecedent = only?.members.findLast((one) => one.candidate.kind !== 'pronoun')?.candidate
  if (!only || near.length > 1 || !antecedent || antecedent.tree === tree) return undefined
  return { entity: only, link: { by: 'who.only-in-view', antecedent } }
}

function likeliest(
  by: string,
  candidate: Candidate,
  { entities, speakerAt }: SoFar,
  weigh: (entity: Entity) => number,
): Found | undefined {
  const speaker = speakerAt(candidate)
  let best: { entity: Entity; weight: number } | undefined
  for (const entity of entities) {
    if (entity.sort !== 'person' || entity === speaker || !sameGender(candidate, entity)) continue
    const weight = weigh(entity)
    if (weight <= (best?.weight ?? 0) || !isOneApart(candidate, entity)) continue
    best = { entity, weight }
  }
  const antecedent = best?.entity.members.findLast((one) => one.candidate.kind !== 'pronoun')?.candidate
  return best && antecedent && { entity: best.entity, link: { by, antecedent } }
}

/** One person, and no phrase of his beside this one on the same verb or around it. */
const isOneApart = (candidate: Candidate, { members }: Entity): boolean =>
  members.every(
    ({ candidate: member }) =>
      (member.kind === 'pronoun' || member.number !== 'plural') &&
      !overlaps(candidate, member) &&
      !isClauseMate(candidate, member),
  )

const isDefiniteOne = (candidate: Candidate): boolean =>
  candidate.number === 'singular' &&
  candidate.sort === 'person' &&
  candidate.article === 'definite' &&
  lower(candidate.tree, candidate.first) === 'the'

/** "the Croat", "the Frenchman"; "the Chinese" are many. */
const isCompatriot = ({ tree, head, noun, country }: Candidate): boolean =>
  noun?.noun === 'person' && country !== undefined && !/(?:ese|ish|iss|nch|tch)$/u.test(lower(tree, head))

/** The age that a phrase tells: before "-year-old", or behind a name. */
const ageOf = remembered((candidate): string => {
  const { tree, first, last } = candidate
  const told = /(?<!\d)(\d{1,2})[- ]year[- ]old/u.exec(formsOf(tree, first, last))?.[1]
  if (told !== undefined || candidate.kind !== 'name') return told ?? ''
  const stop = tree.words[last + 1]?.form ?? ''
  const age = tree.words[last + 2]?.form ?? ''
  return [',', '('].includes(stop) && /^\d{2}$/u.test(age) && /^[,.)]$/u.test(lower(tree, last + 3)) ? age : ''
})

const agesOf = ({ members }: Entity): string => {
  for (const { candidate } of members) {
    const age = candidate.kind === 'pronoun' ? '' : ageOf(candidate)
    if (age !== '') return age
  }
  return ''
}

const isOfficial = ({ members }: Entity): boolean =>
  members.some(
    ({ candidate: { kind, titles, noun } }) =>
      kind !== 'pronoun' &&
      (titles.some((title) => title.kind === 'office') ||
        (noun !== undefined && titleOf(noun.noun)?.kind === 'office')),
  )

const isHeld = ({ members }: Entity, deedsOf: DeedsOf): boolean =>
  members.some(({ candidate }) => deedsOf(candidate).some((deed) => fatesOf(deed).includes('detained')))
