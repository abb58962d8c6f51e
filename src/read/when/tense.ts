/**
 * Does the clause of a time expression look ahead? From the tree where there is one (the verb it hangs on is future, or an
 * infinitive under a plan), else from the words around it: the nearest cue in its clause decides.
 */
import type { Word } from '../language/layers.ts'
import type { Ahead } from './place.ts'
import type { Token } from './tokens.ts'

const AHEAD =
  /^(?:effective|payable|will|shall|ll|would|due|scheduled|slated|planned|plans|plan|planning|expected|expects|expect|upcoming|forthcoming|hopes|hope|hoping|intends|intend|aims|pledged|promised|promises|vowed|poised|starting|beginning|must|should|unless|deadline|expires|expire|ultimatum|postponed|until|till|by|next|going|awaits|await|if)$/u
const BACK =
  /^(?:was|were|had|did|has|have|been|said|told|came|went|took|fell|rose|began|ended|held|met|left|made|gave|won|lost|shot|hit|killed|ago|earlier|since|after|previous|last|says|say|reported|announced|became|got|ran|saw|sent|sold|spoke|stood|struck|threw|wrote|broke|brought|built|bought|caught|found|fought|flew|grew|heard|knew|led|paid|put|set|shut|sank|thought|understood|withdrew|according)$/u

/** How many tokens to either side may decide. */
const REACH = 14

export function aheadByWords(tokens: readonly Token[], from: number, to: number): Ahead {
  if (/^as (?:soon|early|late) as$/u.test([3, 2, 1].map((steps) => tokens[from - steps]?.text ?? '').join(' '))) {
    return { ahead: true, why: '"as soon as" stands before it' }
  }
  const before = cue(tokens, from - 1, -1)
  const after = cue(tokens, to, 1)
  if (before && !opens(tokens, from)) return before.ahead
  return (opens(tokens, from) ? (after ?? before) : (before ?? after))?.ahead ?? { ahead: false, why: 'nothing in the clause looks ahead' }
}

/** The expression stands first in its clause, so that its verb follows. */
function opens(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  while (at >= 0 && /^(?:on|in|by|from|at|the|for|early|late|and|but|until|before|since)$/u.test(tokens[at]?.text ?? '')) at--
  return at < 0 || /^[,;:"“”‘(.]$/u.test(tokens[at]?.text ?? '')
}

function cue(tokens: readonly Token[], start: number, step: 1 | -1): { ahead: Ahead } | undefined {
  for (let i = start, steps = 0; i >= 0 && i < tokens.length && steps < REACH; i += step, steps++) {
    const token = tokens[i]
    if (!token || /^[;:.“”"]$/u.test(token.text)) return undefined
    const { text } = token
    const found = sense(tokens, i)
    if (found !== undefined) return { ahead: { ahead: found, why: `"${text}" stands in its clause` } }
  }
  return undefined
}

/** True: looks ahead; false: looks back; absent: says nothing. */
function sense(tokens: readonly Token[], at: number): boolean | undefined {
  const word = tokens[at]?.text ?? ''
  const before = tokens[at - 1]?.text ?? ''
  const next = tokens[at + 1]?.text ?? ''
  if (tokens[at]?.kind !== 'word') return undefined
  if (AHEAD.test(word)) {
    if ([1, 2, 3].some((steps) => tokens[at - steps]?.text === 'had')) return false
    if (/^(?:by|until|till|may|can|if|next|beginning|starting|set|hope|hopes|plan|plans)$/u.test(word)) return word === 'by' || word === 'may' || word === 'if' || word === 'can' || word === 'next' ? undefined : true
    return true
  }
  if (word === 'set' && next === 'to') return true
  if (word === 'to' && /^(?:be|hold|meet|vote|visit|open|begin|start|travel|take|go|return|leave|discuss|sign|attend|host|address|resume|decide|appear|release|end|close|free|move|launch|hand|withdraw|pay|come|convene|announce|present|deliver|send)$/u.test(next)) {
    return /^(?:able|managed|failed|came|went|tried|refused|had|used|flew|travelled|traveled|began|started|enough|likely)$/u.test(before) && before !== 'likely' ? undefined : true
  }
  if (BACK.test(word)) return before === 'be' || before === 'to' ? undefined : false
  if (/[^e]ed$/u.test(word) && word.length > 4 && !tokens[at]?.capital) return /^(?:be|been|to)$/u.test(before) ? undefined : false
  return undefined
}

/** By the tree: the head verb of the expression's words, its auxiliaries, and the verb above an infinitive. */
export function aheadByTree(words: readonly Word[], start: number, end: number): Ahead | undefined {
  const own = words.findIndex((word) => word.span.start >= start && word.span.start < end && word.head !== undefined)
  if (own < 0) return undefined
  const inside = (index: number) => {
    const word = words[index]
    return word !== undefined && word.span.start >= start && word.span.start < end
  }
  let at = own
  for (let steps = 0; inside(at) && steps < 12; steps++) {
    const head = words[at]?.head
    if (head === undefined || head === 0) return undefined
    at = head - 1
  }
  for (let steps = 0; steps < 8; steps++) {
    const word = words[at]
    if (!word) return undefined
    if (/^(?:VERB|AUX)$/u.test(word.upos ?? '')) return ofVerb(words, at)
    if (word.head === undefined || word.head === 0) return undefined
    at = word.head - 1
  }
  return undefined
}

function ofVerb(words: readonly Word[], at: number): Ahead | undefined {
  const verb = words[at]
  const children = words.filter((word) => word.head === at + 1)
  const auxiliary = children.find((word) => /^aux/u.test(word.deprel ?? '') && /^(?:will|'ll|’ll|shall|would|may|might|could|should|must|can)$/iu.test(word.form))
  if (auxiliary) return { ahead: true, why: `its verb stands with "${auxiliary.form}"` }
  const mark = children.find((word) => word.deprel === 'mark' && word.form.toLowerCase() === 'to')
  if (mark) {
    const above = words[(verb?.head ?? 0) - 1]
    const back = above && /^(?:manage|fail|try|come|go|refuse|able|begin|start|continue|use)$/u.test(above.lemma ?? above.form.toLowerCase())
    return back ? { ahead: false, why: `"to ${verb?.form}" hangs on "${above.form}"` } : { ahead: true, why: `its verb is the infinitive "to ${verb?.form}"` }
  }
  if (/Tense=Past/u.test(verb?.feats ?? '') && !/VerbForm=Part/u.test(verb?.feats ?? '')) return { ahead: false, why: `"${verb?.form}" is past` }
  return undefined
}
