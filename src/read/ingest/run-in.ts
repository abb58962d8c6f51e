/**
 * Headings on their paragraph's own line ("Neighbours. Warsaw shut ..."), and questions of an interview, which are no
 * headings: both told by what comes back in the report.
 * Reads: lines. Writes: a block rule, and what kind of questions a page asks.
 */
import type { Line } from './lines.ts'
import { type BlockRule, type Page, wholeLine } from './page.ts'

/** One to three words and a stop, or a name, a colon and a few words, before more on the same line. */
const RUN_IN =
  /^\p{Lu}[\p{L}’'-]{2,24}(?: [\p{L}\p{N}’'-]{1,20}){0,2}(?:: \p{Ll}[\p{L}’'-]{1,20}(?: [\p{L}’'-]{1,20}){0,3})?\.(?= [\p{Lu}“"‘'\d])/u
/** Openings that tell something by themselves, and short forms with a stop. */
const TELLS =
  /^(?:this|that|these|those|there|he|she|it|they|we|you|i|who|what|why|how|yes|no|not|nobody|nothing|maybe|perhaps|possibly|good|more|then|now|so|but|and)\b|\b(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|came|went|said|fell|died|\p{L}{2,}ed)\b(?=[^:]*\.$)|\b\p{L}{1,4}\.$/iu

/** Fewer are chance. */
const LEAST = 3
const KNOWN = new WeakMap<readonly Line[], boolean>()

const runInOf = (words: string): string | undefined => {
  const [found] = RUN_IN.exec(words) ?? []
  const isName = found !== undefined && (/:/u.test(found) || !TELLS.test(found) || /^\p{L}+day \d/u.test(found))
  return isName ? found : undefined
}

/** Whether half of the page's paragraphs and more begin so. */
function hasRunIns({ lines }: Page): boolean {
  const known = KNOWN.get(lines)
  if (known !== undefined) return known
  const long = lines.filter(({ words }) => words.length > 100)
  const many = long.filter(({ words }) => runInOf(words) !== undefined).length
  const has = many >= LEAST && many * 2 >= long.length
  KNOWN.set(lines, has)
  return has
}

const LONG =
  'The two sides met in Geneva on Monday for the first time this year, officials of both of them said in the evening.'

export const runInRule: BlockRule = {
  id: 'ingest.heading-run-in',
  gloss: "A word or two with a stop before most paragraphs are headings on the paragraphs' lines.",
  must: `Talks resume\n\nNeighbours. ${LONG}\n\nMoney. ${LONG}\n\nDrones. ${LONG}`,
  mustNot: `Talks resume\n\nSilence fell. ${LONG}\n\n${LONG}\n\n${LONG}`,
  kind: 'heading',
  zones: 'all',
  find: (line, page) => {
    const found = line.words.length > 40 && hasRunIns(page) ? runInOf(line.words) : undefined
    return found === undefined ? undefined : { start: 0, end: found.length }
  },
}

const ASKED = wholeLine(
  /^(?:(?:did|do|have|are|were|will|would|can|could) you\b|.{0,40}\b(?:did|do|have|are|were|will|would|can|could) you\b|.{0,60}\byour\b).{0,80}\?$/iu,
)
const INTERVIEWS = new WeakMap<readonly Line[], boolean>()

/** A page that asks somebody ("Were you paid?") asks no questions as headings. */
export function isInterview({ lines }: Page): boolean {
  const known = INTERVIEWS.get(lines)
  if (known !== undefined) return known
  const is = lines.some((line) => ASKED(line) !== undefined && !/^you asked\b/iu.test(line.words))
  INTERVIEWS.set(lines, is)
  return is
}
