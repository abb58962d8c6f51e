/**
 * Two sayings whose claim stands apart from their verb: whom somebody holds responsible, and for what ("Bogotá held Caracas
 * responsible for the raid"), and what somebody apologises for, whatever stands between ("apologised to them on television for
 * the delay"). Reads: words with their tree. Writes: drafts, for cues that nobody has read.
 */
import type { Span } from '../../record/span.ts'
import type { Sentence, Word } from '../language/layers.ts'
import { type Draft, draftsAt } from './draft.ts'
import { type Layout, small, wordRange } from './layout.ts'
import { subjectOf } from './subjects.ts'
import { childrenOf, formAt, hangsOn } from './tree.ts'

export function blameAndRegret(layout: Layout, { words: all }: Sentence): readonly Draft[] {
  const words = all.slice(0, 300)
  return draftsAt(words, (verb, i) => {
    if (verb.upos !== 'VERB' || !(HOLDS.test(small(verb.form)) || REGRETS.test(small(verb.form))) || isUnsaid(words, i))
      return undefined
    const isSaidSo = layout.speechAt(verb.span.start) !== undefined // “The firm apologises for the delay,” he wrote
    const content = held(words, i) ?? (isSaidSo ? undefined : regretted(words, i))
    const source = content && subjectOf(layout, verb.span)?.span
    if (!content || !source) return undefined
    return { by: 'says.cue.frame', cue: [verb.span], source, content: [content], via: [], isSure: true, evidence: {} }
  })
}

/** Not done, or only to be done: "has not apologised", "if it apologises", "refused to apologise". */
function isUnsaid(words: readonly Word[], verb: number): boolean {
  return childrenOf(words, verb).some((child) => UNSAID.test(formAt(words, child)))
}
const UNSAID = /^(?:not|n't|never|to|if|unless|until|before|whether|would|should|must|may|might|could)$/u

const HOLDS = /^(?:hold|holds|held|holding)$/u
const REGRETS = /^apologi[sz](?:e|es|ed|ing)$/u
const LIABLE = /^(?:responsible|accountable|liable)$/u
/** Words that the one who is blamed may take. */
const LONGEST = 24

/** "held [Caracas responsible for the raid]": from the one who is blamed on. */
function held(words: readonly Word[], verb: number): Span | undefined {
  if (!HOLDS.test(formAt(words, verb))) return undefined
  const blamed = childrenOf(words, verb).find((child) => words[child]?.deprel === 'obj' && child > verb)
  const liable = words.findIndex(({ form }, i) => i > verb && i < verb + LONGEST && LIABLE.test(small(form)))
  // "held talks with those responsible": there the word belongs to another than the one held
  if (blamed === undefined || liable < blamed) return undefined
  const head = (words[liable]?.head ?? 0) - 1
  if (
    head !== verb &&
    (head !== blamed || /^(?:those|people|persons|men|anyone|someone)$/u.test(formAt(words, blamed)))
  )
    return undefined
  const reason = childrenOf(words, verb).find((child) => child > liable && casedFor(words, child) !== undefined)
  return upTo(words, verb + 1, endOf(words, liable, reason))
}

/** "apologised for [the delay]". */
function regretted(words: readonly Word[], verb: number): Span | undefined {
  if (!REGRETS.test(formAt(words, verb))) return undefined
  for (const reason of childrenOf(words, verb)) {
    const preposition = casedFor(words, reason)
    if (preposition !== undefined && preposition > verb) return upTo(words, preposition + 1, endOf(words, reason))
  }
  return undefined
}

/** The "for" before a noun or a verb. */
const casedFor = (words: readonly Word[], at: number): number | undefined =>
  childrenOf(words, at).find(
    (child) => formAt(words, child) === 'for' && /^(?:case|mark)$/u.test(words[child]?.deprel ?? ''),
  )

/** Behind the last word in a row that hangs on one of two heads. */
function endOf(words: readonly Word[], head: number, other = head): number {
  let to = head + 1
  while (to < words.length && !isEnd(words, to) && (hangsOn(words, to, head) || hangsOn(words, to, other))) to++
  while (to > head + 1 && /^[,“”"'’]$/u.test(words[to - 1]?.form ?? '')) to--
  return to
}

/** A sign, a bracket, an apposition or a clause about the last word: "his sister, 46, who was taken". */
const isEnd = (words: readonly Word[], at: number): boolean =>
  /^[;:.!?()–—]$/u.test(words[at]?.form ?? '') ||
  (words[at]?.form === ',' && /^(?:\d+|who|whom|which|whose|where)$/u.test(formAt(words, at + 1)))

function upTo(words: readonly Word[], from: number, to: number): Span | undefined {
  let first = from
  while (first < to && /^[“”"'‘]$/u.test(words[first]?.form ?? '')) first++
  return to > first ? wordRange(words, first, to - 1) : undefined
}
