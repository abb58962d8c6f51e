/**
 * Refusals that name nothing: "Bamako would not comment.", "..., the ministry does not comment." With nothing behind the verb
 * the refusal is the claim (docs/reading-guide.md, silence and refusal); "has not commented" is silence and no statement.
 * Reads: words with their tree. Writes: drafts, for cues that nobody has read.
 */
import { type Span, span } from '../../record/span.ts'
import type { Sentence } from '../language/layers.ts'
import { type Draft, draftsAt } from './draft.ts'
import { type Layout, small } from './layout.ts'
import { activeSubject } from './subjects.ts'

export function bareDeclines(layout: Layout, { words }: Sentence): readonly Draft[] {
  return draftsAt(words.slice(0, 300), (verb, i) => {
    if (!/^(?:comment|elaborate)$/iu.test(verb.form) || !ENDS.test(small(words[i + 1]?.form ?? '.'))) return undefined
    const [helper, negation] = [words[i - 2], words[i - 1]]
    if (!helper || !HELPERS.test(small(helper.form)) || !/^(?:not|n't)$/u.test(small(negation?.form ?? '')))
      return undefined
    const source = activeSubject(layout, verb.span)
    if (!source || source.end > helper.span.start) return undefined
    return refusal(source, span(helper.span.start, negation?.span.end ?? helper.span.end), verb.span)
  })
}

/** Not "did not comment": silence. */
const HELPERS = /^(?:would|will|wo|does|do|could|can|ca)$/u
/** Nothing that the refusal is about: the sentence or the clause ends. */
const ENDS = /^(?:[.,;:!?)–—”"]|and|but|when|while|further|beyond|publicly)$/u

const refusal = (source: Span, cue: Span, content: Span): Draft => ({
  ...{ by: 'says.cue.bare-refusal', cue: [cue], source, content: [content] },
  ...{ via: [], isSure: true, evidence: {} },
})
