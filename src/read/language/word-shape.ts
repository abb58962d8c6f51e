/**
 * What the uncased pieces do not show: the shape of a word, and whether it stands between quotation marks.
 * Reads: words. Writes: the two small inputs that the encoder has beside the pieces. The numbers are those of
 * training/shapes.py; a test in each language holds the same table.
 */

/** In the order of the model's shape input. */
export const SHAPES = ['lower', 'capital', 'all-capitals', 'mixed', 'number', 'punctuation'] as const

/** The number of the special pieces ([CLS], [SEP], padding). */
export const NO_SHAPE = 0

export const QUOTATION = { outside: 0, inside: 1, mark: 2 } as const

/** The model's number for a word's first piece; later pieces have the next one. */
export const shapeInput = (word: string): number => 1 + 2 * SHAPES.indexOf(shapeOf(word))

/** One letter alone in capitals is `capital`: "A", "I". */
export function shapeOf(word: string): (typeof SHAPES)[number] {
  const letters = word.match(/\p{L}/gu)
  if (!letters) return /\p{N}/u.test(word) ? 'number' : 'punctuation'
  const [first, ...rest] = letters.map((letter) => letter !== letter.toLowerCase())
  const capitals = rest.filter((isUpper) => isUpper).length
  if (!first && capitals === 0) return 'lower'
  if (first && capitals === 0) return 'capital'
  return first && capitals === rest.length ? 'all-capitals' : 'mixed'
}

const OPENING = new Set(['“', '„', '«', '``'])
const CLOSING = new Set(['”', '»', "''"])

/**
 * For each word of one paragraph whether it is outside of quotation marks, inside, or a mark itself. A mark that is not
 * closed holds to the paragraph's end; a straight one opens and closes in turn.
 */
export function quotationInputs(paragraph: readonly string[]): readonly number[] {
  let isOpen = false
  return paragraph.map((word) => {
    if (OPENING.has(word)) isOpen = true
    else if (CLOSING.has(word)) isOpen = false
    else if (word === '"') isOpen = !isOpen
    else return isOpen ? QUOTATION.inside : QUOTATION.outside
    return QUOTATION.mark
  })
}
