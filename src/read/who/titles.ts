/**
 * Titles right before a name: "Russian deputy foreign minister Oleg Vershinsky", "Ms. Ostvik-Diallo", "FBI agent Dale Wasik".
 * Reads: tree, tables. The walk is over words, not over the tree: parsers differ on which of the two is the head.
 */
import type { TitlePhrase } from './candidate.ts'
import { formsOf, isGlued, lower, relation, spanOf, type Tree } from './tree.ts'
import { endsLonger, type HeadNoun, headNoun, isMonthOrDay, nationality, type Title, titleOf } from './vocabulary.ts'

export interface TitlesBefore {
  /** The phrase with its titles begins here (its article included). */
  readonly first: number
  readonly titles: readonly TitlePhrase[]
}

/** The titles that stand before the name whose first word is `name`, outermost first. */
export function titlesBefore(tree: Tree, name: number): TitlesBefore {
  const titles: TitlePhrase[] = []
  let first = name
  for (;;) {
    const before = titles.length === 0 ? beforeBrackets(tree, first - 1) : first - 1
    const found = titleEndingAt(tree, before) ?? officeOfEndingAt(tree, before)
    if (!found) break
    titles.unshift(phraseOf(tree, found))
    first = found.first
    if (found.title.kind === 'office' || /^\p{Ll}/u.test(tree.words[found.last]?.form ?? '')) {
      first = startOfOffice(tree, first)
      const [outer] = titles
      if (outer) titles[0] = { ...outer, first, span: spanOf(tree, first, outer.last) }
      // "HE Deputy Minister …": how he is spoken of stands before the office.
      const honorific = titleEndingAt(tree, first - 1)
      if (honorific?.title.kind === 'honorific') {
        titles.unshift(phraseOf(tree, honorific))
        first = honorific.first
      }
      break
    }
  }
  return { first: titles.length > 0 ? withArticle(tree, first) : name, titles }
}

/** "First Admiral (M) Roslan Yusop", "Inspector General of Police (Bastar Range) Devvrat Kunjam". */
function beforeBrackets(tree: Tree, last: number): number {
  if (tree.words[last]?.form !== ')') return last
  for (let i = last - 1; i > Math.max(0, last - 5); i--) if (tree.words[i]?.form === '(') return i - 1
  return last
}

interface Found {
  readonly first: number
  readonly last: number
  readonly title: Title
}

/** The longest title of up to four words that ends at word `last`. */
function titleEndingAt(tree: Tree, last: number): Found | undefined {
  if (last < 0) return undefined
  const longest = endsLonger(lower(tree, last)) || isGlued(tree, last) ? Math.min(4, last + 1) : 1
  for (let length = longest; length > 0; length--) {
    const first = last - length + 1
    const words = formsOf(tree, first, last)
    const title = titleOf(words) ?? (length <= 2 ? tradeOf(words) : undefined)
    if (title && title.number === 'singular' && isTitleHere(tree, last, title)) return { first, last, title }
  }
  return undefined
}

/** "State Minister of Power | Indika Wickremanayake": an office with what it is over, which may be "of" something itself. */
function officeOfEndingAt(tree: Tree, last: number): Found | undefined {
  // "chief of the | Viv Ansanm coalition": the name belongs to what the office is of.
  if (!['NOUN', 'PROPN'].includes(tree.words[last]?.upos ?? '')) return undefined
  for (let i = last; i > Math.max(0, last - 10); i--) {
    const word = tree.words[i]
    if (!word) return undefined
    if (['of', 'for', 'at'].includes(word.form) && i < last) {
      const found = titleEndingAt(tree, i - 1)
      if (found?.title.kind === 'office') return { ...found, last }
    } else if (!['NOUN', 'PROPN', 'ADJ'].includes(word.upos ?? '') && !['the', 'and', "'s", '’s'].includes(word.form))
      return undefined
  }
  return undefined
}

/** Any singular noun for a person may stand before a name: "locksmith Dale Wasik". */
function tradeOf(words: string): Title | undefined {
  const bare = words.replace(/^ex-/iu, '')
  const title = bare === words ? undefined : titleOf(bare)
  if (title) return title
  const noun = headNoun(bare)
  if (noun?.kind !== 'person' || noun.number === 'plural') return undefined
  return { title: noun.noun, kind: 'office', number: 'singular', gender: noun.gender }
}

/** A small-letter noun before a name is its title only where it has no verb's work of its own to do. */
function isTitleHere(tree: Tree, last: number, { kind }: Title): boolean {
  if (kind !== 'office') return /^\p{Lu}|^[a-z]/u.test(tree.words[last]?.form ?? '')
  return ['NOUN', 'PROPN', 'ADJ', undefined].includes(tree.words[last]?.upos)
}

/** To the left over what belongs to an office: nationality, ministry, body, "former", "of X" is not read here. */
function startOfOffice(tree: Tree, from: number): number {
  let first = from
  while (first > 0) {
    const word = tree.words[first - 1]
    if (!word) break
    const isPart =
      ['ADJ', 'NOUN', 'PROPN'].includes(word.upos ?? '') ||
      ["'s", '’s', '-', '’'].includes(word.form) ||
      (tree.words[first - 2]?.form === '-' && BACKED.test(word.form)) ||
      STANDING.has(word.form.toLowerCase()) ||
      nationality(word.form) !== undefined
    if (!isPart || (isOwnPhrase(tree, first - 1, from) && !STANDING.has(word.form.toLowerCase()))) break
    first--
  }
  while (first < from && ['-', "'s", '’s', '’'].includes(tree.words[first]?.form ?? '')) first++
  return first
}

/** Words of a clause that ends before the office begins: a subject, a verb read as a noun, a day. */
function isOwnPhrase(tree: Tree, i: number, office: number): boolean {
  const form = lower(tree, i)
  if (["'s", '’s'].includes(form)) return false
  if (TIMES.has(form) || isMonthOrDay(form)) return true
  // "Chinese Foreign Ministry spokeswoman Fang Yuhong": the tree hangs the office on the ministry.
  const isAbove = tree.heads.slice(office).some((head) => head === i)
  if (relation(tree, i) === 'nsubj') return !isAbove
  // "answers chief of the administration Dejan Lukić", "gets embezzlement suspect".
  return CLAUSES.has(relation(tree, i)) && /^\p{Ll}+s$/u.test(tree.words[i]?.form ?? '') && headNoun(form) === undefined
}
/** Whether he still holds the office; some trees make a subject of the word. */
const STANDING: ReadonlySet<string> = new Set(['acting', 'former', 'outgoing', 'incoming', 'retired', 'caretaker'])
const TIMES: ReadonlySet<string> = new Set([
  'today',
  'yesterday',
  'tomorrow',
  'week',
  'month',
  'year',
  'night',
  'morning',
])
const CLAUSES: ReadonlySet<string> = new Set(['root', 'parataxis', 'ccomp', 'advcl'])

/** The class noun right before a body's name: "the transport agency Traficom", "the Dominican newspaper Diario Libre". */
export function classBefore(tree: Tree, name: number): { first: number; word: number; noun: HeadNoun } | undefined {
  // "the private daily The Point": the article is the paper's own.
  const word = tree.words[name - 1]?.form === 'The' ? name - 2 : name - 1
  const form = tree.words[word]?.form ?? ''
  if (!/^\p{Ll}/u.test(form) || !['NOUN', 'ADJ', 'PROPN'].includes(tree.words[word]?.upos ?? '')) return undefined
  const noun = (word > 0 ? headNoun(formsOf(tree, word - 1, word)) : undefined) ?? headNoun(form) ?? shipNoun(form)
  if (noun?.number !== 'singular' || !['organisation', 'media', 'armed group'].includes(noun.kind)) return undefined
  return { first: withArticle(tree, startOfOffice(tree, word)), word, noun }
}

const BACKED = /(?:run|owned|linked|backed|funded|controlled|based|aligned|affiliated)$/u

/** Where "the state-run Tass", "the Houthi-run Saba" begins: who is behind it stands before the name. */
export function backedBefore(tree: Tree, name: number): number {
  const form = tree.words[name - 1]?.form.toLowerCase() ?? ''
  if (!BACKED.test(form)) return name
  let first = name - 1
  while (first > 0 && name - first < 5 && (tree.words[first - 1]?.form === '-' || tree.words[first]?.form === '-'))
    first--
  return first < name - 1 || form.includes('-') ? withArticle(tree, first) : name
}

/** Ships act under their names. */
const shipNoun = (form: string): HeadNoun | undefined =>
  ['ship', 'vessel', 'tanker', 'trawler', 'frigate', 'warship', 'ferry', 'freighter', 'destroyer', 'boat'].includes(
    form,
  )
    ? { noun: form, kind: 'organisation', number: 'singular', gender: undefined }
    : undefined

export const isPossessive = (form: string): boolean => /^(?:its|his|her|their|our|my)$/iu.test(form)

/** "all Interior Undersecretary Rowena Villaflor would say": what counts over the whole clause is not of the phrase. */
const withArticle = (tree: Tree, first: number): number => {
  const before = tree.words[first - 1]
  const isArticle = before?.upos === 'DET' && !['all', 'both', 'no'].includes(before.form.toLowerCase())
  return before && (isArticle || isPossessive(before.form)) ? first - 1 : first
}

const phraseOf = (tree: Tree, { first, last, title }: Found): TitlePhrase => ({
  ...{ first, last, span: spanOf(tree, first, last), title: title.title, kind: title.kind },
})
