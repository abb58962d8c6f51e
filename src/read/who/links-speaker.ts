/**
 * Links of who speaks on and is now called by what he is: "“…,” Barry Goldthwaite promised. “…,” the American told the
 * Standard". Right in 11 of 12 on our own reports; without words in quotation marks beside it in 1 of 10.
 * Reads: a phrase, the entities so far, who says something. Writes: the entity it stands for, with the rule.
 */
import type { Candidate } from './candidate.ts'
import { type Entity, isNamed, lastWord } from './entity.ts'
import type { Found } from './links-names.ts'
import type { SoFar } from './links-nouns.ts'
import { sameGender } from './noun-words.ts'
import { formsOf, lower } from './tree.ts'
import { headNoun } from './vocabulary.ts'

/** Sentences that may lie between. */
const REACH = 3

/** The one who spoke last, where he has a name and is no other's: "the guards' commander" is somebody else. */
export function speaksOn(candidate: Candidate, sofar: SoFar): Found | undefined {
  const { isSource, isSaid, speakerAt } = sofar
  if (!isDefiniteOne(candidate) || !isSource(candidate) || isSaid(candidate) || !isBesideQuotation(candidate))
    return undefined
  const last = lastSpeaker(candidate, sofar)
  if (!last || !isNamed(last.entity) || last.entity === speakerAt(candidate)) return undefined
  if (last.entity.number === 'plural' || !sameGender(candidate, last.entity)) return undefined
  if (isOfOtherTrade(candidate, last.entity)) return undefined
  return { entity: last.entity, link: { by: 'who.speaks-on', antecedent: last.phrase } }
}

/** "the police spokesman" is no shopkeeper, "the governor" no mayor; "the diplomat" may be a spokesman, "the American" anybody. */
function isOfOtherTrade({ noun }: Candidate, { members }: Entity): boolean {
  const office = lastWord(noun?.noun ?? '')
  if (!APART.has(office)) return false
  return members.some(({ candidate: { kind, titles, noun: own } }) =>
    [...titles.map(({ title }) => title), ...(kind === 'nominal' && own && own.noun !== 'person' ? [own.noun] : [])]
      .map(lastWord)
      .some((other) => other !== office && (APART.has(other) || headNoun(other) !== undefined)),
  )
}
/** Offices that nobody holds beside another one of these. */
const APART: ReadonlySet<string> = new Set(
  'president minister governor mayor senator ambassador judge prosecutor bishop spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
)

const isDefiniteOne = ({ tree, first, last, kind, number, sort }: Candidate): boolean =>
  kind === 'nominal' &&
  number === 'singular' &&
  sort === 'person' &&
  lower(tree, first) === 'the' &&
  !/['’]s? /u.test(formsOf(tree, first, last)) &&
  // "the minister, Ali Khosravani"
  !(lower(tree, last + 1) === ',' && tree.words[last + 2]?.upos === 'PROPN')

/** Right behind closing marks, or a colon and opening marks not far behind it. */
function isBesideQuotation({ tree, first, last }: Candidate): boolean {
  if (/^[”"’'»]+$/u.test(lower(tree, first - 1))) return true
  const colon = tree.lowered.indexOf(':', last)
  return colon > last && colon - last <= 8 && /^["“‘'«]/u.test(lower(tree, colon + 1))
}

function lastSpeaker(
  { tree }: Candidate,
  { entities, isSource }: SoFar,
): { readonly entity: Entity; readonly phrase: Candidate } | undefined {
  let best: { entity: Entity; phrase: Candidate } | undefined
  for (const entity of entities) {
    if (entity.sort !== 'person' || tree.number - entity.seen > REACH) continue
    const phrase = entity.members.findLast((one) => isSource(one.candidate))?.candidate
    if (!phrase || phrase.tree === tree || tree.number - phrase.tree.number > REACH) continue
    if (!best || phrase.span.start > best.phrase.span.start) best = { entity, phrase }
  }
  return best
}
