/**
 * The phrases of a sentence that may stand for actors: names with their titles, nominals, pronouns.
 * Reads: tree, name spans, tables. Writes: candidates in the order of the text.
 */
import { overlaps, type Span } from '../../record/span.ts'
import type { NameSpan } from '../language/layers.ts'
import type { Candidate, Sort } from './candidate.ts'
import { countryInside, type Name, namesIn } from './names.ts'
import { extentOf, nominalAt } from './nominals.ts'
import { isPersonalPronoun, pronounAt } from './pronouns.ts'
import { titlesBefore } from './titles.ts'
import { headWithin, spanOf, type Tree } from './tree.ts'
import { genderOfGivenName, titleOf, type Gender } from './vocabulary.ts'

/** Every phrase of one sentence that may stand for an actor. */
export function candidatesIn(tree: Tree, spans: readonly NameSpan[]): readonly Candidate[] {
  const stretches = namesIn(tree, spans)
  const names = stretches.map((name) => namedCandidate(tree, name))
  const taken = new Set<number>()
  for (const { first, last } of names) for (let i = first; i <= last; i++) taken.add(i)
  // A title's own noun is no phrase beside "Foreign Minister Oleg Vershinsky"; the body it names ("NLC") is.
  for (const { titles } of names) for (const { last } of titles) taken.add(last)
  const found: Candidate[] = [...names.filter(({ sort }) => sort !== 'unknown')]
  for (let i = 0; i < tree.words.length; i++) {
    if (taken.has(i)) continue
    const one = isPersonalPronoun(tree, i) ? pronounAt(tree, i) : nominalAt(tree, i)
    if (one) found.push(one.kind === 'nominal' ? wholeNames(one, stretches) : one)
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
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
  return { first: first <= name.first && name.first - first <= 5 ? first : name.first, last: last > name.last && last - name.last <= 5 ? last : name.last }
}

function namedCandidate(tree: Tree, name: Name): Candidate {
  const { first, titles } =
    name.sort === 'person' || name.sort === 'unknown' || name.sort === 'organisation'
      ? titlesBefore(tree, name.first)
      : { first: name.first, titles: [] }
  const bare = spanOf(tree, name.first, name.last)
  const isPerson = name.sort === 'person' || (titles.length > 0 && !name.noun)
  const sort: Sort = isPerson ? 'person' : name.sort
  const body = !isPerson && name.noun && sort === 'organisation' ? bodyExtent(tree, name) : undefined
  const start = isPerson ? first : (body?.first ?? name.first)
  const end = body?.last ?? name.last
  const whole = spanOf(tree, start, end)
  return {
    tree,
    head: headWithin(tree, start, end),
    first: start,
    last: end,
    kind: 'name',
    sort,
    name: name.text,
    noun: name.noun,
    titles: isPerson ? titles : [],
    number: name.noun?.number ?? (sort === 'people' ? 'plural' : 'singular'),
    gender: isPerson ? genderOf(name.text, titles.map(({ title }) => title)) : undefined,
    country: name.country ?? (body && countryInside(tree, body.first, body.last)),
    span: whole,
    wordings: body
      ? bodyWordings(tree, body, name)
      : wordingsOf(whole, bare, name, isPerson && titles.every(({ kind }) => kind === 'honorific')),
    article: 'definite',
  }
}

/** The phrase with its titles and the bare name; a surname alone under an honorific stands only with it. */
function wordingsOf(whole: Span, bare: Span, name: Name, isHonorific: boolean): readonly Span[] {
  if (whole.start === bare.start || (isHonorific && name.first === name.last)) return [whole]
  return [whole, bare]
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

export const touches = (a: Candidate, at: Span): boolean => overlaps(a.span, at)
