/**
 * How far a nominal phrase goes: what tells which one is meant ("of", "in", "for") is in it, clauses, appositions and
 * coordinated phrases are not.
 * Reads: tree.
 */
import { isAboard } from './nouns.ts'
import { childrenOf, edges, formsOf, lower, relation, type Tree } from './tree.ts'
import { headNoun } from './vocabulary.ts'

/** Words inside a larger noun ("police" of "police station") are no phrase of their own. */
export const isPart = (tree: Tree, i: number): boolean =>
  ['compound', 'flat', 'goeswith', 'fixed'].includes(relation(tree, i)) || isCutOff(tree, i)

/** "a ministry | spokeswoman said": two nouns side by side with one work in the clause are one. */
const isCutOff = (tree: Tree, i: number): boolean => {
  const [word, next] = [tree.words[i], tree.words[i + 1]]
  return (
    word !== undefined &&
    ['NOUN', 'PROPN'].includes(word.upos ?? '') &&
    next?.upos === 'NOUN' &&
    word.deprel === next.deprel &&
    word.head === next.head &&
    relation(tree, i) !== 'conj' &&
    /^\p{Ll}/u.test(next.form)
  )
}

const LEFT: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod',
  'flat',
  'goeswith',
  'acl',
  'appos',
])
/** Prepositions whose phrase tells which one is meant. */
const RIGHT: ReadonlySet<string> = new Set(['of', 'for', 'to', 'from', 'in', 'at', 'against', 'on', 'with', 'near'])

/** First and last word of the phrase whose head is `head`. */
export function extentOf(tree: Tree, head: number): { first: number; last: number } {
  let first = head > 0 && isCutOff(tree, head - 1) ? extentOf(tree, head - 1).first : ageStart(tree, head)
  for (const child of (tree.children[head] ?? []).filter((one) => one < head).toReversed()) {
    if (!LEFT.has(relation(tree, child)) && !isBound(tree, child)) continue
    // "ECOWAS readies | troops": a headline's verb that the tree takes for a part of the noun.
    if (relation(tree, child) === 'compound' && tree.words[child]?.upos === 'VERB' && lower(tree, child).endsWith('s'))
      break
    const { first: from, last: to } = edges(
      tree,
      child,
      (one) => relation(tree, one) !== 'case' || lower(tree, one).endsWith('s'),
    )
    if (to < first - 2) continue
    first = Math.min(first, from)
  }
  // "Mutineers hold minister: | sources": a headline's colon ends what is said.
  for (let i = head - 1; i > first; i--) if (tree.words[i]?.form === ':') first = i + 1
  while (first < head && isNotOfIt(tree, first)) first++
  first = ownerStart(tree, first)
  const isRange = tree.words[first]?.upos === 'NUM' && lower(tree, first + 1) === 'and'
  if (isRange && lower(tree, first - 1) === 'between') first--
  return { first, last: rightEdge(tree, head) }
}

/** "the sailors' | families": an owner goes with what is his, though some trees hang both on the verb. */
function ownerStart(tree: Tree, first: number): number {
  const upos = (i: number): string => tree.words[i]?.upos ?? ''
  if (upos(first - 1) !== 'PART' || !["'s", '’s', "'", '’'].includes(lower(tree, first - 1))) return first
  let at = first - 1
  while (at > 0 && (['NOUN', 'PROPN', 'ADJ'].includes(upos(at - 1)) || lower(tree, at - 1) === '-')) at--
  if (at === first - 1) return first
  return ['DET', 'NUM'].includes(upos(at - 1)) ? at - 1 : at
}

/** "44-year-old", which UD cuts at its hyphens and hangs in several ways. */
function ageStart(tree: Tree, head: number): number {
  const isAge = lower(tree, head) === 'old' && lower(tree, head - 2) === 'year' && lower(tree, head - 3) === '-'
  if (!isAge || head < 4) return head
  return ['the', 'a', 'an'].includes(lower(tree, head - 5)) ? head - 5 : head - 4
}

/** "all a spokesperson will say", "whose mayor", "quoting federal police", a mark at the edge: the phrase begins after it. */
const isNotOfIt = (tree: Tree, i: number): boolean =>
  tree.words[i]?.upos === 'PUNCT' ||
  ['whose', 'quoting', 'citing', 'including'].includes(lower(tree, i)) ||
  (lower(tree, i) === 'all' && ['a', 'an'].includes(lower(tree, i + 1)))

/** "at least", "more than" before a number hang on it or, in some trees, on the noun. */
const isBound = (tree: Tree, child: number): boolean =>
  relation(tree, child) === 'advmod' &&
  ['about', 'some', 'around', 'nearly', 'almost', 'over', 'least', 'more', 'fewer', 'less'].includes(lower(tree, child))

function rightEdge(tree: Tree, head: number): number {
  let last = head
  // "a doctor there", "the minister here": where he is stands in the same text.
  if (['there', 'here'].includes(lower(tree, head + 1)) && tree.heads[head + 1] === head) last = head + 1
  // "director-general", "passer-by".
  const isHyphen = lower(tree, head + 1) === '-'
  if (isHyphen && tree.heads[head + 2] === head && tree.words[head + 2]?.upos === 'NOUN') last = head + 2
  else if (isHyphen && headNoun(formsOf(tree, head, head + 2))) last = head + 2
  else if (isHyphen && headNoun(formsOf(tree, head, head + 4))) last = head + 4
  // "those on board", which most trees hang on the verb.
  if (tree.words[head]?.upos === 'PRON' && isAboard(tree, head)) last = head + 2
  last = Math.max(last, astray(tree, head))
  for (const child of (tree.children[head] ?? []).filter((one) => one > head)) {
    const role = relation(tree, child)
    if (role === 'flat' || role === 'compound' || role === 'goeswith') last = Math.max(last, child)
    // "the chargé | d'affaires", which some trees take for an apposition.
    if (child === last + 1 && /^d['’]affaires$/u.test(lower(tree, child))) last = child
    // "a source close to the talks", "a person familiar with the file"; not "students | injured", "fishers | missing as".
    const isAbout = (role === 'amod' || role === 'acl') && ABOUT.has(lower(tree, child + 1))
    if (isAbout && child === last + 1 && tree.words[child]?.upos === 'ADJ')
      last = Math.max(last, beforeVerb(tree, child, clauseEnd(tree, child)))
    // "those inside", "those responsible".
    if (child === last + 1 && (role === 'amod' || role === 'advmod') && tree.words[head]?.upos === 'PRON') last = child
    // "those who could not pay" are nobody without their clause.
    if (role === 'acl' && child - last <= 8 && tree.words[head]?.upos === 'PRON')
      last = Math.max(last, clauseEnd(tree, child))
    if (role !== 'nmod') continue
    const marker = childrenOf(tree, child, 'case')[0]
    if (marker === undefined || !RIGHT.has(lower(tree, marker)) || marker > last + 1) continue
    if (isTime(tree, child)) continue
    last = Math.max(last, child, rightEdge(tree, child))
    last = withConjunct(tree, child, last)
  }
  return last
}

/**
 * "a spokesperson | for New Zealand's foreign ministry confirmed": a noun with a preposition is no subject or object, so
 * where the tree makes one of it, it belongs to the noun before.
 */
function astray(tree: Tree, head: number): number {
  const marker = head + 1
  if (!RIGHT.has(lower(tree, marker)) || relation(tree, marker) !== 'case') return head
  const noun = tree.heads[marker] ?? -1
  return noun > marker && ['nsubj', 'obj', 'iobj'].includes(relation(tree, noun))
    ? Math.max(noun, rightEdge(tree, noun))
    : head
}

/** What an adjective is completed by behind its noun. */
const ABOUT: ReadonlySet<string> = new Set(['to', 'with', 'of', 'for', 'from', 'at'])

/** "soldiers loyal to a general | briefly seized": what completes an adjective ends before a verb and its adverb. */
function beforeVerb(tree: Tree, from: number, to: number): number {
  const verb = tree.words.findIndex(
    ({ upos }, i) => i > from && i <= to && upos === 'VERB' && relation(tree, i) !== 'amod',
  )
  if (verb < 0) return to
  return tree.words[verb - 1]?.upos === 'ADV' ? verb - 2 : verb - 1
}

/** To the end of a clause, but not over a comma or a dash. */
function clauseEnd(tree: Tree, clause: number): number {
  const { last } = edges(tree, clause, (one) => relation(tree, one) !== 'punct')
  for (let i = clause; i < last; i++)
    if (/^[,;:–—]$/u.test(tree.words[i + 1]?.form ?? '') || tree.words[i + 1]?.upos === 'AUX') return i
  return last
}

/** "spokesman for the Ministry of Interior and Justice": coordinated names after a preposition stay in. */
function withConjunct(tree: Tree, child: number, last: number): number {
  const next = childrenOf(tree, child, 'conj')[0]
  if (next === undefined || tree.words[next]?.upos !== 'PROPN' || next - last > 4) return last
  return Math.max(last, next)
}

const isTime = (tree: Tree, i: number): boolean =>
  /^\d+$|day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|years|months|weeks|morning|night)$/u.test(
    lower(tree, i),
  )
