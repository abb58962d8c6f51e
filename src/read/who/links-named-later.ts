/**
 * Links of a person who is named only after he was told of: "a Parma locksmith", then "locksmith Dale Wasik"; the one of the
 * headline, then the first name of the lead; "the UN envoy" alone in a sentence and a bare name in the next.
 * Reads: a name without an entity, the phrases it is in apposition to, the entities so far. Writes: the entity, with the rule.
 */
import { type Candidate, functionOf } from './candidate.ts'
import { type Entity, lastWord } from './entity.ts'
import { agree, type Found, latest } from './links-names.ts'
import type { SoFar } from './links-nouns.ts'
import { nameParts } from './name-keys.ts'
import { DEPUTIES, isOwned, modifiersOf, sameGender } from './noun-words.ts'
import { lower, relation, type Tree } from './tree.ts'

/** So many sentences may lie between the phrase and the name (beyond: right in 0 of 4). */
const REACH = 4

export function namedLater(
  candidate: Candidate,
  beside: readonly Candidate[],
  { entities, isSaid }: Pick<SoFar, 'entities' | 'isSaid'>,
): Found | undefined {
  if (candidate.kind !== 'name' || candidate.sort !== 'person' || candidate.number === 'plural') return undefined
  const near = entities.filter(
    (entity) =>
      candidate.tree.number - entity.seen <= REACH && isUnnamedPerson(entity) && sameGender(candidate, entity),
  )
  return (
    sameTrade(candidate, beside, near) ??
    ofHeadline(candidate, beside, near) ??
    inNextSentence(candidate, beside, near, isSaid)
  )
}

const isUnnamedPerson = (entity: Entity): boolean =>
  entity.sort === 'person' &&
  entity.members.every(({ candidate }) => candidate.kind !== 'name' && candidate.number !== 'plural')

/** The office or trade before or beside the name is the one told of. */
function sameTrade(candidate: Candidate, beside: readonly Candidate[], near: readonly Entity[]): Found | undefined {
  const nouns = [...candidate.titles.map(({ title }) => title), ...beside.map(({ noun }) => noun?.noun ?? '')]
  return latest(candidate, near, 'who.named-later', (member, { members }) => {
    const noun = member.noun?.noun ?? ''
    return (
      noun !== '' &&
      noun !== 'person' &&
      nouns.some((one) => isOneOffice(one, noun)) &&
      !isOwned(member) &&
      !members.some((one) => isOfOtherOffice(candidate, one.candidate)) &&
      agree(candidate, member)
    )
  })
}

/** "minister" and "foreign minister", never "prime minister" and "foreign minister". */
const isOneOffice = (a: string, b: string): boolean =>
  a === b || (lastWord(a) === lastWord(b) && (lastWord(a) === a || lastWord(b) === b))

/**
 * "the Foreign Affairs Minister" is not "National Security Minister Joefield", nor "the mayor" his deputy: of 6 on our own reports
 * none was one; a headline may call a deputy so.
 */
function isOfOtherOffice(candidate: Candidate, member: Candidate): boolean {
  if (candidate.titles.length === 0 || member.kind !== 'nominal') return false
  const trade = lastWord(member.noun?.noun ?? '')
  const own = new Set([...modifiersOf(candidate)].filter((word) => word !== trade))
  const others = modifiersOf(member)
  if (own.size > 0 && others.size > 0 && ![...own].some((word) => others.has(word))) return true
  return member.tree.sentence.block === undefined && DEPUTIES.some((word) => own.has(word) !== others.has(word))
}

/** "British medic" in the headline, "a British medic" in the lead, then "Callum Braithwaite", of whom nothing else is said. */
function ofHeadline(candidate: Candidate, beside: readonly Candidate[], near: readonly Entity[]): Found | undefined {
  if (candidate.titles.length > 0 || beside.length > 0 || nameParts(candidate.name ?? '').length < 2) return undefined
  if (!functionOf(candidate).startsWith('nsubj') || isToldOf(candidate)) return undefined
  const told = near.filter(
    ({ seen, members }) =>
      candidate.tree.number - seen <= 2 &&
      members.some((one) => one.candidate.tree.sentence.block === 'title') &&
      members.some((one) => one.candidate.tree.sentence.block === undefined),
  )
  return latest(candidate, told, 'who.named-later', () => true)
}

/**
 * "The UN envoy says ..." and then "Stephanie Williams is ...": a name of two words of which nothing is told but what it does is
 * the only person of the sentence before who has none. Right in 15 of 18 on our own reports; whoever is new has a trade beside
 * his name.
 */
function inNextSentence(
  candidate: Candidate,
  beside: readonly Candidate[],
  near: readonly Entity[],
  isSaid: SoFar['isSaid'],
): Found | undefined {
  if (beside.length > 0 || nameParts(candidate.name ?? '').length < 2 || !functionOf(candidate).startsWith('nsubj'))
    return undefined
  if (candidate.titles.some(({ kind }) => kind !== 'honorific') || !isBareName(candidate)) return undefined
  const before = candidate.tree.number - 1
  const last = near.flatMap((entity) => {
    const phrase = entity.members.findLast((one) => one.candidate.kind !== 'pronoun')?.candidate
    return phrase?.tree.number === before && !isOneOf(phrase) ? [{ entity, phrase }] : []
  })
  const [only] = last
  if (!only || last.length > 1 || isSaid(only.phrase) || !isIntroduced(only.phrase)) return undefined
  return { entity: only.entity, link: { by: 'who.named-later', antecedent: only.phrase } }
}

/** Told of as somebody known, or in a heading: "a courier" as the subject was none of 5. */
const isIntroduced = (phrase: Candidate): boolean => {
  const { block } = phrase.tree.sentence
  if (isMine(phrase)) return false
  return block !== undefined || phrase.article === 'definite'
}

const isMine = ({ tree, first }: Candidate): boolean => ['my', 'our'].includes(lower(tree, first))

const isOneOf = ({ tree, first }: Candidate): boolean => lower(tree, first) === 'one'

/** "Jacinta Lemorai, who sells fish": somebody new. */
const isToldOf = ({ tree, last }: Candidate): boolean =>
  lower(tree, last + 1) === ',' && ['who', 'whose'].includes(lower(tree, last + 2))

/** Nothing beside it but an age: no trade, place, clause or second name. */
function isBareName({ tree, head, first, last }: Candidate): boolean {
  const before = tree.words[first - 1]
  // “…”, Noh Jae-hwan told reporters
  const isAfterWords = before?.form === ',' && /^[”"’']$/u.test(tree.words[first - 2]?.form ?? '')
  if (before && !isAfterWords && (before.form === ',' || ['NOUN', 'PROPN', 'ADJ', 'DET'].includes(before.upos ?? '')))
    return false
  const hangsOn = (tree.children[head] ?? []).some(
    (child) => child > last && ['acl', 'nmod', 'appos', 'conj'].includes(relation(tree, child)) && !isAge(tree, child),
  )
  if (hangsOn) return false
  const comma = [',', '('].includes(lower(tree, last + 1)) ? last + 2 : last + 1
  const next = isAge(tree, comma) && [',', ')'].includes(lower(tree, comma + 1)) ? comma + 2 : comma
  if (next === last + 1) return !['of', 'from', 'and'].includes(lower(tree, next))
  return (
    tree.words[next]?.upos !== 'DET' &&
    !['who', 'whose', 'from', 'of', 'and'].includes(lower(tree, next)) &&
    tree.words[next]?.upos !== 'NOUN'
  )
}

const isAge = (tree: Tree, word: number): boolean => /^\d{2}$/u.test(tree.words[word]?.form ?? '')
