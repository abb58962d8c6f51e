/**
 * Questions to a sentence's tree that several rules of this folder ask. Reads: words with their heads; words are numbered
 * from 0, heads from 1.
 */
import type { Word } from '../language/layers.ts'
import { small } from './layout.ts'

/** The numbers of the words that hang on a word directly. */
export function childrenOf(words: readonly Word[], head: number): readonly number[] {
  const children: number[] = []
  for (let i = 0; i < words.length; i++) if (words[i]?.head === head + 1 && i !== head) children.push(i)
  return children
}

/** A word's form in small letters; none before the first word and behind the last one. */
export const formAt = (words: readonly Word[], i: number): string => (i < 0 ? '' : small(words[i]?.form ?? ''))

/** The way up from a word meets `head`, or begins there. */
export function hangsOn(words: readonly Word[], word: number, head: number): boolean {
  let at = word
  for (let step = 0; step < 20 && at >= 0; step++) {
    if (at === head) return true
    at = (words[at]?.head ?? 0) - 1
  }
  return false
}
