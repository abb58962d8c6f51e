/**
 * The role of a count: killed, held, troops, money ... by its unit, its noun, the verb that governs it, what a toll is put at,
 * or the count before it that it takes up.
 * Reads: phrases, role verbs and nouns, the tree where there is one. Writes: a role with the rule and the atoms behind it.
 * Roles: docs/reading-guide.md (figures).
 */
import type { FigureRole } from '../../record/values.ts'
import { isQuote } from './atoms.ts'
import { byExchange, byReturn } from './exchange.ts'
import { byBeneficiary, byGoods, isTakenAway } from './goods.ts'
import type { Judged } from './judged.ts'
import { namesPersons, nounAt, nounOf } from './nouns.ts'
import { before, findNear, isBare, type Phrase } from './phrase.ts'
import { predicateRole } from './predicates.ts'
import { byAssembly, byPresence } from './presence.ts'
import { byTopic, type Topic } from './topics.ts'
import { isWholeOfPart } from './verb-after.ts'
import { wordSet } from './word-set.ts'

/** What an earlier count hands on to one without a noun ("police counted 120"). */
export interface Earlier {
  readonly role: FigureRole
  readonly personal: boolean
  /** Its value, where it is a count. */
  readonly largest?: number | undefined
}

/** What the report around a count adds. */
export interface Setting {
  readonly earlier: Earlier | undefined
  /** A sum of money stands in this sentence or the one before. */
  readonly earlierMoney: boolean
  /** The report tells of convoys, flights or deliveries of help. */
  readonly isAboutHelp: boolean
  /** The report tells of captives or of people set free. */
  readonly isAboutRelease: boolean
}

export function roleOf(phrase: Phrase, { earlier, earlierMoney, isAboutHelp, isAboutRelease }: Setting): Judged {
  const { atoms, quantity } = phrase
  const { unit } = quantity
  if (unit?.kind === 'money') return { role: 'money', by: 'how-many.role.money' }
  if (unit?.kind === 'share') return { role: 'other', by: 'how-many.role.share' }
  const remains = remainsOf(phrase)
  if (remains) return remains
  const own = byOutcome(phrase)
  if (own && !phrase.partOfWhole) return own
  if (phrase.counted?.noun?.role === 'held' && phrase.atoms[phrase.to]?.lower === 'home')
    return {
      role: 'released',
      by: 'how-many.role.state',
      from: phrase.to,
      to: phrase.to + 1,
      noun: phrase.counted.noun,
    }
  const topic = byTopic(phrase)
  const personal = isPersonalCount(phrase, topic, earlier)
  if (topic?.role && ['outcome', 'state', 'body'].includes(topic.noun?.class ?? ''))
    return { ...topic, role: topic.role }
  const isSum = isBare(phrase) && !phrase.partOfPronoun && !phrase.quantity.unit && phrase.quantity.scale >= 1e6
  if (earlierMoney && isBare(phrase) && !phrase.quantity.unit && phrase.quantity.scale >= 1e6)
    return { role: 'money', by: 'how-many.role.earlier-money' }
  const verb = predicateRole(phrase, { personal, topic: topic?.from, earlier: earlier?.role, isAboutRelease })
  if (own && verb?.role !== 'killed' && verb?.role !== 'injured') return own
  const inclusion = verb ? undefined : byInclusion(phrase)
  if (inclusion) return inclusion
  const modifier = byModifier(phrase)
  const returned = byReturn(phrase, modifier)
  if (returned) return returned
  const exchanged = byExchange(phrase, personal, verb)
  if (exchanged) return exchanged
  if (verb) return modifier && verb.role === 'other' ? modifier : { ...verb, noun: topic?.noun }
  // "3,000 a head"
  if (isBare(phrase) && atoms[quantity.to]?.lower === 'a' && atoms[quantity.to + 1]?.lower === 'head')
    return { role: 'money', by: 'how-many.role.sum' }
  if (isBare(phrase) && !phrase.partOfPronoun && !topic && !verb && (quantity.min ?? 0) >= 1000 && isPaid(phrase))
    return { role: 'money', by: 'how-many.role.sum' }
  if (isSum && !topic && (earlier?.largest ?? 0) < 1e5) return { role: 'money', by: 'how-many.role.sum' }
  if (topic?.role) return { ...topic, role: topic.role }
  const served = personal ? byBeneficiary(phrase) : undefined
  if (served) return served
  if (
    isWholeOfPart(phrase) &&
    !phrase.counted?.noun?.role &&
    (earlier?.role === 'released' || earlier?.role === 'held')
  ) {
    return { role: 'held', by: 'how-many.role.earlier' }
  }
  if (isSameAsEarlier(phrase)) {
    const taken = byEarlier(phrase, earlier)
    if (taken) return taken
  }
  return (
    byGoods(phrase, isAboutHelp) ??
    byAssembly(phrase, personal) ??
    byPresence(phrase, personal) ??
    modifier ??
    byNoun(phrase) ??
    (isBare(phrase) && !topic && !isDefined(phrase) ? byEarlier(phrase, earlier) : undefined) ??
    OTHER
  )
}

/** "Demanded 200,000", "was fined 5,000". */
const isPaid = (phrase: Phrase): boolean =>
  PAYS.has(before(phrase)?.lower ?? '') ||
  (['for', 'of', 'him', 'her', 'them', 'me', 'us'].includes(before(phrase)?.lower ?? '') &&
    PAYS.has(before(phrase, 2)?.lower ?? ''))
const PAYS = wordSet(
  `pay pays paid paying demand demands demanded demanding want wants wanted asked ask asks asking owe owes owed lend
  lent borrowed fined fine ransom bribe salary wage`,
)
const INCLUDES = wordSet('include includes included including were was are')

/** "The dead included four children", "among the injured were two nurses"; not "police said there were two". */
function byInclusion(phrase: Phrase): Judged | undefined {
  const { atoms, quantity } = phrase
  if (!INCLUDES.has(before(phrase)?.lower ?? '') || atoms[quantity.from - 2]?.lower === 'there') return undefined
  for (let at = quantity.from - 2; at >= Math.max(0, quantity.from - 5); at--) {
    const noun = nounAt(atoms, at)
    if (noun?.role && noun.class !== 'thing' && noun.class !== 'unit') {
      return { role: noun.role, by: 'how-many.role.inclusion', from: at, to: at + 1, noun }
    }
  }
  return undefined
}

const OTHER: Judged = { role: 'other', by: 'how-many.role.other' }

/** "The bodies of 99 soldiers": the dead, unless their remains are only handed on. */
function remainsOf(phrase: Phrase): Judged | undefined {
  const { atoms, quantity } = phrase
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - 5); at--) {
    if (atoms[at]?.lower !== 'of') continue
    const held = atoms[at - 1]?.lower
    if (held !== 'bodies' && held !== 'remains') return undefined
    const isHandedOn =
      !DEAD.has(atoms[phrase.counted?.from ?? -1]?.lower ?? '') && findNear(phrase, HANDED_ON) !== undefined
    return { role: isHandedOn ? 'other' : 'killed', by: 'how-many.role.remains', from: at - 1, to: at }
  }
  return undefined
}
const DEAD = wordSet('dead slain fallen killed')
const HANDED_ON = wordSet(`returned return returning exchanged exchange handed swap swapped repatriated transferred`)

/** "12 wounded", "68 deaths", "six bodies": the noun alone decides. */
function byOutcome({ counted }: Phrase): Judged | undefined {
  const noun = counted?.noun
  if (!counted || !noun?.role || !['state', 'outcome', 'body'].includes(noun.class)) return undefined
  return { role: noun.role, by: 'how-many.role.noun', from: counted.head, to: counted.to, noun }
}

const FORMER = wordSet('former ex retired demobilised demobilized')
const PERSONAL_PRONOUN = /^(?:whom|us|those)$/u
function isPersonalCount(phrase: Phrase, topic: Topic | undefined, earlier: Earlier | undefined): boolean | undefined {
  const { counted, atoms } = phrase
  if (phrase.quantity.unit) return false
  if (counted) {
    if (counted.noun)
      return (
        !['thing', 'carrier', 'place', 'abstract', 'party', 'source'].includes(counted.noun.class) &&
        counted.noun.class !== 'unit'
      )
    const head = atoms[counted.head]
    if (namesPersons(head) || counted.group || counted.nationality) return true
    return undefined
  }
  if (phrase.partOfPronoun && PERSONAL_PRONOUN.test(atoms[phrase.to - 1]?.lower ?? '')) return true
  if (topic?.noun) return ['person', 'helper', 'group', 'body', 'outcome', 'state'].includes(topic.noun.class)
  return earlier?.personal === false ? undefined : true
}

function byNoun(phrase: Phrase): Judged | undefined {
  const { counted, atoms, quantity } = phrase
  if (!counted) return undefined
  const { noun } = counted
  if (noun?.role === 'troops' && FORMER.has(atoms[counted.from]?.lower ?? '')) return { ...OTHER, noun }
  if (noun?.role === 'aid' && isTakenAway(phrase)) return { ...OTHER, noun }
  if (noun?.role) return { role: noun.role, by: 'how-many.role.noun', from: counted.head, to: counted.to, noun }
  if (atoms[counted.head]?.lower === 'rounds' && (quantity.min ?? 0) >= 20 && findNear(phrase, GUNS, 20) !== undefined)
    return { role: 'weapons', by: 'how-many.role.beside', from: counted.head, to: counted.to, noun }
  if (
    /^(?:men|personnel|people|officers|agents)$/u.test(atoms[counted.head]?.lower ?? '') &&
    (quantity.min ?? quantity.max ?? 0) >= 20
  ) {
    const isPolice = /^(?:officers|agents)$/u.test(atoms[counted.head]?.lower ?? '')
    const at = findNear(phrase, isPolice ? POLICE : MILITARY, 14)
    if (at !== undefined && !(atoms[at]?.lower === 'front' && atoms[at - 1]?.lower === 'in'))
      return { role: 'troops', by: 'how-many.role.beside', from: at, to: at + 1, noun }
  }
  if (atoms[counted.to]?.lower === 'under' && atoms[counted.to + 1]?.lower === 'arms')
    return { role: 'troops', by: 'how-many.role.beside', from: counted.to, to: counted.to + 2, noun }
  // "companies of the Rapid Action Force", "members of the stabilisation force"
  if (
    MODEL.test(
      atoms
        .slice(counted.from, counted.to + 2)
        .map((atom) => atom.lower)
        .join(''),
    )
  )
    return { role: 'weapons', by: 'how-many.role.model', from: counted.from, to: counted.to, noun }
  if (atoms[counted.to]?.lower !== 'of' || noun?.class === 'carrier') return undefined
  for (let at = counted.to + 1; at < counted.to + 8; at++) {
    const atom = atoms[at]
    if (!atom || (atom.kind === 'sign' && !isQuote(atom))) return undefined
    const inner = nounOf(atom.lower)
    if (/^(?:ammunition|ammo)$/u.test(atom.lower))
      return { role: 'weapons', by: 'how-many.role.noun', from: at, to: at + 1, noun }
    if (inner?.role === 'troops' || FORCES.has(atom.lower))
      return { role: 'troops', by: 'how-many.role.beside', from: at, to: at + 1, noun }
  }
  return undefined
}
/** "F-16s", "MiG-29 jets", "Anaga-class boats". */
const MODEL = /(?:^|\P{L})(?:[a-z]{1,3}|mig|sukhoi|mirage|leopard)[-‐‑]\d|[-‐‑]class/u
const MILITARY = wordSet(
  `army navy military force forces commander commands brigade battalion general manoeuvres maneuvers drill exercise
  exercises garrison front wagner troops soldiers standby mission`,
)
const GUNS = wordSet('rifle rifles gun guns pistol pistols ammunition weapons fired fire firing machine live')
const POLICE = wordSet('police gendarmerie constabulary army military riot')
const FORCES = wordSet(`force forces army navy guard guards brigade bsf crpf column corps militia`)

/** "Wounded soldiers", "captured pilots", "displaced persons": what happened to them stands before the noun. */
function byModifier({ atoms, counted }: Phrase): Judged | undefined {
  if (!counted || counted.noun?.class === 'thing') return undefined
  for (let at = counted.from; at < counted.head; at++) {
    const state = nounOf(atoms[at]?.lower ?? '')
    if (state?.class === 'state' && state.role)
      return { role: state.role, by: 'how-many.role.modifier', from: at, to: at + 1, noun: counted.noun }
  }
  return undefined
}

/** Goods by weight take up no count of people. */
function byEarlier({ quantity }: Phrase, earlier: Earlier | undefined): Judged | undefined {
  if (!earlier || (quantity.unit && earlier.role !== 'aid')) return undefined
  return { role: earlier.role, by: 'how-many.role.earlier' }
}

/** "There are 600 who have seen no school": a count with a clause of its own. */
const isDefined = (phrase: Phrase): boolean =>
  phrase.atoms[phrase.quantity.to]?.lower === 'who' && ARE.has(before(phrase)?.lower ?? '')
const ARE = wordSet('are were is was')

const GENERIC = wordSet(`people persons men women children girls boys minors civilians systems others`)
const COUNTS = new Set(['counted', 'count', 'counts', 'counting', 'tallied'])

/** "Four of them", "including three boys", "seven such systems", "police counted 120 people": more of what was counted before. */
function isSameAsEarlier(phrase: Phrase): boolean {
  const { atoms, quantity, counted } = phrase
  if (phrase.partOfPronoun) return true
  const last = before(phrase)?.lower ?? ''
  if (last === 'including' || (last === 'them' && before(phrase, 2)?.lower === 'among')) return true
  return (
    (COUNTS.has(last) || atoms[quantity.to]?.lower === 'such') &&
    (counted === undefined || GENERIC.has(atoms[counted.head]?.lower ?? ''))
  )
}
