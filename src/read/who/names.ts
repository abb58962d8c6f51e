/**
 * The names of a sentence that may stand for actors, with what sort of thing each names.
 * Reads: tree, name spans of the model, tables. Where each begins and ends: `name-stretches.ts`, `joined-names.ts`.
 */
import { genderOfGivenName } from '../../knowledge/given-names.ts'
import type { NameSpan } from '../language/layers.ts'
import type { Sort } from './candidate.ts'
import { hyphenated, type Stretch, spelledOut, wholeBody, withoutOverlap } from './joined-names.ts'
import { isProper, stretchesOf } from './name-stretches.ts'
import { formsOf, headWithin, lower, relation, type Tree } from './tree.ts'
import {
  countryOfState,
  type HeadNoun,
  headNoun,
  isArmedGroup,
  isOutlet,
  nationality,
  seatOf,
  titleOf,
} from './vocabulary.ts'

/** A stretch of words that is one name. */
export interface Name {
  readonly first: number
  readonly last: number
  readonly sort: Sort
  readonly text: string
  /** The common noun inside the name: "Ministry" of "Ministry of Foreign Affairs". */
  readonly noun?: HeadNoun | undefined
  readonly country?: string | undefined
}

export function namesIn(tree: Tree, spans: readonly NameSpan[]): readonly Name[] {
  return withoutOverlap(stretchesOf(tree, spans).map((one) => spelledOut(tree, wholeBody(tree, hyphenated(tree, one)))))
    .map(({ first, last, type }) => trimmed(tree, first, last, type))
    .filter((one) => one !== undefined)
    .filter((one) => !isTitleAlone(tree, one))
    .filter(isApart)
    .map(({ first, last, type }) => nameOf(tree, first, last, type))
}

/** "Japan" and "China" both grow to "Japan-China": that is one name, told of once, with the first one's sort. */
const isApart = ({ first, last }: Stretch, i: number, all: readonly Stretch[]): boolean => {
  const before = all[i - 1]
  return before?.first !== first || before.last !== last
}

/** "the Foreign Secretary", "the Brigadier": a title with capitals names nobody. */
function isTitleAlone(tree: Tree, { first, last, type }: Stretch): boolean {
  if (type === 'PERSON' && first < last) return false
  const form = tree.words[last]?.form ?? ''
  // "the China Coast Guard", "the National Guard": a body of those who are called so.
  if (
    first < last &&
    (headNoun(formsOf(tree, last - 1, last))?.kind === 'organisation' || (type === 'ORG' && isGuard(form)))
  )
    return false
  const noun = headNoun(form)
  // "the Samoa Observer": what is nobody's title may be a paper's name.
  if (first < last && type === 'ORG' && titleOf(form) === undefined) return false
  // "police spokesman SSP | Nalin Abeysekara": a rank cut off from its name.
  if (first === last && titleOf(form) && titleOf(form)?.kind !== 'office' && isProper(tree, last + 1)) return true
  return first < last || /^\p{Lu}\p{Ll}/u.test(form)
    ? (titleOf(form) !== undefined && titleOf(form)?.kind !== 'honorific' && noun?.kind !== 'organisation') ||
        noun?.kind === 'person'
    : false
}

const isGuard = (form: string): boolean => /^(?:Guards?|Rangers|Rifles|Scouts)$/u.test(form)

/** Without articles, titles, nationality words and possessive endings at the edges; `undefined` where nothing is left. */
function trimmed(tree: Tree, from: number, to: number, type: string): Stretch | undefined {
  let [first, last] = [from, to]
  const form = (i: number): string => tree.words[i]?.form ?? ''
  while (first <= last && ['the', 'a', 'an', "'s", '’s', '"', '“', '-', 'based'].includes(lower(tree, first))) first++
  while (last >= first && ["'s", '’s', "'", '’', ',', '.', '"', '”'].includes(form(last)) && last > first) last--
  // "United Nations Mission in | South Sudan".
  while (last > first && ['of', 'in', 'for', 'the', 'at', 'on', 'and'].includes(form(last))) last--
  if (first > last) return undefined
  if (type === 'PERSON' || type === '') {
    first = pastField(tree, first, last)
    while (first < last && isTitleWord(tree, first, last)) first++
  }
  return { first, last, type }
}

function isTitleWord(tree: Tree, i: number, last: number): boolean {
  const form = tree.words[i]?.form ?? ''
  const title = titleOf(form)
  if (title) return title.kind !== 'office' || !headNoun(tree.words[last]?.form ?? '')
  if (isTradeFirst(tree, i, last)) return true
  return nationality(form) !== undefined && i < last && titleOf(tree.words[i + 1]?.form ?? '') !== undefined
}

/** "Welder Rodel Maglaya": a noun for a person before two words and more, with a capital as it opens the sentence. */
function isTradeFirst(tree: Tree, i: number, last: number): boolean {
  const form = tree.words[i]?.form ?? ''
  const noun = headNoun(form)
  return (
    noun?.kind === 'person' &&
    noun.number === 'singular' &&
    last - i >= 2 &&
    !/[\p{L}\d]/u.test(lower(tree, i - 1)) &&
    !genderOfGivenName(form) &&
    !NAMES_TOO.has(lower(tree, i))
  )
}
const NAMES_TOO: ReadonlySet<string> = new Set(
  'archer baker barber bishop brewer butler chandler christian deacon fisher forester guy hunter marshal mason porter potter ranger sailor scout sexton shepherd singer'.split(
    ' ',
  ),
)

/** "State Minister of | Energy | Hashim Dirdiri": what an office is of, which the model takes for a part of the name. */
function pastField(tree: Tree, first: number, last: number): number {
  if (!['of', 'for'].includes(lower(tree, first - 1)) || titleOf(tree.words[first - 2]?.form ?? '')?.kind !== 'office')
    return first
  const isNation = nationality(tree.words[first]?.form ?? '') !== undefined
  let field = isNation ? first + 1 : first
  if (field >= last || !FIELDS.has(lower(tree, field))) return first
  // "Energy and Water", "Women Affairs"
  while (field < last && (FIELDS.has(lower(tree, field)) || ['and', '&'].includes(lower(tree, field)))) field++
  return field
}
const FIELDS: ReadonlySet<string> = new Set(
  'affairs agriculture commerce customs defence defense development education energy environment finance fisheries health industry information infrastructure interior investment irrigation justice labour labor mines mining operations planning police power resources security sport sports state tourism trade transport water women youth'.split(
    ' ',
  ),
)

function nameOf(tree: Tree, first: number, last: number, type: string): Name {
  const text = formsOf(tree, first, last)
  const seat = seatOf(text)
  const state = countryOfState(text) ?? seat?.country
  if (state) return { first, last, text, sort: 'polity', country: seat?.isApart ? undefined : state }
  const nation = nationality(text)
  if (nation)
    return { first, last, text, sort: nation.number === 'plural' ? 'people' : 'unknown', country: nation.country }
  const noun = nounInside(tree, first, last)
  const country = countryInside(tree, first, last)
  const more = { ...(noun && { noun }), ...(country && { country }) }
  return { first, last, text, sort: sortOf(tree, first, last, type, noun), ...more }
}

function sortOf(tree: Tree, first: number, last: number, type: string, noun: HeadNoun | undefined): Sort {
  if (noun?.kind === 'government') return 'polity'
  if (noun && noun.kind !== 'person' && noun.kind !== 'state') return noun.kind === 'people' ? 'people' : 'organisation'
  const text = formsOf(tree, first, last)
  if (isArmedGroup(text)) return 'organisation'
  const isAcronym = /^[\p{Lu}\d&.-]{2,}$/u.test(text)
  if (isAcronym) return type === 'PLACE' ? 'place' : 'organisation'
  if (first < last && COMPANY.test(tree.words[last]?.form ?? '')) return 'organisation'
  if (first < last && genderOfGivenName(tree.words[first]?.form ?? '')) return 'person'
  if (isOutlet(text) || isCalledLikeOutlet(text)) return 'organisation'
  if (type === 'PERSON') return 'person'
  if (type === 'ORG') return 'organisation'
  if (type === 'PLACE')
    return isSpeakersLabel(tree, first, last) || isOfficeHolder(tree, first, last) ? 'person' : 'place'
  if (type === 'NORP') return 'people'
  if (
    type === 'MISC' &&
    !isDeedOrPaper(tree, first, last) &&
    relation(tree, headWithin(tree, first, last)) !== 'compound'
  )
    return 'organisation'
  return 'unknown'
}

/** Last words of companies' names that are nobody's surname: 35 of 36 in our own reports are bodies, none a person. */
const COMPANY =
  /^(?:Lines|Airlines|Airways|Shipping|Holdings?|Industries|Motors|Logistics|Enterprises|Steel|Energy|Mining|Foods|Telecom|Inc|Ltd|Limited|Corp|GmbH|LLC|P[Ll][Cc]|Maritime|Textiles|Petroleum|Minerals|Resources|Tankers|Ferries|Systems|Technologies|Trading|Transport|Aviation)$/u

/** "OLGA DELMAZ: We do not": a turn of a transcript; "SRI LANKA:" heads an item. */
const isSpeakersLabel = (tree: Tree, first: number, last: number): boolean => {
  const text = formsOf(tree, first, last)
  const small = text.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  return first === 0 && lower(tree, last + 1) === ':' && !/\p{Ll}/u.test(text) && countryOfState(small) === undefined
}

/** "the former burgomaster, Kovra Delmaz": two words and more beside a noun for a person. */
const isOfficeHolder = (tree: Tree, first: number, last: number): boolean => {
  const head = headWithin(tree, first, last)
  const noun = tree.words[tree.heads[head] ?? -1]?.form ?? ''
  return (
    first < last &&
    relation(tree, head) === 'appos' &&
    (headNoun(noun)?.kind === 'person' || titleOf(noun.toLowerCase())?.kind === 'office')
  )
}

/** "Operation Falcon", "the River Treaty": what people do or sign, nobody. */
const isDeedOrPaper = (tree: Tree, first: number, last: number): boolean =>
  tree.words.slice(first, last + 1).some(({ form }) => DEEDS_AND_PAPERS.has(form.toLowerCase()))
const DEEDS_AND_PAPERS: ReadonlySet<string> = new Set(
  'operation exercise treaty act protocol convention agreement accord accords law bill charter code constitution declaration resolution plan war battle cup games festival prize award day week eid christmas easter ramadan conference summit inquiry talks project programme scheme initiative report bible koran quran highway road'.split(
    ' ',
  ),
)

/** "TV Pirveli", "Eagle FM", "the New Times": words that papers and stations are named with. */
const isCalledLikeOutlet = (text: string): boolean =>
  /^(?:TV|FM|Radio|Television|Daily) \p{Lu}|\p{Ll} (?:TV|FM|Radio|Television|News|Times|Herald|Gazette|Tribune|Chronicle|Courier|Telegraph|Press|Journal|Observer)$/u.test(
    text,
  )

/** The organisation's noun in a name: its last word, else the word before "of" or "for". */
function nounInside(tree: Tree, first: number, last: number): HeadNoun | undefined {
  const link = linkIn(tree, first, last)
  const ends = link === undefined ? [last] : [link - 1, last]
  for (const end of ends) {
    const two = end > first ? headNoun(formsOf(tree, end - 1, end)) : undefined
    const noun = two ?? headNoun(formsOf(tree, end, end))
    if (noun && (first < last || noun.kind !== 'person')) return noun
  }
  return undefined
}

/** The first word inside a name that joins what the body is over: "Ministry | of | Foreign Affairs". */
function linkIn(tree: Tree, first: number, last: number): number | undefined {
  for (let i = first + 1; i <= last; i++) if (['of', 'for', 'on', 'in', 'and'].includes(lower(tree, i))) return i
  return undefined
}

export function countryInside(tree: Tree, first: number, last: number): string | undefined {
  for (let i = first; i <= last; i++) {
    if (!tree.countryStarts[i]) continue
    for (let end = Math.min(i + 2, last); end >= i; end--) {
      const words = formsOf(tree, i, end)
      const country = nationality(words)?.country ?? countryOfState(words) ?? seatOf(words)?.country
      if (country) return country
    }
  }
  return undefined
}
