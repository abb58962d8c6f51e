/**
 * The yardstick of the rules: one pass of one regular expression that cuts a text into words and signs, as a simple
 * tokeniser does. What our rules cost is told in multiples of it.
 */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu

/** How many words and signs the texts hold. */
export const countWords = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => {
    let count = 0
    for (const _ of text.matchAll(WORD)) count++
    return sum + count
  }, 0)
