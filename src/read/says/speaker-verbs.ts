/**
 * A speaker's words that run over a verb into what he does or says: "[officials say Athens] ruled out", "[the nephew asked me] to
 * swear", "[the Government had] offered". Whoever stands before the cue as its own subject speaks; else the subject of the verb.
 * Reads: drafts, words with their tree. Writes: drafts with the speaker's own words.
 */
import { evidence } from '../../record/evidence.ts'
import { contains, overlaps, type Span, sameSpan } from '../../record/span.ts'
import type { Word } from '../language/layers.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, type Stretch, wordRange } from './layout.ts'
import { subjectBeside } from './subjects.ts'
import { childrenOf, formAt, hangsOn } from './tree.ts'

export function withoutVerb(layout: Layout, draft: Draft): Draft {
  const { source, cue } = draft
  const stretch = source && layout.stretchOf(source)
  if (!source || !stretch || cue.length === 0) return draft
  const own = ownWords(layout, stretch, draft, source)
  if (!own || sameSpan(own, source) || !contains(source, own)) return draft
  return withEvidence({ ...draft, source: own }, 'speaker', evidence('says.speaker.without-verb', own))
}

function ownWords(layout: Layout, stretch: Stretch, { cue, content }: Draft, source: Span): Span | undefined {
  const { sentence, first, last } = stretch
  const { words } = sentence
  const isCue = (i: number): boolean => cue.some((at) => words[i] !== undefined && overlaps(at, words[i].span))
  const verbs = words.flatMap((_, i) => (i > first && i <= last && isMainVerb(words, i, stretch) ? [i] : []))
  const verb = verbs.find(isCue) ?? verbs[0]
  const [at] = cue
  if (verb === undefined || !at) return undefined
  const beside = verbs.some(isCue) ? undefined : subjectBeside(layout, at)
  if (beside && contains(source, beside) && !content.some((piece) => overlaps(piece, beside))) return beside
  const subject = beforeVerb(words, stretch, verb)
  return isCue(verb) || subject?.start === source.start ? subject : undefined
}

/** Finite, and no part of a clause about the speaker ("a memo we have seen"). */
function isMainVerb(words: readonly Word[], i: number, { first, last }: Stretch): boolean {
  const word = words[i]
  if (!/^(?:VERB|AUX)$/u.test(word?.upos ?? '') || !/^(?:VB[DPZ]|MD)$/u.test(word?.xpos ?? '')) return false
  let at = i
  for (let step = 0; step < 20 && at >= first && at <= last; step++) {
    if (/^acl/u.test(words[at]?.deprel ?? '') || words[at - 1]?.form === '-') return false
    at = (words[at]?.head ?? 0) - 1
  }
  return true
}

/** The subject of the verb, or of the one that it helps, with all that hangs on it before the verb. */
function beforeVerb(words: readonly Word[], { first }: Stretch, verb: number): Span | undefined {
  const governor = words[verb]?.upos === 'AUX' ? (words[verb]?.head ?? 0) - 1 : verb
  const subject = childrenOf(words, governor).find(
    (i) => i >= first && i < verb && /^nsubj/u.test(words[i]?.deprel ?? ''),
  )
  if (subject === undefined || /^(?:who|which|that)$/u.test(formAt(words, subject))) return undefined
  let [from, to] = [subject, subject]
  while (from > first && hangsOn(words, from - 1, subject)) from--
  while (to + 1 < verb && hangsOn(words, to + 1, subject)) to++
  while (to > subject && words[to]?.upos === 'PUNCT') to--
  return wordRange(words, from, to)
}
