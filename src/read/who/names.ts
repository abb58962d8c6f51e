/**
 * The names of a sentence that may stand for actors, with what sort of thing each names.
 * Reads: tree, name spans of the model, the tables. Names that the model did not mark are found by their proper-noun tags.
 */
import type { NameSpan } from '../language/layers.ts'
import type { Sort } from './candidate.ts'
import { formsOf, lower, relation, type Tree, wordsIn } from './tree.ts'
import {
  countryOfState,
  genderOfGivenName,
  type HeadNoun,
  headNoun,
  isMonthOrDay,
  isOutlet,
  nationality,
  seatOf,
  startsCountry,
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

const NEVER: ReadonlySet<string> = new Set(['DATE', 'TIME', 'EVENT'])

export function namesIn(tree: Tree, spans: readonly NameSpan[]): readonly Name[] {
  return stretches(tree, spans)
    .map((one) => wholeBody(tree, hyphenated(tree, one)))
    .map(({ first, last, type }) => trimmed(tree, first, last, type))
    .filter((one) => one !== undefined && !isTitleAlone(tree, one))
    .filter((one) => one !== undefined)
    .filter(isApart)
    .map(({ first, last, type }) => nameOf(tree, first, last, type))
}

/** "Japan" and "China" both grow to "Japan-China": that is one name, told of once, with the first one's sort. */
const isApart = ({ first, last }: Stretch, i: number, all: readonly Stretch[]): boolean => {
  const before = all[i - 1]
  return before?.first !== first || before.last !== last
}

/** "Lo Chih-hung", "Mahamat-Kossi": UD cuts at the hyphen, names do not. */
function hyphenated(tree: Tree, { first, last, type }: Stretch): Stretch {
  const glued = (i: number): boolean => tree.words[i]?.span.start === tree.words[i - 1]?.span.end
  const isHyphen = (i: number): boolean => tree.words[i]?.form === '-' && glued(i) && glued(i + 1)
  // "Tehreek-i-Taliban": small letters between two hyphens.
  const isLink = (i: number): boolean =>
    isHyphen(i) && isHyphen(i + 2) && /^\p{Ll}{1,3}$/u.test(tree.words[i + 1]?.form ?? '')
  let [from, to] = [first, last]
  while (
    isHyphen(to + 1) &&
    (type === 'PERSON' || isLink(to + 1) || /^\p{Lu}/u.test(tree.words[to + 2]?.form ?? '')) &&
    to + 2 < tree.words.length
  )
    to += 2
  while (from >= 2 && isHyphen(from - 1) && /^\p{Lu}/u.test(tree.words[from - 2]?.form ?? '')) from -= 2
  return { first: from, last: to, type }
}

/** "Interior | Ministry": a body's noun alone is no name; the capitals before it are its own. */
function wholeBody(tree: Tree, one: Stretch): Stretch {
  if (one.first !== one.last || headNoun(tree.words[one.first]?.form ?? '')?.kind !== 'organisation') return one
  let { first } = one
  while (first > 0 && isOwnCapital(tree, first - 1)) first--
  return { ...one, first }
}

const isOwnCapital = (tree: Tree, i: number): boolean => {
  const word = tree.words[i]
  return (
    word !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(word.form) &&
    ['ADJ', 'NOUN', 'PROPN'].includes(word.upos ?? '') &&
    nationality(word.form) === undefined &&
    !knownPolity(tree, i, i)
  )
}

/** "the Foreign Secretary", "the Brigadier": a title with capitals names nobody. */
function isTitleAlone(tree: Tree, { first, last, type }: Stretch): boolean {
  if (type === 'PERSON' && first < last) return false
  const form = tree.words[last]?.form ?? ''
  const noun = headNoun(form)
  // "police spokesman SSP | Nalin Abeysekara": a rank cut off from its name.
  if (first === last && titleOf(form) && titleOf(form)?.kind !== 'office' && isProper(tree, last + 1)) return true
  return first < last || /^\p{Lu}\p{Ll}/u.test(form)
    ? (titleOf(form) !== undefined && titleOf(form)?.kind !== 'honorific' && noun?.kind !== 'organisation') ||
        noun?.kind === 'person'
    : false
}

interface Stretch {
  readonly first: number
  readonly last: number
  readonly type: string
}

/** Known states and capitals first, then the model's names grown over proper nouns that touch them, then runs of proper nouns. */
function stretches(tree: Tree, spans: readonly NameSpan[]): readonly Stretch[] {
  const owner = new Array<number>(tree.words.length).fill(-1)
  const found: Stretch[] = []
  const take = (first: number, last: number, type: string): void => {
    for (let i = first; i <= last; i++) if (owner[i] !== -1) return
    owner.fill(found.length, first, last + 1)
    found.push({ first, last, type })
  }
  const named = spans.flatMap(({ span: at, type }) => {
    const words = wordsIn(tree, at)
    return words ? [{ ...words, type }] : []
  })
  for (const { first, last } of polities(tree)) {
    // "the Sri Lanka Navy", "Marshall Islands Journal": a country's name within a body's.
    const isWithin = named.some((one) => one.type === 'ORG' && one.first <= first && last < one.last)
    if (!isWithin) take(first, last, 'PLACE')
  }
  for (const { type, ...words } of named) {
    if (NEVER.has(type)) owner.fill(-2, words.first, words.last + 1)
    else take(words.first, words.last, type)
  }
  for (let i = 0; i < tree.words.length; i++) {
    if (owner[i] !== -1 || !isProper(tree, i)) continue
    let last = i
    while (owner[last + 1] === -1 && isProper(tree, last + 1) && !isTitleBoundary(tree, last)) last++
    take(i, last, knownPolity(tree, i, last) ? 'PLACE' : '')
    i = last
  }
  return joined(
    tree,
    found.sort((a, b) => a.first - b.first),
  )
}

/** States, capitals and peoples of more than one word by the tables: "N. Korea", "Port Sudan", "North Koreans". */
function* polities(tree: Tree): Generator<Stretch> {
  for (let first = 0; first < tree.words.length; first++) {
    if (!startsCountry(tree.words[first]?.form ?? '')) continue
    for (let last = Math.min(first + 5, tree.words.length - 1); last > first; last--) {
      if (!knownPolity(tree, first, last) && nationality(formsOf(tree, first, last))?.number !== 'plural') continue
      yield { first, last, type: 'PLACE' }
      first = last
      break
    }
  }
}

/** Touching stretches of one phrase are one name where the tree or the shape says so: "Predrag" + "Mutavdžić". */
function joined(tree: Tree, found: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (const one of found) {
    const before = out.at(-1)
    if (before && isBodyOf(tree, before, one)) {
      out[out.length - 1] = { first: before.first, last: one.last, type: 'ORG' }
    } else if (before && before.last + 1 === one.first && isOneName(tree, before, one)) {
      out[out.length - 1] = { first: before.first, last: one.last, type: before.type || one.type }
    } else out.push(one)
  }
  return out
}

/** "High Commission" + "for" + "Human Rights", "Department" + "of" + "Defence": a body's name goes on after its noun. */
function isBodyOf(tree: Tree, a: Stretch, b: Stretch): boolean {
  const noun = headNoun(tree.words[a.last]?.form ?? '')
  if (noun?.kind !== 'organisation' || (b.type === 'PERSON' && knownPolity(tree, b.first, b.last))) return false
  const between = tree.words
    .slice(a.last + 1, b.first)
    .map(({ form }) => form.toLowerCase())
    .join(' ')
  return ['of', 'for', 'of the', 'for the', 'and', 'on'].includes(between) && (between !== 'and' || isBodyEnd(tree, b))
}

const isBodyEnd = (tree: Tree, { last }: Stretch): boolean =>
  headNoun(tree.words[last]?.form ?? '')?.kind === 'organisation'

function isOneName(tree: Tree, a: Stretch, b: Stretch): boolean {
  if (knownPolity(tree, a.first, a.last) || nationality(formsOf(tree, a.first, a.last))) return false
  if (titleOf(formsOf(tree, a.last, a.last)) || headNoun(formsOf(tree, a.last, a.last))) return false
  const linked =
    [...range(b.first, b.last)].some(
      (i) => ['flat', 'compound'].includes(relation(tree, i)) && within(a, tree.heads[i]),
    ) ||
    [...range(a.first, a.last)].some(
      (i) => ['flat', 'compound'].includes(relation(tree, i)) && within(b, tree.heads[i]),
    )
  return linked && (a.type === b.type || a.type === '' || b.type === '')
}

const within = (stretch: Stretch, i: number | undefined): boolean =>
  i !== undefined && i >= stretch.first && i <= stretch.last
function* range(first: number, last: number): Generator<number> {
  for (let i = first; i <= last; i++) yield i
}

const isProper = (tree: Tree, i: number): boolean =>
  tree.words[i]?.upos === 'PROPN' &&
  /^[\p{Lu}\d]/u.test(tree.words[i]?.form ?? '') &&
  !isMonthOrDay(tree.words[i]?.form ?? '')

/** A title ends where a name begins: "Deputy Foreign Minister | Oleg Vershinsky". */
const isTitleBoundary = (tree: Tree, last: number): boolean => {
  const title = titleOf(tree.words[last]?.form ?? '')
  return title !== undefined && title.kind !== 'honorific' && relation(tree, last + 1) !== 'compound'
}

const knownPolity = (tree: Tree, first: number, last: number): boolean => {
  const text = formsOf(tree, first, last)
  return countryOfState(text) !== undefined || seatOf(text) !== undefined
}

/** Without articles, titles, nationality words and possessive endings at the edges; `undefined` where nothing is left. */
function trimmed(tree: Tree, from: number, to: number, type: string): Stretch | undefined {
  let [first, last] = [from, to]
  const form = (i: number): string => tree.words[i]?.form ?? ''
  while (first <= last && ['the', 'a', 'an', "'s", '’s', '"', '“'].includes(lower(tree, first))) first++
  while (last >= first && ["'s", '’s', "'", '’', ',', '.', '"', '”'].includes(form(last)) && last > first) last--
  // "United Nations Mission in | South Sudan".
  while (last > first && ['of', 'in', 'for', 'the', 'at', 'on', 'and'].includes(form(last))) last--
  if (first > last) return undefined
  if (type === 'PERSON' || type === '') {
    while (first < last && isTitleWord(tree, first, last)) first++
  }
  return { first, last, type }
}

function isTitleWord(tree: Tree, i: number, last: number): boolean {
  const form = tree.words[i]?.form ?? ''
  const title = titleOf(form)
  if (title) return title.kind !== 'office' || !headNoun(tree.words[last]?.form ?? '')
  return nationality(form) !== undefined && i < last && titleOf(tree.words[i + 1]?.form ?? '') !== undefined
}

function nameOf(tree: Tree, first: number, last: number, type: string): Name {
  const text = formsOf(tree, first, last)
  const state = countryOfState(text) ?? seatOf(text)?.country
  if (state) return { first, last, text, sort: 'polity', country: state }
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
  const isAcronym = /^[\p{Lu}\d&.-]{2,}$/u.test(text)
  if (isAcronym) return type === 'PLACE' ? 'place' : 'organisation'
  if (first < last && genderOfGivenName(tree.words[first]?.form ?? '')) return 'person'
  if (isOutlet(text)) return 'organisation'
  if (type === 'PERSON') return 'person'
  if (type === 'ORG') return 'organisation'
  if (type === 'PLACE') return 'place'
  if (type === 'NORP') return 'people'
  return 'unknown'
}

/** The organisation's noun in a name: its last word, else the word before "of" or "for". */
function nounInside(tree: Tree, first: number, last: number): HeadNoun | undefined {
  const link = [...range(first + 1, last)].find((i) => ['of', 'for', 'on', 'in', 'and'].includes(lower(tree, i)))
  const ends = link === undefined ? [last] : [link - 1, last]
  for (const end of ends) {
    const two = end > first ? headNoun(formsOf(tree, end - 1, end)) : undefined
    const noun = two ?? headNoun(formsOf(tree, end, end))
    if (noun && (first < last || noun.kind !== 'person')) return noun
  }
  return undefined
}

export function countryInside(tree: Tree, first: number, last: number): string | undefined {
  for (let i = first; i <= last; i++) {
    if (!startsCountry(tree.words[i]?.form ?? '')) continue
    for (let end = Math.min(i + 2, last); end >= i; end--) {
      const words = formsOf(tree, i, end)
      const country = nationality(words)?.country ?? countryOfState(words) ?? seatOf(words)?.country
      if (country) return country
    }
  }
  return undefined
}
