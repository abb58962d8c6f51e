/**
 * Words that frame whom they name: "militant group", "regime", "freedom fighters", with the place where each stands. Whose
 * words they are is told later, by the statement that holds them.
 * Reads: phrases of one actor, knowledge/framings.tsv. Writes: spans with the framing word.
 */
import type { Actor } from '../../record/reading.ts'
import { byPlace } from '../../record/span.ts'
import type { Candidate } from './candidate.ts'
import { formsOf, spanOf } from './tree.ts'
import { isFraming } from './vocabulary.ts'

type Framing = NonNullable<Actor['framings']>[number]

/** Longest first within a phrase, each place once: "terror group", not "terror group" and "group". */
export function framingsOf(phrases: readonly Candidate[]): readonly Framing[] {
  const found = new Map<number, Framing>()
  for (const { tree, first, last, kind } of phrases) {
    if (kind === 'pronoun') continue
    for (let i = first; i <= last; i++) {
      for (let end = Math.min(i + 2, last); end >= i; end--) {
        const word = formsOf(tree, i, end)
        if (!isFraming(word)) continue
        const at = spanOf(tree, i, end)
        if (!found.has(at.start)) found.set(at.start, { span: at, word: word.toLowerCase() })
        i = end
        break
      }
    }
  }
  return [...found.values()].sort((a, b) => byPlace(a.span, b.span))
}
