/**
 * Passives that name no doer: "drivers had been told to wait", "we were promised boats", "unemployment is put at 40 per cent".
 * Who is told hears, and nobody is named who says it (docs/reading-guide.md, kind of speaker: none).
 * Reads: words with their tree. Writes: drafts, for cues that nobody has read.
 */
import { type Span, span } from '../../record/span.ts'
import type { Sentence, Word } from '../language/layers.ts'
import { type Draft, draftsAt } from './draft.ts'
import { wordRange } from './layout.ts'
import { childrenOf, formAt, hangsOn } from './tree.ts'

/** Verbs whose subject in the passive hears what the clause, the infinitive or the object says. */
export const TOLD = /^(?:tell|inform|notify|order|instruct|warn|promise|assure|advise|ask|urge)$/u
/** "It was gathered that": what is known of nobody named. */
const KNOWN = /^(?:gather|learn|understand|believe|report|fear|hear|say|claim|allege|rumou?r)$/u
/** What opens a question: "was told whether he may leave" tells no claim. */
const MARKED = /^(?:if|whether)$/u

export function passiveCues({ words: all }: Sentence): readonly Draft[] {
  const words = all.slice(0, 300)
  return draftsAt(words, (verb, i) => {
    const helper = passiveHelper(words, i)
    if (helper === undefined) return undefined
    const content = claimOf(words, i, helper)
    if (content.length === 0) return undefined
    const first = formAt(words, helper - 1) === 'it' ? helper - 1 : helper
    const cue = span(words[first]?.span.start ?? verb.span.start, verb.span.end)
    return { by: 'says.cue.passive', cue: [cue], content, via: [], isSure: true, evidence: {} }
  })
}

function claimOf(words: readonly Word[], verb: number, helper: number): readonly Span[] {
  const lemma = words[verb]?.lemma ?? ''
  if (isPutAt(words, verb)) return putAt(words, verb, helper)
  if (formAt(words, helper - 1) === 'it') return KNOWN.test(lemma) ? known(words, verb) : []
  return TOLD.test(lemma) ? told(words, verb) : []
}

/** The first helper of a passive without an agent behind "by"; who puts a number at something is told by the tree. */
function passiveHelper(words: readonly Word[], verb: number): number | undefined {
  if (words[verb]?.xpos !== 'VBN') return undefined
  const children = childrenOf(words, verb)
  const helpers = children.filter((child) => child < verb && words[child]?.upos === 'AUX')
  if (!helpers.some((child) => words[child]?.deprel === 'aux:pass')) return undefined
  if (helpers.some((child) => !/^(?:is|are|was|were|been|has|have|had|'s|'re|'ve|'d)$/u.test(formAt(words, child))))
    return undefined
  if (children.some((child) => isNegation(words, child))) return undefined
  if (!isPutAt(words, verb) && children.some((child) => isAgent(words, child))) return undefined
  return helpers[0]
}

const isNegation = (words: readonly Word[], i: number): boolean => /^(?:not|n't|never)$/u.test(formAt(words, i))
export const isAgent = (words: readonly Word[], i: number): boolean =>
  /^obl/u.test(words[i]?.deprel ?? '') && childrenOf(words, i).some((one) => formAt(words, one) === 'by')

/** What somebody was told: the verb's clause, infinitive or, for a promise, its object. */
function told(words: readonly Word[], verb: number): readonly Span[] {
  const children = childrenOf(words, verb).filter((child) => child > verb)
  const isPromise = words[verb]?.lemma === 'promise'
  const head = children.find((child) =>
    isPromise
      ? /^(?:ccomp|xcomp|obj)$/u.test(words[child]?.deprel ?? '')
      : words[child]?.deprel === 'ccomp' || (words[child]?.deprel === 'xcomp' && words[child]?.upos !== 'ADJ'),
  )
  if (head === undefined) return []
  const marks = childrenOf(words, head).map((child) => formAt(words, child))
  if (marks.some((form) => MARKED.test(form))) return []
  if (words[verb]?.lemma === 'ask' && !marks.includes('to')) return []
  return contentOf(words, verb + 1, head)
}

/** The clause with "that" behind "it was gathered". */
function known(words: readonly Word[], verb: number): readonly Span[] {
  const clause = childrenOf(words, verb).find(
    (child) => child > verb && /^[cx]?comp|csubj/u.test(words[child]?.deprel ?? ''),
  )
  const mark = words[verb + 1]
  if (clause === undefined || mark?.form !== 'that' || mark.head !== clause + 1) return []
  return contentOf(words, verb + 2, clause)
}

/** "The toll is put at 40". */
const isPutAt = (words: readonly Word[], verb: number): boolean =>
  words[verb]?.lemma === 'put' && formAt(words, verb + 1) === 'at'

function putAt(words: readonly Word[], verb: number, helper: number): readonly Span[] {
  const children = childrenOf(words, verb)
  const subject = children.find((child) => child < verb && words[child]?.deprel === 'nsubj:pass')
  const count = children.find((child) => child > verb + 1 && /^obl/u.test(words[child]?.deprel ?? ''))
  if (
    subject === undefined ||
    words[subject]?.upos === 'PRON' ||
    count === undefined ||
    !isCount(words, verb + 2, count)
  )
    return []
  let first = subject
  while (first > 0 && hangsOn(words, first - 1, subject)) first--
  return [wordRange(words, first, helper - 1), ...contentOf(words, verb + 1, count)]
}

const isCount = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to + 1).some(({ upos }) => upos === 'NUM')

/** From word `from` to the last in a row that hangs on `head`; nothing where something else stands between. */
function contentOf(words: readonly Word[], from: number, head: number): readonly Span[] {
  let first = from
  while (first < head && !hangsOn(words, first, head)) first++
  let to = first
  while (to < words.length && !/^[;:.!?)–—]$/u.test(words[to]?.form ?? '') && hangsOn(words, to, head)) to++
  while (to > first && /^[,“”"'’]$/u.test(words[to - 1]?.form ?? '')) to--
  return to > first ? [wordRange(words, first, to - 1)] : []
}
