/**
 * The stretches of words that are names: known states and capitals, the model's name spans, runs of proper nouns that it left.
 * Reads: tree, name spans, tables. What joins two of them: `joined-names.ts`; what sort of thing each names: `names.ts`.
 */
import type { NameSpan } from '../language/layers.ts'
import { joinedNames, knownPolity, type Stretch } from './joined-names.ts'
import { formsOf, isGlued, lower, relation, type Tree, wordsIn } from './tree.ts'
import { headNoun, isMonthOrDay, nationality, titleOf } from './vocabulary.ts'

const NEVER: ReadonlySet<string> = new Set(['DATE', 'TIME', 'EVENT'])

/** Known states and capitals first, then the model's names grown over proper nouns that touch them, then runs of proper nouns. */
export function stretchesOf(tree: Tree, spans: readonly NameSpan[]): readonly Stretch[] {
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
  // "Radio “Svoboda” Ukraine", "Operation “True Promise” Iran": the model takes nobody to begin there.
  for (const words of namesWithByName(tree))
    if (named.some(({ first, last, type }) => type === 'PERSON' && first <= words.first && words.first <= last))
      take(words.first, words.last, 'PERSON')
  for (const { first, last } of polities(tree)) {
    // "the Sri Lanka Navy", "Marshall Islands Journal": a country's name within a body's.
    const isWithin = named.some((one) => one.type === 'ORG' && one.first <= first && last < one.last)
    if (!isWithin) take(first, last, 'PLACE')
  }
  for (const { type, ...words } of named) {
    // An "event" of capitals alone is a body as a rule: "IMF".
    const isBody = type === 'EVENT' && (isInitials(tree, words.first) || isBodysInitials(tree, words))
    if (type === 'EVENT' && knownPolity(tree, words.first, words.last)) take(words.first, words.last, 'PLACE')
    else if (NEVER.has(type) && !isBody) owner.fill(-2, words.first, words.last + 1)
    else take(words.first, words.last, type)
  }
  for (let i = 0; i < tree.words.length; i++) {
    if (owner[i] !== -1 || !isProper(tree, i)) continue
    let last = i
    while (owner[last + 1] === -1 && isProper(tree, last + 1) && !isTitleBoundary(tree, last)) last++
    take(i, last, knownPolity(tree, i, last) ? 'PLACE' : '')
    i = last
  }
  return joinedNames(
    tree,
    found.sort((a, b) => a.first - b.first),
  )
}

/** States, capitals and peoples of more than one word by the tables: "N. Korea", "Port Sudan", "North Koreans". */
function* polities(tree: Tree): Generator<Stretch> {
  for (let first = 0; first < tree.words.length; first++) {
    if (!tree.countryStarts[first]) continue
    for (let last = Math.min(first + 5, tree.words.length - 1); last > first; last--) {
      if (!knownPolity(tree, first, last) && nationality(formsOf(tree, first, last))?.number !== 'plural') continue
      yield { first, last, type: 'PLACE' }
      first = last
      break
    }
  }
}

const MARK = /^[“”"‘’']$/u

/** 'Delroy "Teacher" Whittingham', "Nordine “The Plumber” Aouragh": a by-name of up to three words between a person's own. */
function* namesWithByName(tree: Tree): Generator<{ first: number; last: number }> {
  const form = (i: number): string => tree.words[i]?.form ?? ''
  const isOwn = (i: number): boolean =>
    isProper(tree, i) && /^\p{Lu}\p{Ll}/u.test(form(i)) && titleOf(form(i)) === undefined
  for (let open = 1; open < tree.words.length - 3; open++) {
    if (!MARK.test(form(open)) || !isOwn(open - 1) || isGlued(tree, open)) continue
    for (let close = open + 2; close <= open + 4; close++) {
      if (!MARK.test(form(close))) continue
      if (isOwn(close + 1) && !isGlued(tree, close + 1) && /^\p{Lu}/u.test(form(open + 1))) {
        let [first, last] = [open - 1, close + 1]
        while (isOwn(first - 1)) first--
        while (isOwn(last + 1)) last++
        yield { first, last }
      }
      break
    }
  }
}

/** "the M23", "MI5", "PSP": one word of capitals and digits, where not all words are in capitals. */
const isBodysInitials = (tree: Tree, { first, last }: { first: number; last: number }): boolean =>
  first === last &&
  /^\p{Lu}[\p{Lu}\d]{1,5}$/u.test(tree.words[first]?.form ?? '') &&
  [first - 1, first + 1].some((at) => /^\p{Ll}/u.test(tree.words[at]?.form ?? ''))

/** Initials that the tagger took for a noun ("IMF", "UPDF") are proper too, where not all words are in capitals. */
const isInitials = (tree: Tree, i: number): boolean =>
  tree.words[i]?.upos === 'NOUN' &&
  /^\p{Lu}{3,6}$/u.test(tree.words[i]?.form ?? '') &&
  // "UNIFIL, which": a comma may stand between.
  [i - 1, i + 1, ...(lower(tree, i + 1) === ',' ? [i + 2] : [])].some((at) =>
    /^\p{Ll}/u.test(tree.words[at]?.form ?? ''),
  ) &&
  titleOf(tree.words[i]?.form ?? '') === undefined &&
  headNoun(tree.words[i]?.form ?? '') === undefined

export const isProper = (tree: Tree, i: number): boolean =>
  (tree.words[i]?.upos === 'PROPN' || isInitials(tree, i)) &&
  /^[\p{Lu}\d]/u.test(tree.words[i]?.form ?? '') &&
  !isMonthOrDay(tree.words[i]?.form ?? '')

/** A title ends where a name begins: "Deputy Foreign Minister | Oleg Vershinsky". */
const isTitleBoundary = (tree: Tree, last: number): boolean => {
  const title = titleOf(tree.words[last]?.form ?? '')
  return title !== undefined && title.kind !== 'honorific' && relation(tree, last + 1) !== 'compound'
}
