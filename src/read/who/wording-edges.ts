/**
 * What stands right before or behind a phrase and is mostly part of a wording of it, though the phrase rules leave it out: its
 * owner ("the M23's | Colonel Emmanuel Rutazihana"), its nation, the noun for what a name is ("the Hurriyet | daily"), a word of
 * place ("a doctor | there"), the body of a person ("Slavica Radojković | from Baljevac"), a person's office in brackets, where
 * somebody new is from, and a clause.
 * Reads: candidates. Writes: places where a longer form may begin or end.
 */
import type { Candidate } from './candidate.ts'
import { lower, relation, type Tree } from './tree.ts'
import { isMonthOrDay, nationality } from './vocabulary.ts'

/** A word where a form begins or ends, and what it leaves off or adds. */
export interface Edge {
  readonly at: number
  readonly kind: string
}

const ENDINGS: ReadonlySet<string> = new Set(["'s", '’s', "'", '’'])

/** Where a longer form begins. */
export function startsBefore(phrase: Candidate): readonly Edge[] {
  const at = startBefore(phrase)
  return at === undefined ? [] : [{ at, kind: 'more before' }]
}

function startBefore({ tree, first, kind, sort, titles }: Candidate): number | undefined {
  const before = first > 0 ? tree.words[first - 1] : undefined
  if (!before) return undefined
  if (ENDINGS.has(before.form)) return kind === 'name' && sort !== 'polity' ? ownerStart(tree, first - 2) : undefined
  // "HE the Minister of State", "US Rep Carol Desrosiers-Hale".
  const isOfIt = before.form === 'HE' || nationality(before.form) !== undefined
  const isTitled = titles.length > 0 && /^\p{Lu}/u.test(tree.words[first]?.form ?? '')
  return isOfIt || (before.upos === 'PROPN' && isTitled) ? first - 1 : undefined
}

/** First word of the owner that ends at `last`: "doctors" of "the doctors' union GMOA", "the U.S. Treasury". */
function ownerStart(tree: Tree, last: number): number | undefined {
  const upos = (i: number): string => tree.words[i]?.upos ?? ''
  if (!['PROPN', 'NOUN'].includes(upos(last))) return undefined
  let at = last
  while (at > 0 && upos(at - 1) === 'PROPN') at--
  return at
}

/** Where a longer form ends. */
export function endsBeyond(phrase: Candidate): readonly Edge[] {
  const { tree, last, kind, sort } = phrase
  const next = lower(tree, last + 1)
  const named = kind === 'name' ? sort : undefined
  const ends: Edge[] = []
  if (named === 'organisation' && CLASSES.has(next)) ends.push({ at: last + 1, kind: 'class noun' })
  const more = WHERE.has(next) ? last + 1 : named === 'person' ? personEnd(tree, last + 1) : undefined
  if (more !== undefined) ends.push({ at: more, kind: 'more behind' })
  const home = homeEnd(phrase)
  if (home !== undefined) ends.push({ at: home, kind: 'phrase' })
  const clause = clauseEnd(phrase)
  if (clause !== undefined) ends.push({ at: clause, kind: 'clause' })
  return ends
}

/** "told investigators | from Kinshasa", "a gun dealer | in Glen Burnie": where somebody new is from, hung on the verb. */
function homeEnd({ tree, first, last, kind, article }: Candidate): number | undefined {
  const from = lower(tree, last + 1)
  const isNew = article === 'bare' || article === 'indefinite'
  if (kind !== 'nominal' || !isNew || !(from === 'from' || (from === 'in' && ['a', 'an'].includes(lower(tree, first)))))
    return undefined
  const place = tree.heads[last + 1] ?? -1
  const word = tree.words[place]
  if (word?.upos !== 'PROPN' || place <= last || place > last + 5 || isMonthOrDay(word.form)) return undefined
  let end = place
  while (relation(tree, end + 1) === 'flat' && tree.heads[end + 1] === place) end++
  return end
}

const WHERE: ReadonlySet<string> = new Set(['there', 'here', 'below', 'downstream', 'nearby'])

const CLASSES: ReadonlySet<string> = new Set(
  'daily weekly newspaper agency channel website bloc party movement group militia militants fighters rebels forces troops'.split(
    ' ',
  ),
)

const LONGEST_ADDED = 7 // words

/** "(Water Resources Minister)" or "of First Methodist" behind a name: the last word. */
function personEnd(tree: Tree, next: number): number | undefined {
  const form = (i: number): string => tree.words[i]?.form ?? ''
  if (form(next) === '(') {
    for (let i = next + 2; i <= next + LONGEST_ADDED; i++) if (form(i) === ')') return i
    return undefined
  }
  if (!['of', 'from'].includes(lower(tree, next))) return undefined
  let last = next
  for (let i = next + 1; i <= next + LONGEST_ADDED; i++) {
    if (/^[\p{Lu}\d]/u.test(form(i))) last = i
    else if (last === i - 1 && CLASSES.has(lower(tree, i))) return i
    else if (!['the', 'of', '-', "'s", '’s'].includes(lower(tree, i))) break
  }
  return last > next ? last : undefined
}

const LONGEST_CLAUSE = 14 // words

/**
 * "The company that dug the tunnel | left", "an official who asked not to be named | , Poland": a clause between a subject and
 * its verb, or one that says why nobody is named, whatever the tree hangs on it.
 */
function clauseEnd({ tree, head, last, kind }: Candidate): number | undefined {
  const opening = lower(tree, last + 1)
  if (kind !== 'nominal' || !['who', 'that'].includes(opening) || tree.words[last + 1]?.upos !== 'PRON')
    return undefined
  const upos = (i: number): string => tree.words[i]?.upos ?? ''
  for (let i = last + 4; i <= last + 9 && upos(i) !== 'PUNCT'; i++)
    if (lower(tree, i - 1) === 'be' && ['named', 'identified'].includes(lower(tree, i))) return i
  const verb = tree.heads[head] ?? -1
  if (relation(tree, head) !== 'nsubj' || verb <= last + 2) return shortEnd(tree, last + 2)
  let end = verb - 1
  while (tree.heads[end] === verb && ['AUX', 'ADV', 'PART'].includes(upos(end))) end--
  return end > last + 1 && end - last <= LONGEST_CLAUSE && upos(end) !== 'PUNCT' ? end : undefined
}

/** "an analyst at a bank that advises the group | .": at most five words to the next stop or comma. */
function shortEnd(tree: Tree, from: number): number | undefined {
  const isStop = (i: number): boolean => /^[,;.:–—]$/u.test(tree.words[i]?.form ?? '')
  if (isStop(from)) return undefined
  for (let i = from + 1; i <= from + 5; i++) if (isStop(i)) return relation(tree, i - 1) === 'root' ? undefined : i - 1
  return undefined
}
