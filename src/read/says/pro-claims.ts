/**
 * Claims that one word stands for: "the union says the opposite", "they were told as much", "Cairo said no", "papers suggest
 * otherwise". What it stands for was told before or is understood; the statement is made all the same.
 * Reads: words with their tags, cue lexicon. Writes: drafts, for cues that nobody has read; who speaks is told by the tree.
 */
import { span } from '../../record/span.ts'
import { cueForms } from '../language/cue-lexicon.ts'
import type { Sentence, Word } from '../language/layers.ts'
import { type Draft, draftsAt } from './draft.ts'
import { small } from './layout.ts'

export function proClaims({ words: all }: Sentence): readonly Draft[] {
  const words = all.slice(0, 300)
  return draftsAt(words, (verb, i) => {
    if (verb.upos !== 'VERB' || !cueForms(small(verb.form)).some(({ entry }) => SAYS.test(entry.lemma)))
      return undefined
    if (isOnlySupposed(words, i)) return undefined
    const from = TOLD.test(small(verb.form)) ? behindHearer(words, i + 1) : i + 1
    const length = PHRASES.find((phrase) =>
      phrase.every((word, n) => small(words[from + n]?.form ?? '') === word),
    )?.length
    const [first, last] = [words[from], words[from + (length ?? 0) - 1]]
    if (length === undefined || !first || !last || !ENDS.test(small(words[from + length]?.form ?? '.')))
      return undefined
    const content = [span(first.span.start, last.span.end)]
    return { by: 'says.cue.pro-claim', cue: [verb.span], content, via: [], isSure: true, evidence: {} }
  })
}

/** "If the county said yes", "denied having said so". */
const isOnlySupposed = (words: readonly Word[], verb: number): boolean =>
  small(words[verb - 1]?.form ?? '') === 'having' ||
  words.some(
    ({ head, deprel, form }) => head === verb + 1 && deprel === 'mark' && /^(?:if|unless|whether)$/iu.test(form),
  )

const SAYS = /^(?:say|tell|think|believe|hope|suggest|claim|insist|admit|argue|indicate|fear|show|maintain)$/u
const TOLD = /^(?:tell|tells|told|telling)$/u
const PHRASES: readonly (readonly string[])[] = [
  ['the', 'opposite'],
  ['the', 'same'],
  ['the', 'contrary'],
  ['as', 'much'],
  ['otherwise'],
  ['so'],
  ['no'],
  ['yes'],
  ['nothing', 'of', 'the', 'kind'],
  ['nothing', 'of', 'the', 'sort'],
]
/** Nothing that the word belongs to: "said no one came", "said so far". */
const ENDS = /^(?:[.,;:!?)–—”"]|to|in|on|at|and|but|when|while|after|before|yesterday|today|\p{L}+day)$/u

/** Behind "us", "the reporters". */
function behindHearer(words: readonly Word[], from: number): number {
  let to = from
  while (
    to < from + 4 &&
    /^(?:PRON|DET|NOUN|PROPN)$/u.test(words[to]?.upos ?? '') &&
    !/^the$/u.test(small(words[to]?.form ?? ''))
  )
    to++
  return to
}
