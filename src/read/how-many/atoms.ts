/**
 * Cuts a sentence into atoms: runs of letters, numbers in digits, single signs. Figures are read over atoms and not over
 * words, because one word may hold a currency, a number and a scale ("N61m", "Rs4.2bn").
 * Reads: the report's text, one sentence. Writes: atoms. Offsets: UTF-16 units of the report's text, half-open.
 */
import { type Span, span } from '../../record/span.ts'
import { hasFlatCapitals } from '../language/flat-capitals.ts'
import type { Sentence } from '../language/layers.ts'

export interface Atom {
  readonly kind: 'word' | 'digits' | 'sign'
  readonly text: string
  readonly lower: string
  readonly span: Span
  /** No white space stands between this atom and the one before. */
  readonly glued: boolean
  /** Begins with a capital letter, in a sentence whose capitals are not flat, or tagged as a name there. */
  readonly capital: boolean
  /** Index in the sentence of the word that holds it, where there is one. */
  readonly word: number | undefined
}

/** Digits with groups of three parted by (no-break, thin or plain) space, or by signs; letters (kept); any other sign. */
const ATOM = /\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?![\d.,:]*\d)|\d+(?:[.,:]\d+)*|(\p{L}[\p{L}\p{M}]*)|[^\s\p{L}]/gu

/** The atoms of a sentence in order. Linear in its length. */
export function atomsOf(text: string, sentence: Sentence): readonly Atom[] {
  const atoms: Atom[] = []
  const { start, end } = sentence.span
  const isFlat = hasFlatCapitals(text.slice(start, end)) // "TWELVE KILLED IN KHARAT": only the tags tell names
  let wordIndex = 0
  for (const match of text.slice(start, end).matchAll(ATOM)) {
    const at = span(start + match.index, start + match.index + match[0].length)
    while (wordIndex < sentence.words.length && (sentence.words[wordIndex]?.span.end ?? at.end) <= at.start) wordIndex++
    const holder = sentence.words[wordIndex]
    const [stated, word] = match
    const kind = word !== undefined ? 'word' : /^\d/u.test(stated) ? 'digits' : 'sign'
    atoms.push({
      kind,
      text: stated,
      lower: kind === 'word' ? stated.toLowerCase() : stated,
      span: at,
      glued: atoms.at(-1)?.span.end === at.start,
      capital: kind === 'word' && /^\p{Lu}/u.test(stated) && (!isFlat || holder?.upos === 'PROPN'),
      word: holder && holder.span.start < at.end ? wordIndex : undefined,
    })
  }
  return atoms
}

/** The span from one atom to another, both included. */
export function spanOver(atoms: readonly Atom[], from: number, to: number): Span | undefined {
  const [first, last] = [atoms[from], atoms[to]]
  return first && last && span(first.span.start, last.span.end)
}

const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‘', '’', "'", '`'])

/** Quotation marks and apostrophes: looked through when a phrase is read. */
export const isQuote = (atom: Atom | undefined): boolean => atom !== undefined && QUOTES.has(atom.text)

/** The next atom at or after `index` that is no quotation mark. */
export function pastQuotes(atoms: readonly Atom[], index: number, step: 1 | -1 = 1): number {
  let at = index
  while (isQuote(atoms[at])) at += step
  return at
}
