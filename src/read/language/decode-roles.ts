/**
 * PropBank roles: which words are predicates, and for each which words head its arguments.
 * Reads: the predicate score of each word, the best role of each pair of words. Writes: links between words, from 0.
 */

export interface RoleOfWord {
  readonly predicate: number
  readonly argument: number
  readonly label: string
}

export interface RoleScores {
  readonly words: number
  /** Above 0 the word is a predicate. */
  readonly predicateScore: (word: number) => number
  /** The role of `word` under `predicate`; `none` for no argument. */
  readonly roleOf: (predicate: number, word: number) => string
}

/** `every`: take each word as a predicate, for a measure that gives the predicates itself. */
export function decodeRoles(scores: RoleScores, every = false): readonly RoleOfWord[] {
  const { words, predicateScore, roleOf } = scores
  const links: RoleOfWord[] = []
  for (let predicate = 0; predicate < words; predicate++) {
    if (!every && !(predicateScore(predicate) > 0)) continue
    for (let argument = 0; argument < words; argument++) {
      if (argument === predicate) continue
      const label = roleOf(predicate, argument)
      if (label !== 'none') links.push({ predicate, argument, label })
    }
  }
  return links
}
