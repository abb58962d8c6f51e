/**
 * Splits a token into syntactic words as UD English does: "don't" is "do" and "n't", "cannot" is "can" and "not",
 * "Moscow's" is "Moscow" and "'s". Reads: knowledge/contractions.tsv for the forms without an apostrophe.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'

/** Small-letter form -> where its second word begins. */
const SPLITS: ReadonlyMap<string, number> = new Map(
  knowledgeTable('contractions.tsv', z.object({ split: z.string().regex(/^[^|]+\|[^|]+$/u) })).map(({ split }) => [
    split.replace('|', ''),
    split.indexOf('|'),
  ]),
)
const LONGEST = Math.max(...[...SPLITS.keys()].map((form) => form.length))

/**
 * Where the parts after the first begin, counted from the token's start: [] for one word, [5, 8] for "wouldn't've".
 * `next` is what follows: before "a" or "not", "its" is "it" and "s".
 */
export function splitsOf(token: string, next: string): readonly number[] {
  if (token.length < 2) return []
  const mark = token.search(APOSTROPHE)
  if (mark < 0) {
    if (token.length > LONGEST) return []
    const small = token.toLowerCase()
    const split = SPLITS.get(small)
    if (split !== undefined) return [split]
    return UNMARKED.has(small) && NO_NOUN.test(next) ? [small === 'its' ? 2 : 3] : []
  }
  const known = SPLITS.get(token.toLowerCase().replaceAll('’', "'"))
  if (known !== undefined) return [known]
  const splits: number[] = []
  let end = token.length
  for (;;) {
    const clitic = CLITIC.exec(token.slice(0, end))
    if (!clitic || clitic.index === 0) return splits
    splits.unshift(clitic.index)
    end = clitic.index
  }
}
const APOSTROPHE = /['’`´]/u
/** Possessives in form, but no noun can follow: "its a", "your not". */
const UNMARKED = new Set(['its', 'your'])
const NO_NOUN = /^\s+(?:a|an|the|not|been|gonna|going|so|too|just|really|because)\b/iu
const CLITIC = /(?:n['’`´]t|['’`´](?:s|m|d|ll|re|ve))$/iu
