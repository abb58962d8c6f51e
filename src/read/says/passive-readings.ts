/**
 * Readings of a passive that stop too early or go too far: a cue that is nothing but helpers ("had been"), a fear that takes in
 * the report's own news ("feared dead after the shaft flooded").
 * Reads: drafts, words with their tree. Writes: drafts.
 */
import { overlaps, span } from '../../record/span.ts'
import type { Draft } from './draft.ts'
import { type Layout, small, wordRange } from './layout.ts'
import { isAgent, TOLD } from './passive-cues.ts'
import { childrenOf, formAt } from './tree.ts'

export const withWholePassive = (layout: Layout, draft: Draft): Draft => withFate(layout, withParticiple(layout, draft))

/** A cue that is nothing but helpers of a passive ("had been") goes on to the verb, which is no part of the claim. */
function withParticiple(layout: Layout, draft: Draft): Draft {
  const [first, ...more] = draft.cue
  const stretch = first && layout.stretchOf(first)
  if (!first || more.length > 0 || !stretch) return draft
  const { words } = stretch.sentence
  const helpers = words.slice(stretch.first, stretch.last + 1)
  const head = (helpers.at(-1)?.head ?? 0) - 1
  const verb = words[head]
  if (!verb || head <= stretch.last || head - stretch.last > 3 || verb.xpos !== 'VBN') return draft
  if (helpers.some(({ upos, head: own }) => upos !== 'AUX' || own !== head + 1)) return draft
  if (!TOLD.test(verb.lemma ?? '') || helpers.at(-1)?.deprel !== 'aux:pass') return draft
  const content = draft.content.flatMap((piece) =>
    overlaps(piece, verb.span) ? [span(verb.span.end, Math.max(piece.end, verb.span.end))] : [piece],
  )
  const whole = span(first.start, verb.span.end)
  const isAgentNamed = childrenOf(words, head).some((child) => isAgent(words, child))
  const source = isAgentNamed ? draft.source : undefined
  return { ...draft, source, cue: [whole], content: content.filter((at) => at.end > at.start) }
}

/**
 * "Some 40 were feared [killed on Monday] when the dam broke": of a fear the one feared for and what he is feared to be, and
 * not the clause that tells the report's own news.
 */
function withFate(layout: Layout, draft: Draft): Draft {
  const [first] = draft.cue
  const stretch = first && layout.stretchOf(first)
  if (!first || !stretch) return draft
  const { words } = stretch.sentence
  const verb = stretch.last
  if (!FEARED.test(formAt(words, verb))) return draft
  const fate = words.findIndex(({ form }, i) => i === verb + 1 && FATES.test(small(form)))
  if (fate < 0) return draft
  let to = fate + 1
  while (to < words.length && !/^[,;:.!?()–—]$/u.test(words[to]?.form ?? '') && !CLAUSES.test(formAt(words, to))) to++
  // "feared killed and twenty wounded": what is joined without a verb of its own is feared too.
  if (
    /^(?:and|but)$/u.test(formAt(words, to)) &&
    !words.slice(to).some(({ feats }) => /VerbForm=Fin/u.test(feats ?? ''))
  )
    return draft
  const content = [...draft.content.filter((piece) => piece.end <= first.start), wordRange(words, fate, to - 1)]
  return { ...draft, content }
}
const FEARED = /^(?:feared|believed|presumed|thought|reported)$/u
const FATES = /^(?:dead|killed|drowned|missing|trapped|lost|injured|wounded|buried|captured|kidnapped|abducted)$/u
const CLAUSES = /^(?:as|when|after|while|because|if|since|and|but|who|which|where)$/u
