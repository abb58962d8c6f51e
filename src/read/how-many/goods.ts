/**
 * Goods, helpers and carriers: aid where they are given or the report tells of help, not where they are taken or traded.
 * Reads: phrases. Writes: roles with the atoms that carry them.
 */

import type { Judged } from './judged.ts'
import { findNear, type Phrase } from './phrase.ts'
import { wordSet } from './word-set.ts'

const HELP = wordSet(
  `aid relief humanitarian food medicine medicines medical flour rice wheat grain water tents blankets shelter
  hygiene vaccine vaccines supplies wfp unicef unhcr donated rations`,
)
const GIVING = wordSet(
  `donated donates donate donating sent send sends sending delivered delivers deliver delivering dispatched handed
  provided provide pledged pledge pledges offered offers offer supplied distributed carrying thanked promised
  unloaded gave given granted gift aid relief humanitarian plane aircraft landed trucks lorries convoy assistance
  docked brought yet ready`,
)
const GIVING_CARRIERS = wordSet(
  `donated donates donate pledged pledges pledge offered offers offer thanked promised provided granted gift supplied
  handed shipped posted mailed`,
)
const TAKING = wordSet(
  `destroyed destroy damaged torched burned burnt looted stolen stole smuggled seized confiscated ambushed attacked
  expired exported export exports import imports imported sold bought quota withdrawn hijacked theft taken stoned
  ransom ransomed paid pays selling sells lined stranded leave leaves`,
)

/** True for a report that names a convoy, a delivery or a flight of help. Linear in its length. */
export const speaksOfHelp = (text: string): boolean =>
  /\b(?:food|aid|relief|humanitarian|flour|medical) (?:convoys?|trucks?|lorry|lorries|shipments?|planes?|flights?|deliver(?:y|ies))|(?:convoys?|trucks?|lorries) (?:of|with) (?:aid|food|flour|relief|medicines?|humanitarian)\b/iu.test(
    text,
  )

/** Taken, burnt or traded: what is so is no help. */
export const isTakenAway = (phrase: Phrase): boolean => findNear(phrase, TAKING, 11) !== undefined

/** Goods of trade, never of help. */
const TRADED = wordSet(
  `coal ore iron steel copper crude petroleum lng lpg gold silver timber charcoal cocaine heroin hashish opium drugs
  cigarettes uranium cement grapes cotton coffee cocoa bananas soybeans scallops catch ammunition explosives powder
  nickel cobalt lithium rubber ivory`,
)
/** "80,000 tonnes of coal". */
export const isTraded = ({ atoms, quantity }: Phrase): boolean =>
  atoms[quantity.to]?.lower === 'of' &&
  atoms.slice(quantity.to + 1, quantity.to + 4).some((atom) => TRADED.has(atom.lower))

/** Goods by weight, helpers, and trucks and planes are aid where they are given, not where they are taken or traded. */
export function byGoods(phrase: Phrase, isAboutHelp: boolean): Judged | undefined {
  const { atoms, quantity, counted } = phrase
  const kind = quantity.unit?.kind
  const isGoods = kind === 'mass' || kind === 'volume'
  const noun = counted?.noun
  const isCarrier = noun?.class === 'carrier'
  if (!isGoods && !isCarrier && noun?.class !== 'helper') return undefined
  if (isTakenAway(phrase) || isTraded(phrase)) return undefined
  const aid = (at: number): Judged => ({ role: 'aid', by: 'how-many.role.goods', from: at, to: at + 1, noun })
  if (!isCarrier) {
    const at = findNear(phrase, GIVING)
    return at === undefined ? undefined : aid(at)
  }
  const from = Math.max(0, quantity.from - 4)
  const near = atoms.slice(from, (counted?.to ?? quantity.to) + 5).findIndex((atom) => HELP.has(atom.lower))
  if (near >= 0) return aid(from + near)
  const given = findNear(phrase, GIVING_CARRIERS)
  const isTo = atoms[quantity.from - 1]?.lower === 'to' // "handed over to two boats"
  if (given !== undefined && given < quantity.from && !isTo) return aid(given)
  return isAboutHelp ? { role: 'aid', by: 'how-many.role.report-of-help', noun } : undefined
}

const SERVES = wordSet(
  `distributed distribute distributes distributing distribution delivered deliver delivers delivering delivery provided
  provide provides providing supplied supply handed gave give gives giving pledged pledge sent send offered offer
  reached reaches reach reaching brought bring brings serves served serving vaccination vaccinations assistance support aid`,
)
const SERVED = wordSet(
  `aid relief humanitarian food medicine medicines medical flour rice wheat grain water tents blankets shelter hygiene
  vaccine vaccines vaccination vaccinations supplies rations kits meals cash parcels assistance tarpaulins`,
)

/** "Distributed blankets to 1,900 households", "pledged food for 300 families", "vaccination reached 6,140 children". */
export function byBeneficiary(phrase: Phrase): Judged | undefined {
  const { atoms, quantity, counted } = phrase
  if (counted?.noun?.role || (!counted && !SERVED.has(atoms[quantity.from - 2]?.lower ?? ''))) return undefined
  const last = atoms[quantity.from - 1]?.lower ?? ''
  if (!/^(?:to|for|among|reached|reaches|reach|reaching)$/u.test(last)) return undefined
  const from = Math.max(0, quantity.from - 12)
  const around = atoms.slice(from, quantity.from)
  const at = around.findIndex((atom) => SERVED.has(atom.lower))
  if (at < 0 || !around.some((atom) => SERVES.has(atom.lower))) return undefined
  return { role: 'aid', by: 'how-many.role.beneficiaries', from: from + at, to: from + at + 1, noun: counted?.noun }
}
