/**
 * Whether the stop after a word is the word's own ("Gen. Haftar", "No. 5", "etc.,") and whether such a word can end a
 * sentence. Reads: knowledge/abbreviations.tsv.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'

const KINDS = ['title', 'number', 'inner', 'any', 'unsure', 'last'] as const
type AbbreviationKind = (typeof KINDS)[number]

const ABBREVIATIONS: ReadonlyMap<string, AbbreviationKind> = new Map(
  knowledgeTable(
    'abbreviations.tsv',
    z.object({ form: z.string(), kind: z.enum(KINDS), gloss: z.string().optional() }),
  ).map((row) => [row.form, row.kind]),
)

/** The kind of a word written without its stop; capitals follow the written form ("MRS" as "Mrs"). */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  const kind = ABBREVIATIONS.get(word)
  if (kind || word.length < 2 || word !== word.toUpperCase()) return kind
  return ABBREVIATIONS.get(word.charAt(0) + word.slice(1).toLowerCase())
}

/** True when the stop before `after` belongs to `word`. Looks at most a few signs ahead. */
export function ownsStop(word: string, text: string, after: number): boolean {
  if (word.length === 1) return isInitial(word, text, after)
  switch (abbreviationKind(word)) {
    case undefined:
      return false
    case 'title':
    case 'inner':
    case 'any':
      return true
    case 'number':
      return /[#\d]/u.test(nextSign(text, after))
    case 'unsure':
      return /[\d\p{Ll},;:)-]/u.test(nextSign(text, after))
    case 'last':
      return /[\p{Ll}\d,;:)\]?!–—-]/u.test(nextSign(text, after))
  }
}

/** "J. Smith", "J.R.", "b. 1950", not "Plan B." at an end nor "so did I. Then". */
function isInitial(letter: string, text: string, after: number): boolean {
  const next = nextSign(text, after)
  if (/\p{Lu}/u.test(letter)) return letter !== 'I' && /[\p{L}\d,]/u.test(next)
  const kind = ABBREVIATIONS.get(letter)
  return (kind === 'number' || kind === 'inner') && /\d/u.test(next)
}

/** The first sign after white space, within the paragraph. */
function nextSign(text: string, after: number): string {
  let at = after
  while (at < after + 3 && (text[at] === ' ' || text[at] === '\u00a0')) at++
  return text.charAt(at)
}
