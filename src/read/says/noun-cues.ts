/**
 * Nouns of saying with a claim behind "that": "reports that the bridge fell", "the army's claim that ...". Who owns the noun
 * speaks; reports, rumours and talk that nobody owns speak for themselves (docs/reading-guide.md, kind of speaker).
 * Reads: words with their tree, cue lexicon. Writes: drafts, for cues that nobody has read, and the speaker of one.
 */
import { contains, type Span, span } from '../../record/span.ts'
import { cueForms } from '../language/cue-lexicon.ts'
import type { Sentence, Word } from '../language/layers.ts'
import { type Draft, draftsAt } from './draft.ts'
import { small } from './layout.ts'
import { hangsOn } from './tree.ts'

/** Nouns that can speak where nobody is named for them. */
const SPEAKS_ITSELF = /^(?:reports?|rumou?rs?|claims?|talk|accounts?|allegations?|speculation|gossip|leaks?)$/u

export function nounCues({ words: all }: Sentence): readonly Draft[] {
  const words = all.slice(0, 300)
  return draftsAt(words, (noun, i) => {
    if (noun.upos !== 'NOUN' || small(words[i + 1]?.form ?? '') !== 'that' || words[i + 1]?.upos !== 'SCONJ')
      return undefined
    if (!cueForms(small(noun.form)).some(({ entry }) => entry.part === 'noun')) return undefined
    if (isMedium(words, i)) return undefined
    const verb = (words[i + 1]?.head ?? 0) - 1
    const clause = words[verb]
    if (!clause || clause.head !== i + 1 || !/^(?:acl|ccomp)/u.test(clause.deprel ?? '')) return undefined
    const end = clauseEnd(words, i + 2, verb)
    const [start, stop] = [words[i + 2], words[end - 1]]
    // "reports that – ": nothing of the clause stands behind the conjunction.
    if (end <= i + 2 || !start || !stop) return undefined
    const content = span(start.span.start, stop.span.end)
    return { by: 'says.cue.noun', cue: [noun.span], content: [content], via: [], isSure: true, evidence: {} }
  })
}

/** "Said in a statement that ...": the verb hands the claim on, and the noun is only what it was said in. */
function isMedium(words: readonly Word[], noun: number): boolean {
  const verb = words[(words[noun]?.head ?? 0) - 1]
  const isIn = words
    .slice(0, noun)
    .some(({ form, head }) => head === noun + 1 && /^(?:in|by|through|via)$/iu.test(form))
  return isIn && verb !== undefined && cueForms(small(verb.form)).some(({ entry }) => entry.part === 'verb')
}

/** Behind the last word in a row that hangs on the clause's verb. */
function clauseEnd(words: readonly Word[], from: number, verb: number): number {
  let to = from
  while (to < words.length && !/^[;:.!?)–—]$/u.test(words[to]?.form ?? '') && hangsOn(words, to, verb)) to++
  while (to > from && /^[,“”"'’]$/u.test(words[to - 1]?.form ?? '')) to--
  return to
}

/** The phrase of a noun that speaks for itself: "Media reports", "the rumour". */
export function speakingNoun({ words }: Sentence, cue: Span): Span | undefined {
  const noun = words.findIndex(({ upos, span: at }) => upos === 'NOUN' && contains(cue, at))
  const word = noun < 0 ? undefined : words[noun]
  if (!word || !SPEAKS_ITSELF.test(small(word.form)) || !/^(?:that|of)$/u.test(small(words[noun + 1]?.form ?? '')))
    return undefined
  let first = noun
  while (
    first > 0 &&
    words[first - 1]?.head === noun + 1 &&
    /^(?:det|amod|compound)$/u.test(words[first - 1]?.deprel ?? '')
  )
    first--
  return span(words[first]?.span.start ?? word.span.start, word.span.end)
}
