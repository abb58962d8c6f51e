/**
 * A title from a file's own properties counts where the text shows it: many files keep that of the one they were copied from.
 * Reads: text and title. Writes: whether the title's words stand, in order, at the head of the text.
 */

/** In UTF-16 units: a page. */
const HEAD = 3000

export const isShown = (text: string, title: string): boolean => folded(text.slice(0, HEAD)).includes(folded(title))

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
