/**
 * The phrases of a sentence that may stand for actors: names with their titles, nominals, pronouns.
 * Reads: tree, name spans, tables. Writes: candidates in the order of the text.
 */
import { genderOfGivenName } from '../../knowledge/given-names.ts'
import { type Span, span } from '../../record/span.ts'
import type { NameSpan } from '../language/layers.ts'
import type { Candidate, Sort, TitlePhrase } from './candidate.ts'
import { extentOf } from './extents.ts'
import { eachOf } from './joint.ts'
import { countryInside, type Name, namesIn } from './names.ts'
import { nominalAt, variantsOf } from './nominals.ts'
import { isPersonalPronoun, pronounAt } from './pronouns.ts'
import { backedBefore, classBefore, isPossessive, titlesBefore } from './titles.ts'
import { childrenOf, formsOf, headWithin, lower, relation, spanOf, type Tree } from './tree.ts'
import { type Gender, type HeadNoun, titleOf } from './vocabulary.ts'

/** Every phrase of one sentence that may stand for an actor. */
export function candidatesIn(tree: Tree, spans: readonly NameSpan[]): readonly Candidate[] {
  const stretches = namesIn(tree, spans)
  const names = stretches.map((name) => namedCandidate(tree, name))
  const taken = new Set<number>()
  for (const { first, last, sort } of names) if (sort !== 'unknown') for (let i = first; i <= last; i++) taken.add(i)
  // A title's own noun is no phrase beside "Foreign Minister Oleg Vershinsky"; the body it names ("NLC") is.
  for (const { titles } of names) for (const { last } of titles) taken.add(last)
  for (const { first } of stretches) {
    const known = classBefore(tree, first)
    if (known && names.some((one) => one.first === known.first && one.first < first)) taken.add(known.word)
  }
  const found: Candidate[] = [...names.filter(({ sort }) => sort !== 'unknown')]
  for (let i = 0; i < tree.words.length; i++) {
    if (taken.has(i)) continue
    const one = isPersonalPronoun(tree, i) ? pronounAt(tree, i) : nominalAt(tree, i)
    if (one?.kind === 'nominal') found.push(...eachOf(wholeNames(beforeName(one, names), stretches)))
    else if (one) found.push(one)
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** "Mexico's consul in Presidio, Ignacio Terrazas": an office ends where the person's name begins. */
function beforeName(one: Candidate, names: readonly Candidate[]): Candidate {
  // "the mayor of Béchar, Kaddour Benmessaoud": what an office is of may be taken for a person.
  const upos = (i: number): string => one.tree.words[i]?.upos ?? ''
  const isWithin = ({ sort, first }: Candidate): boolean =>
    sort === 'person' && one.head < first && first <= one.last && !['ADP', 'CCONJ'].includes(upos(first - 1))
  const name = one.noun?.kind === 'person' ? names.find(isWithin) : undefined
  if (!name) return one
  const last = name.first - (one.tree.words[name.first - 1]?.upos === 'PUNCT' ? 2 : 1)
  if (last < one.head) return one
  const at = spanOf(one.tree, one.first, last)
  return { ...one, last, span: at, wordings: variantsOf(one.tree, one.first, one.head, last) }
}

/** A phrase does not end inside a name: "Volunteers of Grupa | Podlasie". */
function wholeNames(one: Candidate, names: readonly Name[]): Candidate {
  const cut = names.find(({ first, last }) => first <= one.last && one.last < last)
  if (!cut || cut.first <= one.head) return one
  const at = spanOf(one.tree, one.first, cut.last)
  return { ...one, last: cut.last, span: at, wordings: [at] }
}

/** A body's name with what belongs to it: "Russia's Defense Ministry", "the Chinese Embassy in Seoul". */
function bodyExtent(tree: Tree, name: Name): { first: number; last: number } {
  const head = headWithin(tree, name.first, name.last)
  const { first, last } = extentOf(tree, head)
  return {
    first: first <= name.first && name.first - first <= 5 ? first : name.first,
    last: last > name.last && last - name.last <= 5 ? last : name.last,
  }
}

function namedCandidate(tree: Tree, name: Name): Candidate {
  if (name.sort === 'people' || isCounted(tree, name)) return peopleCandidate(tree, { ...name, sort: 'people' })
  const known = name.noun === undefined && name.sort !== 'polity' ? classBefore(tree, name.first) : undefined
  if (known) return classCandidate(tree, name, known)
  const { first, titles } =
    (name.sort === 'polity' && !name.noun) || name.sort === 'place'
      ? { first: name.first, titles: [] }
      : titlesBefore(tree, name.first)
  const isPerson = name.sort === 'person' || (titles.length > 0 && !name.noun)
  const sort: Sort = isPerson ? 'person' : name.sort
  const body =
    !isPerson && name.noun && (sort === 'organisation' || sort === 'polity') ? bodyExtent(tree, name) : undefined
  const start = isPerson ? first : (body?.first ?? backedBefore(tree, name.first))
  const end = body?.last ?? name.last
  const whole = spanOf(tree, start, end)
  return {
    ...plainName(tree, name, start, end),
    sort,
    titles: isPerson ? titles : [],
    gender: isPerson
      ? genderOf(
          name.text,
          titles.map(({ title }) => title),
        )
      : undefined,
    country: name.country ?? (body && countryInside(tree, body.first, body.last)),
    wordings: body
      ? bodyWordings(tree, body, name)
      : wordingsOf(
          whole,
          spanOf(tree, name.first, name.last),
          name,
          isPerson ? titles : [],
          isPossessive(lower(tree, start)),
        ),
  }
}

function plainName(tree: Tree, name: Name, first: number, last: number): Candidate {
  const whole = spanOf(tree, first, last)
  return {
    ...{
      tree,
      head: headWithin(tree, first, last),
      first,
      last,
      kind: 'name',
      sort: name.sort,
      name: name.text,
      noun: name.noun,
    },
    ...{ titles: [], number: name.noun?.number ?? 'singular', country: name.country, span: whole, wordings: [whole] },
    article: 'definite',
  }
}

/** "94 Rohingya", "four Naxals": a count makes a people of a name that no table knows. */
function isCounted(tree: Tree, { first, last, noun, sort }: Name): boolean {
  const head = headWithin(tree, first, last)
  // "40 UAVs", "F-16s" are things.
  if (/\d|^\p{Lu}{2,}s$/u.test(formsOf(tree, first, last))) return false
  if (first !== last || noun || sort === 'polity' || ['compound', 'appos', 'flat'].includes(relation(tree, head)))
    return false
  return childrenOf(tree, head, 'nummod').some((child) => child < first && tree.words[child]?.upos === 'NUM')
}

/** "four North Koreans", "the Qataris": a people is told of like a noun. */
function peopleCandidate(tree: Tree, name: Name): Candidate {
  const head = headWithin(tree, name.first, name.last)
  const { first, last } = extentOf(tree, head)
  const start = Math.min(first, name.first)
  const end = Math.max(last, name.last)
  return { ...plainName(tree, name, start, end), number: 'plural', wordings: variantsOf(tree, start, head, end) }
}

/** "the transport agency Traficom": with and without its class noun. */
function classCandidate(tree: Tree, name: Name, { first, noun }: { first: number; noun: HeadNoun }): Candidate {
  const bare = spanOf(tree, name.first, name.last)
  const one = plainName(tree, name, first, name.last)
  return { ...one, sort: 'organisation', noun, number: 'singular', wordings: [one.span, bare] }
}

/** The phrase with its titles, its office and the bare name; a surname alone under an honorific stands only with it. */
function wordingsOf(
  whole: Span,
  bare: Span,
  name: Name,
  titles: readonly TitlePhrase[],
  owned = false,
): readonly Span[] {
  if (whole.start === bare.start) return [whole]
  const office = titles.find(({ kind }) => kind === 'office')
  if (office === undefined && name.first === name.last && titles.length > 0) return [whole]
  // "ministry spokesman Colonel Rauf Tahmazli" is "Colonel Rauf Tahmazli" too.
  const inner = titles.slice(1).map((title) => span(title.span.start, bare.end))
  // An office of one word before the name ("reporter", "businessman") seldom stands alone (right in 3 of 10).
  const isLong = office !== undefined && office.last > office.first
  const alone = office && (isLong || owned) ? [owned ? span(whole.start, office.span.end) : office.span] : []
  return [whole, ...alone, ...inner, bare]
}

/** The whole, and without what follows its name ("in Seoul"); never without its country's word in front. */
function bodyWordings(tree: Tree, { first, last }: { first: number; last: number }, name: Name): readonly Span[] {
  const whole = spanOf(tree, first, last)
  return last > name.last ? [whole, spanOf(tree, first, name.last)] : [whole]
}

function genderOf(name: string, titles: readonly string[]): Gender | undefined {
  for (const title of titles) {
    const told = titleOf(title)?.gender
    if (told) return told
  }
  return genderOfGivenName(name.split(' ')[0] ?? '')
}
