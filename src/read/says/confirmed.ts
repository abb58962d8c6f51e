/**
 * Whether the tree confirms a doubtful reading: its cue is a verb of saying of the lexicon, and what it claims is the verb's
 * clause or infinitive.
 * Reads: drafts, words with their tree, cue lexicon.
 */
import { contains } from '../../record/span.ts'
import { cueForms } from '../language/cue-lexicon.ts'
import type { Draft } from './draft.ts'
import { type Layout, small } from './layout.ts'

export function isConfirmed(layout: Layout, { cue, content }: Draft): boolean {
  const first = cue[0]
  const stretch = first && layout.stretchOf(first)
  if (!stretch) return false
  const { sentence, last } = stretch
  const { words } = sentence
  for (let i = stretch.first; i <= last; i++) {
    const verb = words[i]
    if (verb?.upos !== 'VERB') continue
    const isListed = cueForms(small(verb.form)).some(({ entry }) => entry.part === 'verb')
    if (!isListed) return false
    return words.some(
      (word) =>
        word.head === i + 1 &&
        (word.deprel === 'ccomp' || (word.deprel === 'xcomp' && (word.upos === 'VERB' || word.upos === 'AUX'))) &&
        content.some((piece) => contains(piece, word.span)),
    )
  }
  return false
}
