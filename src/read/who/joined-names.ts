/**
 * Stretches that are one name: cut at a hyphen, a dot or quotation marks, grown over one word, or parts of a body's name.
 * Reads: tree, tables.
 */
import { formsOf, relation, type Tree } from './tree.ts'
import { countryOfState, headNoun, nationality, seatOf, titleOf } from './vocabulary.ts'

/** A stretch of words that is a name or a part of one; `type` is the model's, empty where it has none. */
export interface Stretch {
  readonly first: number
  readonly last: number
  readonly type: string
}

/** Touching stretches of one phrase are one name where the tree or the shape says so: "Predrag" + "Mutavdžić". */
export function joinedNames(tree: Tree, found: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (const one of found) {
    const before = out.at(-1)
    if (before && isBodyOf(tree, before, one)) {
      out[out.length - 1] = { first: before.first, last: one.last, type: 'ORG' }
    } else if (before && isOneName(tree, before, one)) {
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
  const between = b.first - a.last - 1
  // "Fleet & Frontier".
  if (between === 1 && tree.words[a.last + 1]?.form === '&') return a.type === b.type
  // "Florencio “Boyet” Ancheta" is three stretches: a name is told of with its by-name.
  if (between === 1 && /^[“”"‘’']$/u.test(tree.words[a.last + 1]?.form ?? '')) return isByName(tree, a, b)
  if (between !== 0) return false
  if (isOfPeople(tree, a)) return true
  // "RTV Kraljevo", "TV Roraima": the tree may hang both on the verb.
  if (a.type === 'ORG' && b.type === 'ORG' && /^\p{Lu}{2,4}$/u.test(formsOf(tree, a.last, a.last))) return true
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

/** Two persons' stretches with a quotation mark between that hang on one another; the by-name's mark is closed by more name. */
const isByName = (tree: Tree, a: Stretch, b: Stretch): boolean =>
  a.type === 'PERSON' &&
  b.type === 'PERSON' &&
  (/^[”’]$/u.test(tree.words[a.last + 1]?.form ?? '') ||
    (/^[”"’']$/u.test(tree.words[b.last + 1]?.form ?? '') && within(a, tree.heads[b.last + 2]))) &&
  [...range(b.first, b.last)].some((i) => relation(tree, i) === 'flat' && within(a, tree.heads[i]))

const within = (stretch: Stretch, i: number | undefined): boolean =>
  i !== undefined && i >= stretch.first && i <= stretch.last
function* range(first: number, last: number): Generator<number> {
  for (let i = first; i <= last; i++) yield i
}

/** "Hamzeh Seyyed al-Shohada" and "Shohada Headquarters" have both grown over one word: one name, of the body at its end. */
export function withoutOverlap(all: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (const one of all) {
    const before = out.at(-1)
    if (before && one.first > before.first && one.last <= before.last) continue
    if (before && one.first <= before.last && one.last > before.last && one.first > before.first)
      out[out.length - 1] = { first: before.first, last: one.last, type: one.type }
    else out.push(one)
  }
  return out
}

/** "Lo Chih-hung", "Mahamat-Kossi": UD cuts at the hyphen, names do not. */
export function hyphenated(tree: Tree, { first, last, type }: Stretch): Stretch {
  const glued = (i: number): boolean => tree.words[i]?.span.start === tree.words[i - 1]?.span.end
  const isHyphen = (i: number): boolean => tree.words[i]?.form === '-' && glued(i) && glued(i + 1)
  // "Tehreek-i-Taliban": small letters between two hyphens.
  const isLink = (i: number): boolean =>
    isHyphen(i) && isHyphen(i + 2) && /^\p{Ll}{1,3}$/u.test(tree.words[i + 1]?.form ?? '')
  // "Pyo In-gyeong" without a type: a short last word of two and more, and no "-based" behind it.
  const isGiven = (i: number): boolean =>
    type === '' &&
    first < last &&
    /^\p{Lu}\p{Ll}{1,4}$/u.test(tree.words[last]?.form ?? '') &&
    /^\p{Ll}{2,6}$/u.test(tree.words[i]?.form ?? '') &&
    !['based', 'led', 'run', 'backed', 'owned', 'held', 'born', 'style', 'wide', 'area'].includes(
      tree.words[i]?.form ?? '',
    )
  let [from, to] = [first, last]
  // "Noh Tae-" + "il": the model's span may end in the hyphen.
  if (isHyphen(to) && type === 'PERSON' && /^\p{L}/u.test(tree.words[to + 1]?.form ?? '')) to++
  while (
    isHyphen(to + 1) &&
    (type === 'PERSON' || isGiven(to + 2) || isLink(to + 1) || /^[\p{Lu}\d]/u.test(tree.words[to + 2]?.form ?? '')) &&
    to + 2 < tree.words.length
  )
    to += 2
  if (isNumbered(tree, { first: from, last: to, type })) to++
  // "Gazeta.uz", "CERT.LV": a site's name.
  const isDot = tree.words[to + 1]?.form === '.' && glued(to + 1) && glued(to + 2)
  if (isDot && /^\p{L}{2,4}$/u.test(tree.words[to + 2]?.form ?? '')) to += 2
  while (from >= 2 && isHyphen(from - 1) && /^\p{Lu}/u.test(tree.words[from - 2]?.form ?? '')) from -= 2
  return { first: from, last: to, type }
}

/** "Rossiya 24", "Utopia 56": a number that the tree hangs on a body's name, not on what is counted. */
function isNumbered(tree: Tree, { first, last, type }: Stretch): boolean {
  const head = tree.heads[last + 1] ?? -1
  return (
    (type === 'ORG' || type === 'MISC') &&
    /^\d{1,4}$/u.test(tree.words[last + 1]?.form ?? '') &&
    first <= head &&
    head <= last &&
    relation(tree, last + 1) !== 'appos' &&
    /\p{Ll}/u.test(tree.words[last]?.form ?? '')
  )
}

/** "the Regional | Security System (RSS)": initials in brackets make a body of a name without a type, with all its capitals. */
export function spelledOut(tree: Tree, one: Stretch): Stretch {
  const initials = tree.words[one.last + 2]?.form ?? ''
  const isShort = tree.words[one.last + 1]?.form === '(' && /^\p{Lu}{2,6}$/u.test(initials)
  if (!isShort || one.type !== '' || !/^\p{Lu}/u.test(tree.words[one.first]?.form ?? '')) return one
  let { first } = one
  while (first > 0 && one.last - first + 1 < initials.length && isOwnCapital(tree, first - 1)) first--
  return first < one.last ? { ...one, first, type: 'ORG' } : one
}

const PEOPLES: ReadonlySet<string> = new Set(
  'people women workers students farmers teachers journalists lawyers youth children citizens soldiers veterans peoples men owners drivers miners nurses doctors mothers'.split(
    ' ',
  ),
)

/** "People’s | Forum": a body named for those it is of. */
const isOfPeople = (tree: Tree, a: Stretch): boolean =>
  a.type === 'ORG' &&
  ["'s", '’s', "'", '’'].includes(tree.words[a.last]?.form ?? '') &&
  PEOPLES.has(tree.words[a.first]?.form.toLowerCase() ?? '')

/** "Interior | Ministry": a body's noun alone is no name; the capitals before it are its own. */
export function wholeBody(tree: Tree, one: Stretch): Stretch {
  const isBare = one.first === one.last || ['of', 'for'].includes(tree.words[one.first + 1]?.form ?? '')
  if (!isBare || headNoun(tree.words[one.first]?.form ?? '')?.kind !== 'organisation') return one
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

export const knownPolity = (tree: Tree, first: number, last: number): boolean => {
  const text = formsOf(tree, first, last)
  return countryOfState(text) !== undefined || seatOf(text) !== undefined
}
