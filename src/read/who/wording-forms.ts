/**
 * The forms under which a phrase may stand for its actor: the whole, without what stands before its noun, without what
 * follows it or with the clause that does, office alone, name alone. Which of them a record lists: `wordings.ts`.
 * Reads: candidates. Writes: stretches of words, each with what was cut at either end.
 */
import type { Candidate, TitlePhrase } from './candidate.ts'
import { childrenOf, edges, lower, relation, type Tree, wordsIn } from './tree.ts'
import { nationality } from './vocabulary.ts'
import { type Edge, endsBeyond, startsBefore } from './wording-edges.ts'

export interface Form {
  readonly first: number
  readonly last: number
  /** What was left off in front: `no count`, `no owner`; `whole` where nothing was. */
  readonly start: string
  /** What was left off behind (`no in`) or added (`clause`). */
  readonly end: string
}

/** Every form of a phrase, each stretch of words once; the whole first. */
export function formsOf(phrase: Candidate): readonly Form[] {
  const forms: Form[] = []
  const add = (start: Edge, end: Edge): void => {
    if (start.at > end.at || forms.some(({ first, last }) => first === start.at && last === end.at)) return
    forms.push({ first: start.at, last: end.at, start: start.kind, end: end.kind })
  }
  const isPerson = phrase.kind === 'name' && phrase.sort === 'person'
  const starts = [...(isPerson ? personStarts(phrase) : startsOf(phrase)), ...startsBefore(phrase)]
  const ends = isPerson ? nameEnds(phrase) : endsOf(phrase)
  // A list that was read as one phrase would have forms by the thousand.
  const isCut = phrase.last - phrase.first < LONGEST_CUT
  for (const start of isCut ? starts : starts.slice(0, 1))
    for (const end of isCut ? ends : ends.slice(0, 1)) if (!isLongAndCut(start, end)) add(start, end)
  const office = isPerson ? phrase.titles.findLast(({ kind }) => kind === 'office') : undefined
  if (office) for (const start of officeStarts(phrase, office)) add(start, { at: office.last, kind: 'office' })
  for (const at of phrase.wordings) {
    const words = wordsIn(phrase.tree, at)
    if (words) add({ at: words.first, kind: 'bare name' }, { at: words.last, kind: 'bare name' })
  }
  return forms
}

const LONGEST_CUT = 40 // words

/** What is added at one end goes with the whole phrase, not with a part of it. */
const isLongAndCut = (start: Edge, end: Edge): boolean =>
  isLonger({ start: start.kind, end: end.kind }) &&
  ![start, end].every(({ kind }) => UNCUT.has(kind) || LONGER.has(kind))
/** A name without titles begins with itself. */
const UNCUT: ReadonlySet<string> = new Set(['whole', 'name'])
const LONGER: ReadonlySet<string> = new Set(['more before', 'more behind', 'class noun'])

/** True where what stands beside the phrase is taken in (`wording-edges.ts`). */
export const isLonger = ({ start, end }: Pick<Form, 'start' | 'end'>): boolean => LONGER.has(start) || LONGER.has(end)

const POSSESSIVES: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your', 'whose'])
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])
const DETERMINERS: ReadonlySet<string> = new Set(
  'this that these those another all both some several many few other more'.split(' '),
)
const ENDINGS: ReadonlySet<string> = new Set(["'s", '’s', "'", '’'])

/** True where a phrase begins with "its", "my" and the like. */
export const hasPossessive = (tree: Tree, word: number): boolean => POSSESSIVES.has(lower(tree, word))

/** Titles from the outside in, then the name: "Colonel Rauf Tahmazli" of "ministry spokesman Colonel Rauf Tahmazli". */
function personStarts(phrase: Candidate): readonly Edge[] {
  const { first, last, titles } = phrase
  const [outer] = titles
  if (!outer) return [{ at: first, kind: 'name' }]
  const name = (titles.at(-1)?.last ?? first) + 1
  return [
    { at: first, kind: 'whole' },
    ...titles.slice(1).map((title) => ({ at: title.first, kind: `from ${title.kind}` })),
    ...(outer.kind === 'office' ? withinOffice(phrase, outer) : []),
    ...(name > last ? [] : [{ at: name, kind: name === last ? 'surname under a title' : 'name under a title' }]),
  ]
}

const officeStarts = (phrase: Candidate, office: TitlePhrase): readonly Edge[] => [
  { at: phrase.first, kind: hasPossessive(phrase.tree, phrase.first) ? 'owned office' : 'office' },
  ...withinOffice(phrase, office),
]

/** Past whose it is and of which nation: "foreign ministry spokeswoman" of "Chinese foreign ministry spokeswoman". */
function withinOffice({ tree, first }: Candidate, office: TitlePhrase): readonly Edge[] {
  const starts: Edge[] = []
  for (let i = first; i < office.last; i++) {
    const form = tree.words[i]?.form ?? ''
    if (ENDINGS.has(form) || hasPossessive(tree, i)) starts.push({ at: i + 1, kind: 'no owner' })
    else if (nationality(form)) starts.push({ at: i + 1, kind: 'no nation' })
  }
  return starts
}

/** ", general secretary of the union" behind a name. */
const LONGEST_ADDED = 14 // words; longer ones are never the guide's

function nameEnds(phrase: Candidate): readonly Edge[] {
  const { tree, first, last } = phrase
  const ends: Edge[] = [{ at: last, kind: 'whole' }]
  for (let i = first; i <= last; i++) {
    const child = childrenOf(tree, i, 'appos').find((one) => one > last)
    if (child === undefined) continue
    const end = lastUnder(tree, child)
    if (end > last && end - last <= LONGEST_ADDED) ends.push({ at: end, kind: 'apposition' })
    break
  }
  return [...ends, ...endsBeyond(phrase)]
}

const lastUnder = (tree: Tree, word: number): number => edges(tree, word, (one) => relation(tree, one) !== 'punct').last

/** Each place up to the noun where a shorter form may begin. */
function startsOf(phrase: Candidate): readonly Edge[] {
  const { tree, first, head, titles } = phrase
  const noun = phrase.kind === 'name' && titles.length > 0 ? (titles.at(-1)?.last ?? first) + 1 : nounStart(phrase)
  const starts: Edge[] = [{ at: first, kind: 'whole' }]
  for (let i = first; i < Math.max(noun, head); i++) {
    const kind = cutBefore(tree, i, noun)
    if (kind !== undefined) starts.push({ at: i + 1, kind })
  }
  return starts
}

/** What is left off where a form begins right after word `i`; nothing where it cannot begin there. */
function cutBefore(tree: Tree, i: number, noun: number): string | undefined {
  const form = lower(tree, i)
  const { upos, form: written = '' } = tree.words[i] ?? {}
  if (form === '-' || lower(tree, i + 1) === '-' || ENDINGS.has(lower(tree, i + 1)) || ARTICLES.has(form))
    return undefined
  if (hasPossessive(tree, i) || ENDINGS.has(form)) return 'no owner'
  if (upos === 'NUM') return 'no count'
  if (DETERMINERS.has(form)) return 'no determiner'
  if (upos === 'ADP' || upos === 'PUNCT') return undefined
  if (nationality(written)) return 'no nation'
  if (relation(tree, i) === 'amod' || upos === 'ADJ') return 'no adjective'
  return i + 1 <= noun ? 'no word before' : 'no compound'
}

/** First word of the head noun with its compounds. */
function nounStart({ tree, first, head, noun }: Candidate): number {
  let at = Math.max(first, head - (noun ? noun.noun.split(' ').length : 1) + 1)
  while (at > first && ['compound', 'flat'].includes(relation(tree, at - 1))) at--
  return at
}

/** "The farmers here", "a nurse there". */
const HERE: ReadonlySet<string> = new Set(['here', 'there'])
const BEFORE_MORE: ReadonlySet<string> = new Set(['there', 'here', 'close', 'familiar'])

/** Each place behind the noun where a shorter form may end, and what follows the phrase and may belong to it. */
function endsOf(phrase: Candidate): readonly Edge[] {
  const { tree, head, last } = phrase
  const ends: Edge[] = [{ at: last, kind: 'whole' }]
  for (let i = last; i > head; i--) {
    const isCase = relation(tree, i) === 'case' || tree.words[i]?.upos === 'ADP' || BEFORE_MORE.has(lower(tree, i))
    if (isCase && !ARTICLES.has(lower(tree, i - 1)))
      ends.push({ at: i - 1, kind: HERE.has(lower(tree, i)) ? 'no here' : `no ${lower(tree, i)}` })
  }
  if (!ends.some(({ at }) => at === head)) ends.push({ at: head, kind: 'head' })
  for (const child of (tree.children[head] ?? []).filter((one) => one > last)) {
    const kind = ADDED[tree.words[child]?.deprel ?? '']
    const { first: from, last: to } = edges(tree, child, (one) => relation(tree, one) !== 'punct')
    if (kind === undefined || from > last + 2 || to - last > LONGEST_ADDED) continue
    ends.push({ at: to, kind: from > last + 1 ? `${kind} after a comma` : kind })
  }
  if (tree.words[last + 1]?.form === '(' && tree.words[last + 3]?.form === ')')
    ends.push({ at: last + 3, kind: 'brackets' })
  ends.push(...endsBeyond(phrase))
  return ends.filter(({ at }) => head <= at || phrase.kind === 'name')
}

const ADDED: Readonly<Record<string, string>> = {
  'acl:relcl': 'clause',
  acl: 'participle',
  appos: 'apposition',
  nmod: 'phrase',
  conj: 'conjunct',
}
