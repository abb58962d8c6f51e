/**
 * Lists of words in code: the closed classes that rules look for.
 */

/** The words of a text parted by white space, as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))
