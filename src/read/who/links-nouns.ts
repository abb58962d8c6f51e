/**
 * Links of nominals: "the minister" for a minister named above, "the group" for an armed group, "protesters" for protesters,
 * "the ministry" for a ministry, "the Russian government" for Russia.
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import type { Candidate } from './candidate.ts'
import { isNamed, lastWord, type Entity } from './entity.ts'
import { agree, bodyKey, latest, type Found } from './links-names.ts'
import { foldName, isShortOfOrganisation } from './name-keys.ts'
import { lower } from './tree.ts'

export function linkNominal(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.noun === undefined) return undefined
  if (candidate.sort === 'polity') return politicalNoun(candidate, entities)
  return sameWords(candidate, entities) ?? sameNoun(candidate, entities) ?? kindNoun(candidate, entities)
}

/** The whole phrase again, article aside: not for "a man", which may be another man. */
function sameWords(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.article === 'indefinite' && candidate.number !== 'plural') return undefined
  const words = phraseOf(candidate)
  return latest(candidate, entities, 'who.same-words', (member) => member.kind === 'nominal' && phraseOf(member) === words)
}

const phraseOf = ({ tree, first, last }: Candidate): string =>
  foldName(tree.words.slice(first, last + 1).map(({ form }) => form).join(' '))

/** The same head noun or title, with nothing that contradicts: "the minister", "the Iranian minister". */
function sameNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = lastWord(candidate.noun?.noun ?? '')
  if (candidate.article === 'indefinite') return undefined
  if (candidate.article === 'bare' && !isSettled(candidate)) return undefined
  const key = modifiersOf(candidate)
  return latest(candidate, entities, 'who.same-noun', (member, entity) => {
    if (!agree(candidate, { country: member.country ?? entity.country })) return false
    if (!sameNumber(candidate, member) || !sameGender(candidate, entity)) return false
    if (lastWord(member.noun?.noun ?? '') !== noun && !isTitled(member, noun)) return false
    return isShortOfOrganisation(key, modifiersOf(member)) || key.size === 0
  })
}

const isTitled = (member: Candidate, noun: string): boolean =>
  member.titles.some(({ title }) => title === noun || title.endsWith(` ${noun}`))

/** Bare plurals and mass nouns go on with the same people only if nothing new is told of them. */
const isSettled = (candidate: Candidate): boolean =>
  candidate.number === 'plural' || candidate.sort === 'organisation' || candidate.sort === 'people'

/** The words of a phrase beside its head and articles. */
function modifiersOf(candidate: Candidate): ReadonlySet<string> {
  const { tree, first, last, titles, noun, name } = candidate
  if (titles.length > 0) return wordsBetween(tree, titles[0]?.first ?? first, titles.at(-1)?.last ?? last, noun && lastWord(noun.noun))
  if (name === undefined || !noun) return wordsBetween(tree, first, last, noun && lastWord(noun.noun))
  return new Set([...bodyKey(candidate)].filter((part) => part !== lastWord(noun.noun)))
}

const EMPTY: ReadonlySet<string> = new Set(
  "the a an this that these those its his her their our my your 's ’s of in for to from at same other two three four five six seven eight nine ten all both , ' \" “ ”".split(' '),
)

function wordsBetween(tree: Candidate['tree'], first: number, last: number, noun: string | undefined): ReadonlySet<string> {
  const parts = new Set<string>()
  for (let i = first; i <= last; i++) {
    const form = lower(tree, i)
    if (EMPTY.has(form) || (noun !== undefined && (form === noun || form.startsWith(noun.slice(0, Math.max(4, noun.length - 2)))))) continue
    parts.add(form)
  }
  return parts
}

const sameNumber = (a: Candidate, b: Candidate): boolean =>
  a.number === undefined || b.number === undefined || a.number === b.number || a.sort === 'organisation'
const sameGender = (a: Candidate, b: Entity): boolean => a.gender === undefined || b.gender === undefined || a.gender === b.gender

/** Nouns of a kind that stand for any named body of that kind: "the group", "the movement", "the company", "the agency". */
const KINDS: readonly { readonly nouns: ReadonlySet<string>; readonly kinds: readonly string[] }[] = [
  { nouns: new Set(['group', 'movement', 'organisation', 'organization', 'militia', 'faction', 'outfit', 'militant group', 'armed group', 'rebel group', 'terror group', 'resistance movement']), kinds: ['armed group', 'group', 'movement', 'party', 'militia'] },
  { nouns: new Set(['agency', 'news agency', 'outlet', 'broadcaster', 'channel', 'newspaper', 'paper', 'daily', 'portal', 'site', 'website', 'station', 'magazine']), kinds: ['media'] },
]

function kindNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = candidate.noun?.noun ?? ''
  if (candidate.article !== 'definite') return undefined
  const family = KINDS.find(({ nouns }) => nouns.has(noun))
  if (!family && !isBodyNoun(candidate)) return undefined
  return latest(candidate, entities, 'who.kind-noun', (member, entity) => {
    if (entity.sort !== 'organisation' || !isNamed(entity) || member.kind !== 'name') return false
    if (!agree(candidate, { country: member.country ?? entity.country })) return false
    if (member.noun && member.noun.noun !== noun && !family?.nouns.has(member.noun.noun)) return false
    return candidate.tree.number - member.tree.number < 6
  })
}

/** "the company", "the union", "the body": a definite body noun with nothing beside it. */
const isBodyNoun = (candidate: Candidate): boolean =>
  candidate.noun?.kind === 'organisation' && modifiersOf(candidate).size === 0 && ['company', 'firm', 'union', 'body', 'bloc', 'organisation', 'organization', 'agency', 'institution', 'charity', 'association', 'watchdog', 'bank', 'party', 'fund'].includes(candidate.noun.noun)

/** "the Russian government", "the Kyrgyz authorities", "Tehran's side"; without a country the one most spoken of. */
function politicalNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.noun?.noun === 'country' || candidate.noun?.kind === 'state') return undefined
  if (candidate.country !== undefined) {
    return latest(candidate, entities, 'who.state-government', (member) => member.sort === 'polity' && member.country === candidate.country)
  }
  return sameWords(candidate, entities) ?? homeGovernment(candidate, entities)
}

function homeGovernment(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.article !== 'definite' || candidate.last !== candidate.head || !['government', 'authority', 'govt', 'regime', 'junta'].includes(candidate.noun?.noun ?? '')) return undefined
  const polities = entities.filter(({ sort, country }) => sort === 'polity' && country !== undefined)
  const best = polities.toSorted((a, b) => b.members.length - a.members.length)[0]
  const antecedent = best?.members.at(-1)?.candidate
  return best && antecedent ? { entity: best, link: { by: 'who.home-government', antecedent } } : undefined
}
