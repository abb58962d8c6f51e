/**
 * Links that the sentence itself shows: appositions, "X is the head of Y", short forms in brackets, class nouns with a name
 * ("the Hamas movement", "a Hamas delegation").
 * Reads: candidates of one sentence. Writes: pairs of phrases that stand for one actor.
 */
import type { Candidate } from './candidate.ts'
import { lastWord } from './entity.ts'
import { countOf } from './links-counts.ts'
import { isAcronymOf } from './name-keys.ts'
import { childrenOf, isUnder, lower, relation, type Tree } from './tree.ts'
import { titleOf } from './vocabulary.ts'

export interface Pair {
  readonly by: string
  readonly earlier: Candidate
  readonly later: Candidate
}

/** All pairs of one sentence, each with the earlier phrase first. */
export function pairsIn(tree: Tree, candidates: readonly Candidate[]): readonly Pair[] {
  const pairs: Pair[] = []
  const nouns = candidates.filter(({ kind }) => kind !== 'pronoun')
  for (const [i, b] of nouns.entries()) {
    const before = nouns.slice(Math.max(0, i - 5), i)
    const spelledOut = beforeBracket(tree, before, b)
    if (spelledOut) pairs.push({ by: 'who.acronym-in-brackets', earlier: spelledOut, later: b })
    for (const a of before) {
      const by = a === spelledOut ? undefined : ruleFor(tree, a, b)
      if (by) pairs.push({ by, earlier: a, later: b })
    }
  }
  return pairs
}

function ruleFor(tree: Tree, a: Candidate, b: Candidate): string | undefined {
  if ((isApposition(tree, a, b) || isSetBeside(tree, a, b)) && couldBeOne(a, b)) return 'who.apposition'
  if (isDescription(a) && isSetBeside(tree, a, b)) return 'who.apposition'
  if (isApposition(tree, a, b) && isOfSortUnsure(tree, a, b)) return 'who.apposition'
  if (isCalled(tree, a, b) || isIntroducedAs(tree, a, b)) return 'who.called'
  if (isCopula(tree, a, b) && couldBeOne(a, b) && b.article !== 'bare') return 'who.copula'
  if (isGroupOf(tree, a, b) || isGroupOf(tree, b, a)) return 'who.group-by-name'
  if (isMembersOf(tree, a, b) || isArmOf(tree, a, b) || isGathering(tree, a, b)) return 'who.members'
  return undefined
}

/** "the Philippine Coast Guard (PCG)": the phrase with these initials, else the innermost name before the bracket. */
function beforeBracket(tree: Tree, before: readonly Candidate[], b: Candidate): Candidate | undefined {
  const { name } = b
  if (name === undefined || lower(tree, b.first - 1) !== '(') return undefined
  const near = before.filter(
    (a) => (a.name ?? a.noun) !== undefined && a !== b && b.first - a.last <= 3 && a.last < b.first,
  )
  const initials = near.findLast((a) => isAcronymOf(name, a.name ?? '') || isAcronymOf(name, wordsOf(tree, a)))
  if (initials) return initials
  const isShort = relation(tree, b.head) === 'appos' && /^\p{Lu}{2,}$/u.test(name)
  if (!isShort) return undefined
  // "Border Guard Bangladesh (BGB)": no short form of Bangladesh, whose letters are others.
  const bodies = near.filter((a) => a.sort !== 'polity' || a.noun !== undefined)
  return bodies.findLast((a) => a.kind === 'name') ?? bodies.at(-1)
}

const wordsOf = (tree: Tree, { first, last }: Candidate): string =>
  tree.words
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(' ')

/** The tree's apposition, with a comma or dash between the two or nothing. */
function isApposition(tree: Tree, a: Candidate, b: Candidate): boolean {
  if (relation(tree, b.head) !== 'appos' || tree.heads[b.head] === undefined) return false
  const head = tree.heads[b.head] ?? -1
  if (head < a.first || head > a.last) return false
  const between = tree.words.slice(a.last + 1, b.first)
  if (a.sort === 'person' && b.sort === 'person' && isListed(tree, a, b)) return false
  return between.length <= 12 && !between.some(({ form }) => [';', '.', '“', '"'].includes(form))
}

/** "the broker, X, the owner, Y, and the inspector", "the warden, then the mayor", "the imam, X, and the pastor, Y". */
function isListed(tree: Tree, a: Candidate, b: Candidate): boolean {
  const between = tree.lowered.slice(a.last + 1, b.first)
  // "Anna Kowalska, then a student": what she was.
  if (between.includes('and') || (a.kind === b.kind && between.includes('then'))) return true
  const next = lower(tree, b.last + 1) === ',' ? b.last + 2 : b.last + 1
  return b.kind === 'nominal' && a.kind === 'nominal' && a.article === b.article && lower(tree, next) === 'and'
}

/**
 * "the tug's owner, Saltwater Towage", "My party, Siumut": a person by its noun and a body by its name, or the other way round,
 * set off by commas. One of the two was taken for what it is not: right in 32 of 33 on our own reports.
 */
function isOfSortUnsure(tree: Tree, a: Candidate, b: Candidate): boolean {
  const [x, y] = [a, b].map(({ sort }) => sort === 'person' || sort === 'people')
  if (x === y || (a.kind === 'name' && b.kind === 'name') || a.sort === 'polity' || b.sort === 'polity') return false
  if (a.titles.length > 0 || b.titles.length > 0) return false
  const between = tree.lowered.slice(a.last + 1, b.first).join(' ')
  return [',', ', the', '–', '-'].includes(between) && /^[,.;:)–-]?$/u.test(lower(tree, b.last + 1))
}

/** An office and its holder beside each other, whatever the tree makes of it. */
const isSetBeside = (tree: Tree, a: Candidate, b: Candidate): boolean =>
  isOnePerson(a) &&
  isOnePerson(b) &&
  (isOfficeThenName(tree, a, b) || isNameInside(tree, a, b) || isNameThenOffice(tree, a, b))

const isOnePerson = ({ sort, number }: Candidate): boolean => sort === 'person' && number === 'singular'

/** "the movement's deputy leader, Fathi al-Nakhalawi". */
const isOfficeThenName = (tree: Tree, a: Candidate, b: Candidate): boolean =>
  (a.kind === 'nominal' || isDescription(a)) &&
  b.kind === 'name' &&
  b.first === a.last + 2 &&
  tree.words[a.last + 1]?.form === ',' &&
  (b.titles.every(({ kind }) => kind !== 'office') ||
    (lower(tree, b.last + 1) === ',' && lower(tree, b.last + 2) !== 'and'))

/** "The governor of Lorestan, Mousa Khademzadeh," read as one phrase: 6 of 6 on our own reports. */
const isNameInside = (tree: Tree, a: Candidate, b: Candidate): boolean =>
  a.kind === 'nominal' &&
  b.kind === 'name' &&
  b.first > a.head + 1 &&
  b.last === a.last &&
  lower(tree, b.first - 1) === ','

/** "H.E. Khalifa Al Ghafri, Minister of State." */
const isNameThenOffice = (tree: Tree, a: Candidate, b: Candidate): boolean =>
  a.kind === 'name' &&
  b.kind === 'nominal' &&
  b.article === 'bare' &&
  b.first === a.last + 2 &&
  lower(tree, a.last + 1) === ',' &&
  /^[,.;:)–-]?$/u.test(lower(tree, b.last + 1)) &&
  titleOf(b.noun?.noun ?? '')?.kind === 'office'

/** "a border commander known as Tinto", "a group calling itself Kupala", "its spokesman, who goes by Ka Mody". */
function isCalled(tree: Tree, a: Candidate, b: Candidate): boolean {
  if (b.kind !== 'name' || b.first <= a.head || b.first - a.head > 12) return false
  if (a.kind === 'name')
    return ['alias', ', alias', ', better known as'].includes(tree.lowered.slice(a.last + 1, b.first).join(' '))
  const between = tree.lowered.slice((a.last < b.first ? a.last : a.head) + 1, b.first).join(' ')
  // "its secretary called Ratu Semi a liar"
  if (between === 'called' && relation(tree, a.head) === 'nsubj' && tree.heads[a.head] === a.last + 1) return false
  const isOfOne = a.sort !== 'person' || (a.number !== 'plural' && !/itself|which/u.test(between))
  return isOfOne && CALLED.test(between)
}
/** "a man who identified himself as a commander of the gang". */
function isIntroducedAs(tree: Tree, a: Candidate, b: Candidate): boolean {
  if (a.kind !== 'nominal' || b.kind !== 'nominal' || !isOnePerson(a) || !isOnePerson(b) || b.first - a.head > 8)
    return false
  return /^(?:who )?[a-z]+ (?:himself|herself) (?:only )?as$/u.test(tree.lowered.slice(a.head + 1, b.first).join(' '))
}
const BY =
  '(?: (?:as|by|under))?(?: (?:the|his|her|its) (?:name|surname|first name|nickname|alias|initials)(?: (?:of|as))?)?'
const HOW = '(?: (?:only|simply|locally|better|abroad)| to [a-z]+| among [a-z]+)?'
const CALLED = new RegExp(
  `^(?:, )?(?:${[
    `(?:(?:who|which|that) )?(?:(?:is|was|are|were) )?(?:(?:better|also|only|locally|widely) )?(?:known|called|named|nicknamed|dubbed|styled|surnamed)${HOW}${BY}`,
    `(?:(?:is|was|are|were) identified|identified only)${BY}`,
    `(?:(?:who|which|that) )?(?:call|style)(?:s|d|ed|ing)? (?:itself|himself|herself|themselves)`,
    `(?:who )?(?:goes|going|went|operating|signs|signed|posts|writes)${BY}`,
    'who (?:gave|gives) (?:only )?(?:his|her|their) (?:first )?name(?: as| ,)',
    '(?:they|we|all|some|everyone|everybody|people|locals|villagers|neighbours|friends|colleagues) (?:call|calls|called)',
    '(?:whom|which) (?:[a-z]+ ){1,2}(?:call|calls|called|knew|know)(?: as| only| simply)?',
    'by the name of',
    'alias',
  ].join('|')})(?: the)?(?: ["“‘'])?$`,
  'u',
)

/** One of a kind: a person and a person, a body and a body; never a person and a body, nor one and several. */
function couldBeOne(a: Candidate, b: Candidate): boolean {
  if (a.sort === 'polity' || b.sort === 'polity') return isOneState(a, b)
  const people = (one: Candidate): boolean => one.sort === 'person' || one.sort === 'people'
  if (a.sort !== 'unknown' && b.sort !== 'unknown' && people(a) !== people(b)) return false
  if (a.gender && b.gender && a.gender !== b.gender) return false
  if (a.kind === 'name' && b.kind === 'name' && people(a)) return false
  return !people(a) || a.number === undefined || b.number === undefined || a.number === b.number
}

/** "a reporter of TV Santa Cruz", "the sarpanch", taken for names; "bin Salman" and "von der Leyen", without an article, are names. */
const isDescription = ({ tree, first, head, kind }: Candidate): boolean =>
  kind === 'name' &&
  /^\p{Ll}/u.test(tree.words[head]?.form ?? '') &&
  [first - 1, first].some((at) => ['the', 'a', 'an'].includes(lower(tree, at)))

/** "Cambodia, Thailand" are two states that a headline puts side by side, "Malaysia, Foreign Ministry" is no ministry. */
const isOneState = (a: Candidate, b: Candidate): boolean =>
  a.sort === b.sort && (a.country === undefined || b.country === undefined || a.country === b.country)

function isCopula(tree: Tree, a: Candidate, b: Candidate): boolean {
  if (a.head === b.head || tree.heads[a.head] !== b.head || relation(tree, a.head) !== 'nsubj') return false
  const denied = (tree.children[b.head] ?? []).some((i) => ['not', "n't", 'no', 'never'].includes(lower(tree, i)))
  return !denied && childrenOf(tree, b.head, 'cop').length > 0
}

const GROUPS: ReadonlySet<string> = new Set(
  'group,movement,organisation,organization,party,militia,gang,faction,network,outfit,delegation,militant,fighter,terrorist,insurgent,rebel,guerrilla,gunman,agency,news agency,newspaper,paper,daily,broadcaster,channel,portal,site,website,magazine,company,firm,bank,airline,union,association,coalition,alliance,army,force,government,side,regime,administration,authority,cartel,terror group,militant group,armed group,rebel group,rights group,think tank,charity,station,television,radio,foundation,federation,council,cell,wing'.split(
    ',',
  ),
)

/** The class noun `group` with the name before it as its modifier: "the Hamas movement", "Al-Shabab militants". */
function isGroupOf(tree: Tree, name: Candidate, group: Candidate): boolean {
  if (name.kind !== 'name' || group.kind !== 'nominal' || !group.noun || !GROUPS.has(lastWord(group.noun.noun)))
    return false
  if (
    name.sort === 'person' ||
    name.sort === 'place' ||
    name.first < group.first ||
    name.last >= group.head ||
    group.head - name.last > 2
  )
    return false
  if (name.sort === 'polity')
    return ['government', 'regime', 'side', 'administration', 'authority'].includes(group.noun.noun)
  return tree.heads[name.head] === group.head || isUnder(tree, name.head, group.head)
}

/** Nouns for those who act for the body they are "of". */
const MEMBERS: ReadonlySet<string> = new Set(
  'fighter,militant,rebel,insurgent,guerrilla,gunman,jihadist,terrorist,delegation,force,troop,troops,soldier,volunteer,commando,separatist,militiaman,operative,detachment'.split(
    ',',
  ),
)
/** Units, and what a force moves in: it acts through them, in whatever way they stand beside its name. */
const ARMS: ReadonlySet<string> = new Set(
  'troop,troops,officer,soldier,platoon,company,brigade,battalion,squad,regiment,squadron,aircraft,helicopter,jet,warplane,plane,ship,warship,vessel,drone,lorry,truck,boat,cutter,patrol boat,destroyer,militiaman,man'.split(
    ',',
  ),
)

/**
 * "fighters of the Rapid Support Forces", "members of a street gang": the body that they are of; one fighter is not, nor are
 * nine members, nor four soldiers of a body without a name.
 */
function isMembersOf(tree: Tree, group: Candidate, body: Candidate): boolean {
  if (body.sort !== 'organisation' || isOneOfThem(group) || !isOf(tree, group, body)) return false
  const noun = group.noun?.noun ?? ''
  if (body.kind === 'name' && MEMBERS.has(noun)) return true
  if (countOf(group) !== '' || body.number === 'plural' || body.last !== group.last) return false
  if (noun === 'member') return !['parliament', 'party', 'congress', 'senate'].includes(body.noun?.noun ?? '')
  if (noun === 'man') return lower(tree, group.head - 1) === 'armed'
  return body.kind === 'nominal' && (noun === 'patrol' || (noun !== 'delegation' && MEMBERS.has(noun)))
}

/** "some 500 GSU officers", "a Coast Guard aircraft", "two companies of the BSF". */
function isArmOf(tree: Tree, group: Candidate, name: Candidate): boolean {
  const noun = group.noun?.noun ?? ''
  if (group.kind !== 'nominal' || name.kind !== 'name' || name.sort !== 'organisation' || !ARMS.has(noun)) return false
  if (isOneOfThem(group) || (noun === 'man' && isOf(tree, group, name))) return false
  const isBefore = group.first <= name.first && name.last < group.head && group.head - name.last <= 2
  const isOwner = ["'s", '’s'].includes(lower(tree, name.last + 1))
  return isOf(tree, group, name) || (isBefore && !isOwner && tree.heads[name.head] === group.head)
}

/** "a group of imams", "a convoy of the UN force": whoever it is made of. */
const isGathering = (tree: Tree, group: Candidate, one: Candidate): boolean =>
  group.kind === 'nominal' &&
  lower(tree, group.head + 1) === 'of' &&
  one.first === group.head + 2 &&
  one.last <= group.last &&
  (one.kind === 'nominal' && one.number === 'plural' && (one.sort === 'person' || one.sort === 'people')
    ? ['group', 'band', 'delegation', 'alliance', 'convoy', 'platoon'].includes(group.noun?.noun ?? '')
    : group.noun?.noun === 'convoy' && one.sort === 'organisation')

const isOneOfThem = ({ noun, number }: Candidate): boolean => noun?.kind === 'person' && number === 'singular'

const isOf = (tree: Tree, group: Candidate, name: Candidate): boolean =>
  group.kind === 'nominal' &&
  lower(tree, group.head + 1) === 'of' &&
  name.first - group.head <= 3 &&
  tree.heads[name.head] === group.head
