/**
 * Links of nominals: "the minister" for a minister named above, "the group" for an armed group, "protesters" for protesters,
 * "the ministry" for a ministry, "the Russian government" for Russia.
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import type { Candidate } from './candidate.ts'
import { isNamed, lastWord, salienceAt, type Entity } from './entity.ts'
import { agree, bodyKey, latest, type Found } from './links-names.ts'
import { foldName, isShortOfOrganisation } from './name-keys.ts'
import { lower } from './tree.ts'
import { titleOf } from './vocabulary.ts'

export function linkNominal(
  candidate: Candidate,
  entities: readonly Entity[],
  entityOf: ReadonlyMap<Candidate, Entity>,
): Found | undefined {
  if (candidate.noun === undefined) return undefined
  if (candidate.sort === 'polity') return politicalNoun(candidate, entities)
  if (isOwned(candidate)) return ownFighters(candidate, entities, entityOf) ?? sameOwned(candidate, entities, entityOf)
  return (
    sameWords(candidate, entities) ??
    armyNoun(candidate, entities) ??
    policeNoun(candidate, entities) ??
    sameNoun(candidate, entities) ??
    headlineNoun(candidate, entities) ??
    kindNoun(candidate, entities) ??
    personInView(candidate, entities)
  )
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
  titleOf(candidate.noun?.noun ?? '')?.kind === 'office' || candidate.number === 'plural' || candidate.sort === 'organisation' || candidate.sort === 'people'

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

/** Nouns that stand for any named body of a kind: those used, and further ones that the body may be called by name. */
const FAMILIES: readonly { readonly called: string; readonly named: string }[] = [
  { called: 'group movement organisation organization militia faction outfit', named: 'party front force network army wing' },
  { called: 'agency outlet broadcaster channel newspaper paper daily weekly portal site website station magazine tabloid', named: 'television radio news media' },
  { called: 'company firm airline bank business corporation conglomerate carrier', named: 'operator producer manufacturer maker supplier contractor retailer subsidiary developer' },
  { called: 'union association federation confederation society league', named: 'congress' },
  { called: 'agency service office bureau department directorate regulator watchdog', named: 'patrol authority commission ministry treasury' },
  { called: 'bloc alliance union', named: 'organisation organization community league association' },
  { called: 'body organisation organization panel group charity foundation institute', named: 'committee council commission board association institution ngo society centre' },
]

function kindNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = lastWord(candidate.noun?.noun ?? '')
  if (candidate.article !== 'definite' || [...modifiersOf(candidate)].some((part) => !KNOWN_BESIDE.has(part) && candidate.country === undefined)) return undefined
  const families = FAMILIES.filter(({ called }) => called.split(' ').includes(noun))
  if (families.length === 0) return undefined
  const nouns = new Set(families.flatMap(({ called, named }) => `${called} ${named}`.split(' ')))
  return latest(candidate, entities, 'who.kind-noun', (member, entity) => {
    if (entity.sort !== 'organisation' || !isNamed(entity) || member.kind !== 'name') return false
    if (!agree(candidate, { country: member.country ?? entity.country })) return false
    const called = lastWord(member.noun?.noun ?? '')
    if (called && called !== noun && !nouns.has(called)) return false
    return candidate.tree.number - member.tree.number < 6
  })
}

/** Words beside a class noun that name no other body: "the militant group", "the state agency". */
const KNOWN_BESIDE: ReadonlySet<string> = new Set(['militant', 'armed', 'rebel', 'terror', 'terrorist', 'islamist', 'resistance', 'news', 'state', 'rights', 'regional', 'aid', 'opposition'])

/** A body's first telling of whom its headline named shortly: "Defense source", then "a source at the Ministry of Defense". */
function headlineNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const { block } = candidate.tree.sentence
  if (block !== undefined) return undefined
  const noun = lastWord(candidate.noun?.noun ?? '')
  return latest(candidate, entities, 'who.headline', (member, entity) => {
    if (member.tree.sentence.block !== 'title' || lastWord(member.noun?.noun ?? '') !== noun) return false
    if (entity.members.some((one) => one.candidate.tree.sentence.block === undefined)) return false
    return member.number === candidate.number && agree(candidate, member)
  })
}

/** "policemen", "officers" where the police were told of. */
function policeNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = candidate.noun?.noun ?? ''
  if (!['policeman', 'police officer', 'officer', 'police'].includes(noun) || candidate.number !== 'plural' || candidate.article === 'indefinite') return undefined
  if ([...modifiersOf(candidate)].some((part) => part !== 'police')) return undefined
  return latest(candidate, entities, 'who.police', (member) => member.noun?.noun === 'police' && modifiersOf(member).size === 0)
}

/** "the 66-year-old", "the former commissioner": a definite description of the person told of just before. */
function personInView(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.sort !== 'person' || candidate.number !== 'singular' || candidate.article !== 'definite') return undefined
  if (lower(candidate.tree, candidate.first) !== 'the' || candidate.last !== candidate.head) return undefined
  const sentence = candidate.tree.number
  const isAge = candidate.noun?.noun === 'person'
  const fitting = entities.filter((entity) => entity.sort === 'person' && isNamed(entity) && sameGender(candidate, entity) && entity.number !== 'plural')
  const best = fitting.toSorted((a, b) => salienceAt(b, sentence) - salienceAt(a, sentence))[0]
  const last = best?.members.at(-1)?.candidate
  if (!best || !last || last.tree === candidate.tree || sentence - best.seen > (isAge ? 4 : 1)) return undefined
  if (!isAge && !agree(candidate, best)) return undefined
  return { entity: best, link: { by: 'who.person-in-view', antecedent: last } }
}

/** "Israeli troops" are the Israeli army's, "the army" the one told of; numbered ones are some of them. */
const ARMY: ReadonlySet<string> = new Set(['army', 'military', 'armed forces', 'troop', 'troops', 'forces', 'soldier', 'force'])

function armyNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  const noun = candidate.noun?.noun ?? ''
  if (!ARMY.has(noun) || candidate.article === 'indefinite') return undefined
  if (candidate.country === undefined && (candidate.article !== 'definite' || modifiersOf(candidate).size > 0)) return undefined
  return latest(candidate, entities, 'who.army', (member) => {
    if (!ARMY.has(member.noun?.noun ?? '') || member.article === 'indefinite') return false
    return candidate.country === undefined ? agree(candidate, member) : member.country === candidate.country
  })
}

const OWNERS: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your'])
const isOwned = ({ tree, first }: Candidate): boolean => OWNERS.has(lower(tree, first))

/** "its spokesman" again, of the same owner. */
function sameOwned(candidate: Candidate, entities: readonly Entity[], entityOf: ReadonlyMap<Candidate, Entity>): Found | undefined {
  const owner = ownerOf(candidate, entityOf)
  if (!owner) return undefined
  const noun = candidate.noun?.noun
  return latest(candidate, entities, 'who.same-noun', (member) => member.noun?.noun === noun && isOwned(member) && ownerOf(member, entityOf) === owner && phraseOf(member).slice(3) === phraseOf(candidate).slice(3))
}

const ownerOf = ({ tree, first }: Candidate, entityOf: ReadonlyMap<Candidate, Entity>): Entity | undefined => {
  for (const [one, entity] of entityOf) if (one.kind === 'pronoun' && one.tree === tree && one.first === first) return entity
  return undefined
}

/** "its fighters", "his men": those of an armed group are the group. */
function ownFighters(candidate: Candidate, entities: readonly Entity[], entityOf: ReadonlyMap<Candidate, Entity>): Found | undefined {
  if (!['fighter', 'militant', 'gunman', 'man', 'rebel', 'insurgent'].includes(candidate.noun?.noun ?? '') || candidate.number !== 'plural') return undefined
  const owner = [...entityOf.keys()].find((one) => one.kind === 'pronoun' && one.tree === candidate.tree && one.first === candidate.first)
  const entity = owner && entityOf.get(owner)
  if (!entity || entity.sort !== 'organisation' || !entities.includes(entity)) return undefined
  return { entity, link: { by: 'who.own-fighters', antecedent: owner } }
}

/** "the Russian government", "the Kyrgyz authorities", "Tehran's side"; without a country the one most spoken of. */
function politicalNoun(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.noun?.noun === 'country' || candidate.noun?.kind === 'state') return undefined
  if (candidate.country !== undefined) {
    return latest(candidate, entities, 'who.state-government', (member) => member.sort === 'polity' && member.country === candidate.country)
  }
  return sameWords(candidate, entities) ?? homeGovernment(candidate, entities) ?? unnamedGovernment(candidate, entities)
}

/** "govt" in a headline, "the government" below it. */
function unnamedGovernment(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (!RULERS.has(candidate.noun?.noun ?? '')) return undefined
  return latest(candidate, entities, 'who.same-noun', (member, entity) => member.sort === 'polity' && entity.country === undefined && RULERS.has(member.noun?.noun ?? ''))
}
const RULERS: ReadonlySet<string> = new Set(['government', 'govt', 'state'])

function homeGovernment(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (candidate.article !== 'definite' || candidate.last !== candidate.head || !['government', 'authority', 'govt', 'regime', 'junta'].includes(candidate.noun?.noun ?? '')) return undefined
  const polities = entities.filter(({ sort, country }) => sort === 'polity' && country !== undefined)
  const best = polities.toSorted((a, b) => b.members.length - a.members.length)[0]
  const antecedent = best?.members.at(-1)?.candidate
  return best && antecedent ? { entity: best, link: { by: 'who.home-government', antecedent } } : undefined
}
