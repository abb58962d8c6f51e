/**
 * Whether the capitals of a sentence say anything: not where all is in capitals ("TWELVE FREED IN KHARAT"), nor in a headline
 * whose words all begin with one ("Twelve Miners Freed After Night Raid").
 * Reads: the text of a sentence.
 */
import { isCapitals } from '../ingest/lines.ts'

export const hasFlatCapitals = (text: string): boolean => isCapitals(text) || isTitleCase(text)

/** Signs looked at: headlines are shorter, and a sentence that is none shows it soon. */
const LONGEST = 300
/** Fewer long words than these may all be names. */
const FEWEST = 5

function isTitleCase(text: string): boolean {
  if (/\.["”’)]*\s*$/u.test(text.slice(-20))) return false // headlines have no stop
  const long = text.slice(0, LONGEST).match(/\p{L}{3,}/gu) ?? []
  const small = long.filter((word) => /^\p{Ll}/u.test(word) && !LINKS.has(word))
  const capital = long.filter((word) => /^\p{Lu}/u.test(word))
  return capital.length >= FEWEST && small.length * 8 <= long.length
}
/** Small in headlines of this kind too. */
const LINKS = new Set([
  ...[
    'the',
    'and',
    'for',
    'but',
    'nor',
    'per',
    'via',
    'off',
    'out',
    'from',
    'with',
    'after',
    'over',
    'into',
    'that',
    'amid',
  ],
  ...['near', 'than', 'before', 'under', 'against', 'its', 'his', 'her', 'their', 'who', 'are', 'was', 'not'],
])
