/** For tests of links: what some words of a parsed report go back to, and by which rule. */
import type { RawSays } from '../src/read/language/layers.ts'
import { findWho } from '../src/read/who/who.ts'
import type { Parsed } from './parsed.ts'

/** The words that the `nth` occurrence of some others goes back to. */
export const goesBackTo = (
  one: Parsed,
  words: string,
  nth?: number,
  says: readonly RawSays[] = [],
): string | undefined => linkAt(one, words, nth, says)?.to

/** The rule that links some words to others, and the words they go back to: "who.kin-noun: nine herders". */
export function linkOf(one: Parsed, words: string): string | undefined {
  const link = linkAt(one, words)
  return link && `${link.by}: ${link.to}`
}

function linkAt(
  { report, language, at }: Parsed,
  words: string,
  nth?: number,
  says: readonly RawSays[] = [],
): { readonly by: string; readonly to: string } | undefined {
  const { start } = at(words, nth)
  const mention = findWho(report, language, says).mentions.find(({ span }) => span.start === start)
  const { by = '', basis, spans } = mention?.evidence.chain ?? {}
  const [to] = spans ?? []
  return basis === 'coreference' && to ? { by, to: report.text.slice(to.start, to.end) } : undefined
}
