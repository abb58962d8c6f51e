/**
 * Whether the tree confirms a doubtful reading: its cue is a verb of saying of the lexicon, and what it claims is the verb's
 * clause or infinitive, or what is denied, refused or promised.
 * Reads: drafts, words with their tree, cue lexicon.
 */
import { contains } from '../../record/span.ts'
import { cueForms } from '../language/cue-lexicon.ts'
import type { Word } from '../language/layers.ts'
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
    const listed = cueForms(small(verb.form)).filter(({ entry }) => entry.part === 'verb')
    if (listed.length === 0) return false
    const takesObject = listed.some(({ entry }) => OBJECTS.has(entry.act))
    return words.some(
      (word) =>
        word.head === i + 1 &&
        (word.deprel === 'ccomp' ||
          (word.deprel === 'obj' && takesObject) ||
          (word.deprel === 'xcomp' && isInfinitive(words, word))) &&
        content.some((piece) => contains(piece, word.span)),
    )
  }
  return false
}

/** "to be closed", "to leave": not "calls it [theatre]". */
const isInfinitive = (words: readonly Word[], word: Word): boolean =>
  word.upos === 'VERB' ||
  word.upos === 'AUX' ||
  words.some(({ head, deprel }) => head === words.indexOf(word) + 1 && deprel === 'cop')

/** Acts whose plain object is a claim: "denied the raid", "promised talks"; "reported a fire" mostly is the report's own. */
const OBJECTS: ReadonlySet<string> = new Set(['deny', 'decline', 'promise'])
